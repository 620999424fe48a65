import { closePools, poolFor } from "@/db/pool";
import { makeRuntime } from "../process-runtime";
import type { Runtime } from "../runtime";
import type { OpenKeys } from "../services/keys/rotate-kek";
import { openDatabase } from "./database";
import { custodyIn, ensureRing, openRing } from "./keys";

/** Runs one piece of work of the command line on the installation's database, started for it where it is ours and not running. */
export async function withRuntime<T>(dataDir: string, work: (rt: Runtime, keys: OpenKeys) => Promise<T>): Promise<T> {
  const database = await openDatabase(dataDir, () => undefined);
  try {
    const custody = custodyIn(dataDir);
    await ensureRing(custody, database.empty);
    const ring = await openRing(custody, poolFor(database.env.DATABASE_URL));
    return await work(makeRuntime(database.env.DATABASE_URL, ring), { custody, ring });
  } finally {
    await closePools();
    await database.close();
  }
}
