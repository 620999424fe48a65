"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";
import { textToApprove } from "./approval";
import { ObstacleHint } from "./obstacle-hint";
import { SnippetButton } from "./snippet-button";
import type { Decisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

/** Under the editor: send, reset, leave. What was not changed is approved, not edited, and the button says so. */
export function EditActions({ item, desk, decisions }: { item: DeskItem; desk: ItemModel; decisions: Decisions }) {
  const t = useTranslations("desk.edit");
  const { kind, obstacle } = decisions.pending;
  const unchanged = kind === "approve";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        look="primary"
        hint={t("submitKey")}
        disabled={!desk.decide.ready || obstacle !== null}
        busy={desk.decide.sending !== null}
        onClick={decisions.submit}
        data-decision={kind}
      >
        {unchanged ? t("approveUnchanged") : t("approveEdited")}
      </Button>
      <Button
        disabled={unchanged}
        onClick={() =>
          desk.setWork({
            texts: { ...desk.work.texts, edit: textToApprove(item) },
            placeholders: item.masking.placeholders,
          })
        }
      >
        {t("reset")}
      </Button>
      <SnippetButton item={item} writer={desk.viewer.name} />
      <Button look="quiet" hint="Esc" onClick={decisions.leave}>
        {t("leave")}
      </Button>
      <div className="min-w-0 flex-1 md:text-right">
        <ObstacleHint obstacle={obstacle} />
      </div>
    </div>
  );
}
