import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Oversight } from "@/core/policy/oversight";
import { priorityOf, severityOf } from "@/core/review/priority";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD } from "@/server/testing/bodies";
import { hold, judged, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { countingRuntime, type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { upsertCustomers } from "../intake/upsert-customers";
import { readNotifications } from "../notification/read-notifications";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import { readVolumes } from "../oversight/read-volumes";
import { readSampleFigures } from "../oversight/sample-figures";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import { drawOf, drawSecret } from "./draw-number";
import { drawSamples } from "./draw-samples";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

const WEEK_MS = 7 * 86_400_000;
const THEIRS = "ORD-77012345";

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 16);
  [a, b] = await twoOrganisations(rt);
  for (const org of [a, b])
    required(
      await upsertCustomers(rt, org.source, {
        customers: [
          {
            external_id: "exposed",
            display_name: "Ottilie Quartermain",
            identifiers: [{ type: "order", value: THEIRS }],
            attributes: {},
            consent: [],
          },
        ],
      }),
    );
});
afterAll(() => db.close());

/** What the policy in force asks for from now on, as if it had been so since long ago. */
async function asks(org: TestOrganisation, samples: Oversight["samples"] | null) {
  const body = samples ? `jsonb_set(body, '{oversight}', '${JSON.stringify({ samples })}')` : "body - 'oversight'";
  await db.admin(`UPDATE app.policy_version SET body = ${body}, published_at = '2020-01-01' WHERE org_id = $1`, [
    org.orgId,
  ]);
  forgetOrganisationContext(rt, org.orgId);
}

/** A reply that goes out by rule. */
async function released(org: TestOrganisation, options: BodyOptions = {}): Promise<string> {
  const draft = await judged(rt, org, options);
  await workOff(rt, org, "release");
  return draft;
}

type Draw = { item_id: string; queue_id: string; ground: string; chance: number; language: string };
const drawsOf = (draft: string) =>
  db.admin<Draw>("SELECT item_id, queue_id, ground, chance, language FROM app.sample_draw WHERE draft_id = $1", [
    draft,
  ]);
const events = (type: string, draft: string) =>
  db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE type = $1 AND draft_id = $2", [type, draft]);

/** The item of a reply that was surely drawn. */
async function sampled(org: TestOrganisation, draft: string): Promise<string> {
  await workOff(rt, org, "sampling");
  const [draw] = await drawsOf(draft);
  if (!draw) throw new Error("not drawn");
  return draw.item_id;
}

describe("drawing", () => {
  test("nothing without a policy that asks for it; each once with one; with low urgency, in the first queue", async () => {
    const before = await released(a);
    await asks(a, { share: 1, floor: 0 });
    const after = await released(a);
    for (let round = 0; round < 2; round++) await workOff(rt, a, "sampling");
    await drawSamples(
      rt,
      a.orgId,
      (await db.admin<{ id: string }>("SELECT release_id AS id FROM app.release WHERE draft_id = $1", [after]))[0]
        ?.id ?? "",
    );
    expect(await drawsOf(before)).toEqual([]);
    const [draw, ...more] = await drawsOf(after);
    expect(more).toEqual([]);
    const first = (await organisationContext(rt, a.orgId)).policy.queues[0]?.id;
    expect(draw).toMatchObject({ ground: "share", chance: 1, language: "en", queue_id: first });
    const [item] = await db.admin<{ kind: string; urgency: number; queue_id: string; due: boolean }>(
      "SELECT kind, urgency, queue_id, due_at < 'infinity' AS due FROM app.item WHERE item_id = $1",
      [draw?.item_id],
    );
    expect(item).toMatchObject({ kind: "sample", queue_id: first, due: false });
    expect([severityOf(item?.urgency ?? 0), priorityOf(item?.urgency ?? 0)]).toEqual(["info", "by_severity"]);
    expect(await events("sample.drawn", after)).toHaveLength(1);
    expect(await db.admin("SELECT FROM app.work WHERE kind = 'sampling' AND ref_id <> org_id")).toEqual([]);
  });

  test("never of a customer whose data are frozen, never a correction, and the other organisation's policy is its own", async () => {
    const frozen = await judged(rt, a, { customer: "frozen" });
    await workOff(rt, a, "release");
    await db.admin(
      "UPDATE app.subject SET restricted_at = now() WHERE subject_id = (SELECT subject_id FROM app.draft WHERE draft_id = $1)",
      [frozen],
    );
    await workOff(rt, a, "sampling");
    expect(await drawsOf(frozen)).toEqual([]);
    const theirs = await released(b);
    await workOff(rt, b, "sampling");
    expect(await drawsOf(theirs)).toEqual([]);
    expect(await db.admin("SELECT FROM app.sample_draw WHERE org_id = $1", [b.orgId])).toEqual([]);
  });

  test("what a rule marks keeps its item, and counts as drawn for sure", async () => {
    const swap = (from: string, to: string) =>
      db.admin("UPDATE app.policy_version SET body = replace(body::text, $2, $3)::jsonb WHERE org_id = $1", [
        a.orgId,
        `"then": "${from}"`,
        `"then": "${to}"`,
      ]);
    await swap("release", "sample");
    forgetOrganisationContext(rt, a.orgId);
    const draft = await released(a);
    const [opened] = await db.admin<{ item_id: string }>("SELECT item_id FROM app.item WHERE draft_id = $1", [draft]);
    await workOff(rt, a, "sampling");
    expect(await drawsOf(draft)).toMatchObject([{ item_id: opened?.item_id, ground: "rule", chance: 1 }]);
    expect(await db.admin("SELECT FROM app.item WHERE draft_id = $1", [draft])).toHaveLength(1);
    await swap("sample", "release");
    forgetOrganisationContext(rt, a.orgId);
  });

  test("the database and the service give a release the same number", async () => {
    const { keys } = await organisationContext(rt, a.orgId);
    const secret = drawSecret(keys);
    const rows = await db.admin<{ release_id: string; draw: number }>(
      `SELECT release_id, ('x' || left(encode(sha256($1::bytea || uuid_send(release_id)), 'hex'), 12))::bit(48)::bigint / 281474976710656.0::float8 AS draw FROM app.release`,
      [secret],
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { release_id, draw } of rows) expect(drawOf(secret, release_id)).toBeCloseTo(draw, 12);
  });
});

describe("judging", () => {
  test("who let a reply go out may not judge it; a colleague may, and it counts as good", async () => {
    const { draftId, itemId } = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.supervisors[0], itemId, "approve"));
    rt.advance(60_000);
    await workOff(rt, a, "release");
    const sample = await sampled(a, draftId);
    expect(refusal(await claim(rt, a.supervisors[0], sample))).toBe("own_reply");
    required(await settle(rt, a.supervisors[1], sample, "no_action"));
    const [draft] = await db.admin<{ state: string }>("SELECT state FROM app.draft WHERE draft_id = $1", [draftId]);
    expect(draft?.state).toBe("released");
  });

  test("wrong: a correction goes out, and where data of somebody else left, an incident opens in the same transaction", async () => {
    const text = `Your order ${THEIRS} was sent today.`;
    const { draftId, itemId } = await queued(rt, a, { ...HELD.unsure, text });
    const second = await settle(rt, a.supervisors[0], itemId, "edit", { text: `It is order ${THEIRS}, by the way.` });
    required(second);
    // Nobody was suspicious yet: what the release found is taken away for this test.
    const waits = await db.admin<{ item_id: string }>(
      "SELECT item_id FROM app.item WHERE draft_id = $1 AND state = 'queued'",
      [draftId],
    );
    for (const { item_id } of waits) required(await settle(rt, a.supervisors[1], item_id, "approve"));
    rt.advance(60_000);
    await workOff(rt, a, "release");
    await db.admin("UPDATE app.incident SET closed_at = now(), state = 'dismissed' WHERE draft_id = $1", [draftId]);
    const sample = await sampled(a, draftId);
    const held = await hold(rt, a.supervisors[2], sample);
    const words = { ...held, kind: "correct", text: "Sorry, please ignore our last message." } as const;
    expect(refusal(await decide(rt, a.supervisors[2], words))).toBe("leak_unanswered");
    const receipt = required(await decide(rt, a.supervisors[2], { ...words, leaked: true }));
    expect(receipt.undoUntil).not.toBeNull();
    const incidents = await db.admin<{ opened_by: string; exposed: string[] }>(
      `SELECT i.opened_by, array(SELECT s.part FROM app.incident_subject s WHERE s.org_id = i.org_id AND s.incident_id = i.incident_id ORDER BY 1) AS exposed
       FROM app.incident i WHERE i.draft_id = $1 AND i.closed_at IS NULL`,
      [draftId],
    );
    expect(incidents).toEqual([{ opened_by: a.supervisors[2].userId, exposed: ["exposed", "recipient"] }]);
    const told = await readNotifications(rt, a.members.privacy_officer);
    expect(told.some(({ kind, draft }) => kind === "incident_opened" && draft === draftId)).toBe(true);
    const same = await db.admin(
      "SELECT FROM audit.event WHERE type IN ('incident.opened', 'item.decided') AND draft_id = $1 GROUP BY xid HAVING count(*) = 2",
      [draftId],
    );
    expect(same).toHaveLength(1);
    rt.advance(60_000);
    await workOff(rt, a, "release");
    const kinds = await db.admin<{ kind: string }>(
      "SELECT kind FROM app.release WHERE draft_id = $1 AND state = 'released' ORDER BY kind",
      [draftId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["correction", "reply"]);
    await workOff(rt, a, "sampling");
    expect(await drawsOf(draftId)).toHaveLength(1);
  });

  test("deciding takes the round trips it took; only a leak costs one more, and opens no second incident", async () => {
    const draft = await released(a);
    const sample = await sampled(a, draft);
    const counted = countingRuntime(rt);
    const tripsOf = async (leaked: boolean, item: string) => {
      const held = await hold(rt, a.supervisors[0], item);
      const before = counted.trips();
      required(await decide(counted, a.supervisors[0], { ...held, kind: "correct", text: "Sorry.", leaked }));
      return counted.trips() - before;
    };
    // The first use of this process image reads the organisation's context.
    await organisationContext(counted, a.orgId);
    const plain = await tripsOf(false, sample);
    const other = await sampled(a, await released(a));
    await organisationContext(counted, a.orgId);
    expect(await tripsOf(true, other)).toBe(plain + 1);
  });
});

describe("a week that is over", () => {
  test("the floor is met, every chance becomes exact, and it is closed once", async () => {
    await asks(a, { share: 0, floor: 2 });
    // Into a week of its own.
    rt.advance(2 * WEEK_MS);
    const drafts: string[] = [];
    for (let n = 0; n < 5; n++) drafts.push(await released(a, { model: "weekly" }));
    await workOff(rt, a, "sampling");
    expect((await Promise.all(drafts.map(drawsOf))).flat()).toEqual([]);
    rt.advance(WEEK_MS);
    forgetOrganisationContext(rt, a.orgId);
    for (let round = 0; round < 2; round++) await drawSamples(rt, a.orgId, a.orgId);
    const draws = (await Promise.all(drafts.map(drawsOf))).flat();
    expect(draws).toMatchObject([
      { ground: "floor", chance: 0.4 },
      { ground: "floor", chance: 0.4 },
    ]);
    const weeks = await db.admin("SELECT released, drawn, chance FROM app.sample_week WHERE org_id = $1", [a.orgId]);
    expect(weeks).toEqual([{ released: 5, drawn: 2, chance: 0.4 }]);
    expect(
      await db.admin("SELECT FROM audit.event WHERE type = 'sample.weighed' AND org_id = $1", [a.orgId]),
    ).toHaveLength(1);
    expect(await db.admin("SELECT FROM app.sample_week WHERE org_id = $1", [b.orgId])).toEqual([]);
  });

  test("a share that was drawn as replies went out has its exact chance then", async () => {
    await asks(b, { share: 0.5, floor: 1 });
    rt.advance(2 * WEEK_MS);
    for (let n = 0; n < 3; n++) await released(b);
    await workOff(rt, b, "sampling");
    rt.advance(WEEK_MS);
    forgetOrganisationContext(rt, b.orgId);
    await drawSamples(rt, b.orgId, b.orgId);
    const draws = await db.admin<Draw>("SELECT chance FROM app.sample_draw WHERE org_id = $1", [b.orgId]);
    expect(draws.length).toBeGreaterThan(0);
    for (const { chance } of draws) expect(chance).toBeCloseTo(13 / 24, 5);
  });
});

describe("figures", () => {
  const lead = () => a.members.lead;

  test("by source, language and queue, with what is open; the other organisation sees its own", async () => {
    const view = required(await readSampleFigures(rt, lead(), { weeks: 12 }));
    const [totals] = await db.admin<{ drawn: number; bad: number; looked: number }>(
      `SELECT count(*)::int AS drawn, (count(*) FILTER (WHERE x.kind = 'correct'))::int AS bad, count(x.kind)::int AS looked FROM app.sample_draw w
       LEFT JOIN app.decision x ON x.draft_id = w.draft_id AND x.item_id = w.item_id AND x.undone_at IS NULL WHERE w.org_id = $1`,
      [a.orgId],
    );
    expect(view.total).toMatchObject({ drawn: totals?.drawn, error: { cases: totals?.bad, of: totals?.looked } });
    expect(view.total.open).toBe((totals?.drawn ?? 0) - (totals?.looked ?? 0));
    expect(view.strata).toHaveLength(1);
    expect(view.strata[0]).toMatchObject({ language: "en", source: { id: a.source.sourceId, name: "alpha agent" } });
    expect(view.terms).toEqual({ share: 0, floor: 2 });
    const theirs = required(await readSampleFigures(rt, b.members.lead, { weeks: 12 }));
    expect(theirs.total.drawn).toBeLessThan(view.total.drawn);
    expect(theirs.strata.map(({ source }) => source.id)).toEqual([b.source.sourceId]);
  });

  test("a queue's alone; nothing for whoever may not read, and nothing of a period that there is not", async () => {
    const view = required(await readSampleFigures(rt, lead(), { weeks: 12 }));
    const queue = view.queues[0]?.id ?? "";
    const own = required(await readSampleFigures(rt, lead(), { weeks: 12, queue }));
    expect(own.total).toMatchObject({ drawn: view.queues[0]?.drawn, released: null });
    expect(refusal(await readSampleFigures(rt, a.members.supervisor, { weeks: 12 }))).toBe("not_permitted");
    expect(refusal(await readSampleFigures(rt, lead(), { weeks: 3 }))).toBe("invalid_field");
  });

  test("volumes of the last week are for whoever writes the policy", async () => {
    const draft = await released(a);
    expect(draft).not.toBe("");
    const volumes = required(await readVolumes(rt, a.members.lead));
    expect(volumes.strata.reduce((sum, { released: each }) => sum + each, 0)).toBeGreaterThan(0);
    expect(refusal(await readVolumes(rt, a.members.auditor))).toBe("not_permitted");
  });
});
