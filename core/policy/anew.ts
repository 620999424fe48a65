import { CHECK_IDS, type CheckId, type CheckInput, type Finding } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { supportSentences } from "@/core/explain/support";
import type { JudgeRecord } from "@/core/judge/judge";
import { judgeFinding } from "@/core/judge/judge-finding";
import { same } from "@/core/policy/compare";
import type { PolicyFacts } from "@/core/policy/evaluate";
import type { JudgeSettings, Policy } from "@/core/policy/policy";
import type { Signals } from "@/core/risk/signal-names";
import { signalsOf } from "@/core/risk/signals";

/** Two policies that are compared over what is past. */
export type PolicyPair = { before: Policy; after: Policy };

/** What of a past reply has to be looked at again, since what was found then does not tell what a change does. */
export type AnewParts = {
  /** Checks that are run again, each by the policies that hear it. */
  checks: CheckId[];
  /** The judge's stored answer is read again by other settings; it is never asked anew. */
  judge: boolean;
  /** Signals of the risk, for replies that were judged before there were any. */
  signals: boolean;
};

/** What was seen in one reply. `judge` is null where it was never asked. */
export type SeenAnew = { before: Finding[]; after: Finding[]; judge: JudgeRecord | null; signals?: Signals };

/** Null where what was found then tells all. */
export function anewParts({ before, after }: PolicyPair): AnewParts | null {
  const rules = !same(before.tool_rules ?? [], after.tool_rules ?? []);
  const checks = CHECK_IDS.filter((check) => {
    if (check === "external_judge" || !hears(after, check)) return false;
    return !hears(before, check) || (check === "tool_rules" && rules);
  });
  const asked = askedAs(after);
  const judge = asked !== null && !same(asked, askedAs(before));
  const signals = !same(before.risk ?? null, after.risk ?? null);
  return checks.length > 0 || judge || signals ? { checks, judge, signals } : null;
}

export function hears({ checks_off }: Policy, check: CheckId): boolean {
  return !(checks_off ?? []).includes(check);
}

/** How a policy takes the judge's answer; how long it waits for one changes nothing of what was said. */
function askedAs(policy: Policy): Omit<JudgeSettings, "time_limit_ms"> | null {
  if (policy.judge === undefined || !hears(policy, "external_judge")) return null;
  const { time_limit_ms: _, ...settings } = policy.judge;
  return settings;
}

/** Runs again what is asked for; `judge` is what was stored of it. Of what is found codes alone are kept. */
export function seenAnew(input: CheckInput, pair: PolicyPair, parts: AnewParts): Omit<SeenAnew, "judge"> {
  const found = (policy: Policy) => {
    const wanted = parts.checks.filter((check) => hears(policy, check));
    if (wanted.length === 0) return [];
    const off = CHECK_IDS.filter((check) => !wanted.includes(check));
    return runChecks({ ...input, toolRules: policy.tool_rules ?? [] }, off).map(codeOnly);
  };
  return {
    before: found(pair.before),
    after: found(pair.after),
    ...(parts.signals && { signals: signalsOf(input, supportSentences(input)) }),
  };
}

function codeOnly({ check, version, code, severity, params: { also } }: Finding): Finding {
  return { check, version, code, severity, params: also === undefined ? {} : { also }, spans: [] };
}

/** What either policy would have looked at, and whether the judge's answer was there to be looked at. */
export function factsAnew(
  facts: PolicyFacts,
  pair: PolicyPair,
  parts: AnewParts,
  seen: SeenAnew,
): { before: PolicyFacts; after: PolicyFacts; judged: boolean } {
  const kept = facts.findings.filter(
    ({ check }) => !parts.checks.includes(check) && !(parts.judge && check === "external_judge"),
  );
  const stored = facts.findings.find(({ check }) => check === "external_judge");
  const told = (policy: Policy) => (parts.judge ? opinionBy(policy, seen.judge, stored) : []);
  const [was, is] = [told(pair.before), told(pair.after)];
  const signals = facts.signals ?? seen.signals;
  const common = { ...facts, ...(signals && { signals }) };
  return {
    before: { ...common, findings: [...kept, ...seen.before, ...(was ?? [])] },
    after: { ...common, findings: [...kept, ...seen.after, ...(is ?? [])] },
    judged: is !== null,
  };
}

/** What a stored answer is to a policy; null where there is none, or where it was kept without how grave it was. */
function opinionBy(policy: Policy, judge: JudgeRecord | null, stored: Finding | undefined): Finding[] | null {
  if (policy.judge === undefined || !hears(policy, "external_judge")) return [];
  if (judge === null || judge.concern === null) return null;
  if (judge.concern < policy.judge.concern_at_least) return [];
  const severity = judge.severity ?? stored?.severity;
  if (severity === undefined) return null;
  const opinion = judgeFinding("", { concern: judge.concern, severity, reasons: [] }, policy.judge);
  return opinion ? [codeOnly(opinion)] : [];
}
