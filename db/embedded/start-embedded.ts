import { chownSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { locateBinaries, program } from "./binaries";
import { assertOwned, dropStaleRecord, ensureCluster, recordedServer, SETTINGS_FILE } from "./cluster";
import { freePort, holdServer, listens, othersHold, superuserUrl } from "./connection";
import { type Placement, place } from "./placement";
import { runCommand } from "./run-command";
import { settingsFile } from "./settings";
import { withLock } from "./start-lock";

export interface EmbeddedOptions {
  /** Ours alone; made if it is not there. */
  readonly dataDir: string;
  /** False only in tests. */
  readonly fsync?: boolean;
  readonly log?: (line: string) => void;
}

export interface EmbeddedServer {
  /** The superuser's address of the database `postgres`: for migrations and tests, never for the application. */
  readonly url: string;
  readonly port: number;
  /** It was running already, started by another process. */
  readonly reused: boolean;
  /** Lets go of the server; the last process to do so stops it. */
  stop(): Promise<void>;
}

const ATTEMPTS = 5;
const START_SECONDS = 60;
const STOP_SECONDS = 20;
/** How long a server that is on its way down, or recovering from a crash, is waited for. */
const PATIENCE_MS = 30_000;

/** Starts the PostgreSQL that npm brought, or joins the one that another process started on the same folder. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { fsync = true, log = () => undefined } = options;
  const placement = await place(resolve(options.dataDir), locateBinaries());
  assertOwned(placement.clusterDir);
  return withLock(placement.lockFile, async () => {
    const password = await ensureCluster(placement, fsync, log);
    const running = await joinRunning(placement, password);
    if (running) return handle(placement, running.url, running.port, running.holder, true);
    const { port, url, holder } = await startServer(placement, password, fsync);
    return handle(placement, url, port, holder, false);
  });
}

async function joinRunning(placement: Placement, password: string) {
  const recorded = recordedServer(placement.clusterDir);
  if (!recorded || !(await listens(recorded.port))) return undefined;
  const url = superuserUrl(recorded.port, password);
  const holder = await holdServer(url, placement.clusterDir, PATIENCE_MS);
  return holder && { url, port: recorded.port, holder };
}

async function startServer(placement: Placement, password: string, fsync: boolean) {
  await waitForShutdown(placement);
  const logFile = join(placement.clusterDir, "server.log");
  let failure = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const settings = join(placement.clusterDir, SETTINGS_FILE);
    writeFileSync(settings, settingsFile({ port, fsync }), { mode: 0o600 });
    if (placement.account) chownSync(settings, placement.account.uid, placement.account.gid);
    const { code, output } = await control(placement, ["start", `--log=${logFile}`, `--timeout=${START_SECONDS}`]);
    const url = superuserUrl(port, password);
    const holder = code === 0 ? await holdServer(url, placement.clusterDir, PATIENCE_MS) : undefined;
    if (holder) return { port, url, holder };
    failure = `${output}\n${lastLines(logFile)}`;
    if (!/could not bind|address already in use/i.test(failure)) break;
  }
  throw new Error(`PostgreSQL did not start. Its log, ${logFile}, ends with:\n${failure}`);
}

/** A server that does not answer may still be writing its last checkpoint; a record without a process is dropped. */
async function waitForShutdown({ clusterDir }: Placement): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  await dropStaleRecord(clusterDir);
  while (recordedServer(clusterDir) && Date.now() < deadline) {
    await sleep(100);
    await dropStaleRecord(clusterDir);
  }
}

function handle(placement: Placement, url: string, port: number, holder: Client, reused: boolean): EmbeddedServer {
  let stopped: Promise<void> | undefined;
  return {
    url,
    port,
    reused,
    stop() {
      stopped ??= withLock(placement.lockFile, () => release(placement, holder));
      return stopped;
    },
  };
}

async function release(placement: Placement, holder: Client): Promise<void> {
  const shared = await othersHold(holder);
  await holder.end().catch(() => undefined);
  if (shared || !recordedServer(placement.clusterDir)) return;
  const fast = await control(placement, ["stop", "--mode=fast", `--timeout=${STOP_SECONDS}`]);
  if (fast.code === 0) return;
  const immediate = await control(placement, ["stop", "--mode=immediate", `--timeout=${STOP_SECONDS}`]);
  if (immediate.code !== 0) throw new Error(`PostgreSQL did not stop: ${immediate.output}`);
}

function control(placement: Placement, [verb = "status", ...rest]: readonly string[]) {
  const args = [verb, "--wait", `--pgdata=${placement.clusterDir}`, ...rest];
  return runCommand(program(placement.home, "pg_ctl"), args, placement.account);
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n") : "";
}
