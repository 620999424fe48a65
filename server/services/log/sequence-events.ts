import { sequence } from "@/db/repositories/sequencer";
import { LostRace, markAcross } from "@/db/transaction";
import type { LogRuntime } from "./log-runtime";

/** How many events get their index in one statement. */
const BATCH = 5_000;

/**
 * Gives every committed event that has none its index. Somebody else who did so in the same moment has done it for us.
 * @param placed is told each organisation that got some
 * @returns how many got theirs
 */
export async function sequenceEvents(
  rt: Pick<LogRuntime, "pool">,
  placed: (orgId: string) => void = () => undefined,
  batch = BATCH,
): Promise<number> {
  let total = 0;
  for (;;) {
    const rows = await markAcross(rt.pool, sequence(batch)).catch((error: unknown) => {
      if (error instanceof LostRace) return [];
      throw error;
    });
    for (const row of rows) placed(row.org_id);
    const count = rows.reduce((sum, row) => sum + Number(row.events), 0);
    total += count;
    if (count < batch) return total;
  }
}
