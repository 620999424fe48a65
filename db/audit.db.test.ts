import { afterAll, beforeAll, expect, test } from "vitest";
import { type CanonicalValue, canonicalBytes } from "@/core/audit/canonical-json";
import { EVENT_TYPES, type EventType } from "@/core/audit/event-types";
import { fullLife, type Planted } from "@/server/testing/full-life";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { dump, sightings } from "./testing/dump";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
let a: TestOrganisation;
let planted: Planted[];

beforeAll(async () => {
  db = await testDatabase();
  const rt = testRuntime(db.appUrl);
  const [first, second] = await twoOrganisations(rt);
  a = first;
  planted = [await fullLife(rt, first), await fullLife(rt, second)];
});
afterAll(() => db.close());

const CHANGES = [
  "UPDATE audit.event SET type = 'x'",
  "UPDATE audit.event SET type = 'x' WHERE false",
  "DELETE FROM audit.event",
  "DELETE FROM audit.event WHERE false",
  "TRUNCATE audit.event",
];

test.each(CHANGES)("refused for the application and the worker: %s", async (change) => {
  for (const role of ["app", "worker"] as const)
    await expect(db.as(role, a.orgId, change), role).rejects.toMatchObject({ code: "42501" });
});

test.each(CHANGES)(
  "refused for the owner and the superuser, with triggers switched off for replication too: %s",
  async (change) => {
    for (const owner of [true, false]) {
      for (const mode of ["origin", "replica", "local"]) {
        const attempt = db.rolledBack(async (query) => {
          await query(`SET LOCAL session_replication_role = ${mode}`);
          if (owner) await query("SET LOCAL ROLE countersign_owner");
          await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
          await query(change);
        });
        await expect(attempt, `${owner ? "owner" : "superuser"} ${mode}`).rejects.toMatchObject({
          code: "42501",
          message: expect.stringContaining("append-only"),
        });
      }
    }
  },
);

test("ordinary roles may not switch triggers off", async () => {
  await expect(db.as("app", a.orgId, "SET LOCAL session_replication_role = replica")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(db.as("app", a.orgId, "ALTER TABLE audit.event DISABLE TRIGGER ALL")).rejects.toMatchObject({
    code: "42501",
  });
});

type EventRow = {
  org_id: string;
  event_id: string;
  type: EventType;
  version: number;
  occurred_at: Date;
  actor_id: string | null;
  bytes: Buffer;
};
const events = () => db.admin<EventRow>("SELECT * FROM audit.event");

test("stored bytes are the canonical form of what they say, and the columns beside them repeat it", async () => {
  const rows = await events();
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const said = JSON.parse(row.bytes.toString("utf8")) as Record<string, CanonicalValue> & {
      actor: { kind: string; id: string };
    };
    expect(Buffer.from(canonicalBytes(said)).equals(row.bytes)).toBe(true);
    expect(said).toMatchObject({
      v: 1,
      id: row.event_id,
      org: row.org_id,
      type: row.type,
      type_version: row.version,
      at: row.occurred_at.toISOString(),
    });
    expect(row.actor_id).toBe(said.actor.kind === "system" ? null : said.actor.id);
    expect(EVENT_TYPES[row.type].data.safeParse(said.data).success, row.type).toBe(true);
  }
});

test("every sort of change in the full life has its event", async () => {
  const types = [...new Set((await events()).map((e) => e.type))];
  const lived: EventType[] = [
    "organisation.created",
    "member.added",
    "source.created",
    "source.key_created",
    "policy.published",
    "subjects.recorded",
    "documents.recorded",
    "messages.added",
    "draft.received",
    "draft.disposed",
    "item.claimed",
    "item.decided",
    "release.released",
    "delivery.attempted",
    "flag.raised",
    "outcome.recorded",
    "stop.set",
    "stop.lifted",
  ];
  expect(types).toEqual(expect.arrayContaining(lived));
});

test("events of one transaction carry its id, and a change without its event cannot be committed beside it", async () => {
  const [row] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM app.organisation o WHERE NOT EXISTS (SELECT FROM audit.event e WHERE e.org_id = o.org_id AND e.type = 'organisation.created' AND e.xid::xid = o.xmin)",
  );
  expect(row?.n).toBe(0);
});

test("the search for plaintext finds what is there", async () => {
  const cells = await dump(db.admin);
  expect(sightings(cells, a.members.lead.name).map((s) => s.column)).toContain("app.member.name");
  const hidden = Buffer.concat([
    Buffer.from("x"),
    Buffer.from(JSON.stringify({ salt: Buffer.from("~a secret word of length~").toString("base64") })),
  ]);
  for (const shift of ["", "z", "zz"]) {
    const cell = { column: "c", bytes: Buffer.from(Buffer.concat([Buffer.from(shift), hidden]).toString("base64")) };
    expect(sightings([cell], "salt").length, shift).toBe(1);
  }
  expect(sightings([{ column: "c", bytes: hidden }], "a secret word of length").map((s) => s.as)).toEqual([
    "base64 +1",
  ]);
});

test("no text, name or identifier of a customer stands readable anywhere in the database", async () => {
  const cells = await dump(db.admin);
  for (const texts of planted) {
    for (const [what, text] of Object.entries(texts)) expect(sightings(cells, text), what).toEqual([]);
  }
});

test("no key of a source, secret or claim token is stored readable", async () => {
  const cells = await dump(db.admin);
  expect(sightings(cells, a.apiKey)).toEqual([]);
  expect(sightings(cells, a.signingSecret)).toEqual([]);
  expect(sightings(cells, a.signingSecret.slice("whsec_".length))).toEqual([]);
});
