import type { CheckId } from "@/core/checks/check";
import { type AnewParts, anewParts, hears } from "@/core/policy/anew";
import { evaluatePolicy, type PolicyFacts } from "@/core/policy/evaluate";
import type { Policy, Verdict } from "@/core/policy/policy";
import { QueueOrder, type Standing } from "@/core/policy/queue-order";
import { urgencyOf } from "@/core/review/priority";
import { type DecisionKind, isOverruled, OUTCOMES, type Outcome, SEVERITIES } from "@/core/review/words";
import { assessRisk } from "@/core/risk/assess";

/**
 * Replies of which the same is known; a policy judges them alike. `other` is what the other policy looks at, where it would
 * have found something else. `decided` is the gravest that people did with one.
 */
export type ReplayGroup = {
  facts: PolicyFacts;
  other?: PolicyFacts;
  replies: readonly { id: string; decided: DecisionKind | null }[];
};

/** What people decided, `nobody` where a rule did or nobody has yet. */
export type DecidedCounts = Partial<Record<DecisionKind | "nobody", number>>;

/** Replies whose outcome would have been another; `sent` had gone out before they were judged. */
export type DryRunMove = {
  from: Outcome;
  to: Outcome;
  sent: boolean;
  count: number;
  decided: DecidedCounts;
  /** By the id of their judgement, those that somebody overruled first. */
  examples: { id: string; decided: DecisionKind | null }[];
};

/** Parts of a policy whose change is not counted: what they need is not kept beside a judgement, and nobody looked anew. */
export const LEFT_OUT = ["tool_rules", "judge", "risk", "checks_on"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export type DryRun = {
  replies: number;
  moves: DryRunMove[];
  /** The same outcome in another queue. */
  requeued: number;
  /** The same outcome in the same queue, but elsewhere in it. Left out of runs that were stored before it was counted. */
  reordered?: number;
  /** How often each rule decides, before and after; those that never do are left out. */
  rules: { rule: string; before: number; after: number }[];
  /** How many come to each queue. */
  queues: { queue: string; before: number; after: number }[];
  leftOut: LeftOut[];
};

const MOST_EXAMPLES = 8;

/**
 * Judges what was found in past replies by two policies, and counts what differs. Both judge the same facts, but for what
 * was looked at anew by either (`looked`), so that every difference is the change's own. Given piece by piece, so that a
 * long list holds nobody up.
 */
export class DryRunCount {
  readonly #before: Policy;
  readonly #after: Policy;
  readonly #moves = new Map<string, DryRunMove>();
  readonly #rules = new Map<string, { before: number; after: number }>();
  readonly #queues = new Map<string, { before: number; after: number }>();
  readonly #order = new QueueOrder();
  readonly #looked: AnewParts | null;
  #replies = 0;
  /** Replies of which a risk cannot be told. */
  #riskless = 0;
  #requeued = 0;

  constructor(before: Policy, after: Policy, looked: AnewParts | null = null) {
    this.#before = before;
    this.#after = after;
    this.#looked = looked;
  }

  add({ facts, other = facts, replies }: ReplayGroup): void {
    const [heard, otherwise] = [heardBy(this.#before, facts), heardBy(this.#after, other)];
    const was = evaluatePolicy(this.#before, heard);
    const is = evaluatePolicy(this.#after, otherwise);
    const count = replies.length;
    this.#replies += count;
    if (other.signals === undefined) this.#riskless += count;
    tally(this.#rules, was.trace.decidedBy).before += count;
    tally(this.#rules, is.trace.decidedBy).after += count;
    if (was.queue !== null) tally(this.#queues, was.queue).before += count;
    if (is.queue !== null) tally(this.#queues, is.queue).after += count;
    if (was.outcome !== is.outcome) this.#moved(was.outcome, is.outcome, facts.alreadySent, replies);
    else if (was.queue !== is.queue) this.#requeued += count;
    else if (was.queue !== null)
      this.#order.add(was.queue, standing(this.#before, heard, was), standing(this.#after, otherwise, is), count);
  }

  finish(): DryRun {
    const order = (move: DryRunMove) => OUTCOMES.indexOf(move.from) * OUTCOMES.length + OUTCOMES.indexOf(move.to);
    return {
      replies: this.#replies,
      moves: [...this.#moves.values()].sort((a, b) => order(a) - order(b) || Number(a.sent) - Number(b.sent)),
      requeued: this.#requeued,
      reordered: this.#order.moved(),
      rules: [...this.#rules].map(([rule, counts]) => ({ rule, ...counts })),
      queues: [...this.#queues].map(([queue, counts]) => ({ queue, ...counts })),
      leftOut: leftOut(this.#before, this.#after, { riskless: this.#riskless, looked: this.#looked }),
    };
  }

  #moved(from: Outcome, to: Outcome, sent: boolean, replies: ReplayGroup["replies"]): void {
    const key = `${from} ${to} ${sent}`;
    const move = this.#moves.get(key) ?? { from, to, sent, count: 0, decided: {}, examples: [] };
    this.#moves.set(key, move);
    move.count += replies.length;
    for (const { id, decided } of replies) {
      const by = decided ?? "nobody";
      move.decided[by] = (move.decided[by] ?? 0) + 1;
      if (isOverruled(decided) || move.examples.length < MOST_EXAMPLES) move.examples.push({ id, decided });
    }
    if (move.examples.length > MOST_EXAMPLES)
      move.examples = move.examples
        .toSorted((a, b) => Number(isOverruled(b.decided)) - Number(isOverruled(a.decided)))
        .slice(0, MOST_EXAMPLES);
  }
}

/** All at once, for what is short. */
export function dryRun(before: Policy, after: Policy, groups: readonly ReplayGroup[]): DryRun {
  const count = new DryRunCount(before, after);
  for (const group of groups) count.add(group);
  return count.finish();
}

/** How grave what people did with a reply is: of several decisions the gravest tells. */
const GRAVITY: readonly DecisionKind[] = [
  "reject",
  "reply",
  "correct",
  "edit",
  "hand_over",
  "escalate",
  "approve",
  "no_action",
];

export function gravest(kinds: readonly DecisionKind[]): DecisionKind | null {
  return GRAVITY.find((kind) => kinds.includes(kind)) ?? null;
}

function tally(counts: Map<string, { before: number; after: number }>, key: string): { before: number; after: number } {
  const known = counts.get(key) ?? { before: 0, after: 0 };
  counts.set(key, known);
  return known;
}

/** What a check found that this policy switches off, it does not hear; nor a judge that it does not ask. */
function heardBy(policy: Policy, facts: PolicyFacts): PolicyFacts {
  const deaf = facts.findings.some(({ check }) => !isHeard(policy, check));
  return deaf ? { ...facts, findings: facts.findings.filter(({ check }) => isHeard(policy, check)) } : facts;
}

function isHeard(policy: Policy, check: CheckId): boolean {
  return hears(policy, check) && (check !== "external_judge" || policy.judge !== undefined);
}

function standing(policy: Policy, facts: PolicyFacts, { deadlineMinutes, deadlineCounts }: Verdict): Standing {
  const worst = Math.max(0, ...facts.findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
  const risk = assessRisk(policy.risk, facts.findings, facts.signals)?.probability ?? null;
  const urgency = urgencyOf(SEVERITIES[worst] ?? "info", risk);
  return { urgency, minutes: deadlineMinutes, counts: deadlineCounts ?? "" };
}

function leftOut(
  before: Policy,
  after: Policy,
  { riskless, looked }: { riskless: number; looked: AnewParts | null },
): LeftOut[] {
  const parts = anewParts({ before, after });
  if (parts === null) return [];
  const unseen: Record<LeftOut, boolean> = {
    tool_rules: parts.checks.includes("tool_rules") && hears(before, "tool_rules"),
    judge: parts.judge,
    risk: parts.signals && riskless > 0,
    checks_on: parts.checks.some((check) => !hears(before, check)),
  };
  return LEFT_OUT.filter((name) => unseen[name] && (looked === null || name === "risk"));
}
