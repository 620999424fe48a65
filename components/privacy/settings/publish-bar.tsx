"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { ChangeList } from "./change-list";
import type { SettingsDraft } from "./use-settings-draft";

/** How much was changed, and the way to put it in force. It stays in sight while the page is scrolled. */
export function PublishBar({ draft }: { draft: SettingsDraft }) {
  const t = useTranslations("privacySettings.publish");
  const trpc = useTRPC();
  const outcome = useOutcome("privacy", "retention");
  const [asking, setAsking] = useState(false);
  const publish = useMutation(
    trpc.privacy.publish.mutationOptions({
      onSuccess: ({ version }) => {
        draft.discard();
        return outcome.done(t("done", { version }));
      },
      // That somebody was faster is told at the head of the page, with what they changed.
      onError: (error) =>
        refusalOf(error)?.code === "conflict" ? outcome.done(t("conflict")) : outcome.refused(error),
      onSettled: () => setAsking(false),
    }),
  );
  const { changes, issues, overtaken } = draft;
  const why = overtaken ? t("overtakenFirst") : issues.length > 0 ? t("issues", { count: issues.length }) : null;
  if (changes.length === 0) return null;
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line-strong bg-bg px-4 py-3 md:-mx-8 md:px-8">
      <p role="status" className={why === null ? "text-ink-2" : "text-severe"}>
        {why ?? t("changed", { count: changes.length })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={draft.discard}>{t("discard")}</Button>
        <Button look="primary" disabled={why !== null} onClick={() => setAsking(true)}>
          {t("open")}
        </Button>
      </div>
      <Confirm
        open={asking}
        title={t("title", { version: draft.after + 1 })}
        confirm={t("confirm")}
        cancel={t("cancel")}
        busy={publish.isPending}
        onConfirm={() => publish.mutate({ after: draft.after, body: draft.body })}
        onClose={() => setAsking(false)}
      >
        <p>{t("text")}</p>
        <ChangeList changes={changes} />
      </Confirm>
    </div>
  );
}
