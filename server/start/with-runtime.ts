import { join } from "node:path";
import { closePools } from "@/db/pool";
import { makeRuntime } from "../process-runtime";
import type { Runtime } from "../runtime";
import { openDatabase } from "./database";
import { keyFile } from "./secrets";

/** Runs one piece of work of the command line on the installation's database, started for it where it is ours and not running. */
export async function withRuntime<T>(dataDir: string, work: (rt: Runtime) => Promise<T>): Promise<T> {
  const database = await openDatabase(dataDir, () => undefined);
  try {
    const file = process.env.KEY_FILE || keyFile(join(dataDir, "key-encryption-key"), database.empty);
    return await work(makeRuntime(database.env.DATABASE_URL, file));
  } finally {
    await closePools();
    await database.close();
  }
}
