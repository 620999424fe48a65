import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { effectsOf } from "@/core/policy/dry-run-effects";
import type { Policy } from "@/core/policy/policy";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { changeRoles } from "../member/change-roles";
import { readNotifications } from "../notification/read-notifications";
import type { MemberContext } from "../review/member-context";
import { createTeam } from "../team/set-team";
import { effectOfPolicy } from "./dry-run-policy";
import { proposePolicy, proposeWholePolicy } from "./propose-policy";
import { publishProposal } from "./publish-proposal";
import { readPolicy } from "./read-policy";
import { readProposal } from "./read-proposal";
import { readProposals } from "./read-proposals";
import { readEditor } from "./read-rule-values";
import { rollBackPolicy } from "./roll-back-policy";
import { saveProposal } from "./save-proposal";
import { withdrawProposal } from "./withdraw-proposal";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let lead: MemberContext;
let admin: MemberContext;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  ({ lead, admin } = a.members);
});
afterAll(() => db.close());

/** The default, but doubtful replies go out. */
const trusting = (): Policy => ({
  ...DEFAULT_POLICY,
  rules: DEFAULT_POLICY.rules.map(({ id, title, when, ...rest }) =>
    // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
    id === "low-confidence" ? { id, title, when, then: "release" } : { id, title, when, ...rest },
  ),
});

const inForce = async () => required(await readPolicy(rt, lead, null)).policy.version;
const stateOf = async (draft: string) =>
  (await db.admin<{ state: string }>("SELECT state FROM app.draft WHERE draft_id = $1", [draft]))[0]?.state;
const save = async (member: MemberContext, policy: Policy, of: { id: string | null; revision: number } | null = null) =>
  saveProposal(rt, member, {
    ...(of ?? { id: null, revision: 0 }),
    base: await inForce(),
    body: { ...policy } as Record<string, unknown>,
  });
const handIn = async (member: MemberContext, policy: Policy) => {
  const saved = required(await save(member, policy));
  return required(await proposePolicy(rt, member, { ...saved, note: "Doubt costs us hours", days: 30 }));
};

describe("the effect of a policy", () => {
  test("is what it would have done with stored replies, and what people had decided on them", async () => {
    const approved = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.members.supervisor, approved.itemId, "approve"));
    const edited = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.members.supervisor, edited.itemId, "edit", { text: "Breakfast is not included." }));
    await queued(rt, a, HELD.unsure);
    await judged(rt, a, {});
    const old = await judged(rt, a, HELD.unsure);
    await db.admin("UPDATE app.disposition SET created_at = now() - interval '8 days' WHERE draft_id = $1", [old]);
    const run = required(await effectOfPolicy(rt, lead, { body: trusting(), days: 7 }));
    expect(effectsOf(run)).toMatchObject([
      { effect: "released", count: 3, decided: { approve: 1, edit: 1, nobody: 1 } },
    ]);
    expect(run).toMatchObject({ replies: 4, bounded: false, against: 1, leftOut: [], requeued: 0 });
    const same = required(await effectOfPolicy(rt, lead, { body: DEFAULT_POLICY, days: 7 }));
    expect(effectsOf(same)).toEqual([]);
    expect(required(await effectOfPolicy(rt, b.members.lead, { body: trusting(), days: 7 })).replies).toBe(0);
  });

  test("switching a check off is counted by leaving its findings out", async () => {
    const off: Policy = { ...DEFAULT_POLICY, checks_off: ["low_confidence"] };
    const run = required(await effectOfPolicy(rt, admin, { body: off, days: 30 }));
    expect(effectsOf(run)).toMatchObject([{ effect: "released" }]);
  });

  test("a faulty policy and one who may not change it are refused", async () => {
    expect(await effectOfPolicy(rt, lead, { body: { ...DEFAULT_POLICY, rules: [] }, days: 7 })).toMatchObject({
      refusal: { code: "invalid_field", field: "body.rules" },
    });
    expect(refusal(await effectOfPolicy(rt, a.members.supervisor, { body: trusting(), days: 7 }))).toBe(
      "not_permitted",
    );
    const editor = required(await readEditor(rt, lead));
    expect(editor.values).toMatchObject({ model: ["gpt-4o"], channel: ["chat"] });
    expect(editor.judgeConnected).toBe(false);
    const judge = { model: "m", ask: async () => ({ concern: 0, severity: "info" as const, reasons: [] }) };
    expect(required(await readEditor({ ...rt, judge }, lead)).judgeConnected).toBe(true);
  });
});

describe("a draft", () => {
  test("is kept however faulty, and nobody saves over what they have not seen", async () => {
    const faulty = { ...DEFAULT_POLICY, name: "" };
    const first = required(await save(lead, faulty));
    const second = required(await save(admin, trusting(), first));
    expect(second.revision).toBe(1);
    expect(await save(lead, faulty, first)).toMatchObject({ refusal: { code: "conflict", field: "revision" } });
    const view = required(await readProposal(rt, lead, first.id));
    expect(view.authors.map(({ id }) => id)).toEqual([lead.userId, admin.userId]);
    expect(view).toMatchObject({ state: "draft", may: { save: null, publish: "proposal_closed" } });
    required(await withdrawProposal(rt, lead, second));
  });

  test("of a wrong shape or size, or in another organisation, is refused", async () => {
    const own = required(await save(lead, DEFAULT_POLICY));
    for (const body of [
      { rules: "none" },
      { ...DEFAULT_POLICY, tool_rules: [{ id: "x" }] },
      { ...DEFAULT_POLICY, judge: true },
      { ...DEFAULT_POLICY, risk: {} },
    ])
      expect(refusal(await saveProposal(rt, lead, { ...own, base: 1, body }))).toBe("invalid_field");
    const long = { ...DEFAULT_POLICY, name: "x".repeat(600_000) };
    expect(refusal(await save(lead, long, own))).toBe("too_large");
    expect(refusal(await readProposal(rt, b.members.lead, own.id))).toBe("not_found");
    expect(refusal(await save(b.members.lead, DEFAULT_POLICY, own))).toBe("not_found");
    expect(refusal(await publishProposal(rt, b.members.admin, own))).toBe("not_found");
    expect(required(await readProposals(rt, b.members.auditor, {})).rows).toEqual([]);
    const faulty = required(await save(lead, { ...DEFAULT_POLICY, name: "" }, own));
    expect(await proposePolicy(rt, lead, { ...faulty, note: "x", days: 7 })).toMatchObject({
      refusal: { code: "invalid_field", field: "body.name" },
    });
    expect(refusal(await proposePolicy(rt, lead, { ...faulty, note: " ", days: 7 }))).toBe("reason_required");
  });

  test("may be changed by whoever holds the role everywhere, not by a team's lead", async () => {
    const team = { ...lead, grants: [{ role: "lead" as const, queues: ["general"] }] };
    expect(refusal(await save(team, DEFAULT_POLICY))).toBe("not_permitted");
    expect(refusal(await rollBackPolicy(rt, team, { to: 1, inForce: 1, reason: "x" }))).toBe("not_permitted");
  });
});

/** Who was told of a proposal, in every organisation. */
const told = async () =>
  (
    await db.admin<{ name: string }>(
      "SELECT m.name FROM app.notification n JOIN app.member m USING (org_id, user_id) WHERE n.kind = 'policy_proposed' ORDER BY m.name",
    )
  ).map(({ name }) => name);

describe("handing in", () => {
  beforeEach(() => db.admin("DELETE FROM app.notification WHERE kind = 'policy_proposed'"));

  test("is told to whoever may publish it, with a way to it, and to nobody who wrote it", async () => {
    rt.announced.length = 0;
    const proposed = await handIn(lead, trusting());
    expect(await told()).toEqual([admin.name]);
    const [news] = await readNotifications(rt, admin);
    expect(news).toMatchObject({ kind: "policy_proposed", proposal: proposed.id, by: lead.name, item: null });
    expect(rt.announced).toContainEqual({ orgId: a.orgId, kind: "notification", item: null });
    const joint = required(await save(lead, trusting(), required(await save(admin, trusting()))));
    const second = required(await proposePolicy(rt, lead, { ...joint, note: "x", days: 7 }));
    expect(await told()).toEqual([admin.name]);
    const whole = { body: trusting(), note: "A fit", origin: "risk_fit" as const };
    const fitted = required(await proposeWholePolicy(rt, admin, whole));
    expect((await readNotifications(rt, lead))[0]).toMatchObject({ proposal: fitted.id, by: admin.name });
    expect(await told()).toEqual([admin.name, lead.name]);
    for (const left of [proposed, second, fitted]) required(await withdrawProposal(rt, lead, left));
  });

  test("is told to nobody whose role reaches a team alone, and a refusal tells nobody", async () => {
    const [leader] = a.supervisors;
    const { id: team } = required(await createTeam(rt, admin, { name: "Policy", queues: ["privacy"] }));
    required(await changeRoles(rt, admin, { member: leader.userId, roles: [{ role: "lead", team }] }));
    const saved = required(await save(admin, { ...trusting(), name: "" }));
    expect(refusal(await proposePolicy(rt, admin, { ...saved, note: "x", days: 7 }))).toBe("invalid_field");
    expect(await told()).toEqual([]);
    const left = await handIn(admin, trusting());
    expect(await told()).toEqual([lead.name]);
    required(await withdrawProposal(rt, admin, left));
    required(await changeRoles(rt, admin, { member: leader.userId, roles: [{ role: "supervisor", team: null }] }));
  });
});

describe("publishing", () => {
  test("needs a second person, by every path", async () => {
    const saved = required(await save(lead, trusting()));
    const joint = required(await save(admin, trusting(), saved));
    const proposed = required(await proposePolicy(rt, admin, { ...joint, note: "x", days: 7 }));
    for (const author of [lead, admin])
      expect(refusal(await publishProposal(rt, author, proposed))).toBe("own_proposal");
    expect(refusal(await save(lead, DEFAULT_POLICY, proposed))).toBe("proposal_closed");
    expect(refusal(await publishProposal(rt, a.members.supervisor, proposed))).toBe("not_permitted");
    const whole = { body: { ...trusting(), version: await inForce() }, note: "A fit", origin: "risk_fit" as const };
    const fitted = required(await proposeWholePolicy(rt, lead, whole));
    expect(refusal(await publishProposal(rt, lead, fitted))).toBe("own_proposal");
    // Past the service: the database refuses as well.
    const insert = (by: string, proposal: string | null) =>
      db.as(
        "app",
        a.orgId,
        "INSERT INTO app.policy_version (org_id, version, body, published_by, proposal_id) SELECT $1, 2, body, $2, $3 FROM app.policy_version WHERE version = 1",
        [a.orgId, by, proposal],
      );
    await expect(insert(lead.userId, fitted.id)).rejects.toThrow("somebody who did not write it");
    await expect(insert(admin.userId, null)).rejects.toThrow("somebody who did not write it");
    await expect(
      db.as("app", a.orgId, "UPDATE app.policy_proposal SET authors = '{}' WHERE proposal_id = $1", [fitted.id]),
    ).rejects.toThrow("stays its author");
    await expect(
      db.as("app", a.orgId, "UPDATE app.policy_proposal SET body = '{}' WHERE proposal_id = $1", [fitted.id]),
    ).rejects.toThrow("stays as it is");
    await expect(db.as("app", a.orgId, "UPDATE app.policy_version SET body = '{}'", [])).rejects.toThrow("permission");
    expect(await inForce()).toBe(1);
    for (const left of [proposed, fitted]) required(await withdrawProposal(rt, lead, left));
    expect(refusal(await withdrawProposal(rt, lead, { ...fitted, revision: 1 }))).toBe("proposal_closed");
  });

  test("puts it in force for what is judged from then on; what waits keeps what held it; a rollback is one press", async () => {
    const before = await queued(rt, a, HELD.unsure);
    const proposed = await handIn(lead, trusting());
    expect(effectsOf(proposed.dryRun)).toMatchObject([{ effect: "released" }]);
    const rival = await handIn(lead, { ...DEFAULT_POLICY, undo_seconds: 30 });
    expect(required(await publishProposal(rt, admin, proposed))).toEqual({ version: 2 });
    expect(refusal(await publishProposal(rt, admin, proposed))).toBe("proposal_closed");
    expect(refusal(await publishProposal(rt, admin, rival))).toBe("policy_moved_on");
    expect(await stateOf(await judged(rt, a, HELD.unsure))).toBe("releasing");
    expect(await stateOf(before.draftId)).toBe("queued");
    required(await settle(rt, a.members.supervisor, before.itemId, "approve"));
    const view = required(await readProposal(rt, a.members.auditor, proposed.id));
    expect(view).toMatchObject({ state: "published", publishedVersion: 2, note: "Doubt costs us hours" });
    expect(view.dryRun?.replies).toBe(proposed.dryRun.replies);

    expect(refusal(await rollBackPolicy(rt, lead, { to: 1, inForce: 2, reason: " " }))).toBe("reason_required");
    expect(refusal(await rollBackPolicy(rt, lead, { to: 2, inForce: 2, reason: "x" }))).toBe("invalid_field");
    expect(refusal(await rollBackPolicy(rt, b.members.lead, { to: 1, inForce: 2, reason: "x" }))).toBe(
      "policy_moved_on",
    );
    const back = () => rollBackPolicy(rt, lead, { to: 1, inForce: 2, reason: "Wrong replies went out" });
    expect(required(await back())).toEqual({ version: 3 });
    expect(refusal(await back())).toBe("policy_moved_on");
    expect(await stateOf(await judged(rt, a, HELD.unsure))).toBe("queued");
    const policy = required(await readPolicy(rt, lead, null));
    expect(policy.versions[0]).toMatchObject({ version: 3, restores: 1, proposal: null });
    expect(policy.policy.rules).toEqual(DEFAULT_POLICY.rules);
    const told = await db.admin<{ type: string }>(
      "SELECT type FROM audit.event WHERE org_id = $1 AND type LIKE 'policy.%' ORDER BY occurred_at, event_id",
      [a.orgId],
    );
    expect(told.map(({ type }) => type).slice(-5)).toEqual([
      "policy.proposed",
      "policy.published",
      "policy.countersigned",
      "policy.published",
      "policy.rolled_back",
    ]);
  });

  test("a whole policy made from a version that is in force no longer is not handed in as if it were made from the one that is", async () => {
    const made = required(await readPolicy(rt, lead, null)).policy;
    required(await publishProposal(rt, admin, await handIn(lead, { ...DEFAULT_POLICY, undo_seconds: 17 })));
    const whole = { body: made, note: "Noise", origin: "check_off" as const };
    expect(refusal(await proposeWholePolicy(rt, lead, whole))).toBe("policy_moved_on");
  });

  test("two who publish at once publish once", async () => {
    const proposed = await handIn(lead, { ...DEFAULT_POLICY, undo_seconds: 31 });
    const second = { ...admin, userId: a.supervisors[0].userId };
    const answers = await Promise.all([admin, second].map((member) => publishProposal(rt, member, proposed)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a queue in which something waits is not left out, and a rollback keeps it", async () => {
    const version = await inForce();
    const more = { id: "extra", title: { en: "Extra", de: "Extra" }, escalates_to: "extra" };
    const wide = { ...DEFAULT_POLICY, queues: [...DEFAULT_POLICY.queues, more] };
    required(await publishProposal(rt, admin, await handIn(lead, wide)));
    const { itemId } = await queued(rt, a, HELD.unsure);
    await db.admin("UPDATE app.item SET queue_id = 'extra' WHERE item_id = $1", [itemId]);
    const saved = required(await save(lead, DEFAULT_POLICY));
    expect(await proposePolicy(rt, lead, { ...saved, note: "x", days: 7 })).toMatchObject({
      refusal: { code: "queue_not_empty", params: { queue: "extra" } },
    });
    required(await rollBackPolicy(rt, lead, { to: version, inForce: version + 1, reason: "x" }));
    const { policy } = required(await readPolicy(rt, lead, null));
    expect(policy.queues.map(({ id }) => id)).toContain("extra");
  });
});
