import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_ATTEMPTS, nextAttemptAt } from "./backoff";

const NOW = new Date("2026-11-22T09:00:00Z");

test("comes back after five seconds at first and gives up after the last attempt", () => {
  expect(nextAttemptAt(1, NOW)?.toISOString()).toBe("2026-11-22T09:00:05.000Z");
  expect(nextAttemptAt(MAX_ATTEMPTS - 1, NOW)).not.toBeNull();
  expect(nextAttemptAt(MAX_ATTEMPTS, NOW)).toBeNull();
});

test("never waits less than before, and at most a tenth more than planned", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, jitter) => {
        const planned = (nextAttemptAt(attempt, NOW)?.getTime() ?? 0) - NOW.getTime();
        const actual = (nextAttemptAt(attempt, NOW, jitter)?.getTime() ?? 0) - NOW.getTime();
        const next = nextAttemptAt(attempt + 1, NOW)?.getTime() ?? Number.POSITIVE_INFINITY;
        expect(actual).toBeGreaterThanOrEqual(planned);
        expect(actual).toBeLessThanOrEqual(planned * 1.1 + 1);
        expect(next - NOW.getTime()).toBeGreaterThanOrEqual(planned);
      },
    ),
  );
});
