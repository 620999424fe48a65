const MINUTE = 60_000;

/** Waits after the first, second … failed attempt. An alert of this morning is worth nothing tomorrow: after some ten hours it is given up. */
const WAITS = [0.5, 2, 10, 30, 60, 180, 360].map((minutes) => minutes * MINUTE);

/** When an alert is tried again after `attempt` failed attempts, or null when it is given up. `jitter` in [0, 1) lengthens the wait by up to a tenth. */
export function nextTryAt(attempt: number, now: number, jitter = 0): Date | null {
  const wait = WAITS[attempt - 1];
  return wait === undefined ? null : new Date(now + Math.round(wait * (1 + jitter / 10)));
}
