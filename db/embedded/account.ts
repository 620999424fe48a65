import { readFileSync, statSync } from "node:fs";
import type { Account } from "./run-command";

const CANDIDATES = ["postgres", "_postgres", "nobody"];

function fromPasswd(passwd: string): Account | undefined {
  const users = new Map(passwd.split("\n").map((line) => [line.split(":", 1)[0], line.split(":")]));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = users.get(name) ?? [];
    // macOS writes nobody as -2.
    if (uid && gid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  return undefined;
}

/**
 * The account to run PostgreSQL as: `undefined` is "as we are". PostgreSQL refuses to run as root, so root hands over to
 * whoever owns the cluster already, else to `postgres`, else to `nobody`. No user is ever created.
 */
export function serverAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = fromPasswd(readFileSync("/etc/passwd", "utf8"));
  if (!account) throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
  return account;
}
