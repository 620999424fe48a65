import { type Priority, SEVERITIES, type Severity } from "./words";

/**
 * An item's `urgency` is one number to sort by: its severity (0 severe, 1 warning, 2 info), a band lower when a lead put
 * it first and a band higher when last. Severity keeps its order inside each band and is never lost.
 */
const BAND = 10;

/** The lowest and the highest urgency there can be. */
export const URGENCY_RANGE = { least: -BAND, most: BAND + SEVERITIES.length - 1 } as const;

export function severityOf(urgency: number): Severity {
  const rank = ((urgency % BAND) + BAND) % BAND;
  return SEVERITIES[SEVERITIES.length - 1 - rank] ?? "info";
}

export function priorityOf(urgency: number): Priority {
  if (urgency < 0) return "first";
  return urgency < BAND ? "by_severity" : "last";
}

/** The urgency of the same severity under another priority. */
export function withPriority(urgency: number, priority: Priority): number {
  const rank = ((urgency % BAND) + BAND) % BAND;
  if (priority === "first") return rank - BAND;
  return priority === "last" ? rank + BAND : rank;
}
