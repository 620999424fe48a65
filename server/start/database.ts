import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { administer, holdsNothing } from "@/db/administer";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { prepareDatabase } from "@/db/prepare";

export interface OpenDatabase {
  /** What the processes are told: who connects as what. */
  readonly env: { DATABASE_URL: string; DATABASE_WORKER_URL: string; DATABASE_SEALER_URL: string };
  /** There is no organisation in it yet. */
  readonly empty: boolean;
  /** Ours in the data folder, or asked for by COUNTERSIGN_DEMO=1: demo data goes nowhere else. */
  readonly wantsDemo: boolean;
  close(): Promise<void>;
}

/** The PostgreSQL of DATABASE_URL, or our own in the data folder. */
export async function openDatabase(dataDir: string, log: (line: string) => void): Promise<OpenDatabase> {
  if (process.env.DATABASE_URL) return given(process.env.DATABASE_URL, log);

  // Passable by the account that PostgreSQL runs as; each secret in it has a mode of its own.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  log("Starting PostgreSQL");
  const server = await startEmbedded({ dataDir: join(dataDir, "postgres"), log });
  try {
    if (server.reused) log("PostgreSQL was running already, and is shared");
    log("Preparing the database");
    const { appUrl, workerUrl, sealerUrl, empty } = await prepareDatabase(server.url, dataDir);
    return {
      env: { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl, DATABASE_SEALER_URL: sealerUrl },
      empty,
      wantsDemo: true,
      close: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A server of one's own is migrated where DATABASE_MIGRATE_URL says as whom; else whoever administers it has done so. */
async function given(appUrl: string, log: (line: string) => void): Promise<OpenDatabase> {
  const workerUrl = process.env.DATABASE_WORKER_URL;
  if (!workerUrl)
    throw new Error("DATABASE_URL is set, so DATABASE_WORKER_URL must be too: the worker has a role of its own.");
  const sealerUrl = process.env.DATABASE_SEALER_URL;
  if (!sealerUrl)
    throw new Error("DATABASE_URL is set, so DATABASE_SEALER_URL must be too: nobody else may write the audit log.");
  if (process.env.DATABASE_MIGRATE_URL) {
    log("Migrating the database");
    if (!(await administer(process.env.DATABASE_MIGRATE_URL)))
      log("This login may make no event triggers: the audit tables are not guarded against their owner");
  }
  return {
    env: { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl, DATABASE_SEALER_URL: sealerUrl },
    empty: await holdsNothing(appUrl),
    wantsDemo: process.env.COUNTERSIGN_DEMO === "1",
    close: async () => undefined,
  };
}
