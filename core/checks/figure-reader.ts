import { findDates } from "@/core/checks/dates";
import { matchesOf } from "@/core/checks/matches";
import { withoutOverlaps } from "@/core/checks/places";
import { rememberingRecent } from "@/core/checks/recent-texts";

export type FigureKind = "amount" | "number" | "date" | "time";

/**
 * A figure as written, with every reading of it: `1.234` is 1234 and 1.234. Readings are comparable strings; two figures
 * agree where they share one. `measured` is a number with a unit or a per cent sign.
 */
export type Figure = {
  kind: FigureKind;
  start: number;
  end: number;
  readings: string[];
  values: number[];
  measured: boolean;
  /** A share of something; never the same as so many of a currency. */
  percent?: boolean;
};

// Not behind a letter and a hyphen (`A-320`), not a ratio (`24/7`), not the hour of a time.
const NUMBER = /(?<![\p{L}\p{N}_.,:/]|\p{L}-)\d+(?:[.,'’\u00a0\u202f]\d+){0,5}(?!_|:|\/\d)/gu;
const CURRENCY_BEFORE = /(?:[$€£¥]|\b(?:usd|eur|gbp|chf))[ \u00a0]?[-–]?$/iu;
const CURRENCY_AFTER =
  /^(?:,-)?[ \u00a0]?(?:[$€£¥]|(?:usd|eur|gbp|chf|dollars?|euros?|cents?|francs?|franken|pounds?|pfund|bucks)(?!\p{L}))/iu;
const UNIT_AFTER =
  /^[ \u00a0-]?(?:%|(?:percent|prozent|per cent|days?|tage?n?|weeks?|wochen?|months?|monate?n?|years?|jahre?n?|hours?|hrs?|stunden?|h|minutes?|mins?|minuten?|kg|kilograms?|lbs?|pounds?|g|km|miles?|meilen|cm|mm|m|gb|mb|points?|punkte?n?|business|working|werktage?n?|calendar)(?!\p{L}))/iu;
const PERCENT_AFTER = /^[ \u00a0-]?(?:%|percent|per cent|prozent)/iu;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)(?!\p{L})/iu;
const TIME =
  /(?<![\p{L}\p{N}.,:])(?:([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?:[ \u00a0]?([ap])(?:m\b|\.m\b\.?)|[ \u00a0]?uhr\b)?|(1[0-2]|0?\d)[ \u00a0]?([ap])(?:m\b|\.m\b\.?)|([01]?\d|2[0-4])[ \u00a0]uhr\b)(?![\p{N}])/giu;
const STAMP = /(?<=\d{4}-\d{2}-\d{2}[T ])([01]\d|2[0-4]):([0-5]\d)/gu;

/** What no stamp and no time is without, found sooner than these. */
const MAY_BE_STAMP = /\d-\d\d[T ]\d/;
const MAY_BE_TIME = /\d(?:[:.]\d|[ \u00a0]?[ap](?:m|\.m)|[ \u00a0]uhr)/i;
/** Behind a number, what makes it neither an amount nor a measure nor a code. */
const ENDS_NUMBER = new Set([";", "\n", ".", ")", ":", "!", "?", "*", "]"]);

/** Every figure in a text: dates, times, amounts of money and other numbers, each place once, in order. */
export function readFigures(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  const figures = findDates(text).map(({ start, end, keys }) => unmeasured("date", start, end, keys));
  if (MAY_BE_STAMP.test(text))
    for (const match of matchesOf(STAMP, text)) figures.push(readTime(match, minutes(match[1], match[2], undefined)));
  for (const match of MAY_BE_TIME.test(text) ? matchesOf(TIME, text) : []) {
    // `10.30` is a time only where something says so; otherwise it is an amount or a version.
    if (match[0].includes(".") && !/[ap]\.?m|uhr/i.test(match[0])) continue;
    figures.push(readTime(match, minutes(match[1] ?? match[4] ?? match[6], match[2], match[3] ?? match[5])));
  }
  for (const match of matchesOf(NUMBER, text)) {
    const number = readNumber(text, match.index, match.index + match[0].length);
    if (number !== null) figures.push(number);
  }
  return withoutOverlaps(figures);
}

/** The same, remembered for the last texts: the figures of a draft are asked for by many checks. */
export const figuresOfDraft = rememberingRecent(readFigures, 4);

function unmeasured(kind: FigureKind, start: number, end: number, readings: string[]): Figure {
  return { kind, start, end, readings, values: [], measured: false };
}

function readTime(match: RegExpMatchArray, readings: string[]): Figure {
  const start = match.index ?? 0;
  return unmeasured("time", start, start + match[0].length, readings);
}

/** Minutes of the day; without `am` or `pm` the clock has 24 hours. */
function minutes(hour: string | undefined, minute: string | undefined, half: string | undefined): string[] {
  const h = Number(hour);
  const m = Number(minute ?? 0);
  if (half !== undefined) return [`t${((h % 12) + (half.toLowerCase() === "p" ? 12 : 0)) * 60 + m}`];
  return [`t${(h % 24) * 60 + m}`];
}

function readNumber(text: string, start: number, end: number): Figure | null {
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 16);
  const written = text.slice(start, end);
  const bare = after === "" || ENDS_NUMBER.has(after.charAt(0));
  const amount = CURRENCY_BEFORE.test(before) || (!bare && CURRENCY_AFTER.test(after));
  const measured = !bare && UNIT_AFTER.test(after);
  // Letters right behind a number make a code (`3B`) or an ordinal, unless they are a unit.
  if (!amount && !measured && !bare && (ORDINAL_AFTER.test(after) || /^\p{L}/u.test(after))) return null;
  const read = numberReadings(written);
  // Money has cents: of `$25,001` only the whole reading is meant.
  const values = amount && read.length > 1 ? read.slice(0, 1) : read;
  if (values.length === 0) return null;
  return {
    kind: amount ? "amount" : "number",
    start,
    end,
    readings: values.map(numberKey),
    values,
    measured,
    percent: measured && PERCENT_AFTER.test(after),
  };
}

/** The reading of a number; fine enough that `1.001` is not 1. */
export function numberKey(value: number): string {
  return `n${Math.round(value * 10_000)}`;
}

/** The numbers that `1,234.56`, `1.234,56`, `1'234` or `1.234` may mean. */
export function numberReadings(written: string): number[] {
  if (/^\d*$/.test(written)) return written.length > 15 ? [] : [Number(written)];
  const separators = written.replace(/\d/g, "");
  const last = separators.charAt(separators.length - 1);
  const lastAt = written.lastIndexOf(last);
  const tail = written.length - lastAt - 1;
  const whole = written.replace(/\D/g, "");
  if (whole.length > 15) return [];
  const decimal = Number(`${written.slice(0, lastAt).replace(/\D/g, "")}.${written.slice(lastAt + 1)}`);
  const groups = written.split(/\D/);
  const grouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? "").length <= 3;
  const repeated = separators.length > 1 && [...separators].every((separator) => separator === last);
  if (repeated) return grouped ? [Number(whole)] : [];
  if (!/[.,]/.test(last)) return grouped ? [Number(whole)] : [];
  if (separators.length === 1 && grouped && tail === 3) return [Number(whole), decimal];
  return [decimal];
}
