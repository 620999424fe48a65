import { type PlacedRow, sequence } from "@/db/repositories/sequencer";
import { LostRace, markAcross } from "@/db/transaction";
import type { LogRuntime } from "./log-runtime";

/** How many events get their index in one statement. */
const BATCH = 5_000;
/** Of one transaction that holds more, the double each time: each batch looks past what was placed of it before. */
const MOST = 320_000;

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
  let from: string | null = null;
  let most = batch;
  for (;;) {
    const rows = await placeBatch(rt, most, from);
    for (const row of rows) placed(row.org_id);
    const count = rows.reduce((sum, row) => sum + Number(row.events), 0);
    total += count;
    if (count < most && from === null) return total;
    // After the last full batch everything is looked at once more from the kept place on.
    const last = count < most ? null : (rows[0]?.last ?? null);
    most = last !== null && last === from ? Math.min(most * 2, Math.max(batch, MOST)) : batch;
    from = last;
  }
}

async function placeBatch(rt: Pick<LogRuntime, "pool">, batch: number, from: string | null): Promise<PlacedRow[]> {
  try {
    return await markAcross(rt.pool, sequence(batch, from));
  } catch (error) {
    if (error instanceof LostRace) return [];
    throw error;
  }
}
