import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/**
 * Two witnesses over one directory would each vouch for what the other has not seen. The one that runs leaves its process
 * id; one that was killed left an id that nobody has, or that is our own.
 * @returns what gives the directory free again
 * @throws Error while another one runs
 */
export function claimDirectory(dir: string): () => void {
  const file = path.join(dir, "running");
  const free = () => rmSync(file, { force: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, "wx", 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      return free;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (isAlive(Number(readFileSync(file, "utf8")))) break;
    free();
  }
  throw new Error(`Another witness keeps its memory in ${dir}. Stop it first.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one as well.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
