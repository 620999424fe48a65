/** What somebody has written on an item and not sent; placeholders of masked values as they stood on the screen. */
export type UnsentWork = {
  texts: Partial<Record<"edit" | "reply" | "correct", string>>;
  /** Code of one of the organisation's reasons. */
  reason: string | null;
  note: string;
  /** What the placeholders stood for when the text was begun. */
  placeholders: string | null;
};

export type KeptWork = { item: string; savedAt: string; work: UnsentWork };

/** Nothing worth keeping. */
export function isBlank({ texts, reason, note }: UnsentWork): boolean {
  return reason === null && note === "" && Object.values(texts).every((text) => text === undefined);
}
