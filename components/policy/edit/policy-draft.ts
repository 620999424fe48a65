import type { PolicyIssue } from "@/core/policy/parse";
import type { Condition, Policy, Rule } from "@/core/policy/policy";

/** The list with the entry at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from] as T, ...rest.slice(to)];
}

export const replaced = <T>(list: readonly T[], at: number, entry: T): T[] =>
  list.map((one, n) => (n === at ? entry : one));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, n) => n !== at);

/** An id that no other entry has. */
export function freeId(prefix: string, taken: readonly { id: string }[]): string {
  let n = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}

/** A rule that says nothing yet but that a person decides: before the last, which usually catches the rest. */
export function withNewRule(policy: Policy): { policy: Policy; id: string } {
  const id = freeId("rule", policy.rules);
  const rule: Rule = {
    id,
    title: { en: "", de: "" },
    when: {},
    // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
    then: "review",
    queue: policy.queues[0]?.id ?? "",
  };
  const at = Math.max(0, policy.rules.length - 1);
  return { id, policy: { ...policy, rules: [...policy.rules.slice(0, at), rule, ...policy.rules.slice(at)] } };
}

/** Without what was left empty: a condition that asks for nothing is not there. */
function tidied<T extends Record<string, unknown>>(value: T): T {
  const full = ([, part]: [string, unknown]) =>
    part !== undefined && part !== "" && !(Array.isArray(part) && part.length === 0);
  return Object.fromEntries(Object.entries(value).filter(full)) as T;
}

/** The same rule where it has another outcome: what has no meaning there goes, what is needed comes. */
export function withOutcome(rule: Rule, then: Rule["then"], firstQueue: string): Rule {
  const decided = then === "review" || then === "two_person";
  const waits = decided || then === "sample";
  const { queue, deadline_minutes, deadline_counts, on_expiry, ...rest } = rule;
  return tidied({
    ...rest,
    then,
    queue: waits ? (queue ?? firstQueue) : undefined,
    deadline_minutes: waits ? deadline_minutes : undefined,
    deadline_counts: waits && deadline_minutes !== undefined ? deadline_counts : undefined,
    on_expiry: decided && deadline_minutes !== undefined ? (on_expiry ?? "hand_over") : undefined,
  } as Rule);
}

/** The same rule with another deadline: with one it says what follows when it passes. */
export function withDeadline(rule: Rule, minutes: number | null): Rule {
  const { deadline_minutes: _, deadline_counts, on_expiry, ...rest } = rule;
  if (minutes === null) return rest;
  const counted = { ...rest, deadline_minutes: minutes, ...(deadline_counts && { deadline_counts }) };
  return rule.then === "sample" ? counted : { ...counted, on_expiry: on_expiry ?? "hand_over" };
}

/** The same rule whose deadline counts working hours only, or all time. */
export function withCounting(rule: Rule, counts: Rule["deadline_counts"]): Rule {
  const { deadline_counts: _, ...rest } = rule;
  return counts ? { ...rest, deadline_counts: counts } : rest;
}

export const withCondition = (rule: Rule, part: Partial<Condition>): Rule => ({
  ...rule,
  when: tidied({ ...rule.when, ...part }),
});

/** What is wrong in a place or anywhere below it. */
export function issuesIn(issues: readonly PolicyIssue[], field: string): PolicyIssue[] {
  return issues.filter((issue) => issue.field === field || issue.field.startsWith(`${field}.`));
}

/** Which sentence tells what a field needs. */
const NEEDS = [
  "id",
  "title",
  "when",
  "queue",
  "deadline_minutes",
  "on_expiry",
  "escalates_to",
  "name",
  "claim_seconds",
  "undo_seconds",
  "holding_reply",
  "rules",
  "queues",
  "time_limit_ms",
  "concern_at_least",
  "risk_at_least",
  "tool_rule_title",
  "planted_share",
  "second_share",
  "samples_share",
  "floor",
  "after_minutes",
  "holding_reply_after_minutes",
  "warn_minutes",
  "risk_below",
  "most",
  "time_zone",
  "hours",
  "deadline_counts",
  "other",
] as const;
type Need = (typeof NEEDS)[number];

const OVERSIGHT_NEEDS: Partial<Record<string, Partial<Record<string, Need>>>> = {
  planted: { share: "planted_share" },
  second_review: { share: "second_share" },
  samples: { share: "samples_share", floor: "floor" },
};

export function needOf(field: string): Need {
  const parts = field.split(".");
  if (parts[0] === "tool_rules") return parts[2] === "title" ? "tool_rule_title" : "other";
  if (parts[0] === "oversight") return OVERSIGHT_NEEDS[parts[1] ?? ""]?.[parts[2] ?? ""] ?? "other";
  if (parts[0] === "working_hours" && parts[1] === "hours") return "hours";
  if (parts.at(-1) === "risk_at_least") return "risk_at_least";
  if (parts.includes("when")) return "when";
  if (parts.includes("title")) return "title";
  if (parts[0] === "holding_reply") return "holding_reply";
  const last = parts.at(-1) ?? "";
  return NEEDS.find((need) => need === last) ?? "other";
}
