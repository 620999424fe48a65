import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPlainCall, plainCall } from "./plain-call";
import { appRouter } from "./router";
import type { TrpcContext } from "./trpc";

/** Somebody who is signed in, with nothing behind them: calls end at their input. */
const MEMBER = { userId: "u", orgId: "o", roles: [], grants: [] };
const contextOf = async (req: IncomingMessage) =>
  ({ rt: {}, changes: {}, token: "", member: req.headers.cookie ? MEMBER : null }) as unknown as TrpcContext;

let plain: Server;
let adapter: Server;

beforeAll(async () => {
  const options = { router: appRouter, basePath: "/api/trpc/" };
  const handler = createHTTPHandler({ ...options, createContext: ({ req }) => contextOf(req) });
  adapter = createServer(handler);
  plain = createServer((req, res) => {
    const call = plainCall(req);
    if (call) void answerPlainCall(call, req, res, contextOf);
    else handler(req, res);
  });
  await Promise.all([plain, adapter].map((s) => new Promise<void>((done) => s.listen(0, "127.0.0.1", done))));
});
afterAll(() => {
  for (const server of [plain, adapter]) server.close();
});

async function asked(server: Server, path: string, init: RequestInit) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/${path}`, init);
  const { status, headers } = response;
  return { status, type: headers.get("content-type"), vary: headers.get("vary"), body: await response.json() };
}

const post = (body: string, signedIn = true) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(signedIn && { cookie: "a=b" }) },
  body,
});
const get = { headers: { cookie: "a=b" } };
const asInput = (value: unknown) => encodeURIComponent(JSON.stringify(value));

test.each<[string, string, RequestInit, number]>([
  ["nobody is signed in", "item.claim", post('{"item":"x"}', false), 401],
  ["a query of nobody", `item.read?input=${asInput({ item: "x" })}`, {}, 401],
  ["an item that cannot be one", "item.decide", post('{"item":"x","token":"","seen":"","kind":"approve"}'), 404],
  ["a field is missing", "item.decide", post('{"item":"x"}'), 400],
  ["a query's input is missing", "item.read", get, 400],
  ["a body is not JSON", "item.claim", post("{"), 400],
  ["an input is not JSON", "item.read?input=%7B", get, 400],
  ["a query is posted", "item.read", post('{"item":"x"}'), 405],
  ["a mutation is fetched", "item.claim", get, 405],
  ["no such procedure", "item.nothing", post("{}"), 404],
  ["a name that every object has", "constructor", post("{}"), 404],
  ["a batch", `item.read,item.read?batch=1&input=${asInput({ 0: { item: "x" }, 1: { item: "y" } })}`, get, 404],
])("answers as tRPC's adapter: %s", async (_, path, init, status) => {
  const answer = await asked(plain, path, init);
  expect(answer).toEqual(await asked(adapter, path, init));
  expect(answer.status).toBe(status);
});

test("reads no more of a body than any call needs", async () => {
  const answer = await asked(plain, "item.claim", post(JSON.stringify({ item: "x".repeat(2_000_000) })));
  expect(answer.status).toBe(413);
});
