import { type Permission, type Role, rolesWith } from "@/core/identity/roles";

/** Everything that anybody is alerted of. */
export const ALERT_KINDS = [
  "due_soon",
  "deadline_missed",
  "item_stepped",
  "escalated",
  "draft_blocked",
  "delivery_failed",
  "stop_set",
  "stop_lifted",
  "drill_overdue",
  "incident_opened",
  "incident_clock",
  "sealing_behind",
  "catch_rate_low",
  "error_rate_high",
  "policy_proposed",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_CHANNELS = ["app", "email", "webhook"] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/**
 * When a figure is told of: at its limit or beyond. `hours_left` and `percent_below` are reached from above, the others from
 * below. `standard` is the limit of who names none.
 */
export type Limit = {
  unit: "minutes" | "days" | "hours_left" | "percent_below" | "percent_above";
  standard: number;
  least: number;
  most: number;
};

type AlertFacts = {
  /** Whom it is for unless a rule says otherwise: whoever can do something about it. */
  permission: Permission;
  /** It happens in a queue, so that a rule may be of one alone and a role counts where it reaches. */
  inQueue: boolean;
  limit: Limit | null;
  /** A member cannot switch its mails off: lives or rights hang on somebody reading them. */
  always: boolean;
};

const fact = (permission: Permission, more: Partial<AlertFacts> = {}): AlertFacts => ({
  permission,
  inQueue: false,
  limit: null,
  always: false,
  ...more,
});

const FACTS: Record<AlertKind, AlertFacts> = {
  due_soon: fact("item.reassign", { inQueue: true }),
  deadline_missed: fact("item.reassign", { inQueue: true }),
  item_stepped: fact("item.decide_escalated", { inQueue: true }),
  escalated: fact("item.decide_escalated", { inQueue: true }),
  draft_blocked: fact("item.queue_blocked", { inQueue: true }),
  delivery_failed: fact("delivery.replay", { inQueue: true }),
  stop_set: fact("stop_switch.use", { always: true }),
  stop_lifted: fact("stop_switch.use", { always: true }),
  drill_overdue: fact("stop_switch.use", { limit: { unit: "days", standard: 90, least: 1, most: 730 } }),
  incident_opened: fact("incident.manage", { always: true }),
  incident_clock: fact("incident.manage", {
    limit: { unit: "hours_left", standard: 24, least: 1, most: 71 },
    always: true,
  }),
  sealing_behind: fact("member.manage", { limit: { unit: "minutes", standard: 10, least: 1, most: 1440 } }),
  catch_rate_low: fact("item.reassign", {
    inQueue: true,
    limit: { unit: "percent_below", standard: 70, least: 1, most: 100 },
  }),
  error_rate_high: fact("item.reassign", {
    inQueue: true,
    limit: { unit: "percent_above", standard: 5, least: 1, most: 100 },
  }),
  policy_proposed: fact("policy.publish"),
};

export const alertFacts = (kind: AlertKind): Readonly<AlertFacts> => FACTS[kind];

/** The roles that are told of it unless a rule says otherwise. */
export function readersOf(kind: AlertKind): readonly Role[] {
  return rolesWith(FACTS[kind].permission);
}

/** Whether a figure is one to be told of: at the limit, or beyond it. */
export function isBeyond({ unit }: Limit, value: number, limit: number): boolean {
  return unit === "hours_left" || unit === "percent_below" ? value <= limit : value >= limit;
}

/** Whom and what a rule names. */
export type AlertRule = {
  kind: AlertKind;
  queue: string | null;
  channel: AlertChannel;
  roles: readonly Role[];
  members: readonly string[];
  endpoint: string | null;
  threshold: number | null;
  whileWorking: boolean;
};

export const MOST_NAMED = 50;

/** The part of a rule that cannot stand, or null. */
export function ruleFault(rule: AlertRule): keyof AlertRule | null {
  const { inQueue, limit } = FACTS[rule.kind];
  if (rule.queue !== null && !inQueue) return "queue";
  if ((rule.channel === "webhook") !== (rule.endpoint !== null)) return "endpoint";
  const named = rule.roles.length + rule.members.length;
  if (rule.channel === "webhook" ? named > 0 : named === 0 || named > MOST_NAMED) return "members";
  if (rule.threshold === null) return null;
  if (limit === null || !Number.isInteger(rule.threshold)) return "threshold";
  return rule.threshold < limit.least || rule.threshold > limit.most ? "threshold" : null;
}

/** What happened, as far as a rule looks at it. `threshold` is the limit that was passed, where it has one. */
export type Signalled = { kind: AlertKind; queue: string | null; threshold: number | null };

/** Whether a rule speaks of what happened. */
export function speaksOf(rule: AlertRule, signal: Signalled): boolean {
  if (rule.kind !== signal.kind) return false;
  if (rule.queue !== null && rule.queue !== signal.queue) return false;
  const limit = FACTS[rule.kind].limit;
  return limit === null || (rule.threshold ?? limit.standard) === signal.threshold;
}

/** The limits that anybody wants to be told at: the kind's own, which the console uses, and those of rules. */
export function limitsOf(kind: AlertKind, rules: readonly AlertRule[]): number[] {
  const limit = FACTS[kind].limit;
  if (limit === null) return [];
  const named = rules.filter((rule) => rule.kind === kind).map((rule) => rule.threshold ?? limit.standard);
  return [...new Set([limit.standard, ...named])].sort((a, b) => a - b);
}

/** The rules that an administrator is offered to begin with: what nobody should miss, by mail to whom it is for. */
export const RECOMMENDED: readonly AlertKind[] = [
  "deadline_missed",
  "delivery_failed",
  "stop_set",
  "incident_opened",
  "incident_clock",
  "sealing_behind",
];
