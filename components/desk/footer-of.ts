import { authorshipOf } from "@/core/release/disclosed-text";
import type { DeskItem } from "@/core/review/desk-view";
import { textToApprove } from "./approval";
import type { Work } from "./work";

/** What would stand under the text that the open form sends, or an approval where no form is open; null where nothing would be sent. */
export function footerOf(item: DeskItem, work: Work): string | null {
  const { footers } = item;
  if (item.state !== "queued" && item.state !== "claimed") return null;
  switch (work.mode) {
    case "edit":
      return underEdit(item, work.texts.edit ?? textToApprove(item));
    case "reply":
      return footers[writer("reply", item, work.texts.reply ?? "")];
    case "correct":
      return footers.person;
    default:
      return item.alreadySent || item.draftState === "superseded" ? null : footers.approve;
  }
}

function underEdit(item: DeskItem, text: string): string | null {
  if (text.trim() === textToApprove(item).trim()) return item.footers.approve;
  return item.footers[writer("edit", item, text)];
}

function writer(kind: "edit" | "reply", { draft }: DeskItem, text: string): "ai_approved" | "ai_edited" | "person" {
  const by = authorshipOf(kind, draft?.text ?? null, text);
  return by === "ai_approved" || by === "ai_edited" ? by : "person";
}
