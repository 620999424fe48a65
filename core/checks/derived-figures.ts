import { dayAfter } from "@/core/checks/dates";
import type { Figure } from "@/core/checks/figure-reader";

const HEDGED =
  /(?<!\p{L})(?:about|around|roughly|approximately|approx\.?|almost|nearly|some|just (?:over|under)|circa|ca\.?|rund|etwa|ungefähr|knapp|gut|fast) ?(?:[$€£]|eur|usd)?[ \u00a0]?$/iu;
const DAYS = /^[ \u00a0-]?(?:days?|nights?|tagen?|nächten?)(?!\p{L})/iu;
const WEEKS = /^[ \u00a0-]?(?:weeks?|wochen?)(?!\p{L})/iu;
const DAY_MS = 86_400_000;
/** A hedged figure may be so much off, as a share of what it stands for. */
const ROUNDED_BY = 0.05;
const MOST = 40;
const WORKED_OUT_AT_MOST = 400;

/**
 * "About $350" for 348.60: a round figure behind a word that says so. Round is one with zeros behind its first two digits.
 */
export function isRounded(text: string, figure: Figure, known: readonly number[]): boolean {
  if (figure.kind === "date" || figure.kind === "time") return false;
  if (!HEDGED.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return false;
  return figure.values.some(
    (value) => isRound(value) && known.some((exact) => Math.abs(exact - value) <= ROUNDED_BY * Math.abs(exact)),
  );
}

function isRound(value: number): boolean {
  return value !== 0 && Number(value.toPrecision(2)) === value;
}

/** A share of a known amount, what is left of it, or it with the share added, by one of the percentages that are named. */
export function isShareOf(figure: Figure, amounts: readonly number[], percentages: readonly number[]): boolean {
  if (figure.kind !== "amount") return false;
  return figure.values.some((value) =>
    amounts.slice(0, MOST).some((amount) =>
      percentages.slice(0, MOST).some((percent) => {
        const share = (amount * percent) / 100;
        return [share, amount - share, amount + share].some((result) => sameCents(result, value));
      }),
    ),
  );
}

function sameCents(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.006;
}

/** So many days or weeks, or nights, as lie between two dates that the draft names. */
export function isSpan(text: string, figure: Figure, claims: readonly Figure[]): boolean {
  if (figure.kind !== "number") return false;
  const behind = text.slice(figure.end, figure.end + 12);
  const unit = DAYS.test(behind) ? 1 : WEEKS.test(behind) ? 7 : 0;
  if (unit === 0) return false;
  const days = claims
    .filter(({ kind }) => kind === "date")
    .slice(0, MOST)
    .flatMap(({ readings }) => readings.map(dayNumber));
  return days.some((from) =>
    days.some((to) => {
      const apart = to - from;
      return apart > 0 && figure.values.some((value) => value * unit === apart || value * unit === apart + 1);
    }),
  );
}

/** A date counted off from a known one, by a number of days or weeks that is named right in its sentence. */
export function isCountedOff(
  text: string,
  figure: Figure,
  claims: readonly Figure[],
  known: ReadonlySet<string>,
): boolean {
  if (figure.kind !== "date") return false;
  const near = (other: Figure): boolean => !/[.!?\n]\s/.test(between(text, figure, other));
  const steps = claims.filter(near).flatMap(({ kind, values, end }) => {
    if (kind !== "number") return [];
    const behind = text.slice(end, end + 12);
    const unit = DAYS.test(behind) ? 1 : WEEKS.test(behind) ? 7 : 0;
    return unit === 0 ? [] : values.map((value) => value * unit);
  });
  return steps.some(
    (days) =>
      Number.isInteger(days) &&
      days > 0 &&
      days <= WORKED_OUT_AT_MOST &&
      [...known].slice(0, MOST).some((from) => figure.readings.includes(daysAfter(from, days))),
  );
}

function between(text: string, one: Figure, other: Figure): string {
  return text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
}

function daysAfter(key: string, days: number): string {
  let day = key;
  for (let i = 0; i < days; i++) day = dayAfter(day);
  return day;
}

/** Days since an epoch, of a key with or without its year. */
function dayNumber(key: string): number {
  const parts = key.split("-").map(Number);
  const [month = 1, day = 1] = parts.slice(-2);
  return Date.UTC(parts.length === 3 ? (parts[0] ?? 2001) : 2001, month - 1, day) / DAY_MS;
}
