"use client";

import { useFormatter, useTranslations } from "next-intl";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import type { SpanPlace } from "@/core/checks/check";
import type { ExplainedItem } from "@/core/review/record-view";

/** What to call the place that some words come from: the customer's message of 14:02, a document by its title, a tool by its name. */
export function usePlaceName(item: ExplainedItem): (place: SpanPlace) => string {
  const t = useTranslations("desk.place");
  const format = useFormatter();
  return (place) => {
    switch (place.in) {
      case "draft":
        return t("draft");
      case "message": {
        const message = item.conversation.messages.find((each) => each.id === place.id);
        if (!message) return t("message");
        return t(`said.${message.role}`, {
          time: format.dateTime(new Date(message.sentAt), TIME_OF_DAY),
        });
      }
      case "document":
        return item.draft?.documents.find((each) => each.id === place.id)?.title ?? place.id;
      case "tool_call":
        return t("tool", { name: item.draft?.toolCalls[place.index]?.name ?? "" });
      case "action":
        return t("action", { name: item.draft?.actions[place.index]?.name ?? "" });
    }
  };
}
