/** At this hour of its own time zone an organisation's retention runs: few are at work, and the day's sums are made. */
const HOUR = 3;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** One day's turn: the calendar day it stands for, and the moment it is due. */
export type DailyTurn = { day: string; at: number };

/** The last turn that is due at a moment. */
export function lastTurn(now: number, timeZone: string): DailyTurn {
  const today = turnOf(dayIn(now, timeZone), timeZone);
  return today.at <= now ? today : turnOf(dayIn(now - DAY_MS, timeZone), timeZone);
}

/** The first turn after a moment. */
export function nextTurn(now: number, timeZone: string): DailyTurn {
  const today = turnOf(dayIn(now, timeZone), timeZone);
  return today.at > now ? today : turnOf(dayAfter(today.day), timeZone);
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The first moment at which clocks of the zone show the hour of that day or something later: some nights they are put past it. */
function turnOf(day: string, timeZone: string): DailyTurn {
  // No zone is further than 14 hours from Greenwich; the first quarter of an hour that fits is the one.
  const start = Date.parse(`${day}T00:00:00Z`) - 14 * HOUR_MS;
  for (let at = start; at < start + 2 * DAY_MS; at += HOUR_MS / 4)
    if (dayIn(at, timeZone) > day || (dayIn(at, timeZone) === day && hourIn(at, timeZone) >= HOUR)) return { day, at };
  throw new Error(`${timeZone} has no time after ${day}`);
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number, timeZone: string): Record<string, string> {
  const format =
    FORMATS.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
    });
  FORMATS.set(timeZone, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function dayIn(at: number, timeZone: string): string {
  const { year, month, day } = partsOf(at, timeZone);
  return `${year}-${month}-${day}`;
}

const hourIn = (at: number, timeZone: string) => Number(partsOf(at, timeZone).hour);
