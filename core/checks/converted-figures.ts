import type { CheckInput } from "@/core/checks/check";
import { contextTexts } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import { type Figure, numberKey } from "@/core/checks/figure-reader";

const UNIT =
  /^[ \u00a0-]?(kg|kilograms?|km|gb|hours?|hrs?|h|stunden?|minutes?|mins?|minuten?|days?|tagen?|weeks?|wochen?|years?|jahren?)(?!\p{L})/iu;
/** How many of a smaller unit are one of a larger one; a gigabyte is counted both ways. */
const SMALLER: readonly [RegExp, number[]][] = [
  [/^k/i, [1000]],
  [/^gb/i, [1000, 1024]],
  [/^[hs]/i, [60]],
  [/^[dt]/i, [24]],
  [/^w/i, [7]],
  [/^[yj]/i, [12]],
];
const HOURS_BEFORE = /(\d{1,3})[ \u00a0-]?(?:hours?|hrs?|h|stunden?)(?:,? ?(?:and|und|&))?[ \u00a0]?$/iu;
const MINUTES_BEHIND =
  /^[ \u00a0-]?(?:hours?|hrs?|h|stunden?)(?:,? ?(?:and|und|&))?[ \u00a0]?(\d{1,2})[ \u00a0-]?(?:minutes?|mins?|minuten?|m)(?!\p{L})/iu;
const MINUTES = /^[ \u00a0-]?(?:minutes?|mins?|minuten?|m)(?!\p{L})/iu;
/** Less would be met by chance. */
const LEAST = 10;
const DAY = 24 * 60;
/** Longer tables are no timetable of one journey. */
const MOST_RECORDS = 60;

/**
 * Whether a figure says in another unit what the context says: `2.5 kg` for 2500 (grams), `2 hours and 35 minutes` for 155,
 * `19%` for 0.19. `readings` are those of the context.
 */
export function isConverted(text: string, figure: Figure, readings: ReadonlySet<string>): boolean {
  if (figure.kind !== "number" || !figure.measured) return false;
  if (figure.percent) return figure.values.some((value) => value > 0 && readings.has(numberKey(value / 100)));
  const behind = text.slice(figure.end, figure.end + 14);
  const together = minutesTogether(text, figure, behind);
  if (together.some((minutes) => readings.has(numberKey(minutes)))) return true;
  const unit = UNIT.exec(behind)?.[1] ?? "";
  const factors = SMALLER.find(([name]) => name.test(unit))?.[1] ?? [];
  return factors.some((factor) =>
    figure.values.some((value) => value * factor >= LEAST && readings.has(numberKey(value * factor))),
  );
}

/** What "2 hours and 35 minutes" comes to, for either of its numbers. */
function minutesTogether(text: string, { start, end, values }: Figure, behind: string): number[] {
  if (MINUTES.test(behind)) {
    const hours = HOURS_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1];
    return hours === undefined ? [] : values.map((value) => Number(hours) * 60 + value);
  }
  const minutes = MINUTES_BEHIND.exec(text.slice(end, end + 36))?.[1];
  return minutes === undefined ? [] : values.map((value) => value * 60 + Number(minutes));
}

/**
 * Minutes between two times that stand in one record of a tool's result, the later one maybe on the next day: how long a
 * journey takes that has a departure and an arrival.
 */
export function recordDurations(input: CheckInput): Set<number> {
  const durations = new Set<number>();
  for (const context of contextTexts(input)
    .filter(({ place }) => place.in === "tool_call")
    .slice(-MOST_RECORDS)) {
    const times = figuresOf(context).filter(({ kind }) => kind === "time");
    for (const [at, { readings, end }] of times.entries()) {
      const next = times[at + 1];
      if (next === undefined || context.text.slice(end, next.start).includes("\n")) continue;
      const [from, to] = [minutesOf(readings), minutesOf(next.readings)];
      // Fields stand in the order of their names, so that an arrival comes before its departure.
      durations.add((to - from + DAY) % DAY);
      durations.add((from - to + DAY) % DAY);
    }
  }
  durations.delete(0);
  return durations;
}

function minutesOf([reading]: readonly string[]): number {
  return Number(reading?.slice(1));
}

/** Whether a number of hours or minutes is one of these durations, or its part ("5 hours and 35 minutes"). */
export function isDurationOf(text: string, figure: Figure, durations: ReadonlySet<number>): boolean {
  if (figure.kind !== "number" || !figure.measured) return false;
  const behind = text.slice(figure.end, figure.end + 14);
  const inMinutes = MINUTES.test(behind);
  if (!inMinutes && !/^[hs]/i.test(UNIT.exec(behind)?.[1] ?? "")) return false;
  return [...durations].some((minutes) => {
    const parts = inMinutes ? [minutes, minutes % 60] : [Math.floor(minutes / 60), minutes / 60];
    return figure.values.some((value) => parts.includes(value));
  });
}
