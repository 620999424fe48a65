"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "@/components/shell/refusal";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { dismissToast, showToast } from "@/components/ui/toast-store";
import type { DeskItem } from "@/core/review/desk-view";

const UNANSWERED = "decision-unanswered";

/** `claim` where it was this person's until now: not where another window or colleague has it. */
export type WayBack = (item: string, claim: boolean) => void;

type Of = Pick<DeskItem, "id" | "conversation">;

/** What somebody is told of a decision while they read the next item already: only that which is not as it should be. */
export function useGoneAhead(again: WayBack | undefined) {
  const t = useTranslations("desk.ahead");
  const refusalText = useRefusalText();
  return {
    unanswered: ({ conversation: { title } }: Of) =>
      showToast({ id: UNANSWERED, tone: "severe", title: t("unanswered", { title }), detail: t("sentAgain") }),
    accepted: () => dismissToast(UNANSWERED),
    /** One message an item: two that were refused are two to go back to. */
    refused: ({ id, conversation: { title } }: Of, error: unknown) => {
      dismissToast(UNANSWERED);
      const why = refusalText(error);
      const toast = `decision-refused-${id}`;
      const back = () => {
        dismissToast(toast);
        again?.(id, refusalOf(error)?.code !== "claim_lost");
      };
      showToast({
        id: toast,
        tone: "severe",
        title: t("refused", { title }),
        detail: `${why.title} ${why.next}`,
        action: { label: () => t("again"), run: back },
      });
    },
  };
}
