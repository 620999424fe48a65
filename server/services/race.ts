import { IndexBusy, LostRace } from "@/db/transaction";

/** How often a decision is taken anew before the caller is told; each try reads what the winner wrote. */
const TRIES = 32;
/** Longest pause before another try; random, so that those who met do not meet again. */
const MOST_MS = 64;
/** What waits for a rotation of the index key holds no connection meanwhile. */
const ROTATION_PAUSE_MS = 200;
const ROTATION_PATIENCE_MS = 120_000;

/** Runs read-decide-write again when somebody was faster; the last failure is the caller's. */
export async function retryLostRace<T>(attempt: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof IndexBusy && performance.now() - began < ROTATION_PATIENCE_MS) {
        left += 1;
        await pause(ROTATION_PAUSE_MS);
        continue;
      }
      if (!(error instanceof LostRace) || left === 0) throw error;
      await pause(Math.min(2 ** (TRIES - left), MOST_MS));
    }
  }
}

function pause(mostMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));
}
