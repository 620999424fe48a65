import type { PiiKind } from "@/core/privacy/detect/pii-detector";

export type Found = { start: number; end: number; kind: PiiKind; certainty: number };

/** One way of finding personal data. What it costs must grow no faster than the text. */
export type Rule = { id: string; find(text: string): Found[] };

/** How far before a value the word that announces it may stand. */
const CUE_REACH = 44;

/** What stands before a place, on its line or the one above, as far as a cue may reach. */
export function before(text: string, start: number, reach = CUE_REACH): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** Every match of a pattern as one kind; `group` names the part of the match that is the value. */
export function matches(text: string, pattern: RegExp, kind: PiiKind, certainty: number, group?: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = group === undefined ? match[0] : match.groups?.[group];
    if (value === undefined || value === "") continue;
    // A value that the pattern captures stands at the end of what it matches.
    const start = match.index + match[0].lastIndexOf(value);
    found.push({ start, end: start + value.length, kind, certainty });
  }
  return found;
}

export const EDGE = "(?<![\\p{L}\\p{N}_])";
export const STOP = "(?![\\p{L}\\p{N}_])";
