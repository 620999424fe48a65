import { isBlindReview } from "@/core/review/case";
import type { ItemKind } from "@/core/review/words";

/** What an item is called: a blind review decides nothing, so it is no second person's look. */
export function kindShown(item: { kind: ItemKind; twoPerson: boolean }): ItemKind | "second_opinion" {
  return isBlindReview({ item }) ? "second_opinion" : item.kind;
}
