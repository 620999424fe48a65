import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DecisionRow, PersonRow } from "@/core/review/record-view";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { MemberContext } from "../review/member-context";
import { undo } from "../review/undo-decision";
import { readDecision } from "./read-decision";
import { readDecisionOptions } from "./read-decision-options";
import { type DecisionQuery, readDecisionPage } from "./read-decision-page";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let auditor: MemberContext;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  auditor = a.members.auditor;
});
afterAll(() => db.close());

/** Every page of a list, to its end. */
async function all(member: MemberContext, query: DecisionQuery): Promise<DecisionRow[]> {
  const rows: DecisionRow[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readDecisionPage(rt, member, { ...query, ...(cursor && { cursor }) }));
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

/** One row of a table again and again, at times that often coincide: what a page boundary must get right. */
async function copies(table: "decision" | "disposition", id: string, time: string, source: string, count: number) {
  const columns = await db.admin<{ column_name: string }>(
    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'app' AND table_name = $1 ORDER BY ordinal_position",
    [table],
  );
  const values = columns.map(({ column_name: name }) => {
    if (name === id) return "gen_random_uuid()";
    if (name === time) return `t.${time} - (n / 7) * interval '1 minute 3 microseconds'`;
    return name === "claim_token_hash" ? "sha256(gen_random_uuid()::text::bytea)" : `t."${name}"`;
  });
  const names = columns.map(({ column_name: name }) => `"${name}"`).join(", ");
  const copied = `INSERT INTO app.${table} (${names}) SELECT ${values.join(", ")} FROM app.${table} t, generate_series(1, ${count}) n WHERE t.${id} = '${source}'`;
  // Copies have no events of their own, which the guards would refuse.
  const unguarded = [
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE app.decision DISABLE TRIGGER has_event",
    copied,
    "ALTER TABLE app.decision ENABLE ALWAYS TRIGGER has_event",
  ];
  await db.admin(unguarded.join(";\n"));
}

describe("what people decided", () => {
  let approved: string;
  let edited: string;
  let undone: string;

  beforeAll(async () => {
    const unsure = await queued(rt, a, HELD.unsure);
    const [first, second] = a.supervisors;
    approved = required(await settle(rt, first, unsure.itemId, "approve")).decision;
    const wants = await queued(rt, a, HELD.wantsPerson);
    const words = { text: "A colleague will call you today.", note: "Calls are quicker" };
    edited = required(await settle(rt, second, wants.itemId, "edit", words)).decision;
    const other = await queued(rt, a, HELD.unsure);
    undone = required(await settle(rt, first, other.itemId, "approve")).decision;
    required(await undo(rt, first, undone));
    const theirs = await queued(rt, b, HELD.unsure);
    required(await settle(rt, b.supervisors[0], theirs.itemId, "approve"));
  });

  const ids = (rows: readonly DecisionRow[]) => rows.map(({ id }) => id);

  test("lists this organisation's, newest first, with what a row says", async () => {
    const rows = await all(auditor, { view: "people" });
    expect(ids(rows)).toEqual([undone, edited, approved]);
    expect(rows[1]).toMatchObject({
      by: "person",
      kind: "edit",
      person: { id: a.supervisors[1].userId, name: a.supervisors[1].name },
      source: "alpha agent",
      model: "gpt-4o",
      promptVersion: "p7",
      queue: "care",
      undone: false,
      draftState: "releasing",
      findings: [{ code: "customer_wants_person", severity: expect.any(String) }],
    });
    expect((rows[1] as PersonRow).editDistance).toBeGreaterThan(0);
    expect((rows[0] as PersonRow).undone).toBe(true);
  });

  test("each filter keeps what matches and nothing else", async () => {
    const one = (query: Omit<DecisionQuery, "view">) => all(auditor, { view: "people", ...query }).then(ids);
    const rows = [undone, edited, approved];
    expect(await one({ kind: "edit" })).toEqual([edited]);
    expect(await one({ person: a.supervisors[1].userId })).toEqual([edited]);
    expect(await one({ finding: "customer_wants_person" })).toEqual([edited]);
    expect(await one({ finding: "low_confidence" })).toEqual([undone, approved]);
    expect(await one({ queue: "care" })).toEqual([edited]);
    expect(await one({ rule: required(await readDecision(rt, auditor, edited)).judgement?.rule ?? "" })).toEqual([
      edited,
    ]);
    expect(await one({ source: a.source.sourceId })).toEqual(rows);
    expect(await one({ model: "gpt-4o", prompt: "p7", language: "en" })).toEqual(rows);
    expect(await one({ model: "another" })).toEqual([]);
    expect(await one({ prompt: "p8" })).toEqual([]);
    expect(await one({ language: "de" })).toEqual([]);
    expect(await one({ source: b.source.sourceId })).toEqual([]);
    expect(await one({ kind: "edit", finding: "low_confidence" })).toEqual([]);
  });

  test("days are those of the organisation, both inclusive", async () => {
    const { id } = required(await readDecision(rt, auditor, approved));
    const copy = await queued(rt, a, HELD.unsure);
    const late = required(await settle(rt, a.supervisors[0], copy.itemId, "approve")).decision;
    // Half past midnight in Berlin is still the day before in UTC.
    await db.admin("UPDATE app.decision SET decided_at = '2025-03-09T23:30:00Z' WHERE decision_id = $1", [late]);
    const on = (from?: string, to?: string) => all(auditor, { view: "people", from, to }).then(ids);
    expect(await on("2025-03-10", "2025-03-10")).toEqual([late]);
    expect(await on("2025-03-09", "2025-03-09")).toEqual([]);
    expect(await on(undefined, "2025-03-10")).toEqual([late]);
    expect(await on("2025-03-11")).toContain(id);
    expect(refusal(await readDecisionPage(rt, auditor, { view: "people", from: "2025-02-30" }))).toBe("invalid_field");
    await db.admin("UPDATE app.decision SET decided_at = now() - interval '1 hour' WHERE decision_id = $1", [late]);
  });

  test("pages hold every row once, also where times coincide", async () => {
    await copies("decision", "decision_id", "decided_at", approved, 173);
    const listed = await all(auditor, { view: "people" });
    const stored = await db.admin<{ decision_id: string }>(
      "SELECT decision_id FROM app.decision WHERE org_id = $1 ORDER BY decided_at DESC, decision_id DESC",
      [a.orgId],
    );
    expect(ids(listed)).toEqual(stored.map((row) => row.decision_id));
    const few = await all(auditor, { view: "people", finding: "customer_wants_person" });
    expect(ids(few)).toEqual([edited]);
  });

  test("what is rare and far back is found behind more rows than one search looks through", async () => {
    const [before] = await db.admin<{ decided_at: Date }>(
      "SELECT decided_at FROM app.decision WHERE decision_id = $1",
      [edited],
    );
    await copies("decision", "decision_id", "decided_at", approved, 10_100);
    await db.admin("UPDATE app.decision SET decided_at = '2020-02-02T12:00:00Z' WHERE decision_id = $1", [edited]);
    expect(ids(await all(auditor, { view: "people", finding: "customer_wants_person" }))).toEqual([edited]);
    const page = required(await readDecisionPage(rt, auditor, { view: "people", finding: "customer_wants_person" }));
    expect(page).toMatchObject({ rows: [{ id: edited }], next: null });
    await db.admin("DELETE FROM app.decision WHERE decided_at < $1 AND decision_id NOT IN ($2, $3, $4)", [
      before?.decided_at,
      approved,
      edited,
      undone,
    ]);
    await db.admin("UPDATE app.decision SET decided_at = $2 WHERE decision_id = $1", [edited, before?.decided_at]);
  });

  test("offers what occurs, with names", async () => {
    const options = required(await readDecisionOptions(rt, auditor, { view: "people" }));
    expect(options.sources).toEqual([{ id: a.source.sourceId, name: "alpha agent" }]);
    expect(options.people.map(({ id }) => id).sort()).toEqual(
      [a.supervisors[0].userId, a.supervisors[1].userId].sort(),
    );
    expect(options).toMatchObject({
      models: ["gpt-4o"],
      prompts: ["p7"],
      languages: ["en"],
      kinds: ["approve", "edit"],
    });
    expect(options.queues.map(({ id }) => id)).toEqual(["care", "general"]);
    expect(options.rules.every(({ title }) => title !== null)).toBe(true);
    expect(options.findings).toEqual(["customer_wants_person", "low_confidence"]);
    const none = required(await readDecisionOptions(rt, auditor, { view: "people", to: "2001-01-01" }));
    expect(none).toMatchObject({ sources: [], people: [], models: [] });
  });

  test("who looks after some queues sees their decisions only", async () => {
    const lead = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["care"] }] };
    expect(ids(await all(lead, { view: "people" }))).toEqual([edited]);
    expect(required(await readDecisionOptions(rt, lead, { view: "people" })).queues.map(({ id }) => id)).toEqual([
      "care",
    ]);
    expect(required(await readDecision(rt, lead, edited)).id).toBe(edited);
    expect(refusal(await readDecision(rt, lead, approved))).toBe("not_permitted");
    const policy = await all(lead, { view: "policy" });
    expect(policy.length).toBeGreaterThan(0);
    expect(new Set(policy.map(({ queue }) => queue))).toEqual(new Set(["care"]));
  });

  test("roles without the permission are refused, and so are another organisation's ids", async () => {
    const admin = a.members.admin;
    expect(refusal(await readDecisionPage(rt, admin, { view: "people" }))).toBe("not_permitted");
    expect(refusal(await readDecisionOptions(rt, admin, { view: "people" }))).toBe("not_permitted");
    expect(refusal(await readDecision(rt, admin, approved))).toBe("not_permitted");
    expect(refusal(await readDecision(rt, b.members.auditor, approved))).toBe("not_found");
    expect(refusal(await readDecision(rt, auditor, "nothing"))).toBe("not_found");
    expect(refusal(await readDecisionPage(rt, auditor, { view: "people", source: "x" }))).toBe("invalid_field");
    expect(refusal(await readDecisionPage(rt, auditor, { view: "people", cursor: "2026~x" }))).toBe("invalid_field");
  });
});

describe("what the policy decided", () => {
  test("lists releases as well, by outcome, rule and finding, complete to the last page", async () => {
    const free = await judged(rt, a, {});
    const [row] = await db.admin<{ disposition_id: string }>(
      "SELECT disposition_id FROM app.disposition WHERE draft_id = $1",
      [free],
    );
    const id = row?.disposition_id ?? "";
    const released = await all(auditor, { view: "policy", outcome: "release" });
    expect(released.map((each) => each.id)).toEqual([id]);
    expect(released[0]).toMatchObject({ by: "policy", outcome: "release", ruleTitle: { en: expect.any(String) } });
    await copies("disposition", "disposition_id", "created_at", id, 120);
    const stored = await db.admin<{ disposition_id: string }>(
      "SELECT disposition_id FROM app.disposition WHERE org_id = $1 ORDER BY created_at DESC, disposition_id DESC",
      [a.orgId],
    );
    const listed = await all(auditor, { view: "policy" });
    expect(listed.map((each) => each.id)).toEqual(stored.map((each) => each.disposition_id));
    expect(listed.filter((each) => each.by === "policy" && each.superseded)).toHaveLength(120);
    expect(await all(auditor, { view: "policy", outcome: "block" })).toEqual([]);
    const options = required(await readDecisionOptions(rt, auditor, { view: "policy" }));
    expect(options.outcomes).toContain("release");
    expect(options.kinds).toEqual([]);
  });
});
