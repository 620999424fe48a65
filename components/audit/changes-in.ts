import type { EventFields } from "@/core/audit/audit-view";
import type { CanonicalValue } from "@/core/audit/canonical-json";

export type Change = { field: string; before: CanonicalValue; after: CanonicalValue };

/** Fields that stand for two sides of one thing; the thing is named by the field in front. */
const PAIRS = [
  { field: "change", before: "before", after: "after" },
  { field: "assigned", before: "from", after: "to" },
  { field: "queue", before: "from_queue", after: "queue" },
] as const;

/** What an event says changed, with both sides, and the fields that remain. */
export function changesIn(data: EventFields): { changes: Change[]; rest: [string, CanonicalValue][] } {
  const found = PAIRS.flatMap(({ field, before, after }) => {
    const [left, right] = [data[before], data[after]];
    return left === undefined || right === undefined ? [] : [{ field, names: [before, after], left, right }];
  });
  const taken = new Set<string>(found.flatMap(({ names }) => names));
  return {
    changes: found.flatMap(({ field, left, right }) => sides(field, left, right)),
    rest: Object.entries(data).filter(([name]) => !taken.has(name)),
  };
}

/** Two records are compared field by field, and only what differs is a change. */
function sides(field: string, before: CanonicalValue, after: CanonicalValue): Change[] {
  if (!isRecord(before) || !isRecord(after)) return [{ field, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ field: name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function isRecord(value: CanonicalValue): value is { readonly [key: string]: CanonicalValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
