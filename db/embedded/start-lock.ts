import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** The holder touches its lock this often; a lock untouched for STALE_MS belongs to a process that is gone. */
const BEAT_MS = 1_000;
const STALE_MS = 10_000;
const GIVE_UP_MS = 120_000;

/**
 * Runs `work` while no other process does with the same file. Liveness is a heartbeat, not a process id: after a restart
 * of a machine or container the id may well be somebody else's.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  await acquire(file, token);
  const beat = setInterval(() => touch(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (read(file) === token) unlinkSync(file);
  }
}

async function acquire(file: string, token: string): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS;
  while (!create(file, token)) {
    if (isStale(file)) takeAway(file);
    else if (Date.now() > deadline)
      throw new Error(`Another process has been starting PostgreSQL for too long (${file}).`);
    else await sleep(50);
  }
}

function create(file: string, token: string): boolean {
  try {
    writeFileSync(file, token, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) > STALE_MS;
}

/** Of two who find the lock stale, the slower may take the quicker one's new lock away: it notices, and gives it back. */
function takeAway(file: string): void {
  const stale = read(file);
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    // Gone already, or there is a newer one: the next round tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken away while this process slept; what it started is found by probing the port.
  }
}
