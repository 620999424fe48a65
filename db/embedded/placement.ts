import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { serverAccount } from "./account";
import { type Binaries, program, restoreLinks } from "./binaries";
import { type Account, runCommand } from "./run-command";

/** Where everything is, and as whom it runs. */
export interface Placement {
  /** PostgreSQL's own folder (PGDATA). */
  readonly clusterDir: string;
  /** The binaries' folder. */
  readonly home: string;
  readonly account: Account | undefined;
  readonly passwordFile: string;
  readonly lockFile: string;
  /** The cluster could not be below `dataDir`. */
  readonly moved: boolean;
}

/**
 * Finds a place that the server's account can reach. Started by root in a folder that is closed to others (a home of
 * mode 0700), both data and binaries go below /var/lib, under a name derived from the data folder.
 */
export async function place(dataDir: string, binaries: Binaries): Promise<Placement> {
  mkdirSync(dataDir, { recursive: true });
  // Passable, not readable: what is in it has modes of its own, and the server's account must get through.
  if (process.getuid?.() === 0 || process.getuid?.() === statSync(dataDir).uid) chmodSync(dataDir, 0o711);
  const ours = realpathSync(dataDir);
  const inside = join(ours, "cluster");
  const outside = `/var/lib/countersign-${createHash("sha256").update(ours).digest("hex").slice(0, 12)}`;

  const account = serverAccount(inside);
  const moved = account !== undefined && !(await mayUse(ours, account));
  if (moved) mkdirSync(outside, { recursive: true, mode: 0o755 });
  const clusterDir = moved ? join(outside, "cluster") : inside;
  return {
    clusterDir,
    home: await reachableHome(binaries, outside, account),
    account: moved ? serverAccount(clusterDir) : account,
    passwordFile: join(ours, "password"),
    lockFile: join(ours, "start.lock"),
    moved,
  };
}

/** Asks the operating system as that account, since modes, groups, access lists and mounts all have a say. */
async function mayUse(path: string, account: Account): Promise<boolean> {
  const { code } = await runCommand("/bin/sh", ["-c", 'test -x "$0"', path], account);
  return code === 0;
}

async function reachableHome(binaries: Binaries, outside: string, account: Account | undefined): Promise<string> {
  restoreLinks(binaries.home);
  const { code, output } = await tryProgram(binaries.home, account);
  if (code === 0) return binaries.home;
  if (!account) throw new Error(`PostgreSQL's program does not run on this machine: ${output}`);
  const copy = join(outside, `postgresql-${binaries.version}`);
  if (!existsSync(copy)) await copyHome(binaries.home, copy);
  const again = await tryProgram(copy, account);
  if (again.code !== 0) throw new Error(`PostgreSQL's program does not run on this machine: ${again.output}`);
  return copy;
}

function tryProgram(home: string, account: Account | undefined) {
  return runCommand(program(home, "postgres"), ["--version"], account);
}

async function copyHome(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await runCommand("/bin/sh", ["-c", 'chmod -R a+rX "$0"', unfinished]);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another starter finished first.
    if (!existsSync(to)) throw error;
  }
}
