const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits after the first, second … failed attempt: quick at first, since a customer waits for the reply; then patient
 * enough for an outage over a weekend.
 */
const WAITS = [
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;

/** The first attempt and one after each wait. */
export const MAX_ATTEMPTS = WAITS.length + 1;

/**
 * When to try again after `attempt` failed attempts (1 after the first), or null when it is given up.
 *
 * @param jitter in [0, 1): lengthens the wait by up to a tenth, so that what failed together does not come back together.
 */
export function nextAttemptAt(attempt: number, now: Date, jitter = 0): Date | null {
  const wait = WAITS[attempt - 1];
  return wait === undefined ? null : new Date(now.getTime() + Math.round(wait * (1 + jitter / 10)));
}
