import type { DeskItem, ItemStanding } from "@/core/review/desk-view";

/**
 * A reading of an item with where it stands by a later answer. An answer about other texts than those that were read leaves
 * the reading as it is, so that nobody decides what they have not seen; one that brings the texts replaces it.
 */
export function readingWith(read: DeskItem | undefined, told: ItemStanding | DeskItem): DeskItem | undefined {
  if ("conversation" in told) return told;
  return read === undefined || read.seen !== told.seen ? read : { ...read, ...told };
}
