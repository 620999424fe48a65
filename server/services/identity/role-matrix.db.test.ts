import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERMISSIONS, type Permission, permitted, ROLES } from "@/core/identity/roles";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import type { Result } from "@/core/result";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { fullLife } from "@/server/testing/full-life";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addEndpoint, changeEndpoint, removeEndpoint, rotateEndpointSecret } from "../alert/change-endpoints";
import { addRecommended, removeRule, saveAlertRule } from "../alert/change-rules";
import { readAlerts } from "../alert/read-alerts";
import { readSent } from "../alert/read-sent";
import { retryAlert } from "../alert/retry-alert";
import { testEndpoint, testRule } from "../alert/send-test";
import { readAttention } from "../attention/read-attention";
import { proposeWithoutCheck, tryWithoutCheck } from "../attention/try-without-check";
import { readEventOptions } from "../audit/read-event-page";
import { readDecisionPage } from "../decision/read-decision-page";
import { erasureCertificate } from "../erasure/certificate";
import { requestErasure } from "../erasure/request-erasure";
import { cancelExport } from "../export/cancel-export";
import { openExport } from "../export/open-export";
import { readExportOptions, readExports } from "../export/read-exports";
import { requestExport } from "../export/request-export";
import { liftHold } from "../hold/lift-hold";
import { readHolds } from "../hold/read-holds";
import { setHold } from "../hold/set-hold";
import { actOnIncident } from "../incident/act-on-incident";
import { openIncident } from "../incident/open-incident";
import { readIncident } from "../incident/read-incident";
import { readIncidents } from "../incident/read-incidents";
import { invite, inviteAgain, readInvitations, revokeInvitationOf } from "../invitation/invite";
import { changeRoles } from "../member/change-roles";
import { disableMember, enableMember } from "../member/disable-member";
import { readMemberPage } from "../member/member-page";
import { readRoleHolders } from "../member/role-holders";
import { catchRate } from "../oversight/catch-rate";
import { readOversightReport } from "../oversight/read-oversight-report";
import { readLibrary } from "../planted/read-library";
import { retireCase } from "../planted/retire-case";
import { saveCase } from "../planted/save-case";
import { takeStarters } from "../planted/take-starters";
import { tryCase } from "../planted/try-case";
import { effectOfPolicy } from "../policy/dry-run-policy";
import { proposePolicy, proposeWholePolicy } from "../policy/propose-policy";
import { publishProposal } from "../policy/publish-proposal";
import { readPolicy } from "../policy/read-policy";
import { readProposal } from "../policy/read-proposal";
import { readProposals } from "../policy/read-proposals";
import { readEditor } from "../policy/read-rule-values";
import { rollBackPolicy } from "../policy/roll-back-policy";
import { saveProposal } from "../policy/save-proposal";
import { withdrawProposal } from "../policy/withdraw-proposal";
import { whoIsOn } from "../presence/who-is-on";
import { publishPrivacyPolicy } from "../privacy/publish-privacy-policy";
import { readQueuePage } from "../queue/queue-page";
import { moveReason } from "../reason/change-reasons";
import { previewTold } from "../receipt/preview-told";
import { planRetention } from "../retention/plan-retention";
import { readRetention, readRetentionRun } from "../retention/read-runs";
import { requestRetention } from "../retention/request-retention";
import { readReveals } from "../reveal/read-reveals";
import { revealPersonalData } from "../reveal/reveal-personal-data";
import { reviewReveal } from "../reveal/review-reveal";
import { claim } from "../review/claim-item";
import type { MemberContext } from "../review/member-context";
import { readItem } from "../review/read-item";
import { readPrecedents } from "../review/similar-cases";
import { setAtOnce, setQueueSkills } from "../reviewer/set-queue-skills";
import { addSnippet } from "../snippet/change-snippets";
import { createApiKey, revokeKey } from "../source/api-keys";
import { readSource, readSources } from "../source/read-sources";
import { drillStop } from "../stop/drill-stop";
import { readStopScopes } from "../stop/read-stop-scopes";
import { readStopRecord } from "../stop/stop-record";
import { setStop } from "../stop/stop-switch";
import { retryDelivery } from "../stuck/retry-delivery";
import { readStuck } from "../stuck/stuck-list";
import { handleRequest } from "../subject-request/handle-request";
import { letterAsPdf } from "../subject-request/letters";
import { setObjection } from "../subject-request/object-for-customer";
import { openPackage } from "../subject-request/open-package";
import { readRequest } from "../subject-request/read-request";
import { readRequests } from "../subject-request/read-requests";
import { rectifyCustomer } from "../subject-request/rectify-customer";
import { requestPackage } from "../subject-request/request-package";
import { restrictCustomer } from "../subject-request/restrict-customer";
import { changeTeam, createTeam } from "../team/set-team";
import { readTeams } from "../team/team-list";
import { readDeliveries } from "../webhook/read-deliveries";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let items = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 16);
  [a, b] = await twoOrganisations(rt);
  await fullLife(rt, a);
});
afterAll(() => db.close());

/** What is not there: whoever is permitted learns that, and changes nothing. */
const NOTHING = "0192f1a0-0000-7000-8000-00000000dead";
const freshItem = async () => {
  const name = `matrix-${++items}`;
  return (await queued(rt, a, { ...HELD.unsure, conversation: name, customer: name })).itemId;
};

type Verb = (member: MemberContext) => Promise<Result<unknown>>;

/** A rule that cannot stand: whoever may save rules learns that. */
const NO_RULE = {
  id: null,
  kind: "stop_set",
  queue: "none",
  channel: "app",
  roles: [],
  members: [],
  endpoint: null,
  threshold: null,
  whileWorking: false,
} as const;

/** Verbs by the permission each asks for; those that name something name what is not there. */
const VERBS: Partial<Record<Permission, Record<string, Verb>>> = {
  "queue.read": { page: (m) => readQueuePage(rt, m, { tab: "waiting" }) },
  "item.claim": { claim: async (m) => claim(rt, m, await freshItem()) },
  "item.decide": {
    decide: async (m) => {
      const itemId = await freshItem();
      const taken = await claim(rt, m, itemId);
      if (!taken.ok) return taken;
      await db.admin("UPDATE app.item SET state = 'queued', claimed_by = NULL WHERE item_id = $1", [itemId]);
      return settle(rt, m, itemId, "approve");
    },
  },
  "item.decide_escalated": {
    claim: async (m) => {
      const itemId = await freshItem();
      await db.admin("UPDATE app.item SET level = 1 WHERE item_id = $1", [itemId]);
      return claim(rt, m, itemId);
    },
  },
  "item.queue_blocked": { stuck: (m) => readStuck(rt, m, { state: "blocked" }) },
  "decision.read": {
    page: (m) => readDecisionPage(rt, m, { view: "people" }),
    precedents: (m) => readPrecedents(rt, m, NOTHING),
    preview: (m) => previewTold(rt, m, NOTHING),
  },
  "audit.export": {
    page: (m) => readExports(rt, m, {}),
    options: (m) => readExportOptions(rt, m),
    request: (m) => requestExport(rt, m, { disclosure: "without_text", language: "en", item: NOTHING }),
    cancel: (m) => cancelExport(rt, m, NOTHING),
    download: (m) => openExport(rt, m, NOTHING, "nowhere"),
  },
  "audit.read": { options: (m) => readEventOptions(rt, m) },
  "member.manage": {
    page: (m) => readMemberPage(rt, m, {}),
    holders: (m) => readRoleHolders(rt, m),
    changeRoles: (m) => changeRoles(rt, m, { member: NOTHING, roles: [] }),
    disable: (m) => disableMember(rt, m, NOTHING),
    enable: (m) => enableMember(rt, m, NOTHING),
    invitations: (m) => readInvitations(rt, m),
    invite: (m) => invite(rt, m, { email: "nobody", roles: [] }),
    again: (m) => inviteAgain(rt, m, NOTHING),
    revoke: (m) => revokeInvitationOf(rt, m, NOTHING),
  },
  "team.manage": {
    list: (m) => readTeams(rt, m),
    create: (m) => createTeam(rt, m, { name: "", queues: [] }),
    change: (m) => changeTeam(rt, m, NOTHING, { name: "x", queues: [] }),
  },
  "source.manage": {
    list: (m) => readSources(rt, m),
    read: (m) => readSource(rt, m, NOTHING),
    createKey: (m) => createApiKey(rt, m, NOTHING),
    revokeKey: (m) => revokeKey(rt, m, NOTHING, NOTHING),
  },
  "delivery.read": { page: (m) => readDeliveries(rt, m, {}) },
  "delivery.replay": { retry: (m) => retryDelivery(rt, m, NOTHING) },
  "presence.read": { on: (m) => whoIsOn(rt, m) },
  "snippet.manage": { add: (m) => addSnippet(rt, m, false, { title: "", text: { en: "", de: "" } }) },
  "reviewer.manage": {
    atOnce: (m) => setAtOnce(rt, m, 0),
    skills: (m) => setQueueSkills(rt, m, { queue: "nothing", skills: [] }),
  },
  "reason.manage": { move: (m) => moveReason(rt, m, "nothing", "up") },
  "alert.read": { read: (m) => readAlerts(rt, m), sent: (m) => readSent(rt, m, {}) },
  "alert.manage": {
    save: (m) => saveAlertRule(rt, m, NO_RULE),
    recommended: (m) => addRecommended(rt, m),
    remove: (m) => removeRule(rt, m, NOTHING),
    test: (m) => testRule(rt, m, NOTHING),
    endpoint: (m) => addEndpoint(rt, m, { name: "", url: "" }),
    change: (m) => changeEndpoint(rt, m, NOTHING, { name: "", url: "" }),
    rotate: (m) => rotateEndpointSecret(rt, m, NOTHING),
    removeEndpoint: (m) => removeEndpoint(rt, m, NOTHING),
    testEndpoint: (m) => testEndpoint(rt, m, NOTHING),
    retry: (m) => retryAlert(rt, m, NOTHING),
  },
  "stop_switch.use": {
    set: (m) => setStop(rt, m, { scope: "source", source: NOTHING, on: true, reason: "x" }),
    drill: (m) => drillStop(rt, m, { scope: "source", source: NOTHING, reason: "x" }),
    scopes: (m) => readStopScopes(rt, m),
    record: (m) => readStopRecord(rt, m),
  },
  "policy.read": {
    read: (m) => readPolicy(rt, m, null),
    proposal: (m) => readProposal(rt, m, NOTHING),
    proposals: (m) => readProposals(rt, m, {}),
  },
  "oversight.read": {
    report: (m) => readOversightReport(rt, m, {}),
    catchRate: (m) => catchRate(rt, m, { of: "team" }),
  },
  "planted.manage": {
    library: (m) => readLibrary(rt, m),
    try: (m) => tryCase(rt, m, {}),
    save: (m) => saveCase(rt, m, { id: null, version: null, body: {} }),
    retire: (m) => retireCase(rt, m, { id: NOTHING, version: 1 }),
    takeStarters: (m) => takeStarters(rt, m),
  },
  "attention.read": {
    read: (m) => readAttention(rt, m, { days: 30 }),
    without: (m) => tryWithoutCheck(rt, m, "figures"),
  },
  "policy.edit": {
    withoutCheck: (m) => proposeWithoutCheck(rt, m, { check: "figures", note: "" }),
    editor: (m) => readEditor(rt, m),
    effect: (m) => effectOfPolicy(rt, m, { body: {}, days: 7 }),
    save: (m) => saveProposal(rt, m, { id: NOTHING, revision: 0, base: 1, body: {} }),
    propose: (m) => proposePolicy(rt, m, { id: NOTHING, revision: 0, note: "x", days: 7 }),
    proposeWhole: (m) => proposeWholePolicy(rt, m, { body: DEFAULT_POLICY, note: "", origin: "risk_fit" }),
    withdraw: (m) => withdrawProposal(rt, m, { id: NOTHING, revision: 0 }),
  },
  "policy.publish": {
    publish: (m) => publishProposal(rt, m, { id: NOTHING, revision: 0 }),
    rollBack: (m) => rollBackPolicy(rt, m, { to: 1, inForce: 1, reason: "x" }),
  },
  "privacy.read": { retention: (m) => readRetention(rt, m, {}), run: (m) => readRetentionRun(rt, m, NOTHING) },
  "privacy.manage": {
    publish: (m) => publishPrivacyPolicy(rt, m, { after: 0, body: {} as PrivacyPolicyBody }),
  },
  "incident.read": { page: (m) => readIncidents(rt, m, {}), one: (m) => readIncident(rt, m, NOTHING) },
  "incident.manage": {
    open: (m) => openIncident(rt, m, { kind: "other", awareAt: "", what: "", draft: null }),
    act: (m) => actOnIncident(rt, m, NOTHING, { kind: "close", ground: "" }),
  },
  "retention.run": { plan: (m) => planRetention(rt, m), request: (m) => requestRetention(rt, m) },
  "personal_data.reveal": {
    reveal: async (m) =>
      revealPersonalData(rt, m, { item: await freshItem(), reason: "legal", note: null, kinds: ["person"] }),
  },
  "reveal.review": {
    page: (m) => readReveals(rt, m, {}),
    review: (m) => reviewReveal(rt, m, { reveal: NOTHING, verdict: "justified" }),
  },
  "subject_request.handle": {
    page: (m) => readRequests(rt, m, {}),
    one: (m) => readRequest(rt, m, NOTHING),
    handle: (m) => handleRequest(rt, m, NOTHING, { do: "withdraw" }),
    package: (m) => requestPackage(rt, m, NOTHING),
    copy: (m) => openPackage(rt, m, NOTHING, "nowhere"),
    letter: (m) => letterAsPdf(rt, m, NOTHING),
    restrict: (m) => restrictCustomer(rt, m, NOTHING, { basis: "request", ground: null, until: null }),
    object: (m) => setObjection(rt, m, NOTHING, true),
    rectify: (m) => rectifyCustomer(rt, m, NOTHING, { name: null, identifiers: [] }),
    erase: (m) => requestErasure(rt, m, NOTHING, "1"),
    certificate: (m) => erasureCertificate(rt, m, NOTHING, { format: "json", language: "en" }),
  },
  "legal_hold.manage": {
    page: (m) => readHolds(rt, m, {}),
    set: (m) => setHold(rt, m, { scope: "subject", reference: NOTHING, title: "x", reason: "x" }),
    lift: (m) => liftHold(rt, m, { hold: NOTHING, reason: "" }),
  },
};

/** Asked elsewhere: their verbs answer item by item, or search, and have tests beside them. */
const ELSEWHERE: readonly Permission[] = ["item.reassign", "customer.search"];

test("every permission is asked for by a verb", () => {
  const asked = Object.keys(VERBS);
  expect([...asked, ...ELSEWHERE].sort()).toEqual([...PERMISSIONS].sort());
});

const pairs = Object.entries(VERBS).flatMap(([permission, verbs]) =>
  Object.entries(verbs).map(([name, verb]) => ({ permission: permission as Permission, name, verb })),
);

describe("services refuse what the matrix refuses, and for no other reason of role", () => {
  test.each(pairs)("$permission: $name", async ({ permission, verb }) => {
    for (const role of ROLES) {
      const answer = await verb(a.members[role]);
      const refused = !answer.ok && answer.refusal.code === "not_permitted";
      expect({ role, permitted: !refused }).toEqual({ role, permitted: permitted([role], permission) });
    }
  });

  test("nobody without a role is let in anywhere", async () => {
    const nobody: MemberContext = { ...a.members.lead, roles: [], grants: [] };
    for (const { permission, name, verb } of pairs) {
      // The queue answers with an empty page: that is what nobody may see.
      if (permission === "queue.read") continue;
      const answer = await verb(nobody);
      expect(answer, `${permission}: ${name}`).toMatchObject({ ok: false, refusal: { code: "not_permitted" } });
    }
    expect(required(await readQueuePage(rt, nobody, { tab: "waiting" })).rows).toEqual([]);
  });
});

describe("row-level security hides the other organisation, whatever the role", () => {
  test.each(ROLES)("%s", async (role) => {
    const theirs = await freshItem();
    const member = b.members[role];
    expect(required(await readQueuePage(rt, member, { tab: "waiting" })).rows).toEqual([]);
    for (const answer of [await readItem(rt, member, theirs), await claim(rt, member, theirs)])
      expect(answer.ok ? "ok" : answer.refusal.code).toMatch(/^not_(found|permitted)$/);
    const people = await readMemberPage(rt, member, {});
    if (people.ok) expect(people.value.rows.some((row) => row.name.startsWith("alpha"))).toBe(false);
    const lead = a.members.lead.userId;
    for (const answer of [
      await disableMember(rt, member, lead),
      await changeRoles(rt, member, { member: lead, roles: [] }),
    ])
      expect(answer.ok ? "ok" : answer.refusal.code).toBe(role === "admin" ? "not_found" : "not_permitted");
  });
});
