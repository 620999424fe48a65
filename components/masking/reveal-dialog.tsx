"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Several } from "@/components/ui/several";
import { Textarea } from "@/components/ui/textarea";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { LONGEST_NOTE } from "@/core/privacy/reveal";
import { REVEAL_REASONS, type RevealReason } from "@/core/privacy/reveal-words";

type Props = {
  /** The item, or the record of a decision, whose conversation it is. */
  of: { item: string } | { record: string };
  masked: readonly PiiKind[];
  onClose: () => void;
  onRevealed: () => Promise<unknown>;
};

/** Why somebody needs to see what is masked, and which kinds: on record, and looked at by the privacy officer. */
export function RevealDialog({ of, masked, onClose, onRevealed }: Props) {
  const t = useTranslations("masking.reveal");
  const kind = useTranslations("privacySettings.kind");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const [reason, setReason] = useState<RevealReason | null>(null);
  const [note, setNote] = useState("");
  const [kinds, setKinds] = useState<readonly string[]>(masked);
  const begin = useMutation(
    trpc.reveal.begin.mutationOptions({
      onSuccess: async () => {
        await onRevealed();
        onClose();
      },
    }),
  );
  const incomplete = reason === null || kinds.length === 0 || (reason === "other" && note.trim() === "");
  function submit() {
    if (incomplete || begin.isPending) return;
    begin.mutate({
      ...of,
      reason,
      note: note.trim() || null,
      kinds: masked.filter((one) => kinds.includes(one)),
    });
  }
  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={t("cancel")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-4 p-4"
      >
        <p className="text-ink-2">{t("text")}</p>
        <Choice
          legend={t("reason")}
          options={REVEAL_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          value={reason}
          onChange={setReason}
          focusFirst
        />
        <Textarea
          label={t(reason === "other" ? "noteNeeded" : "note")}
          rows={2}
          className="min-h-15"
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {masked.length > 1 ? (
          <Several
            legend={t("kinds")}
            options={masked.map((value) => ({ value, label: kind(value) }))}
            values={kinds}
            onChange={setKinds}
          />
        ) : null}
        {begin.isError ? (
          <Notice tone="severe" urgent>
            {refusalText(begin.error).title} {refusalText(begin.error).next}
          </Notice>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" look="primary" disabled={incomplete} busy={begin.isPending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
