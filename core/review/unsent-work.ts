/** What somebody has written on an item and not sent; placeholders of masked values as they stood on the screen. */
export type UnsentWork = {
  texts: Partial<Record<"edit" | "reply" | "correct", string>>;
  /** Code of one of the organisation's reasons. */
  reason: string | null;
  note: string;
  /** On a sample that is corrected: whether somebody else's data left with the reply; null where that was not answered. */
  leaked: boolean | null;
  /** What the placeholders stood for when the text was begun. */
  placeholders: string | null;
};

export type KeptWork = { item: string; savedAt: string; work: UnsentWork };

/** Nothing worth keeping. */
export function isBlank({ texts, reason, note, leaked }: UnsentWork): boolean {
  return reason === null && note === "" && leaked === null && Object.values(texts).every((text) => text === undefined);
}

/** What somebody has begun to say of all items that they decide together, and not sent. */
export type UnsentForAll = { reason: string | null; note: string };

export const NOTHING_FOR_ALL: UnsentForAll = { reason: null, note: "" };

export function isBlankForAll({ reason, note }: UnsentForAll): boolean {
  return reason === null && note === "";
}
