"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import { BULK_DECISIONS, type BulkDecision } from "@/core/review/bulk";
import { BulkForm } from "./bulk-form";
import { UnsentLine } from "./unsent-line";
import type { BulkModel } from "./use-bulk";
import { BULK_KEYS } from "./use-bulk-keys";

type Props = {
  bulk: BulkModel;
  form: BulkDecision | null;
  onForm: (form: BulkDecision | null) => void;
  onChoose: (kind: BulkDecision) => void;
  onRead: () => void;
};

/** What can be done with all of them, and what stands before it. */
export function BulkBar({ bulk, form, onForm, onChoose, onRead }: Props) {
  const t = useTranslations("together");
  const { view } = bulk;
  if (view.state === "decided" || view.state === "left") return null;
  return (
    <section
      aria-label={t("bar")}
      data-unread={view.unread}
      className="border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] md:col-start-2"
    >
      <div className="flex flex-col gap-2 px-4 py-2.5 lg:px-6">
        {view.state === "deciding" ? (
          <GoOn bulk={bulk} />
        ) : view.expired ? (
          <p role="status">
            {t("expired")}{" "}
            <Link href="/desk/bulk" className="text-accent underline underline-offset-4">
              {t("again")}
            </Link>
          </p>
        ) : form === null ? (
          <Choices bulk={bulk} onChoose={onChoose} onRead={onRead} />
        ) : (
          <BulkForm kind={form} bulk={bulk} onLeave={() => onForm(null)} />
        )}
      </div>
    </section>
  );
}

/** It was confirmed and somebody's machine or ours stopped in between: what is left is decided in the same way. */
function GoOn({ bulk }: Pick<Props, "bulk">) {
  const t = useTranslations("together");
  const { view, decide, words } = bulk;
  const { kind, reason } = view;
  // What was begun for another decision is not said with an approval.
  const note = kind === "approve" ? undefined : words.said.note.trim() || undefined;
  if (kind === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status">{t("deciding")}</p>
      <Button
        busy={decide.isPending}
        onClick={() => decide.mutate({ bulk: view.id, kind, reason: reason ?? undefined, note })}
      >
        {t("finish")}
      </Button>
    </div>
  );
}

function Choices({ bulk, onChoose, onRead }: Pick<Props, "bulk" | "onChoose" | "onRead">) {
  const t = useTranslations("together");
  const format = useFormatter();
  const { on } = useShortcuts();
  const { view, words, decide, giveUp } = bulk;
  const closed = view.unread > 0 || view.remaining === 0 || decide.isPending;
  return (
    <>
      <p role="status" className="text-quiet text-ink-2">
        {view.unread > 0
          ? t("toRead", { unread: view.unread, sample: view.sample })
          : t("ready", { count: view.remaining })}{" "}
        {t("until", { time: format.dateTime(new Date(view.until), TIME_OF_DAY) })}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {view.unread > 0 ? (
          <Button look="primary" hint={on ? BULK_KEYS.read : undefined} busy={bulk.opening} onClick={onRead}>
            {t("readNext")}
          </Button>
        ) : null}
        {BULK_DECISIONS.map((kind) => (
          <Button
            key={kind}
            look={kind === "approve" && view.unread === 0 ? "primary" : "plain"}
            hint={on ? BULK_KEYS[kind] : undefined}
            disabled={closed}
            busy={decide.isPending && decide.variables.kind === kind}
            onClick={() => onChoose(kind)}
            data-decision={kind}
          >
            {t(`decide.${kind}`, { count: view.remaining })}
          </Button>
        ))}
        <Button look="quiet" busy={giveUp.isPending} onClick={() => giveUp.mutate({ bulk: view.id })}>
          {t("giveUp")}
        </Button>
      </div>
      <p className="text-quiet text-ink-2">{t("takeBack", { seconds: view.undoSeconds })}</p>
      <UnsentLine words={words} closed />
    </>
  );
}
