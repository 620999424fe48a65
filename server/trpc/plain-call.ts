import type { IncomingMessage, ServerResponse } from "node:http";
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { readBody } from "../read-body";
import { appRouter } from "./router";
import type { TrpcContext } from "./trpc";

type PlainType = "query" | "mutation";
/** `input` is the JSON of a query's, out of its address. */
type PlainCall = { path: string; type: PlainType; input: string | null };

const PREFIX = "/api/trpc/";
const PROCEDURES = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } } | undefined>;
/** No text, reason and note together come near it. Also the limit of what the adapter takes. */
export const MOST_BYTES = 1_000_000;

/**
 * What the console sends nearly always: one call of a known procedure, JSON in, JSON out. Null for the rest (event
 * streams, batches, whatever is asked wrongly), which the adapter answers.
 */
export function plainCall(req: IncomingMessage): PlainCall | null {
  const { url = "", method, headers } = req;
  if (headers["trpc-accept"] !== undefined || headers.accept?.includes("jsonl")) return null;
  const mark = url.indexOf("?");
  const path = url.slice(PREFIX.length, mark < 0 ? undefined : mark);
  const type = Object.hasOwn(PROCEDURES, path) ? PROCEDURES[path]?._def.type : undefined;
  if (type === "mutation" && method === "POST" && mark < 0 && headers["content-type"] === "application/json")
    return { path, type, input: null };
  if (type !== "query" || method !== "GET" || headers["content-type"]?.startsWith("application/json") === false)
    return null;
  const search = new URLSearchParams(mark < 0 ? "" : url.slice(mark));
  if ([...search.keys()].some((name) => name !== "input") || search.getAll("input").length > 1) return null;
  return { path, type, input: search.get("input") };
}

/** Answers as tRPC's adapter would, without a `Request` and a `Response` between it and Node: they cost more than the call. */
export async function answerPlainCall(
  call: PlainCall,
  req: IncomingMessage,
  res: ServerResponse,
  contextOf: (req: IncomingMessage) => Promise<TrpcContext>,
): Promise<void> {
  const { path, type } = call;
  let ctx: TrpcContext | undefined;
  let input: unknown;
  try {
    ctx = await contextOf(req);
    const getRawInput = async () => {
      input = parsed(type === "query" ? call.input : await bodyOf(req));
      return input;
    };
    const asked = { path, type, ctx, getRawInput, signal: undefined, batchIndex: 0 };
    const data = await callTRPCProcedure({ router: appRouter, ...asked });
    end(res, 200, { result: { data } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input, ctx });
    end(res, getHTTPStatusCodeFromError(error), { error: shape });
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const bytes = await readBody(req, MOST_BYTES);
  if (bytes === null) throw new TRPCError({ code: "PAYLOAD_TOO_LARGE" });
  return bytes.toString("utf8");
}

const NOT_JSON = Symbol("not JSON");

function parsed(json: string | null): unknown {
  const value = json === null || json === "" ? undefined : parsedOrNot(json);
  if (value === NOT_JSON) throw new TRPCError({ code: "BAD_REQUEST" });
  return value;
}

function parsedOrNot(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return NOT_JSON;
  }
}

function end(res: ServerResponse, status: number, answer: object): void {
  if (res.headersSent) return;
  // The rest of a body that is too long is not read.
  if (status === 413) res.setHeader("connection", "close");
  const json = JSON.stringify(answer);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
    vary: "trpc-accept, accept",
  };
  res.writeHead(status, headers).end(json);
}
