import { describe, expect, test } from "vitest";
import { done, refused } from "@/core/result";
import { DRAFT, KEY, problemOf, SOURCE, setUp } from "@/server/testing/rest-app";
import { BODY_LIMIT } from "./body";

describe("POST /drafts", () => {
  test("hands the source, the normalised body and the wait to the service and answers 201", async () => {
    const { post, calls } = setUp();
    const response = await post("/drafts?wait=2.5", DRAFT);
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe("/api/v1/drafts/0197");
    expect(await response.json()).toMatchObject({ id: "0197", created: true });
    expect(calls[0]?.[0]).toEqual(SOURCE);
    expect(calls[0]?.[1]).toMatchObject({ draft: { text: "Hello.", already_sent: false } });
    expect(calls[0]?.[2]).toEqual({ waitMs: 2_500 });
  });

  test("answers 200 to an idempotent repeat and 409 to the same id with another body", async () => {
    const repeat = setUp({
      takeInDraft: async () => done({ id: "1", external_id: "d1", state: "queued", disposition: null, created: false }),
    });
    expect((await repeat.post("/drafts", DRAFT)).status).toBe(200);
    const other = setUp({ takeInDraft: async () => refused("same_id_other_body", { field: "external_id" }) });
    const response = await other.post("/drafts", DRAFT);
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({
      type: "/api/v1/docs#same-id-other-body",
      status: 409,
      code: "same_id_other_body",
      errors: [{ field: "external_id" }],
    });
  });

  test("names every invalid field by its path and calls no service", async () => {
    const { post, calls } = setUp();
    const wrong = structuredClone(DRAFT) as Record<string, unknown> & typeof DRAFT;
    wrong.surprise = 1;
    wrong.conversation.messages[0]!.role = "robot";
    wrong.draft.text = "";
    Reflect.deleteProperty(wrong.provenance, "model");
    const response = await post("/drafts", wrong);
    expect(response.status).toBe(422);
    const { errors } = (await problemOf(response)) as { errors: { field: string; message: string }[] };
    expect(errors.map((error) => error.field).sort()).toEqual([
      "conversation.messages[0].role",
      "draft.text",
      "provenance.model",
      "surprise",
    ]);
    expect(errors.find((error) => error.field === "provenance.model")?.message).toBe("is required");
    expect(errors.find((error) => error.field === "surprise")?.message).toBe("is not a known field");
    expect(calls).toEqual([]);
  });

  test.each(["-1", "11", "x", "10.5", "1e1"])("refuses to wait %s seconds", async (wait) => {
    const response = await setUp().post(`/drafts?wait=${wait}`, DRAFT);
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({ errors: [{ field: "wait" }] });
  });

  test.each([
    ['{"a": 1,}', "is not JSON at line 1, column 9"],
    ['{\n "a": tru }', "is not JSON at line 2, column 7"],
    ['{"a": [1, 2', "ends too early"],
    ["", "ends too early"],
    ['"\\x"', "is not JSON at line 1, column 2"],
    ["{} {}", "is not JSON at line 1, column 4"],
  ])("says where %j is not JSON", async (sent, message) => {
    const response = await setUp().post("/drafts", sent);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code: "invalid_json", errors: [{ field: "", message }] });
  });

  test("refuses other media types, other encodings and bodies over the limit", async () => {
    const { post, app } = setUp();
    expect((await post("/drafts", DRAFT, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("/drafts", DRAFT, { "content-type": "application/json; charset=latin1" })).status).toBe(415);
    expect((await post("/drafts", DRAFT, { "content-type": "application/json; charset=UTF-8" })).status).toBe(201);
    expect((await post("/drafts", "x".repeat(BODY_LIMIT + 1))).status).toBe(413);
    const bytes = await app.request("/api/v1/drafts", {
      method: "POST",
      headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await problemOf(bytes)).toMatchObject({ errors: [{ message: "is not UTF-8" }] });
  });
});

describe("who may ask", () => {
  test.each([undefined, "Bearer wrong", "Bearer cs_unknownunknownunknown", `Basic ${KEY}`, KEY])(
    "not %s",
    async (authorization) => {
      const { app, calls } = setUp();
      const headers = { "content-type": "application/json", ...(authorization && { authorization }) };
      const response = await app.request("/api/v1/drafts", { method: "POST", headers, body: JSON.stringify(DRAFT) });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(await problemOf(response)).toMatchObject({ code: "not_signed_in" });
      expect(calls).toEqual([]);
    },
  );

  test("too often: 429 with Retry-After", async () => {
    const { post } = setUp({ takeTokens: async () => ({ ok: false, retryAfterSeconds: 1.2 }) });
    const response = await post("/drafts", DRAFT);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(await problemOf(response)).toMatchObject({ code: "rate_limited" });
  });
});

describe("the other verbs", () => {
  test("answer what their services say", async () => {
    const { post, get, calls } = setUp();
    const flag = { external_id: "f1", about: { draft: "d1" }, raised_by: "person", reason: "tone" };
    expect((await post("/flags", flag)).status).toBe(201);
    expect((await post("/outcomes", { external_id: "o1", about: { draft: "d1" }, reopened: true })).status).toBe(200);
    expect(await (await post("/customers", { customers: [{ external_id: "k1" }] })).json()).toEqual({ upserted: 1 });
    const document = { id: "p", title: "P", kind: "policy", party: "first", text: "T" };
    expect(await (await post("/documents", { documents: [document] })).json()).toEqual({ upserted: 1 });
    const messages = await post("/conversations/a%2Fb%20c/messages", { messages: DRAFT.conversation.messages });
    expect(await messages.json()).toEqual({ conversation: "a/b c", added: 1, known: 0 });
    expect((await get("/drafts/0197")).status).toBe(404);
    expect(calls.at(-1)).toEqual(["0197"]);
    expect((await get("/drafts/%00")).status).toBe(404);
    expect(calls.at(-1)).toEqual(["0197"]);
  });

  test("unknown addresses are 404, known ones asked wrongly 405 with Allow", async () => {
    const { app } = setUp();
    expect(await problemOf(await app.request("/api/v1/nothing"))).toMatchObject({
      status: 404,
      code: "no_such_address",
    });
    const response = await app.request("/api/v1/drafts", { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect((await app.request("/api/v1/conversations/c/messages")).status).toBe(405);
  });

  test("a throw is a 500 that tells and logs nothing of what was sent", async () => {
    const { post, logged } = setUp({
      takeInDraft: async () => {
        throw Object.assign(new Error("Hello. is a duplicate of a@example.com"), { code: "23505" });
      },
    });
    const response = await post("/drafts", DRAFT);
    expect(response.status).toBe(500);
    const problem = await problemOf(response);
    expect(logged).toHaveLength(1);
    const written = JSON.stringify([problem, logged]);
    expect(written).not.toContain("example.com");
    expect(written).toContain("23505");
    expect(logged[0]?.fields).toHaveProperty("id", String(problem.instance).replace("urn:uuid:", ""));
  });

  test("health says whether requests can be served", async () => {
    expect((await setUp().app.request("/api/v1/health")).status).toBe(200);
    expect((await setUp({ ready: async () => false }).app.request("/api/v1/health")).status).toBe(503);
  });
});
