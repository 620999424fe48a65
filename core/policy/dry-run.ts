import { same } from "@/core/policy/compare";
import { evaluatePolicy, type PolicyFacts } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";
import { type DecisionKind, OUTCOMES, type Outcome, OVERRULING } from "@/core/review/words";

/** Replies of which the same is known; a policy judges them alike. `decided` is the gravest that people did with one. */
export type ReplayGroup = { facts: PolicyFacts; replies: readonly { id: string; decided: DecisionKind | null }[] };

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

/** Parts of a policy whose change is not counted: what they need is not kept beside a judgement. */
export const LEFT_OUT = ["tool_rules", "judge", "risk", "checks_on"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export type DryRun = {
  replies: number;
  moves: DryRunMove[];
  /** The same outcome in another queue. */
  requeued: number;
  /** How often each rule decides, before and after; those that never do are left out. */
  rules: { rule: string; before: number; after: number }[];
  /** How many come to each queue. */
  queues: { queue: string; before: number; after: number }[];
  leftOut: LeftOut[];
};

const MOST_EXAMPLES = 8;

/**
 * Judges what was found in past replies by two policies, and counts what differs. Both judge the same facts, so that
 * every difference is the change's own. Given piece by piece, so that a long list holds nobody up.
 */
export class DryRunCount {
  readonly #before: Policy;
  readonly #after: Policy;
  readonly #moves = new Map<string, DryRunMove>();
  readonly #rules = new Map<string, { before: number; after: number }>();
  readonly #queues = new Map<string, { before: number; after: number }>();
  #replies = 0;
  /** Replies of which a risk cannot be told. */
  #riskless = 0;
  #requeued = 0;

  constructor(before: Policy, after: Policy) {
    this.#before = before;
    this.#after = after;
  }

  add({ facts, replies }: ReplayGroup): void {
    const was = evaluatePolicy(this.#before, without(facts, this.#before));
    const is = evaluatePolicy(this.#after, without(facts, this.#after));
    const count = replies.length;
    this.#replies += count;
    if (facts.signals === undefined) this.#riskless += count;
    tally(this.#rules, was.trace.decidedBy).before += count;
    tally(this.#rules, is.trace.decidedBy).after += count;
    if (was.queue !== null) tally(this.#queues, was.queue).before += count;
    if (is.queue !== null) tally(this.#queues, is.queue).after += count;
    if (was.outcome !== is.outcome) this.#moved(was.outcome, is.outcome, facts.alreadySent, replies);
    else if (was.queue !== is.queue) this.#requeued += count;
  }

  finish(): DryRun {
    const order = (move: DryRunMove) => OUTCOMES.indexOf(move.from) * OUTCOMES.length + OUTCOMES.indexOf(move.to);
    return {
      replies: this.#replies,
      moves: [...this.#moves.values()].sort((a, b) => order(a) - order(b) || Number(a.sent) - Number(b.sent)),
      requeued: this.#requeued,
      rules: [...this.#rules].map(([rule, counts]) => ({ rule, ...counts })),
      queues: [...this.#queues].map(([queue, counts]) => ({ queue, ...counts })),
      leftOut: leftOut(this.#before, this.#after, this.#riskless),
    };
  }

  #moved(from: Outcome, to: Outcome, sent: boolean, replies: ReplayGroup["replies"]): void {
    const key = `${from} ${to} ${sent}`;
    const move = this.#moves.get(key) ?? { from, to, sent, count: 0, decided: {}, examples: [] };
    this.#moves.set(key, move);
    move.count += replies.length;
    for (const reply of replies) {
      const by = reply.decided ?? "nobody";
      move.decided[by] = (move.decided[by] ?? 0) + 1;
      if (isOverruled(reply.decided) || move.examples.length < MOST_EXAMPLES) move.examples.push(reply);
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

/** Whether a person did not let the AI's words stand. */
export function isOverruled(decided: DecisionKind | null): boolean {
  return decided !== null && OVERRULING.some((kind) => kind === decided);
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

/** What a check found that this policy switches off, it does not hear. */
function without(facts: PolicyFacts, policy: Policy): PolicyFacts {
  const off = policy.checks_off;
  if (!off || off.length === 0) return facts;
  return { ...facts, findings: facts.findings.filter(({ check }) => !off.includes(check)) };
}

function leftOut(before: Policy, after: Policy, riskless: number): LeftOut[] {
  const part = (policy: Policy, name: string) => (policy as Record<string, unknown>)[name] ?? null;
  const on = (before.checks_off ?? []).some((check) => !(after.checks_off ?? []).includes(check));
  const left = LEFT_OUT.filter((name) => name !== "risk" || riskless > 0);
  return left.filter((name) => (name === "checks_on" ? on : !same(part(before, name), part(after, name))));
}
