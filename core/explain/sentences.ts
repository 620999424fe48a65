import { matchesOf } from "@/core/checks/matches";

/** A sentence and where it stands: `text` is exactly the slice from `start` to `end`. */
export type Sentence = { start: number; end: number; text: string };

const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof st nr vs etc e.g i.e approx dept est inc ltd jr sr al a.m p.m ca bzw z.b d.h u.a usw evtl ggf inkl exkl zzgl tel str " +
    "hr fr hrn dipl ing mio mrd tsd vgl sog geb bspw o.ä u.u s.o s.u i.d.r v.a"
  ).split(" "),
);
/** Short for something only before a number: "No. 5", "Art. 6". */
const BEFORE_NUMBERS = new Set(["no", "fig", "art", "abs", "max", "min", "sec", "vol"]);
const MONTH = /^(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/i;
/** Where a sentence may end: its mark, closing quotes, brackets or emphasis, then a blank. */
const END = /[.!?…]{1,6}["'”’»)\]*_]{0,4}(?=\s)/gu;

/**
 * Splits English and German text into sentences. Every line is at least one sentence, so lists and records come out
 * item by item; abbreviations, decimals, list numbers and German ordinals (`15. Mai`) do not end one. What is not blank
 * is in exactly one sentence.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    if (lineEnd > lineStart) splitLine(text, lineStart, lineEnd, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

function splitLine(text: string, from: number, to: number, sentences: Sentence[]): void {
  const line = text.slice(from, to);
  let start = 0;
  for (const match of matchesOf(END, line)) {
    const end = match.index + match[0].length;
    if (!endsSentence(line, start, match.index, end)) continue;
    push(text, from + start, from + end, sentences);
    start = end;
  }
  push(text, from + start, to, sentences);
}

function endsSentence(line: string, start: number, mark: number, end: number): boolean {
  if (line.charAt(mark) !== ".") return true;
  const next = line.slice(end, end + 20).trimStart();
  // A lower-case word goes on with the sentence.
  if (/^\p{Ll}/u.test(next)) return false;
  const before = /[\p{L}\p{N}.]{0,20}$/u.exec(line.slice(start, mark))?.[0] ?? "";
  const word = before.toLowerCase();
  const closed = end > mark + 1;
  if (!closed && (/^\p{L}$/u.test(before) || ABBREVIATIONS.has(word))) return false;
  if (BEFORE_NUMBERS.has(word) && /^\d/.test(next)) return false;
  if (!/^\d{1,3}$/.test(before)) return true;
  const atBeginning = /^[\s*_>#-]*\d{1,3}$/.test(line.slice(start, mark));
  return !atBeginning && !MONTH.test(next);
}

function push(text: string, start: number, end: number, sentences: Sentence[]): void {
  const rest = text.slice(start, end).trimStart();
  const own = rest.trimEnd();
  const from = end - rest.length;
  if (own !== "") sentences.push({ start: from, end: from + own.length, text: own });
}
