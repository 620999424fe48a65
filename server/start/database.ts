import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { prepareDatabase } from "@/db/prepare";

export interface OpenDatabase {
  /** What the processes are told: who connects as what. */
  readonly env: { DATABASE_URL: string; DATABASE_WORKER_URL: string };
  /** There is no organisation in it yet. */
  readonly empty: boolean;
  /** Ours, in the data folder; demo data goes nowhere else. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** The PostgreSQL of DATABASE_URL, or our own in the data folder. */
export async function openDatabase(dataDir: string, log: (line: string) => void): Promise<OpenDatabase> {
  if (process.env.DATABASE_URL) return given(process.env.DATABASE_URL, process.env.DATABASE_WORKER_URL);

  // Passable by the account that PostgreSQL runs as; each secret in it has a mode of its own.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  log("Starting PostgreSQL");
  const server = await startEmbedded({ dataDir: join(dataDir, "postgres"), log });
  try {
    if (server.reused) log("PostgreSQL was running already, and is shared");
    log("Preparing the database");
    const { appUrl, workerUrl, empty } = await prepareDatabase(server.url, dataDir);
    return {
      env: { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl },
      empty,
      embedded: true,
      close: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A server of one's own is migrated by whoever administers it (dist/migrate.mjs), not by every process that starts. */
function given(appUrl: string, workerUrl: string | undefined): OpenDatabase {
  if (!workerUrl)
    throw new Error("DATABASE_URL is set, so DATABASE_WORKER_URL must be too: the worker has a role of its own.");
  return {
    env: { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl },
    empty: false,
    embedded: false,
    close: async () => undefined,
  };
}
