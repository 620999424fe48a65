import type { UnsentWork } from "@/core/review/unsent-work";

/** What the decision bar shows: the buttons, or the form of one decision. */
export type Mode = "read" | "edit" | "reply" | "correct" | "reject" | "escalate" | "hand_over" | "again";

/** What somebody has done on an item so far. Kept while the desk is open: a refusal or a look elsewhere loses no text. */
export type Work = {
  mode: Mode;
  texts: Partial<Record<"edit" | "reply" | "correct", string>>;
  /** Code of one of the organisation's reasons. */
  reason: string | null;
  note: string;
  /** On a sample that is corrected: whether personal data of somebody else left with the reply. */
  leaked: boolean | null;
  /** What placeholders stood for when the open text was begun. */
  placeholders: string | null;
  /** Numbers of the findings that were opened. */
  opened: readonly number[];
};

export type WorkBook = Readonly<Record<string, Work>>;

export type WorkChange = { item: string; change: Partial<Work> };

const BLANK: Work = { mode: "read", texts: {}, reason: null, note: "", leaked: null, placeholders: null, opened: [] };

export function workOn(book: WorkBook, item: string | null): Work {
  return (item === null ? undefined : book[item]) ?? BLANK;
}

export function changeWork(book: WorkBook, { item, change }: WorkChange): WorkBook {
  return { ...book, [item]: { ...workOn(book, item), ...change } };
}

/** The part of it that outlives the page. */
export function unsentOf({ texts, reason, note, leaked, placeholders }: Work): UnsentWork {
  const written = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    texts: Object.fromEntries(written),
    reason,
    note,
    leaked,
    placeholders: written.length > 0 || note !== "" ? placeholders : null,
  };
}
