import { expect } from "vitest";
import { done, refused } from "@/core/result";
import { createRestApp } from "@/server/rest/app";
import type { RestServices } from "@/server/rest/services";
import type { SourceContext } from "@/server/services/source/source-context";

export const KEY = "cs_0123456789abcdef";
export const SOURCE: SourceContext = {
  orgId: "o",
  sourceId: "s",
  sourceExternalId: "bot",
  keyId: "k",
  deliveryUrl: null,
  requestsPerMinute: 60,
};
export const DRAFT = {
  external_id: "d1",
  conversation: {
    external_id: "c1",
    channel: "chat",
    language: "en",
    customer: { external_id: "k1" },
    messages: [{ external_id: "m1", role: "customer", text: "Hi", sent_at: "2026-11-22T09:00:00Z" }],
  },
  draft: { text: "Hello." },
  provenance: { provider: "p", model: "m", agent: "a", prompt_version: "1" },
};

type Logged = { fields: object; message: string };

export function setUp(change: Partial<RestServices> = {}) {
  const calls: unknown[][] = [];
  const logged: Logged[] = [];
  const receipt = { id: "0197", external_id: "d1", state: "checking", disposition: null, created: true } as const;
  const record = { id: "1", external_id: "f1", created: true };
  const services: RestServices = {
    authenticate: async (key) => (key === KEY ? SOURCE : null),
    takeTokens: async () => ({ ok: true }),
    memberOf: async () => null,
    log: {
      checkpoint: async () => refused("not_found"),
      tile: async () => refused("not_found"),
      inclusion: async () => refused("not_found"),
      consistency: async () => refused("not_found"),
      keys: async () => refused("not_found"),
    },
    ready: async () => true,
    takeInDraft: async (...given) => {
      calls.push(given);
      return done(receipt);
    },
    readDraft: async (_source, id) => {
      calls.push([id]);
      return refused("not_found");
    },
    raiseFlag: async () => done(record),
    upsertCustomers: async (_source, input) => done({ upserted: input.customers.length }),
    upsertDocuments: async (_source, input) => done({ upserted: input.documents.length }),
    recordOutcome: async () => done({ ...record, created: false }),
    addMessages: async (_source, conversation, input) => done({ conversation, added: input.messages.length, known: 0 }),
    takeInSubjectRequest: async () => refused("not_found"),
    readSubjectRequest: async () => refused("not_found"),
    ...change,
  };
  const app = createRestApp(services, { log: { error: (fields, message) => logged.push({ fields, message }) } });
  const post = (path: string, sent: unknown, headers: Record<string, string> = {}) =>
    app.request(`/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json", ...headers },
      body: typeof sent === "string" ? sent : JSON.stringify(sent),
    });
  const get = (path: string) => app.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${KEY}` } });
  return { app, post, get, calls, logged };
}

export async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as Record<string, unknown>;
}
