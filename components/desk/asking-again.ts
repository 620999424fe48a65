import type { DeskItem } from "@/core/review/desk-view";
import type { ItemModel } from "./use-item-work";

/** Why a draft cannot be asked for again, or null where it can; `never` where nobody would look for it. */
export function againClosed({ kind, alreadySent, again }: DeskItem): "never" | "unreachable" | "often" | null {
  if (kind !== "draft" || alreadySent) return "never";
  if (!again.reachable) return "unreachable";
  return again.left > 0 ? null : "often";
}

/** Opens its form. */
export function beginAgain(item: DeskItem, desk: ItemModel): void {
  if (desk.standing !== "yours" || !desk.decide.ready || againClosed(item) !== null) return;
  desk.decide.clearError();
  desk.setWork({ mode: "again", placeholders: desk.work.placeholders ?? item.masking.placeholders });
}
