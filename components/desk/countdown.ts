/** Time left, in the coarsest unit that is still exact enough to act on. The words are in the message files. */
export type Countdown =
  | { unit: "clock"; text: string }
  | { unit: "hours"; hours: number; minutes: number }
  | { unit: "days"; days: number }
  | { unit: "over"; minutes: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is left of `milliseconds`: "2:41" within the hour, hours and minutes within two days, then days; or for how long it is over. */
export function countdown(milliseconds: number): Countdown {
  if (milliseconds <= 0) return { unit: "over", minutes: Math.floor(Math.abs(milliseconds) / MINUTE) };
  // Rounded down: nobody is promised a second they do not have.
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 3600)
    return { unit: "clock", text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` };
  if (milliseconds < 2 * DAY) {
    return {
      unit: "hours",
      hours: Math.floor(milliseconds / HOUR),
      minutes: Math.floor((milliseconds % HOUR) / MINUTE),
    };
  }
  return { unit: "days", days: Math.floor(milliseconds / DAY) };
}

/** From here on a deadline is printed hot. */
export const HOT_MS = 5 * MINUTE;
