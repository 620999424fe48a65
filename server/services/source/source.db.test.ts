import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDelivery } from "../webhook/read-delivery";
import { createApiKey, revokeKey } from "./api-keys";
import { authenticateSource } from "./authenticate-source";
import { changeSource, setSourceSettings } from "./change-source";
import { createSource } from "./create-source";
import { readSource, readSources } from "./read-sources";
import { sendTest } from "./send-test";
import { retireOldSecret, rotateSecret } from "./signing-secrets";
import { switchSource } from "./switch-source";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

let made = 0;
/** A source of its own for each test. */
async function fresh(deliveryUrl: string | null = "https://hooks.example/own") {
  const code = `own-${++made}`;
  const given = { code, name: `Own ${made}`, writingTools: ["refund"], deliveryUrl };
  return required(await createSource(rt, a.members.admin, given));
}

const eventsOf = async (type: string, source: string) => {
  const rows = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE org_id = $1 AND type = $2 ORDER BY occurred_at, event_id",
    [a.orgId, type],
  );
  return rows.map((r) => JSON.parse(r.bytes.toString()).data).filter((d) => d.source === source);
};

test("a new source opens with its key, is listed, and its secrets are told once", async () => {
  const own = await fresh();
  expect(await authenticateSource(rt, own.apiKey)).toMatchObject({ sourceId: own.sourceId, orgId: a.orgId });
  const listed = required(await readSources(rt, a.members.admin)).find((s) => s.id === own.sourceId);
  expect(listed).toMatchObject({ code: own.code, keys: 1, lastDraftAt: null, disabledAt: null });
  const detail = required(await readSource(rt, a.members.admin, own.sourceId));
  expect(detail.apiKeys).toMatchObject([{ prefix: own.apiKey.slice(0, 9), revokedAt: null }]);
  expect(detail.secrets).toMatchObject([{ version: 1, retiredAt: null }]);
  const told = JSON.stringify([detail, listed]);
  expect(told).not.toContain(own.apiKey);
  expect(told).not.toContain(own.signingSecret);
  expect(await eventsOf("source.created", own.sourceId)).toHaveLength(1);
});

test("what a source may not be called or sent to is refused by field, and a code is taken once", async () => {
  const given = { code: "fine", name: "Fine", writingTools: [], deliveryUrl: null };
  for (const [field, value] of [
    ["code", "Not a code"],
    ["name", "  "],
    ["writingTools", ["two words"]],
    ["deliveryUrl", "http://hooks.example/"],
    ["deliveryUrl", "https://user:pass@hooks.example/"],
    ["deliveryUrl", "javascript:alert(1)"],
  ] as const) {
    const answer = await createSource(rt, a.members.admin, { ...given, [field]: value });
    expect(answer).toEqual({ ok: false, refusal: { code: "invalid_field", field } });
  }
  const twins = await Promise.all([1, 2].map(() => createSource(rt, a.members.admin, { ...given, code: "twin" })));
  expect(twins.map((t) => t.ok).sort()).toEqual([false, true]);
  expect(required(await createSource(rt, b.members.admin, { ...given, code: "twin" })).code).toBe("twin");
  const private_ = { ...rt, privateWebhooks: true };
  required(
    await createSource(private_, a.members.admin, { ...given, code: "near", deliveryUrl: "http://localhost:1" }),
  );
});

test("only an administrator, and only of the same organisation, reaches a source", async () => {
  const own = await fresh();
  const id = own.sourceId;
  const verbs = (member: typeof a.members.admin) => [
    readSource(rt, member, id),
    setSourceSettings(rt, member, id, { name: "Taken over" }),
    switchSource(rt, member, id, false),
    createApiKey(rt, member, id),
    revokeKey(rt, member, id, id),
    rotateSecret(rt, member, id),
    retireOldSecret(rt, member, id, 1),
    sendTest(rt, member, id),
  ];
  for (const role of ["supervisor", "lead", "specialist", "auditor", "privacy_officer"] as const) {
    const answers = await Promise.all(verbs(a.members[role]));
    expect(answers.map(refusal)).toEqual(answers.map(() => "not_permitted"));
    expect(refusal(await readSources(rt, a.members[role]))).toBe("not_permitted");
  }
  const answers = await Promise.all(verbs(b.members.admin));
  expect(answers.map(refusal)).toEqual(answers.map(() => "not_found"));
  expect(required(await readSources(rt, b.members.admin)).some((s) => s.id === id)).toBe(false);
  expect(required(await readSource(rt, a.members.admin, id))).toMatchObject({
    name: own.code.replace("own-", "Own "),
    keys: 1,
  });
});

test("each change is told once, and what is so already tells nothing", async () => {
  const own = await fresh();
  const set = (wanted: Parameters<typeof setSourceSettings>[3]) =>
    setSourceSettings(rt, a.members.admin, own.sourceId, wanted);
  required(await set({ name: " Renamed ", requestsPerMinute: 120 }));
  required(await set({ writingTools: ["refund", "cancel"], deliveryUrl: null }));
  required(
    await set({ name: "Renamed", requestsPerMinute: 120, writingTools: ["refund", "cancel"], deliveryUrl: null }),
  );
  expect(required(await readSource(rt, a.members.admin, own.sourceId))).toMatchObject({
    name: "Renamed",
    requestsPerMinute: 120,
    writingTools: ["refund", "cancel"],
    deliveryUrl: null,
  });
  expect(await eventsOf("source.renamed", own.sourceId)).toHaveLength(1);
  expect(await eventsOf("source.rate_changed", own.sourceId)).toMatchObject([{ requests_per_minute: 120 }]);
  expect(await eventsOf("source.changed", own.sourceId)).toMatchObject([
    { writing_tools: ["refund", "cancel"], delivery_changed: true },
  ]);
  expect(await authenticateSource(rt, own.apiKey)).toMatchObject({ requestsPerMinute: 120, deliveryUrl: null });
  for (const rate of [0, -1, 1.5, 2_000_000])
    expect(refusal(await set({ requestsPerMinute: rate }))).toBe("invalid_field");
});

test("two who change different things at once both have their way", async () => {
  const own = await fresh();
  const both = await Promise.all([
    setSourceSettings(rt, a.members.admin, own.sourceId, { name: "Left" }),
    setSourceSettings(rt, a.members.admin, own.sourceId, { requestsPerMinute: 7 }),
  ]);
  expect(both.every((x) => x.ok)).toBe(true);
  expect(required(await readSource(rt, a.members.admin, own.sourceId))).toMatchObject({
    name: "Left",
    requestsPerMinute: 7,
  });
});

test("the command line changes the same source, with an address of its own choice", async () => {
  const own = await fresh();
  const change = {
    organisation: "alpha",
    source: own.code,
    writingTools: null,
    deliveryUrl: "http://localhost:9/hook",
  };
  required(await changeSource(rt, change));
  expect(required(await readSource(rt, a.members.admin, own.sourceId))).toMatchObject({
    deliveryUrl: "http://localhost:9/hook",
    writingTools: ["refund"],
  });
  expect(await changeSource(rt, { ...change, source: "nobody" })).toMatchObject({ refusal: { field: "source" } });
  expect(await changeSource(rt, { ...change, deliveryUrl: "nowhere" })).toMatchObject({
    refusal: { field: "deliver-to" },
  });
});

test("a second key opens, the revoked first is refused at once here and within a second elsewhere", async () => {
  const own = await fresh();
  const elsewhere = testRuntime(db.appUrl);
  const { apiKey } = required(await createApiKey(rt, a.members.admin, own.sourceId));
  for (const key of [own.apiKey, apiKey]) {
    expect(await authenticateSource(rt, key)).not.toBeNull();
    expect(await authenticateSource(elsewhere, key)).not.toBeNull();
  }
  const first = required(await readSource(rt, a.members.admin, own.sourceId)).apiKeys.at(-1);
  const revoked = await Promise.all([1, 2, 3].map(() => revokeKey(rt, a.members.admin, own.sourceId, first?.id ?? "")));
  expect(revoked.every((r) => r.ok)).toBe(true);
  expect(await authenticateSource(rt, own.apiKey)).toBeNull();
  expect(await authenticateSource(rt, apiKey)).not.toBeNull();
  await expect.poll(() => authenticateSource(elsewhere, own.apiKey), { timeout: 1_500 }).toBeNull();
  expect(await eventsOf("source.key_revoked", own.sourceId)).toEqual([{ source: own.sourceId, key: first?.id }]);
  expect(refusal(await revokeKey(rt, a.members.admin, a.source.sourceId, first?.id ?? ""))).toBe("not_found");
});

test("a disabled source's keys open nothing until it is enabled", async () => {
  const own = await fresh();
  expect(await authenticateSource(rt, own.apiKey)).not.toBeNull();
  const off = await Promise.all([1, 2].map(() => switchSource(rt, a.members.admin, own.sourceId, false)));
  expect(off.every((x) => x.ok)).toBe(true);
  expect(await authenticateSource(rt, own.apiKey)).toBeNull();
  expect(required(await readSource(rt, a.members.admin, own.sourceId)).disabledAt).not.toBeNull();
  required(await switchSource(rt, a.members.admin, own.sourceId, true));
  // Nobody remembers that it was refused.
  await expect.poll(() => authenticateSource(rt, own.apiKey), { timeout: 1_500 }).not.toBeNull();
  expect(await eventsOf("source.disabled", own.sourceId)).toHaveLength(1);
  expect(await eventsOf("source.enabled", own.sourceId)).toHaveLength(1);
});

test("of two rotations at once one is made; both secrets sign until the older is retired", async () => {
  const own = await fresh();
  const admin = a.members.admin;
  const both = await Promise.all([1, 2].map(() => rotateSecret(rt, admin, own.sourceId)));
  expect(both.map((r) => (r.ok ? "made" : r.refusal.code)).sort()).toEqual(["made", "secrets_overlap"]);
  const next = both.find((r) => r.ok)?.value.signingSecret ?? "";
  const sent = async () => {
    required(await sendTest(rt, admin, own.sourceId));
    const send = fakeSend();
    await workOff(rt, a, "delivery", send);
    return send.sent.find((m) => m.type === "test")?.secrets;
  };
  expect(await sent()).toEqual([next, own.signingSecret]);
  expect(refusal(await retireOldSecret(rt, admin, own.sourceId, 2))).toBe("conflict");
  expect(refusal(await retireOldSecret(rt, admin, own.sourceId, 3))).toBe("not_found");
  const retired = await Promise.all([1, 2].map(() => retireOldSecret(rt, admin, own.sourceId, 1)));
  expect(retired.every((r) => r.ok)).toBe(true);
  expect(await sent()).toEqual([next]);
  expect(await eventsOf("source.secret_rotated", own.sourceId)).toEqual([{ source: own.sourceId, version: 2 }]);
  expect(await eventsOf("source.secret_retired", own.sourceId)).toEqual([{ source: own.sourceId, version: 1 }]);
});

test("a test goes out like any webhook and is recorded; without an address there is nothing to test", async () => {
  const own = await fresh();
  const { delivery } = required(await sendTest(rt, a.members.admin, own.sourceId));
  const send = fakeSend();
  await workOff(rt, a, "delivery", send);
  expect(send.sent).toMatchObject([
    {
      id: delivery,
      type: "test",
      url: "https://hooks.example/own",
      body: { source: own.code },
      secrets: [own.signingSecret],
    },
  ]);
  expect(required(await readDelivery(rt, a.members.admin, delivery))).toMatchObject({
    type: "test",
    state: "delivered",
    draft: null,
    tries: [{ attempt: 1, delivered: true, status: 204 }],
  });
  const silent = await fresh(null);
  expect(await sendTest(rt, a.members.admin, silent.sourceId)).toMatchObject({ refusal: { field: "deliveryUrl" } });
});
