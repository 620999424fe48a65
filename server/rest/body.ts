import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import { readBody } from "../read-body";
import { jsonFaultAt, lineAndColumn } from "./json-fault";
import { refusalProblem, transportProblem } from "./problem";

/** Above what any valid body of a draft is likely to need, and small enough to hold in memory by the hundred. */
export const BODY_LIMIT = 2_000_000;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Reads at most the limit; null when there is more. Nothing is kept of what is too long. */
async function readBytes(c: Context): Promise<Buffer | null> {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  // Node's own stream saves a web stream and two copies a request; without a Node server there is only the web's.
  if (incoming) return readBody(incoming, BODY_LIMIT);
  const stream = c.req.raw.body as AsyncIterable<Uint8Array> | null;
  return stream === null ? Buffer.alloc(0) : readStream(stream);
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export type BodyResult = { ok: true; value: unknown } | { ok: false; response: Response };

/** The JSON of a request's body, bounded before it is parsed, or the problem to answer with. */
export async function readJson(c: Context): Promise<BodyResult> {
  if (!JSON_TYPE.test(c.req.header("content-type") ?? "")) {
    return { ok: false, response: transportProblem(c, "unsupported_media_type", {}, { accept: "application/json" }) };
  }
  const tooLarge = { detail: `Nothing was stored. A body may have ${BODY_LIMIT} bytes at most.` };
  if (Number(c.req.header("content-length") ?? 0) > BODY_LIMIT) {
    return { ok: false, response: refusalProblem(c, { code: "too_large" }, tooLarge) };
  }
  const bytes = await readBytes(c);
  if (bytes === null) return { ok: false, response: refusalProblem(c, { code: "too_large" }, tooLarge) };
  if (!isUtf8(bytes)) {
    const errors = [{ field: "", message: "is not UTF-8" }];
    return { ok: false, response: transportProblem(c, "invalid_json", { errors }) };
  }
  return parse(c, bytes.toString("utf8"));
}

function parse(c: Context, text: string): BodyResult {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const at = jsonFaultAt(text);
    const where = at >= text.trimEnd().length ? "ends too early" : `is not JSON at ${lineAndColumn(text, at)}`;
    return { ok: false, response: transportProblem(c, "invalid_json", { errors: [{ field: "", message: where }] }) };
  }
}
