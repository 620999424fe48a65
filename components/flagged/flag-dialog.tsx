"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReasons } from "@/components/reason/use-reasons";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";

const TOAST_MS = 6000;

/** A reason and a note: what is wrong with what was sent. The same press sent twice raises one flag. */
export function FlagDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const t = useTranslations("flagged.raise");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const { choices } = useReasons();
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const raise = useMutation(
    trpc.flagged.raise.mutationOptions({
      onSuccess: () => {
        showToast({ id: "flagged", tone: "plain", title: t("done"), until: Date.now() + TOAST_MS });
        void queryClient.invalidateQueries({ queryKey: [["flagged"]] });
        onClose();
      },
    }),
  );
  const incomplete = reason === null || (reason === "other" && note.trim() === "");
  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={t("cancel")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!incomplete && !raise.isPending) raise.mutate({ id, item, reason: reason ?? "", note });
        }}
        className="flex flex-col gap-4 p-4"
      >
        <p className="text-ink-2">{t("text")}</p>
        <Choice legend={t("reason")} options={choices} value={reason} onChange={setReason} />
        <Textarea
          label={t(reason === "other" ? "noteNeeded" : "note")}
          rows={3}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {raise.isError ? (
          <Notice tone="severe" urgent>
            {refusalText(raise.error).title} {refusalText(raise.error).next}
          </Notice>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" look="primary" disabled={incomplete} busy={raise.isPending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
