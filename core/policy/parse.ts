import { z } from "zod";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { chainInconsistencies, escalation, workingHours } from "@/core/policy/escalation";
import { NO_RULE } from "@/core/policy/evaluate";
import { oversight } from "@/core/policy/oversight";
import type { Policy } from "@/core/policy/policy";
import { toolRules } from "@/core/policy/tool-rule-grammar";
import { type ToldIssue, toldOf } from "@/core/policy/tool-rule-issue";
import { weeklyMinutes } from "@/core/policy/working-hours";
import { ON_EXPIRY, OUTCOMES, SEVERITIES } from "@/core/review/words";
import { riskModel } from "@/core/risk/parse-model";

/** What is wrong with a policy file: the field as a path (`rules.3.queue`) and a sentence; in rules for tools by code too. */
export type PolicyIssue = { field: string; message: string; told?: ToldIssue };
export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; issues: PolicyIssue[] };

const word = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, "must be lower-case letters, digits, hyphens and underscores, at most 64");
const sentence = z.string().trim().min(1, "must not be empty").max(500);
const inBoth = z.strictObject({ en: sentence, de: sentence });
const anyOf = z.array(z.string().min(1).max(200)).min(1, "must name at least one value").max(100);

const condition = z.strictObject({
  finding: z.array(z.enum(FINDING_CODES)).min(1).optional(),
  check: z.array(z.enum(CHECK_IDS)).min(1).optional(),
  severity_at_least: z.enum(SEVERITIES).optional(),
  channel: anyOf.optional(),
  language: anyOf.optional(),
  source: anyOf.optional(),
  model: anyOf.optional(),
  prompt_version: anyOf.optional(),
  already_sent: z.boolean().optional(),
  confidence_below: z.number().min(0).max(1).optional(),
  risk_at_least: z.number().min(0).max(1).optional(),
  attribute: z.record(z.string().min(1).max(64), anyOf).optional(),
});

const ruleShape = z.strictObject({
  id: word,
  title: inBoth,
  when: condition,
  // biome-ignore lint/suspicious/noThenProperty: `then` is the word of the policy file; a rule is never awaited.
  then: z.enum(OUTCOMES),
  queue: word.optional(),
  deadline_minutes: z.int().min(1).max(43_200).optional(),
  deadline_counts: z.literal("working_hours").optional(),
  on_expiry: z.enum(ON_EXPIRY).optional(),
});

const policyFile = z
  .strictObject({
    version: z.int().min(1),
    name: sentence,
    claim_seconds: z.int().min(30).max(86_400),
    undo_seconds: z.int().min(0).max(600),
    queues: z
      .array(z.strictObject({ id: word, title: inBoth, escalates_to: word }))
      .min(1, "must have at least one queue")
      .max(100),
    holding_reply: z.strictObject({ en: z.string().trim().min(1).max(4000), de: z.string().trim().min(1).max(4000) }),
    rules: z.array(ruleShape).min(1, "must have at least one rule").max(500),
    tool_rules: toolRules.optional(),
    judge: z
      .strictObject({
        time_limit_ms: z.int().min(100).max(10_000),
        concern_at_least: z.number().min(0).max(1),
        most_severe: z.enum(SEVERITIES),
      })
      .optional(),
    risk: riskModel.optional(),
    oversight: oversight.optional(),
    escalation: escalation.optional(),
    working_hours: workingHours.optional(),
    bulk: z.strictObject({ risk_below: z.number().gt(0).max(1), most: z.int().min(2).max(100) }).optional(),
    checks_off: z.array(z.enum(CHECK_IDS)).min(1, "must name at least one check").max(CHECK_IDS.length).optional(),
  })
  .superRefine((policy, context) => {
    for (const { field, message } of inconsistencies(policy))
      context.addIssue({ code: "custom", path: field.split("."), message });
  });

/** Reads a policy file. Everything that is wrong with it is reported at once, by field. */
export function parsePolicy(json: unknown): ParsedPolicy {
  const parsed = policyFile.safeParse(json);
  if (parsed.success) return { ok: true, policy: withoutUndefined(parsed.data) };
  return {
    ok: false,
    issues: parsed.error.issues.map((issue) => {
      const told = toldOf(issue);
      return { field: issue.path.map(String).join("."), message: issue.message, ...(told && { told }) };
    }),
  };
}

/** What the parts of a policy must agree on. */
function inconsistencies(policy: z.infer<typeof policyFile>): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const queues = new Set(policy.queues.map((queue) => queue.id));
  for (const index of duplicates(policy.queues))
    issues.push({ field: `queues.${index}.id`, message: "is already the id of another queue" });
  for (const index of duplicates(policy.rules))
    issues.push({ field: `rules.${index}.id`, message: "is already the id of another rule" });
  for (const [index, queue] of policy.queues.entries()) {
    if (!queues.has(queue.escalates_to))
      issues.push({ field: `queues.${index}.escalates_to`, message: "is not one of the queues" });
  }
  for (const [index, rule] of policy.rules.entries()) {
    if (rule.when.risk_at_least !== undefined && policy.risk === undefined)
      issues.push({ field: `rules.${index}.when.risk_at_least`, message: "needs a risk model" });
    for (const { field, message } of ruleInconsistencies(rule, queues)) {
      issues.push({ field: `rules.${index}.${field}`, message });
    }
  }
  for (const [index, rule] of policy.rules.entries()) {
    if (rule.deadline_counts !== undefined && policy.working_hours === undefined)
      issues.push({ field: `rules.${index}.deadline_counts`, message: "needs working_hours" });
  }
  if (policy.working_hours && weeklyMinutes(policy.working_hours) < 60)
    issues.push({ field: "working_hours.hours", message: "must be open at least an hour a week" });
  if (policy.escalation) issues.push(...chainInconsistencies(policy.escalation, queues));
  return issues;
}

/** What the parts of one rule must agree on. */
function ruleInconsistencies(rule: z.infer<typeof ruleShape>, queues: ReadonlySet<string>): PolicyIssue[] {
  const { id, then, queue, deadline_minutes, deadline_counts, on_expiry } = rule;
  const decided = then === "review" || then === "two_person";
  const waits = decided || then === "sample";
  const conditions: [boolean, string, string][] = [
    [id === NO_RULE, "id", "is reserved for the case that no rule applies"],
    [queue !== undefined && !waits, "queue", `has no meaning where a rule says ${then}`],
    [queue !== undefined && !queues.has(queue), "queue", "is not one of the queues"],
    [deadline_minutes !== undefined && !waits, "deadline_minutes", `has no meaning where a rule says ${then}`],
    [on_expiry !== undefined && !decided, "on_expiry", `has no meaning where a rule says ${then}`],
    [on_expiry !== undefined && deadline_minutes === undefined, "on_expiry", "needs deadline_minutes"],
    [deadline_counts !== undefined && deadline_minutes === undefined, "deadline_counts", "needs deadline_minutes"],
    [decided && deadline_minutes !== undefined && on_expiry === undefined, "deadline_minutes", "needs on_expiry"],
  ];
  return conditions.flatMap(([wrong, field, message]) => (wrong ? [{ field, message }] : []));
}

/** Positions whose id stood before. */
function duplicates(entries: { id: string }[]): number[] {
  return entries.flatMap(({ id }, index) => (entries.findIndex((other) => other.id === id) < index ? [index] : []));
}

/** A policy is compared and hashed as JSON, where a field set to undefined and a missing one must be the same. */
function withoutUndefined(policy: Policy): Policy {
  return JSON.parse(JSON.stringify(policy)) as Policy;
}
