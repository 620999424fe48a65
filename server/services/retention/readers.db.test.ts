import { expect, test } from "vitest";
import { flagIntake } from "@/core/intake/flag";
import { readAlone } from "@/db/repositories/queue";
import { takeWork } from "@/db/repositories/work";
import { HELD } from "@/server/testing/bodies";
import { verdictOn } from "@/server/testing/bundle-in-folder";
import { queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import {
  a,
  app,
  db,
  dir,
  eventsIn,
  exported,
  exportStage,
  folderOf,
  read,
  sealer,
  TEXTS,
  worker,
} from "@/server/testing/export-stage";
import { required } from "@/server/testing/organisations";
import { readDecision } from "../decision/read-decision";
import { find } from "../find/find";
import { readFlagTexts } from "../flagged/flag-texts";
import { readFlag } from "../flagged/read-flag";
import { readSent } from "../flagged/read-sent";
import { raiseFlag } from "../intake/raise-flag";
import { readQueueTexts } from "../queue/queue-texts";
import { claim } from "../review/claim-item";
import { readItem } from "../review/read-item";
import { readWhatCameAfter } from "../review/what-came-after";
import { requestRetention } from "./request-retention";
import { runRetention } from "./run-retention";

exportStage();

const DAY = 86_400_000;
const WORDS = "Nobody may read this sentence of mine any more";

function pass(days: number): void {
  app.advance(days * DAY);
  worker.advance(days * DAY);
}

async function run(): Promise<void> {
  const { id } = required(await requestRetention(app, a.members.privacy_officer));
  await db.admin("UPDATE app.work SET due_at = now() WHERE ref_id = $1", [id]);
  await readAlone(worker.pool, takeWork("retention", 8));
  await runRetention(worker, a.orgId, id, { exports: `${dir}/exports`, packages: "/nonexistent" });
}

/** A reply that a person edited, that went out and was flagged afterwards. */
async function lived() {
  const { supervisor } = a.members;
  const { itemId, draftId } = await queued(app, a, {
    ...HELD.unsure,
    conversation: "lived",
    customer: "lived",
    text: WORDS,
  });
  const { decision } = required(await settle(app, supervisor, itemId, "edit", { text: `${WORDS}.`, note: WORDS }));
  // Past the time in which it can be undone.
  pass(1);
  await workOff(app, a, "release");
  await workOff(app, a, "delivery");
  const flag = flagIntake.parse({
    external_id: "flag-lived",
    about: { conversation: "lived" },
    raised_by: "customer",
    reason: "wrong_fact",
    note: WORDS,
  });
  const raised = required(await raiseFlag(app, a.source, flag));
  const [row] = await db.admin<{ item_id: string; flag_id: string }>(
    "SELECT item_id, flag_id FROM app.item WHERE flag_id = $1",
    [raised.id],
  );
  if (!row) throw new Error("the flag has no item");
  required(await settle(app, supervisor, row.item_id, "no_action", { reason: "tone" }));
  await workOff(app, a, "delivery");
  return { itemId, draftId, decision, flag: row.flag_id, flagItem: row.item_id };
}

test("after a run every reader says what was removed, how and when, and the log verifies", async () => {
  const { itemId, draftId, decision, flag, flagItem } = await lived();
  const lead = a.members.lead;
  required(await readItem(app, lead, itemId));
  pass(366);
  await run();
  const at = new Date(app.now()).toISOString().slice(0, 10);
  const removed = {
    ok: false,
    refusal: { code: "removed", params: { how: "retention", at: expect.stringContaining(at) } },
  };
  expect(await readItem(app, lead, itemId)).toMatchObject(removed);
  expect(await readItem(app, lead, flagItem)).toMatchObject(removed);
  expect(await readSent(app, lead, itemId)).toMatchObject(removed);
  expect(await readWhatCameAfter(app, lead, itemId)).toMatchObject(removed);
  expect(await readFlag(app, lead, flag)).toMatchObject(removed);
  expect(await claim(app, lead, itemId)).toMatchObject({ ok: false, refusal: { code: "not_claimable" } });
  const record = required(await readDecision(app, lead, decision));
  expect(record).toMatchObject({ erased: true, removed: { how: "retention" }, said: null, explanation: null });
  expect(record.decisions).toMatchObject([{ kind: "edit", text: null, note: null }]);
  expect(JSON.stringify(record)).not.toContain("Nobody may read");
  expect(await readQueueTexts(app, lead, [itemId])).toMatchObject([{ id: itemId }]);
  expect(JSON.stringify(await readFlagTexts(app, lead, [flagItem]))).not.toContain("Nobody may read");
  const found = required(await find(app, lead, draftId));
  expect(found).toContainEqual(expect.objectContaining({ kind: "item", id: itemId, state: "done" }));
  await sealer.tick();
  const id = await exported(TEXTS);
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  expect(read(id, "openings.jsonl")).not.toContain("Nobody may read");
  expect(eventsIn(id).some(({ type }) => type === "retention.applied")).toBe(true);
}, 60_000);

test("a customer whose key went is reported as erased by the verifier", async () => {
  pass(731);
  await run();
  const id = await exported(TEXTS);
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts?.erased).toBeGreaterThanOrEqual(1);
}, 60_000);

test("a hundred years later every audit event is still there, and the log verifies from its beginning", async () => {
  const events = () =>
    db.admin<{ events: number; digest: string }>(
      "SELECT count(*)::int AS events, md5(string_agg(md5(bytes), '' ORDER BY event_id)) AS digest FROM audit.event WHERE org_id = $1 AND type NOT LIKE 'retention.%' AND occurred_at < $2",
      [a.orgId, new Date(app.now())],
    );
  const before = new Date(app.now());
  const [held] = await events();
  pass(36_525);
  await run();
  const [still] = await db.admin<{ events: number; digest: string }>(
    "SELECT count(*)::int AS events, md5(string_agg(md5(bytes), '' ORDER BY event_id)) AS digest FROM audit.event WHERE org_id = $1 AND type NOT LIKE 'retention.%' AND occurred_at < $2",
    [a.orgId, before],
  );
  expect(still).toEqual(held);
  const id = await exported({ ...TEXTS, disclosure: "without_text" });
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts).toMatchObject({ fromBeginning: true });
}, 60_000);
