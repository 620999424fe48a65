import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** What an address of a local socket may be long, on every system that has them. */
const MOST_PATH = 100;

/**
 * Two witnesses over one directory would each vouch for what the other has not seen. The one that runs listens on a socket
 * of the directory's own; of one that was killed nobody answers there any more.
 * @returns what gives the directory free again
 * @throws Error while another one runs
 */
export async function claimDirectory(dir: string): Promise<() => void> {
  const address = addressOf(path.resolve(dir));
  let server = await listening(address);
  if (server === null && !(await isAnswered(address))) {
    rmSync(address, { force: true });
    server = await listening(address);
  }
  if (server === null) throw new Error(`Another witness keeps its memory in ${dir}. Stop it first.`);
  // It is there to be found, and keeps nobody from ending.
  server.unref();
  return () => void server.close();
}

function addressOf(dir: string): string {
  const name = `countersign-witness-${createHash("sha256").update(dir).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return path.join("\\\\.\\pipe", name);
  const beside = path.join(dir, "running");
  return beside.length <= MOST_PATH ? beside : path.join(tmpdir(), name);
}

/** Null when the address is taken, or was left behind. */
function listening(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => void socket.end());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
