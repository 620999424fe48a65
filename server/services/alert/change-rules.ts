import { type AlertRule, alertFacts, MOST_NAMED, RECOMMENDED, readersOf, ruleFault } from "@/core/alert/alert";
import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import {
  alertEndpoints,
  alertRules,
  changeAlertRule,
  insertAlertRule,
  removeAlertRule,
} from "@/db/repositories/alert-rule";
import { memberNames } from "@/db/repositories/name";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { ruleOf, ruleTold } from "./rule-of";

const MOST_RULES = 100;

/** A new rule, or another wording of one. Whom and what it names has to exist. */
export async function saveAlertRule(
  rt: Runtime,
  member: MemberContext,
  input: AlertRule & { id: string | null },
): Promise<Result<{ rule: string }>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  const { id, ...rule } = input;
  if (id !== null && !isUuid(id)) return refused("not_found", { field: "rule" });
  const fault = ruleFault(rule) ?? (await unknownIn(rt, member.orgId, rule));
  if (fault !== null) return refused("invalid_field", { field: fault });
  return retryLostRace(async () => {
    const { orgId } = member;
    const [rows] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
    const before = rows.find((row) => row.rule_id === id);
    if (id !== null && !before) return refused("not_found", { field: "rule" });
    if (id === null && rows.length >= MOST_RULES) return refused("conflict", { field: "rule" });
    const ruleId = before?.rule_id ?? rt.newId();
    const after = ruleTold(rule);
    await write(rt.pool, orgId, {
      statements: [
        before
          ? changeAlertRule(orgId, ruleId, before.revision, ...columnsOf(rule))
          : insertAlertRule(orgId, ruleId, ...columnsOf(rule), new Date(rt.now())),
      ],
      events: [
        before
          ? toldByMember(rt, member, "alert_rule.changed", { rule: ruleId, before: ruleTold(ruleOf(before)), after })
          : toldByMember(rt, member, "alert_rule.added", { rule: ruleId, after }),
      ],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done({ rule: ruleId });
  });
}

function columnsOf(rule: AlertRule) {
  const { kind, queue, channel, roles, members, endpoint, threshold, whileWorking } = rule;
  return [kind, queue, channel, [...roles], [...members], endpoint, threshold, whileWorking] as const;
}

/** What a rule names and the organisation does not have. */
async function unknownIn(rt: Runtime, orgId: string, rule: AlertRule): Promise<keyof AlertRule | null> {
  const { policy } = await organisationContext(rt, orgId);
  if (rule.queue !== null && !policy.queues.some((queue) => queue.id === rule.queue)) return "queue";
  if (!rule.members.every(isUuid)) return "members";
  const [members, endpoints] = await read(rt.pool, orgId, [
    memberNames(orgId, [...rule.members]),
    alertEndpoints(orgId),
  ]);
  const here = new Set(members.filter((row) => !row.disabled).map((row) => row.user_id));
  if (rule.members.some((id) => !here.has(id))) return "members";
  if (rule.endpoint !== null && !endpoints.some((row) => row.endpoint_id === rule.endpoint)) return "endpoint";
  return null;
}

/** Takes a rule away; what it has put on its way arrives still. */
export async function removeRule(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "rule" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [rows] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
    if (!rows.some((row) => row.rule_id === id)) return refused("not_found", { field: "rule" });
    await write(rt.pool, orgId, {
      statements: [removeAlertRule(orgId, id, new Date(rt.now()))],
      events: [toldByMember(rt, member, "alert_rule.removed", { rule: id })],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}

/** The rules to begin with, where there is none yet: by mail, to whom each is for. */
export async function addRecommended(rt: Runtime, member: MemberContext): Promise<Result<{ rules: number }>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  const { orgId } = member;
  return retryLostRace(async () => {
    const [rows] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
    if (rows.length > 0) return refused("conflict", { field: "rule" });
    const at = new Date(rt.now());
    const made = RECOMMENDED.map((kind) => ({ id: rt.newId(), rule: recommended(kind) }));
    const statements: Statement[] = made.map(({ id, rule }) => insertAlertRule(orgId, id, ...columnsOf(rule), at));
    const [first, ...more] = made.map(({ id, rule }) =>
      toldByMember(rt, member, "alert_rule.added", { rule: id, after: ruleTold(rule) }),
    );
    if (!first) return done({ rules: 0 });
    await write(rt.pool, orgId, { statements, events: [first, ...more] });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done({ rules: made.length });
  });
}

function recommended(kind: AlertRule["kind"]): AlertRule {
  const roles = readersOf(kind).slice(0, MOST_NAMED);
  const whileWorking = !alertFacts(kind).always;
  return {
    kind,
    queue: null,
    channel: "email",
    roles,
    members: [],
    endpoint: null,
    threshold: null,
    whileWorking,
  };
}
