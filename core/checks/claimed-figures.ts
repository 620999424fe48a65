import type { Figure } from "@/core/checks/figure-reader";
import { figuresOfDraft } from "@/core/checks/figure-reader";
import { identifierCandidates } from "@/core/checks/identifiers";
import { overlapsOne, withoutOverlaps } from "@/core/checks/places";

/** Smaller plain numbers are counts of things named in words ("both passengers: 2 bags"), too often right without a source. */
export const SMALLEST_PLAIN = 10;
/** Blanks and marks before a list number. */
const LONGEST_INDENT = 40;

/** The figures of a text that say something: no list numbers, no parts of identifiers, no small counts. */
export function claimedFigures(text: string): Figure[] {
  return saidFigures(text).filter((figure) => !isSmallCount(figure));
}

/** The figures of a text but list numbers and parts of identifiers. */
export function saidFigures(text: string): Figure[] {
  const identifiers = withoutOverlaps(identifierCandidates(text).filter(({ kind }) => kind !== "address"));
  return figuresOfDraft(text).filter((figure) => {
    if (figure.kind !== "number") return true;
    if (overlapsOne(identifiers, figure.start, figure.end)) return false;
    return figure.measured || !isListNumber(text, figure);
  });
}

/** A count that the sentence beside it may have in words. */
export function isSmallCount({ kind, measured, values }: Figure): boolean {
  return kind === "number" && !measured && !values.some((value) => value >= SMALLEST_PLAIN || !Number.isInteger(value));
}

/** `3.` or `3)` at the beginning of a line. */
export function isListNumber(text: string, figure: Figure): boolean {
  if (!/^[.)](?:\s|$)/.test(text.slice(figure.end, figure.end + 2))) return false;
  const from = Math.max(0, figure.start - LONGEST_INDENT);
  const before = text.slice(from, figure.start);
  return /\n[\s*#>_-]*$/.test(before) || (from === 0 && /^[\s*#>_-]*$/.test(before));
}
