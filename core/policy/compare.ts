import type { Policy, Rule } from "@/core/policy/policy";

/** What differs between two versions of a policy, rules by their id. */
export type PolicyChanges = {
  added: string[];
  removed: string[];
  /** Same id, other content: which parts of the rule differ. */
  changed: { id: string; parts: (keyof Rule)[] }[];
  /** Rules that stood before another one and now stand after it, or the other way round. */
  reordered: boolean;
  /** What else differs. */
  settings: (typeof SETTINGS)[number][];
};

const PARTS = [
  "title",
  "when",
  "then",
  "queue",
  "deadline_minutes",
  "deadline_counts",
  "on_expiry",
] as const satisfies (keyof Rule)[];
const SETTINGS = [
  "name",
  "claim_seconds",
  "undo_seconds",
  "queues",
  "holding_reply",
  "checks_off",
  "risk",
  "tool_rules",
  "judge",
  "oversight",
  "escalation",
  "working_hours",
  "bulk",
] as const;

export function comparePolicies(before: Policy, after: Policy): PolicyChanges {
  const was = new Map(before.rules.map((rule) => [rule.id, rule]));
  const is = new Map(after.rules.map((rule) => [rule.id, rule]));
  const kept = (rules: readonly Rule[], others: ReadonlyMap<string, Rule>) =>
    rules.filter((rule) => others.has(rule.id)).map((rule) => rule.id);
  return {
    added: after.rules.filter((rule) => !was.has(rule.id)).map((rule) => rule.id),
    removed: before.rules.filter((rule) => !is.has(rule.id)).map((rule) => rule.id),
    changed: after.rules.flatMap((rule) => {
      const old = was.get(rule.id);
      const parts = old ? PARTS.filter((part) => !same(old[part], rule[part])) : [];
      return parts.length > 0 ? [{ id: rule.id, parts }] : [];
    }),
    reordered: !same(kept(before.rules, is), kept(after.rules, was)),
    settings: SETTINGS.filter((part) => !same(before[part], after[part])),
  };
}

/** A rule that changed its place among the others; places count from 1. */
type MovedRule = { id: string; from: number; to: number };

/** The fewest rules that have to be moved to come from one order to the other: all but the longest run that stayed in order. */
export function movedRules(before: Policy, after: Policy): MovedRule[] {
  const was = new Map(before.rules.map(({ id }, at) => [id, at + 1]));
  const kept = after.rules.flatMap(({ id }, at) => {
    const from = was.get(id);
    return from === undefined ? [] : [{ id, from, to: at + 1 }];
  });
  const stayed = new Set(longestInOrder(kept));
  return kept.filter((rule) => !stayed.has(rule));
}

function longestInOrder(rules: readonly MovedRule[]): MovedRule[] {
  /** The longest run that ends with each rule. */
  const runs: MovedRule[][] = [];
  for (const rule of rules) {
    let best: MovedRule[] = [];
    for (const run of runs) if (run.length > best.length && (run.at(-1)?.from ?? 0) < rule.from) best = run;
    runs.push([...best, rule]);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Whether there is anything to tell. */
export function differs(changes: PolicyChanges): boolean {
  const { added, removed, changed, reordered, settings } = changes;
  return reordered || [added, removed, changed, settings].some((list) => list.length > 0);
}

/** As JSON says it, whatever the order of the fields: the database keeps them in an order of its own. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
