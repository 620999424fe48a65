import type { IncomingMessage } from "node:http";

/** The caller went away before its body had ended: nobody is left to be told, and nothing is broken. */
export class RequestAborted extends Error {
  override name = "RequestAborted";
}

/**
 * A request's body, or null when there is more than the limit; nothing is kept of what is too long.
 * @throws RequestAborted
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        incoming.removeAllListeners("data");
        incoming.pause();
        resolve(null);
      }
    });
    const gone = (): void => reject(new RequestAborted());
    if (incoming.destroyed) gone();
    incoming.once("end", () => {
      incoming.off("close", gone);
      resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks, size));
    });
    incoming.once("error", gone);
    incoming.once("close", gone);
  });
}
