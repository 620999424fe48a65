import type { Finding } from "@/core/checks/check";
import type { Condition, Policy, Rule, RuleTrace, Verdict } from "@/core/policy/policy";
import type { Severity } from "@/core/review/words";
import { SEVERITIES } from "@/core/review/words";
import { assessRisk } from "@/core/risk/assess";
import type { Signals } from "@/core/risk/signal-names";

/** What a policy may look at. `model` and `promptVersion` as the source sent them. */
export type PolicyFacts = {
  findings: Finding[];
  channel: string;
  language: string;
  source: string;
  model: string;
  promptVersion: string;
  alreadySent: boolean;
  confidence: number | null;
  attributes: Readonly<Record<string, string>>;
  /** What the risk is made of beside the findings; without them there is no risk. */
  signals?: Signals;
  /** The customer objects to replies that nobody has read (GDPR 21, 22). */
  objects?: boolean;
};

/** Names the decision in the trace where no rule held. No rule of a policy may be called so. */
export const NO_RULE = "no_rule";
export const NO_RULE_TITLE = {
  en: "No rule of the policy applies, so a person looks at it.",
  de: "Keine Regel der Richtlinie trifft zu, deshalb sieht ein Mensch nach.",
};

/** Names the decision in the trace where the customer's objection overruled the policy's release. */
export const OBJECTION = "objection";
export const OBJECTION_TITLE = {
  en: "The customer wants a person to read every reply before it goes out.",
  de: "Die Kundin oder der Kunde möchte, dass ein Mensch jede Antwort liest, bevor sie hinausgeht.",
};

/**
 * What the rules say, but for a customer who objects to replies without a person: for them nothing is released by a rule.
 */
export function evaluatePolicy(policy: Policy, facts: PolicyFacts): Verdict {
  const said = byRules(policy, facts);
  if (!facts.objects || (said.outcome !== "release" && said.outcome !== "sample")) return said;
  const trace = { ...said.trace, decidedBy: OBJECTION, title: OBJECTION_TITLE };
  return { ...said, outcome: "review", queue: said.queue ?? firstQueue(policy), trace };
}

/**
 * Decides what happens with a draft: the first rule whose condition holds. Where none holds, a person reviews it in the
 * policy's first queue; a gap in a policy never releases anything. The trace names every rule that was tried.
 */
function byRules(policy: Policy, facts: PolicyFacts): Verdict {
  const steps: RuleTrace["steps"] = [];
  const risk = assessRisk(policy.risk, facts.findings, facts.signals)?.probability ?? null;
  for (const rule of policy.rules) {
    const { failed, because } = test(rule.when, facts, risk);
    steps.push({ rule: rule.id, held: failed.length === 0, failed });
    if (failed.length === 0) return verdict(policy, rule, because, steps);
  }
  return {
    outcome: "review",
    queue: firstQueue(policy),
    deadlineMinutes: null,
    onExpiry: null,
    trace: {
      policyVersion: policy.version,
      decidedBy: NO_RULE,
      title: NO_RULE_TITLE,
      because: facts.findings.map((_, index) => index),
      steps,
    },
  };
}

function verdict(policy: Policy, rule: Rule, because: number[], steps: RuleTrace["steps"]): Verdict {
  const trace: RuleTrace = { policyVersion: policy.version, decidedBy: rule.id, title: rule.title, because, steps };
  if (rule.then === "release" || rule.then === "block")
    return { outcome: rule.then, queue: null, deadlineMinutes: null, onExpiry: null, trace };
  return {
    outcome: rule.then,
    queue: rule.queue ?? firstQueue(policy),
    deadlineMinutes: rule.deadline_minutes ?? null,
    ...(rule.deadline_counts && { deadlineCounts: rule.deadline_counts }),
    onExpiry: rule.on_expiry ?? null,
    trace,
  };
}

function firstQueue(policy: Policy): string {
  const first = policy.queues[0];
  if (first === undefined) throw new Error("A policy without queues cannot have passed parsePolicy.");
  return first.id;
}

/** What a condition lacks, and the findings that carried it. */
function test(when: Condition, facts: PolicyFacts, risk: number | null): { failed: string[]; because: number[] } {
  const failed: string[] = [];
  const demand = (part: string, holds: boolean): void => {
    if (!holds) failed.push(part);
  };
  const asksFindings = when.finding !== undefined || when.check !== undefined || when.severity_at_least !== undefined;
  // One and the same finding must meet all that is asked of findings.
  const because = asksFindings
    ? facts.findings.flatMap((finding, index) => (matches(when, finding) ? [index] : []))
    : [];
  if (asksFindings && because.length === 0) {
    for (const part of ["finding", "check", "severity_at_least"] as const) demand(part, when[part] === undefined);
  }
  const lists: [string, string[] | undefined, string][] = [
    ["channel", when.channel, facts.channel],
    ["language", when.language, facts.language],
    ["source", when.source, facts.source],
    ["model", when.model, facts.model],
    ["prompt_version", when.prompt_version, facts.promptVersion],
  ];
  for (const [part, allowed, actual] of lists) demand(part, allowed === undefined || allowed.includes(actual));
  demand("already_sent", when.already_sent === undefined || when.already_sent === facts.alreadySent);
  demand(
    "confidence_below",
    when.confidence_below === undefined || (facts.confidence !== null && facts.confidence < when.confidence_below),
  );
  demand("risk_at_least", when.risk_at_least === undefined || (risk !== null && risk >= when.risk_at_least));
  for (const [name, allowed] of Object.entries(when.attribute ?? {})) {
    const actual = Object.hasOwn(facts.attributes, name) ? facts.attributes[name] : undefined;
    demand(`attribute.${name}`, actual !== undefined && allowed.includes(actual));
  }
  return { failed, because };
}

function matches(when: Condition, finding: Finding): boolean {
  return (
    (when.finding === undefined ||
      when.finding.some((code) => code === finding.code || code === finding.params.also)) &&
    (when.check === undefined || when.check.includes(finding.check)) &&
    (when.severity_at_least === undefined || rank(finding.severity) >= rank(when.severity_at_least))
  );
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
