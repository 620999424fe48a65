"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useReasons } from "@/components/reason/use-reasons";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Textarea } from "@/components/ui/textarea";
import type { BulkDecision } from "@/core/review/bulk";
import { UnsentLine } from "./unsent-line";
import type { BulkModel } from "./use-bulk";

type Props = { kind: BulkDecision; bulk: BulkModel; onLeave: () => void };

/** One reason for all of them; the sources are told at once, so nothing of it can be taken back. */
export function BulkForm({ kind, bulk, onLeave }: Props) {
  const t = useTranslations("together");
  const { choices } = useReasons();
  const { view, decide, words } = bulk;
  const { reason, note } = words.said;
  const lacking = (kind === "reject" && reason === null) || (reason === "other" && note.trim() === "");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (lacking || decide.isPending) return;
    const said = { reason: reason ?? undefined, note: note.trim() || undefined };
    decide.mutate({ bulk: view.id, kind, ...said }, { onSettled: onLeave });
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
      className="relative -m-1 flex max-h-[60dvh] flex-col gap-3 overflow-y-auto p-1"
    >
      <p className="text-ink-2">{t("final", { count: view.remaining })}</p>
      <Choice
        legend={t("reason")}
        options={choices}
        value={reason}
        onChange={(code) => words.say({ reason: code })}
        focusFirst
      />
      <Textarea
        label={t("note")}
        rows={2}
        className="min-h-15"
        maxLength={2000}
        value={note}
        onChange={(event) => words.say({ note: event.target.value })}
      />
      <UnsentLine words={words} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={lacking} busy={decide.isPending} data-decision={kind}>
          {t(`decide.${kind}`, { count: view.remaining })}
        </Button>
        <Button look="quiet" hint="Esc" onClick={onLeave}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
