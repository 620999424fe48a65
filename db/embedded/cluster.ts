import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { program } from "./binaries";
import type { Placement } from "./placement";
import { runCommand } from "./run-command";

/** The user that initdb makes: a superuser, whom row-level security does not bind. Only migrations use it. */
export const SUPERUSER = "postgres";
export const SETTINGS_FILE = "countersign.conf";

type Log = (line: string) => void;

/** Makes the cluster if there is none yet, and returns the superuser's password. */
export async function ensureCluster(place: Placement, fsync: boolean, log: Log): Promise<string> {
  const exists = existsSync(join(place.clusterDir, "PG_VERSION"));
  const password = existsSync(place.passwordFile) ? readFileSync(place.passwordFile, "utf8").trim() : undefined;
  if (exists && password) return password;
  if (exists) setAside(place, log);
  log("Creating the database");
  return create(place, fsync);
}

/**
 * A cluster whose password is gone cannot be used. Below /var/lib that is what is left after somebody deleted the data
 * folder to begin anew: keep it, under another name. Beside the password's place it is a mishap to be looked at.
 */
function setAside(place: Placement, log: Log): void {
  if (!place.moved) {
    throw new Error(
      `${place.clusterDir} holds a database, but the file with its password, ${place.passwordFile}, is gone. ` +
        "Restore that file, or move the database away to begin with an empty one.",
    );
  }
  const aside = `${place.clusterDir}-left-${new Date().toISOString().replaceAll(":", "")}`;
  renameSync(place.clusterDir, aside);
  log(`The data folder is new; the database that belonged to the one before is kept in ${aside}`);
}

/** In a folder beside, renamed when complete: an interrupted initdb never looks like a cluster. */
async function create(place: Placement, fsync: boolean): Promise<string> {
  const unfinished = `${place.clusterDir}-unfinished`;
  const passwordInput = `${place.clusterDir}-password`;
  const password = randomBytes(24).toString("base64url");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(passwordInput, { force: true });
  writeFileSync(passwordInput, `${password}\n`, { mode: 0o600, flag: "wx" });
  if (place.account) {
    chownSync(unfinished, place.account.uid, place.account.gid);
    chownSync(passwordInput, place.account.uid, place.account.gid);
  }
  try {
    const { code, output } = await runCommand(
      program(place.home, "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordInput}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order and case rules on every machine, whatever its C library.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
        ...(fsync ? [] : ["--no-sync"]),
      ],
      place.account,
    );
    if (code !== 0) throw new Error(`The database could not be created: ${output}`);
  } finally {
    rmSync(passwordInput, { force: true });
  }
  appendFileSync(join(unfinished, "postgresql.conf"), `\ninclude = '${SETTINGS_FILE}'\n`);
  // The password first: a cluster without one is of no use, a password without a cluster is written anew.
  writeFileSync(place.passwordFile, `${password}\n`, { mode: 0o600 });
  renameSync(unfinished, place.clusterDir);
  return password;
}

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
}

/** What a running, or crashed, server wrote into its folder about itself. */
export function recordedServer(clusterDir: string): ServerProcess | undefined {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/**
 * After a hard stop PostgreSQL will not start while *any* process has the old one's id, which in a container is the rule.
 * So ask what that process is, and drop the record if it is no PostgreSQL.
 */
export async function dropStaleRecord(clusterDir: string): Promise<void> {
  const recorded = recordedServer(clusterDir);
  if (!recorded || process.platform === "win32") return;
  if (await isPostgres(recorded.pid)) return;
  rmSync(join(clusterDir, "postmaster.pid"), { force: true });
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
    } catch {
      // Not readable is not gone: below, "unknown" counts as "yes".
      return existsSync(`/proc/${pid}`);
    }
  }
  const { code, output } = await runCommand("ps", ["-p", String(pid), "-o", "comm="]);
  return code === 0 && output.includes("postgres");
}

/** Stops with a clear sentence when the folder belongs to another user than the one who starts. */
export function assertOwned(clusterDir: string): void {
  const owner = statSync(clusterDir, { throwIfNoEntry: false })?.uid ?? statSync(dirname(clusterDir)).uid;
  const me = process.getuid?.();
  if (me === undefined || me === 0 || me === owner) return;
  throw new Error(`${clusterDir} belongs to another user of this machine: start as that user, or as root.`);
}
