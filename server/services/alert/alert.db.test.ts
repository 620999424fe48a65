import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AlertRule } from "@/core/alert/alert";
import type { AlertLetter, MailAttempt } from "@/core/alert/letter";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { openIncident } from "../incident/open-incident";
import { setStop } from "../stop/stop-switch";
import { alertDue } from "./alert-due";
import { addEndpoint, removeEndpoint, rotateEndpointSecret } from "./change-endpoints";
import { addRecommended, removeRule, saveAlertRule } from "./change-rules";
import { chooseMyMails, readMyMails } from "./my-mails";
import { readAlerts } from "./read-alerts";
import { readSent } from "./read-sent";
import { retryAlert } from "./retry-alert";
import type { AlertPorts } from "./send-alert";
import { testRule } from "./send-test";

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  worker = testRuntime(db.workerUrl);
  rt = { ...testRuntime(db.appUrl), mail: { ready: true, from: "alerts@care.example" } };
  [a, b] = await twoOrganisations(rt);
});
beforeEach(async () => {
  for (const table of [
    "alert_rule",
    "alert_signal",
    "alert",
    "alert_part",
    "alert_attempt",
    "alert_choice",
    "alert_told",
  ])
    await db.admin(`DELETE FROM app.${table}`);
  await db.admin("DELETE FROM app.work WHERE kind = 'alert' AND ref_id <> org_id");
  await db.admin("DELETE FROM app.notification");
});
afterAll(() => db.close());

const MAILED: MailAttempt = { sent: true, status: 250, error: null, durationMs: 3, retryable: false };
const DEFERRED: MailAttempt = { sent: false, status: 451, error: "deferred", durationMs: 3, retryable: true };
const REFUSED: MailAttempt = { sent: false, status: 550, error: "refused", durationMs: 3, retryable: false };

/** Keeps the letters that are mailed; answers as told. */
function outbox() {
  const letters: AlertLetter[] = [];
  const webhooks = fakeSend();
  const box = { letters, webhooks, answer: MAILED, ports: null as unknown as AlertPorts };
  box.ports = {
    mail: async (letter) => {
      letters.push(letter);
      return box.answer;
    },
    webhook: webhooks,
  };
  return box;
}

/** As the worker's role, which owns less than the application's. */
const asWorker = (): TestRuntime => ({ ...rt, pool: worker.pool });

/** Does the work of alerts that is due, its own consequences too; the clock of the organisation only when asked for. */
async function run(org: TestOrganisation, ports: AlertPorts, clock = false): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const works = await db.admin<{ ref_id: string }>(
      "SELECT ref_id FROM app.work WHERE kind = 'alert' AND org_id = $1 AND (ref_id <> org_id OR $3) AND due_at <= $2 ORDER BY due_at",
      [org.orgId, new Date(rt.now()), clock && round === 0],
    );
    for (const { ref_id } of works) await alertDue(asWorker(), org.orgId, ref_id, ports);
  }
}

const RULE: AlertRule = {
  kind: "stop_set",
  queue: null,
  channel: "email",
  roles: ["admin"],
  members: [],
  endpoint: null,
  threshold: null,
  whileWorking: false,
};
const add = async (org: TestOrganisation, rule: Partial<AlertRule>) =>
  required(await saveAlertRule(rt, org.members.admin, { ...RULE, ...rule, id: null })).rule;
const press = async (org: TestOrganisation) => {
  required(await setStop(rt, org.members.lead, { scope: "organisation", on: true, reason: "test" }));
  required(await setStop(rt, org.members.lead, { scope: "organisation", on: false, reason: "test" }));
};

test("whom a rule names gets one mail of what happened, whoever did it and everybody elsewhere none", async () => {
  await add(a, { roles: ["admin", "lead"] });
  await add(a, { roles: ["admin"], members: [a.members.specialist.userId] });
  const box = outbox();
  await press(a);
  await run(a, box.ports);
  await run(a, box.ports);
  await run(b, box.ports);
  const names = await db.admin<{ email: string }>(`SELECT u.email FROM identity."user" u WHERE u.user_id = ANY($1)`, [
    [a.members.admin.userId, a.members.specialist.userId],
  ]);
  expect(box.letters.map((each) => each.to).sort()).toEqual(names.map((each) => each.email).sort());
  expect(box.letters[0]).toMatchObject({ kind: "stop_set", language: null, test: false, more: 0 });
  expect(box.letters[0]?.lines).toMatchObject([{ queue: null, amount: 1, path: "/admin/stops" }]);
  const events = await db.admin<{ n: number }>("SELECT count(*)::int AS n FROM audit.event WHERE type = 'alert.sent'");
  expect(events[0]?.n).toBe(2);
});

test("a second of the kind within minutes waits, and many become one mail", async () => {
  await add(a, {});
  const box = outbox();
  await press(a);
  await run(a, box.ports);
  for (let n = 0; n < 25; n += 1) await press(a);
  await run(a, box.ports);
  expect(box.letters).toHaveLength(1);
  rt.advance(6 * 60_000);
  await run(a, box.ports);
  expect(box.letters).toHaveLength(2);
  expect(box.letters[1]).toMatchObject({ more: 5 });
  expect(box.letters[1]?.lines).toHaveLength(20);
});

test("a test goes to whoever asked for it, marked as one, and keeps nothing real waiting", async () => {
  const rule = await add(a, { roles: ["admin", "lead"] });
  const box = outbox();
  expect(required(await testRule(rt, a.members.admin, rule))).toEqual({ channel: "email" });
  await run(a, box.ports);
  expect(box.letters).toMatchObject([{ test: true, kind: "stop_set" }]);
  await press(a);
  await run(a, box.ports);
  expect(box.letters.slice(1)).toMatchObject([{ test: false, to: box.letters[0]?.to }]);
  expect(required(await readSent(rt, a.members.lead, {})).rows.filter((each) => each.test)).toHaveLength(1);
  const inApp = await add(a, { channel: "app" });
  required(await testRule(rt, a.members.admin, inApp));
  expect(await db.admin("SELECT FROM app.notification WHERE kind = 'alert_test'")).toHaveLength(1);
});

test("two workers that hand the same on make one mail of it", async () => {
  await add(a, {});
  await press(a);
  const [signal] = await db.admin<{ signal_id: string }>("SELECT signal_id FROM app.alert_signal");
  const box = outbox();
  await Promise.all([1, 2, 3].map(() => alertDue(rt, a.orgId, signal?.signal_id ?? "", box.ports)));
  await run(a, box.ports);
  expect(box.letters).toHaveLength(1);
});

test("a server that is busy is asked again under the same id; a refusal is final, shown, and can be sent again", async () => {
  await add(a, {});
  const box = outbox();
  box.answer = DEFERRED;
  await press(a);
  await run(a, box.ports);
  const shown = async () => required(await readSent(rt, a.members.lead, {})).rows;
  expect(await shown()).toMatchObject([{ state: "open", attempts: 1, last: { status: 451, error: "deferred" } }]);
  box.answer = REFUSED;
  rt.advance(60_000);
  await run(a, box.ports);
  expect(await shown()).toMatchObject([{ state: "failed", attempts: 2, last: { status: 550 }, nextAt: null }]);
  expect(new Set(box.letters.map((each) => each.id)).size).toBe(1);
  box.answer = MAILED;
  const [row] = await shown();
  expect(await retryAlert(rt, b.members.admin, row?.id ?? "")).toMatchObject({
    ok: false,
    refusal: { code: "not_found" },
  });
  required(await retryAlert(rt, a.members.admin, row?.id ?? ""));
  await run(a, box.ports);
  expect(await shown()).toMatchObject([{ state: "sent", attempts: 3 }]);
  expect(await retryAlert(rt, a.members.admin, row?.id ?? "")).toMatchObject({
    ok: false,
    refusal: { code: "conflict" },
  });
  expect(required(await readSent(rt, b.members.lead, {})).rows).toEqual([]);
});

test("after eight attempts it is given up", async () => {
  await add(a, {});
  const box = outbox();
  box.answer = DEFERRED;
  await press(a);
  for (let n = 0; n < 12; n += 1) {
    await run(a, box.ports);
    rt.advance(7 * 3_600_000);
  }
  expect(box.letters).toHaveLength(8);
  expect(required(await readSent(rt, a.members.lead, { state: "failed" })).rows).toHaveLength(1);
});

test("without a mail server nothing is mailed, and the record says so", async () => {
  await add(a, {});
  await press(a);
  await run(a, { ...outbox().ports, mail: null });
  expect(required(await readSent(rt, a.members.lead, {})).rows).toMatchObject([
    { state: "failed", last: { error: "not_set_up" } },
  ]);
  const without = { ...rt, mail: { ready: false, fault: "not_set_up" } } as const;
  const rule = await add(a, { kind: "stop_lifted" });
  expect(await testRule(without, a.members.admin, rule)).toMatchObject({
    ok: false,
    refusal: { code: "mail_not_set_up" },
  });
});

test("a webhook is signed by its endpoint's secret, and by the one before for a day", async () => {
  const made = required(await addEndpoint(rt, a.members.admin, { name: "Pager", url: "https://pager.example/in" }));
  await add(a, { channel: "webhook", roles: [], endpoint: made.endpoint });
  const box = outbox();
  await press(a);
  await run(a, box.ports);
  expect(box.webhooks.sent).toMatchObject([
    {
      url: "https://pager.example/in",
      type: "alert.stop_set",
      secrets: [made.secret],
      body: { kind: "stop_set", test: false, amount: 1, item: null },
    },
  ]);
  const next = required(await rotateEndpointSecret(rt, a.members.admin, made.endpoint));
  await press(a);
  await run(a, box.ports);
  expect(box.webhooks.sent[1]?.secrets).toEqual([next.secret, made.secret]);
  rt.advance(25 * 3_600_000);
  await press(a);
  await run(a, box.ports);
  expect(box.webhooks.sent[2]?.secrets).toEqual([next.secret]);
  expect(new Set(box.webhooks.sent.map((each) => each.id)).size).toBe(3);
  required(await removeEndpoint(rt, a.members.admin, made.endpoint));
  expect(required(await readAlerts(rt, a.members.lead))).toMatchObject({ rules: [], endpoints: [] });
});

test("a rule of one queue hears of that queue alone, in the console once", async () => {
  await add(a, { kind: "escalated", queue: "privacy", channel: "app", roles: ["admin"] });
  const { itemId, draftId } = await queued(rt, a, HELD.unsure);
  required(await settle(rt, a.members.supervisor, itemId, "escalate", { reason: "needs_expert" }));
  await run(a, outbox().ports);
  const told = () =>
    db.admin("SELECT FROM app.notification WHERE user_id = $1 AND kind = 'escalated'", [a.members.admin.userId]);
  expect(await told()).toHaveLength(0);
  const [row] = await db.admin<{ queue_id: string }>(
    "SELECT queue_id FROM app.item WHERE draft_id = $1 AND level = 1",
    [draftId],
  );
  await add(a, { kind: "escalated", queue: row?.queue_id ?? "", channel: "app", roles: ["admin", "lead"] });
  const again = await queued(rt, a, { ...HELD.unsure, conversation: "again", customer: "again" });
  required(await settle(rt, a.members.supervisor, again.itemId, "escalate", { reason: "needs_expert" }));
  await run(a, outbox().ports);
  expect(await told()).toHaveLength(1);
  const leads = await db.admin("SELECT FROM app.notification WHERE user_id = $1 AND kind = 'escalated'", [
    a.members.lead.userId,
  ]);
  expect(leads).toHaveLength(2);
});

test("outside working hours it waits for them where the rule says so", async () => {
  const day = new Date(rt.now() + 3 * 86_400_000).toISOString();
  const weekday = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][new Date(day).getUTCDay()];
  const hours = { time_zone: "UTC", hours: [{ day: weekday, from: "00:00", to: "24:00" }], closed_on: [] };
  await db.admin("UPDATE app.policy_version SET body = jsonb_set(body, '{working_hours}', $2) WHERE org_id = $1", [
    a.orgId,
    JSON.stringify(hours),
  ]);
  const fresh = { ...rt, announced: rt.announced };
  const before = rt;
  rt = fresh;
  await add(a, { whileWorking: true });
  const box = outbox();
  await press(a);
  await run(a, box.ports);
  expect(box.letters).toEqual([]);
  rt.advance(Date.parse(`${day.slice(0, 10)}T00:00:01Z`) - rt.now());
  await run(a, box.ports);
  expect(box.letters).toHaveLength(1);
  rt = before;
  await db.admin("UPDATE app.policy_version SET body = body - 'working_hours' WHERE org_id = $1", [a.orgId]);
});

test("a member switches off what is mailed to them, but not what nobody may miss", async () => {
  await add(a, { kind: "delivery_failed", roles: ["lead"] });
  await add(a, { kind: "incident_opened", roles: ["lead"] });
  const me = a.members.lead;
  expect((await readMyMails(rt, me)).kinds).toEqual([
    { kind: "delivery_failed", on: true, fixed: false },
    { kind: "incident_opened", on: true, fixed: true },
  ]);
  required(await chooseMyMails(rt, me, { kind: "delivery_failed", on: false }));
  expect(await chooseMyMails(rt, me, { kind: "incident_opened", on: false })).toMatchObject({ ok: false });
  required(await chooseMyMails(rt, me, { language: "de" }));
  expect(await readMyMails(rt, me)).toMatchObject({ language: "de", kinds: [{ on: false }, { on: true }] });
  const box = outbox();
  const incident = { kind: "other", awareAt: new Date(rt.now() - 1000).toISOString(), what: "x", draft: null } as const;
  required(await openIncident(rt, a.members.privacy_officer, incident));
  await db.admin(
    "INSERT INTO app.alert_signal (org_id, signal_id, kind, at) VALUES ($1, gen_random_uuid(), 'delivery_failed', now())",
    [a.orgId],
  );
  await db.admin(
    "INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT org_id, 'alert', signal_id, now() FROM app.alert_signal WHERE kind = 'delivery_failed'",
  );
  await run(a, box.ports);
  expect(box.letters.map((each) => [each.kind, each.language])).toEqual([["incident_opened", "de"]]);
});

test("a deadline that comes is told once, where the policy says how long before; one that was missed too", async () => {
  await db.admin("UPDATE app.policy_version SET body = jsonb_set(body, '{escalation}', $2) WHERE org_id = $1", [
    a.orgId,
    JSON.stringify({ warn_minutes: 30, chains: [] }),
  ]);
  const before = rt;
  rt = { ...rt };
  await add(a, { kind: "due_soon", roles: ["lead"] });
  await add(a, { kind: "deadline_missed", roles: ["lead"] });
  const box = outbox();
  await queued(rt, a, { ...HELD.unsure, conversation: "soon-1", customer: "soon-1" });
  await queued(rt, a, { ...HELD.unsure, conversation: "soon-2", customer: "soon-2" });
  const [first] = await db.admin<{ due: Date }>(
    "SELECT max(due_at) AS due FROM app.item WHERE org_id = $1 AND state = 'queued'",
    [a.orgId],
  );
  rt.advance((first?.due.getTime() ?? 0) - rt.now() - 20 * 60_000);
  await run(a, box.ports, true);
  expect(box.letters.filter((each) => each.kind === "due_soon")).toHaveLength(1);
  expect(box.letters[0]?.lines[0]?.amount).toBeGreaterThan(1);
  const count = box.letters.length;
  rt.advance(6 * 60_000);
  await run(a, box.ports, true);
  expect(box.letters).toHaveLength(count);
  rt.advance(20 * 60_000);
  await workOff(rt, a, "deadline");
  await run(a, box.ports);
  expect(box.letters.at(-1)?.kind).toBe("deadline_missed");
  rt = before;
  await db.admin("UPDATE app.policy_version SET body = body - 'escalation' WHERE org_id = $1", [a.orgId]);
});

test("figures are told at their limits: a drill that is overdue, a clock that runs out", async () => {
  await add(a, { kind: "drill_overdue", threshold: 1 });
  await add(a, { kind: "incident_clock", threshold: 71, roles: ["privacy_officer"] });
  const incident = {
    kind: "other",
    awareAt: new Date(rt.now() - 3_600_000).toISOString(),
    what: "y",
    draft: null,
  } as const;
  required(await openIncident(rt, a.members.privacy_officer, incident));
  await db.admin("UPDATE app.organisation SET created_at = $2 WHERE org_id = $1", [
    a.orgId,
    new Date(rt.now() - 2 * 86_400_000),
  ]);
  const box = outbox();
  await run(a, box.ports, true);
  rt.advance(120_000);
  await run(a, box.ports, true);
  const said = box.letters.map((each) => [each.kind, each.lines[0]?.value]);
  expect(said).toContainEqual(["drill_overdue", 2]);
  expect(said.filter(([kind]) => kind === "incident_clock").length).toBeGreaterThan(0);
  // The console tells at the kind's own limit alone: of the drill nobody there has heard.
  expect(await db.admin("SELECT FROM app.notification WHERE kind = 'drill_overdue'")).toEqual([]);
});

test("a low share of planted faults that are caught is told of its queue, once a week", async () => {
  await add(a, { kind: "catch_rate_low", threshold: 60 });
  await add(a, { kind: "catch_rate_low", threshold: 40, roles: ["lead"] });
  const decided = new Date(rt.now() - 3_600_000);
  await db.admin("INSERT INTO app.plant_case VALUES ($1, $1, 1, 'en', 'tone', NULL, '', $1, now(), NULL)", [a.orgId]);
  await db.admin(
    `INSERT INTO app.plant (org_id, plant_id, case_id, case_version, item_id, draft_id, conversation_id, subject_id, documents, queue_id, salt, inserted_at,
       decided_at, decided_by, decision_id, decision_kind, caught, repeat, claim_token_hash)
     SELECT $1, gen_random_uuid(), $1, 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', q, '', $2,
       $2, ($3::uuid[])[1 + CASE q WHEN 'general' THEN n % 3 ELSE n % 2 END], gen_random_uuid(), 'approve', n <= 6, false, ''
     FROM generate_series(1, 12) n, unnest(ARRAY['general', 'care']) q`,
    // In the other queue two people decided as many: what would be a person's is told of nobody.
    [a.orgId, decided, a.supervisors.map(({ userId }) => userId)],
  );
  const box = outbox();
  await run(a, box.ports, true);
  rt.advance(61 * 60_000);
  await run(a, box.ports, true);
  expect(box.letters.map((each) => [each.kind, each.lines[0]?.value, each.lines[0]?.queue !== null])).toEqual([
    ["catch_rate_low", 50, true],
  ]);
});

test("a rule names what there is, or is refused", async () => {
  const save = (rule: Partial<AlertRule>, id: string | null = null) =>
    saveAlertRule(rt, a.members.admin, { ...RULE, ...rule, id });
  const fault = (field: string) => ({ ok: false, refusal: { code: "invalid_field", field } });
  expect(await save({ roles: [] })).toMatchObject(fault("members"));
  expect(await save({ queue: "privacy" })).toMatchObject(fault("queue"));
  expect(await save({ kind: "escalated", queue: "nowhere" })).toMatchObject(fault("queue"));
  expect(await save({ members: [b.members.admin.userId] })).toMatchObject(fault("members"));
  expect(await save({ threshold: 5 })).toMatchObject(fault("threshold"));
  expect(await save({ kind: "drill_overdue", threshold: 0 })).toMatchObject(fault("threshold"));
  expect(await save({ channel: "webhook" })).toMatchObject(fault("endpoint"));
  const theirs = required(await addEndpoint(rt, b.members.admin, { name: "x", url: "https://x.example" }));
  expect(await save({ channel: "webhook", roles: [], endpoint: theirs.endpoint })).toMatchObject(fault("endpoint"));
  expect(await addEndpoint(rt, a.members.admin, { name: "x", url: "http://x.example" })).toMatchObject(fault("url"));
  const id = await add(b, {});
  expect(await save({}, id)).toMatchObject({ ok: false, refusal: { code: "not_found" } });
  expect(await removeRule(rt, a.members.admin, id)).toMatchObject({ ok: false, refusal: { code: "not_found" } });
  expect(required(await addRecommended(rt, a.members.admin)).rules).toBe(6);
  expect(await addRecommended(rt, a.members.admin)).toMatchObject({ ok: false, refusal: { code: "conflict" } });
  expect(await saveAlertRule(rt, a.members.lead, { ...RULE, id: null })).toMatchObject({ ok: false });
});
