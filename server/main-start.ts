import { join, resolve } from "node:path";
import { closePools, poolFor } from "@/db/pool";
import { openDatabase } from "./start/database";
import { createDemo, signInLines } from "./start/demo";
import { custodyIn, ensureRing, openRing } from "./start/keys";
import { assertPortIsFree, waitUntilHealthy } from "./start/port";
import { type Processes, startProcesses } from "./start/processes";
import { keptSecret } from "./start/secrets";
import { tell } from "./start/tell";

const DEFAULT_PORT = 3000;

/** Everything on one machine: PostgreSQL unless one is given, the web server, the worker and the keeper of the log, until told to stop. */
async function start(stopping: AbortSignal): Promise<() => Promise<void>> {
  const port = portOf(process.env.PORT);
  const dataDir = resolve(process.env.COUNTERSIGN_DATA || ".data");
  await assertPortIsFree(port);

  const database = await openDatabase(dataDir, tell);
  let processes: Processes | undefined;
  const stop = async () => {
    await processes?.stop();
    await database.close();
  };
  try {
    if (stopping.aborted) return stop;
    const origin = `http://localhost:${port}`;
    const custody = custodyIn(dataDir);
    await ensureRing(custody, database.empty);
    const kek = await openRing(custody, poolFor(database.env.DATABASE_URL));
    if (database.empty && database.wantsDemo) {
      tell("Creating the demo organisation");
      const { DATABASE_URL: app, DATABASE_WORKER_URL: worker } = database.env;
      await createDemo({ app, worker }, kek, dataDir, origin);
    }
    await closePools();
    processes = startProcesses(
      {
        ...database.env,
        PORT: String(port),
        COUNTERSIGN_DATA: dataDir,
        KEY_FILE: custody.where,
        AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(join(dataDir, "auth-secret")),
        AUTH_URL: process.env.AUTH_URL || origin,
      },
      stopping,
    );
    tell("Starting the web server, the worker and the keeper of the log");
    await Promise.race([waitUntilHealthy(`${origin}/api/v1/health`, stopping), processes.failed]);
    for (const line of signInLines(dataDir)) tell(line);
    if (!stopping.aborted) tell(`Countersign is ready: ${process.env.AUTH_URL || origin}    (Ctrl-C stops it)`);
    processes.failed.catch(giveUp);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(text: string | undefined): number {
  const port = text ? Number(text) : DEFAULT_PORT;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is no port: a number from 1 to 65535.`);
}

const stopping = new AbortController();
let failed = false;

/** A part that ends by itself takes all with it: half a console is worse than none. */
function giveUp(error: unknown): void {
  if (stopping.signal.aborted) return;
  failed = true;
  tell(error instanceof Error ? error.message : String(error));
  stopping.abort();
}

function beginStopping(): void {
  // A second signal, from somebody impatient or from npm that passes it on, changes nothing: stopping is under way.
  if (!stopping.signal.aborted) tell("Stopping");
  stopping.abort();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, beginStopping);

// Ended by a signal, npm ends only the shell between it and us. Also what keeps Node from ending before a signal comes.
const parent = process.ppid;
const alive = setInterval(() => {
  if (process.env.npm_lifecycle_event && process.ppid !== parent) beginStopping();
}, 1_000);
const ended = new Promise<void>((done) => stopping.signal.addEventListener("abort", () => done(), { once: true }));

try {
  const stop = await start(stopping.signal);
  await ended;
  await stop();
  tell("Everything has stopped");
} catch (error) {
  giveUp(error);
} finally {
  clearInterval(alive);
}
// Nothing is left to wait for; what holds the process (in development, the bundler) would hold it for ever.
process.exit(failed ? 1 : 0);
