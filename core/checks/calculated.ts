import { phrasePattern } from "@/core/checks/letters";

/** Words that say of an amount that somebody worked it out; a bare price was read somewhere. */
const WORKED_OUT = phrasePattern(
  [
    "total*",
    "sum",
    "sums",
    "altogether",
    "combined",
    "overall",
    "in all",
    "all together",
    "difference*",
    "remaining",
    "remainder",
    "rest",
    "left",
    "leftover",
    "additional",
    "extra",
    "more",
    "refund*",
    "reimburse*",
    "compensat*",
    "charge*",
    "pay",
    "paid",
    "payment*",
    "payable",
    "due",
    "owe*",
    "cost*",
    "fee*",
    "save*",
    "saving*",
    "cheaper",
    "less",
    "per",
    "each",
    "subtotal*",
    "net",
    "instead",
    "gesamt*",
    "insgesamt",
    "summe*",
    "zusammen",
    "differenz*",
    "unterschied*",
    "verbleib*",
    "restlich*",
    "restbetrag*",
    "übrig*",
    "zusätzlich*",
    "aufpreis*",
    "zuzahlung*",
    "nachzahlung*",
    "mehr",
    "weniger",
    "erstatt*",
    "rückerstatt*",
    "gutschrift*",
    "entschädig*",
    "bezahl*",
    "zahl*",
    "fällig*",
    "kosten",
    "kostet",
    "gebühr*",
    "belast*",
    "abgebucht",
    "spar*",
    "pro",
    "je",
    "jeweils",
    "zwischensumme*",
    "netto",
    "stattdessen",
  ],
  "iu",
);
/** What stands right before a result. */
const LEADS_TO =
  /(?:[=+×*x–−-]|(?<!\p{L})(?:are|makes?|leaves?|equals?|comes? to|amounts? to|sind|macht|machen|ergibt|ergeben|bleiben|bleibt)) ?[$€£]?$/iu;
/** A price for one of several: it is what others are worked out from. */
const EACH_BEHIND = /^[^\p{L}\n.;]{0,4}(?:usd|eur|euros?|dollars?)? ?(?:per|each|apiece|pro|je|jeweils)(?!\p{L})/iu;
const EACH_BEFORE = /(?<!\p{L})(?:each|every|per|pro|jede[rsn]?)(?!\p{L})[^.,;:\n]{1,50}$/iu;
/** What is worked out even for one. */
const COMPARED =
  /(?<!\p{L})(?:differen|unterschied|refund|erstatt|sav|spar|cheaper|g(?:ü|ue)nstiger|reduc|ersparnis)/iu;
const LONGEST_LINE = 400;
/** How many lines above may be the heading under which an amount stands. */
const LINES_ABOVE = 6;

/** Whether the words around an amount, or the heading of its list, say that it was worked out from others. */
export function isCalculated(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - LONGEST_LINE);
  const newline = text.indexOf("\n", end);
  const to = Math.min(newline < 0 ? text.length : newline, end + LONGEST_LINE);
  return (
    WORKED_OUT.test(text.slice(from, to)) ||
    LEADS_TO.test(text.slice(from, start)) ||
    WORKED_OUT.test(headingOf(text, from))
  );
}

/** Whether the words right around an amount say so, not only its list's heading: a count may have multiplied it. */
export function isCountedUp(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - LONGEST_LINE);
  const newline = text.indexOf("\n", end);
  const line = text.slice(from, Math.min(newline < 0 ? text.length : newline, end + LONGEST_LINE));
  return WORKED_OUT.test(line) && !isForEach(text, start, end);
}

/** Whether an amount is said to be for one of several. */
function isForEach(text: string, start: number, end: number): boolean {
  return EACH_BEHIND.test(text.slice(end, end + 30)) || EACH_BEFORE.test(text.slice(Math.max(0, start - 60), start));
}

/** Whether the line of an amount compares two others. */
export function isCompared(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - LONGEST_LINE);
  const newline = text.indexOf("\n", end);
  return COMPARED.test(text.slice(from, Math.min(newline < 0 ? text.length : newline, end + LONGEST_LINE)));
}

/** The nearest line above that is not one of the list's own items: less indented, or without a mark. */
function headingOf(text: string, lineStart: number): string {
  const indent = indentAt(text, lineStart);
  let end = lineStart - 1;
  for (let line = 0; line < LINES_ABOVE && end > 0; line++) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const written = text.slice(from, Math.min(end, from + LONGEST_LINE));
    if (/:[*_\s]*$/.test(written) && (indentAt(text, from) < indent || !/^\s*[*-]\s/.test(written))) return written;
    end = from - 1;
  }
  return "";
}

function indentAt(text: string, lineStart: number): number {
  return /^[ \t]{0,20}/.exec(text.slice(lineStart, lineStart + 20))?.[0].length ?? 0;
}
