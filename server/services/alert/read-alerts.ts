import type { AlertRule } from "@/core/alert/alert";
import type { MailState } from "@/core/alert/letter";
import { permittedEverywhere } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { alertEndpoints, alertRules } from "@/db/repositories/alert-rule";
import { memberNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { ruleOf } from "./rule-of";

export type AlertRuleView = AlertRule & { id: string };
export type AlertEndpointView = {
  id: string;
  name: string;
  url: string;
  createdAt: string;
  /** Until when the secret before the present one goes on signing; null where none does. */
  earlierUntil: string | null;
};
export type AlertsView = {
  mail: MailState;
  rules: AlertRuleView[];
  endpoints: AlertEndpointView[];
  queues: { id: string; title: { en: string; de: string } }[];
  members: { id: string; name: string }[];
  /** Whether the policy knows working hours. */
  hours: boolean;
  mayManage: boolean;
};

/** Who is told of what, where alerts go, and what a rule may name. */
export async function readAlerts(rt: Runtime, member: MemberContext): Promise<Result<AlertsView>> {
  if (!permitted(member.roles, "alert.read")) return refused("not_permitted");
  const { orgId } = member;
  const { policy } = await organisationContext(rt, orgId);
  const [rules, endpoints, members] = await read(rt.pool, orgId, [
    alertRules(orgId, null),
    alertEndpoints(orgId),
    memberNames(orgId, null),
  ]);
  const now = rt.now();
  return done({
    mail: rt.mail ?? { ready: false, fault: "not_set_up" },
    rules: rules.map((row) => ({ id: row.rule_id, ...ruleOf(row) })),
    endpoints: endpoints.map((row) => ({
      id: row.endpoint_id,
      name: row.name,
      url: row.url,
      createdAt: row.created_at.toISOString(),
      earlierUntil: row.earlier_until && row.earlier_until.getTime() > now ? row.earlier_until.toISOString() : null,
    })),
    queues: policy.queues.map(({ id, title }) => ({ id, title })),
    members: members.filter((row) => !row.disabled).map((row) => ({ id: row.user_id, name: row.name })),
    hours: policy.working_hours !== undefined,
    mayManage: permittedEverywhere(member.grants, "alert.manage"),
  });
}
