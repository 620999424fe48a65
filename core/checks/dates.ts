import { matchesOf } from "@/core/checks/matches";
import { withoutOverlaps } from "@/core/checks/places";

/** A calendar date in a text; `keys` are all its readings, `m-d` and with a known year `y-m-d`. */
export type DatePlace = { start: number; end: number; keys: string[] };

const MONTHS = new Map<string, number>();
// biome-ignore format: a table
for (const [index, names] of [
  "january jan januar jänner", "february feb februar", "march mar märz mär", "april apr", "may mai", "june jun juni",
  "july jul juli", "august aug", "september sep sept", "october oct oktober okt", "november nov", "december dec dezember dez",
].entries()) {
  for (const name of names.split(" ")) MONTHS.set(name, index + 1);
}

const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
const EDGE = "(?<![\\p{L}\\p{N}])";
const STOP = "(?![\\p{L}\\p{N}])";
const DAY = "(\\d{1,2})(?:st|nd|rd|th|\\.)?";
const YEAR = "(?:,? {0,2}(\\d{4}))?";
const UNTIL = " {0,2}(?:-|–|to|and|bis|und|&) {0,2}";

const ISO = new RegExp(`${EDGE}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=T\\d|[^\\p{L}\\p{N}]|$)`, "gu");
const NUMERIC = new RegExp(`${EDGE}(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})${STOP}`, "gu");
const GERMAN_SHORT = new RegExp(`${EDGE}(\\d{1,2})\\.(\\d{1,2})\\.${STOP}`, "gu");
const MONTH_FIRST = new RegExp(`${EDGE}(${MONTH})\\.? {1,2}${DAY}(?:${UNTIL}${DAY})?${YEAR}${STOP}`, "giu");
const DAY_FIRST = new RegExp(`${EDGE}${DAY}(?:${UNTIL}${DAY})? {0,2}(?:of )?(${MONTH})\\.?${YEAR}${STOP}`, "giu");

/** What no date is without, found sooner than one. */
const MAY_BE_ISO = /\d{4}[-/.]\d/;
const MAY_BE_NUMERIC = /\d[./-]\d/;
const MAY_HAVE_MONTH = /jan|feb|jän|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]/iu;

/** Dates in the usual English and German spellings. What may be read as day-month or month-day is read as both. */
export function findDates(text: string): DatePlace[] {
  if (!/\d/.test(text)) return [];
  const found: DatePlace[] = [];
  const add = (match: RegExpMatchArray, keys: string[]): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (keys.length > 0) found.push({ start, end, keys });
  };
  if (MAY_BE_ISO.test(text))
    for (const match of matchesOf(ISO, text)) add(match, dateKeys(match[1], match[2], match[3]));
  const numeric = MAY_BE_NUMERIC.test(text);
  for (const match of numeric ? matchesOf(NUMERIC, text) : []) {
    add(match, [...dateKeys(match[4], match[3], match[1]), ...dateKeys(match[4], match[1], match[3])]);
  }
  const named = MAY_HAVE_MONTH.test(text);
  for (const match of named ? matchesOf(MONTH_FIRST, text) : []) {
    const month = String(MONTHS.get((match[1] ?? "").toLowerCase()));
    add(match, [...dateKeys(match[4], month, match[2]), ...dateKeys(match[4], month, match[3])]);
  }
  for (const match of named ? matchesOf(DAY_FIRST, text) : []) {
    const month = String(MONTHS.get((match[3] ?? "").toLowerCase()));
    add(match, [...dateKeys(match[4], month, match[1]), ...dateKeys(match[4], month, match[2])]);
  }
  if (numeric) for (const match of matchesOf(GERMAN_SHORT, text)) add(match, dateKeys(undefined, match[2], match[1]));
  return withoutOverlaps(found);
}

function dateKeys(year: string | undefined, month: string | undefined, day: string | undefined): string[] {
  const m = Number(month);
  const d = Number(day);
  if (day === undefined || !(m >= 1 && m <= 12) || !(d >= 1 && d <= 31)) return [];
  if (year === undefined) return [`${m}-${d}`];
  const y = year.length === 2 ? 2000 + Number(year) : Number(year);
  return [`${y}-${m}-${d}`];
}

/** The key of the day after; of a day without its year, as in a year without a leap day. */
export function dayAfter(key: string): string {
  const parts = key.split("-").map(Number);
  const [month = 1, day = 1] = parts.slice(-2);
  const date = new Date(Date.UTC(parts.length === 3 ? (parts[0] ?? 2001) : 2001, month - 1, day + 1));
  const next = `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  return parts.length === 3 ? `${date.getUTCFullYear()}-${next}` : next;
}
