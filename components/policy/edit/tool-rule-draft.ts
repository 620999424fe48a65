import type { PolicyIssue } from "@/core/policy/parse";
import type { JudgeSettings, Policy } from "@/core/policy/policy";
import type { ToolRule } from "@/core/policy/tool-rule";
import { SEVERITIES } from "@/core/review/words";
import type { RiskModel } from "@/core/risk/risk-model";
import { freeId, issuesIn } from "./policy-draft";

/**
 * A rule for tools that is being written. While its body cannot be read, the text itself is kept in its place: no policy
 * takes such a field, so that it can be saved as a draft but not handed in.
 */
export type DraftToolRule = Pick<ToolRule, "id" | "title" | "severity"> & Partial<ToolRule> & { unread?: string };

export function toolRulesOf(policy: Policy): DraftToolRule[] {
  return policy.tool_rules ?? [];
}

/** Without the field where none is left: a policy without rules for tools is the same as one that never had any. */
export function withToolRules(policy: Policy, rules: readonly DraftToolRule[]): Policy {
  const { tool_rules: _, ...rest } = policy;
  return rules.length === 0 ? rest : { ...rest, tool_rules: rules as ToolRule[] };
}

/** A rule that says nothing yet. */
export function withNewToolRule(policy: Policy): { policy: Policy; id: string } {
  const rules = toolRulesOf(policy);
  const id = freeId("tool-rule", rules);
  const rule = { id, title: { en: "", de: "" }, severity: "warning", on: {}, require: {} } as DraftToolRule;
  return { id, policy: withToolRules(policy, [...rules, rule]) };
}

/** What is written as JSON: which calls a rule is about and what it asks of them, not what it is called. */
export function bodyText({ unread, id: _, title: _title, severity: _severity, ...body }: DraftToolRule): string {
  if (unread !== undefined) return unread;
  const { on, when, require, ...rest } = body;
  return laidOut({ on, when, require, ...rest });
}

const WIDTH = 72;

/** JSON with a line of its own for what is long only: rules are nested, and most of their lists are short. */
function laidOut(value: object, indent = ""): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n */g, " ");
  if (indent !== "" && indent.length + flat.length <= WIDTH) return flat;
  const within = `${indent}  `;
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      const text = typeof part === "object" && part !== null ? laidOut(part, within) : JSON.stringify(part);
      return `${within}${Array.isArray(value) ? "" : `${JSON.stringify(key)}: `}${text}`;
    });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

/** Far more than any rule has; what is nested deeper than a call stack is not even read. */
const MOST_BRACKETS = 2_000;

/** The same rule with another body. A whole rule, as the guide has them, brings its title and severity along; the id stays. */
export function withBody({ id, title, severity }: DraftToolRule, text: string): DraftToolRule {
  const body = objectIn(text);
  if (body === null) return { id, title, severity, unread: text };
  const { id: _, title: named, severity: graded, ...rest } = body;
  return {
    ...rest,
    id,
    title: isTitle(named) ? named : title,
    severity: SEVERITIES.find((each) => each === graded) ?? severity,
  };
}

function objectIn(text: string): Record<string, unknown> | null {
  if (text.replace(/[^[{]/g, "").length > MOST_BRACKETS) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) && !("unread" in value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isTitle(value: unknown): value is ToolRule["title"] {
  if (typeof value !== "object" || value === null) return false;
  const { en, de, ...rest } = value as Record<string, unknown>;
  return typeof en === "string" && typeof de === "string" && Object.keys(rest).length === 0;
}

/** What is wrong with a rule's body, each by the path within it. */
export function bodyIssues(issues: readonly PolicyIssue[], at: number): PolicyIssue[] {
  const field = `tool_rules.${at}`;
  return issuesIn(issues, field)
    .map((issue) => ({ ...issue, field: issue.field.slice(field.length + 1) }))
    .filter((issue) => !/^(id|title|severity)\b/.test(issue.field));
}

/** Whether its body can be put into words; what is nested beyond reason is not walked through. */
export function isReadable(issues: readonly PolicyIssue[], at: number, rule: DraftToolRule): rule is ToolRule {
  return (
    rule.unread === undefined &&
    !issues.some(({ field }) => field === "tool_rules") &&
    bodyIssues(issues, at).length === 0
  );
}

/** As the judge is asked when it is first switched on: heard, but never the reason that something waits by itself. */
const JUDGE: JudgeSettings = { time_limit_ms: 3_000, concern_at_least: 0.5, most_severe: "warning" };

export function withJudge(policy: Policy, judge: Partial<JudgeSettings> | null): Policy {
  const { judge: before, ...rest } = policy;
  return judge === null ? rest : { ...rest, judge: { ...JUDGE, ...before, ...judge } };
}

export function withRisk(policy: Policy, risk: RiskModel | undefined): Policy {
  const { risk: _, ...rest } = policy;
  return risk === undefined ? rest : { ...rest, risk };
}

/** How many rules ask for the risk: without a model none of them can hold. */
export const asksForRisk = (policy: Policy): number =>
  policy.rules.filter(({ when }) => when.risk_at_least !== undefined).length;
