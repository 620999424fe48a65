import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Witness } from "./witness";

/** A question of the largest log with a hundred signatures has less. */
const MOST_BYTES = 32_768;
const PATIENCE_MS = 10_000;
const MOST_CONNECTIONS = 200;

/** Speaks HTTP for a witness; behind a proxy that speaks TLS. `GET /` tells its key. */
export function createWitnessServer(witness: Witness, verifierKey: string): Server {
  const server = createServer({ requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS }, (request, response) => {
    answer(witness, verifierKey, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function answer(witness: Witness, verifierKey: string, request: IncomingMessage, response: ServerResponse) {
  const path = request.url?.split("?", 1)[0];
  if (path === "/" && (request.method === "GET" || request.method === "HEAD")) return end(response, 200, verifierKey);
  if (path !== "/add-checkpoint") return end(response, 404, "There is only POST /add-checkpoint here.");
  if (request.method !== "POST") return end(response.setHeader("allow", "POST"), 405, "Send it as POST.");
  const bytes = await readWhole(request);
  if (bytes === null) return end(response.setHeader("connection", "close"), 413, `At most ${MOST_BYTES} bytes.`);
  const body = textOf(bytes);
  if (body === null) return end(response, 400, "The body is not UTF-8.");
  const told = witness.addCheckpoint(body);
  response.writeHead(told.status, { "content-type": told.type }).end(told.body);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

/** Null when there is more than the limit; nothing is kept of what is too long. */
async function readWhole(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
