import type { AlertRule } from "@/core/alert/alert";
import type { EventData } from "@/core/audit/event-types";
import type { AlertRuleRow } from "@/db/repositories/alert-rule";

/** A stored rule as core knows it. */
export function ruleOf(row: AlertRuleRow): AlertRule {
  return {
    kind: row.kind,
    queue: row.queue_id,
    channel: row.channel,
    roles: row.roles,
    members: row.members,
    endpoint: row.endpoint_id,
    threshold: row.threshold,
    whileWorking: row.while_working,
  };
}

/** As the log tells of it. */
export function ruleTold(rule: AlertRule): EventData<"alert_rule.added">["after"] {
  const { whileWorking, roles, members, ...rest } = rule;
  return { ...rest, roles: [...roles], members: [...members], while_working: whileWorking };
}
