export type Occurrence = { entry: string /** Which of those in the same entry, from 0. */; nth: number };

/** Longer than anything worth finding, and no burden for the search. */
const MOST = 200;

/** What is looked for, literally, whatever its case; null where there is nothing to look for. */
export function patternOf(query: string): RegExp | null {
  const wanted = query.trim().slice(0, MOST);
  if (wanted === "") return null;
  return new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
}

/** Where a pattern stands in what was said, in the order of the conversation. */
export function occurrencesIn(texts: readonly { id: string; text: string }[], pattern: RegExp | null): Occurrence[] {
  if (pattern === null) return [];
  return texts.flatMap(({ id, text }) => [...text.matchAll(pattern)].map((_, nth) => ({ entry: id, nth })));
}
