import { type Priority, SEVERITIES, type Severity } from "./words";

/**
 * An item's `urgency` is one number to sort by: its severity (0 severe, 1 warning, 2 info) in tens, inside it ten steps of
 * risk, the likeliest first; a band lower when a lead put it first and a band higher when last. Severity and risk keep
 * their order inside each band and are never lost. Ten steps and no more: inside a step the deadline decides, which a
 * finer number would never let it.
 */
const STEPS = 10;
const BAND = 100;
/** Where no model gave a risk: neither before nor behind what has one. */
const UNKNOWN_RISK = 0.5;

/** The lowest and the highest urgency there can be. */
export const URGENCY_RANGE = { least: -BAND, most: BAND + SEVERITIES.length * STEPS - 1 } as const;

/** Every urgency there can be in each priority, for look-ups that walk them. */
export function allUrgencies(priorities: readonly Priority[]): number[] {
  const inBand = Array.from({ length: SEVERITIES.length * STEPS }, (_, place) => place);
  return priorities.flatMap((priority) => inBand.map((place) => withPriority(place, priority)));
}

/** The urgency of what nobody has put first or last. `risk` is a probability. */
export function urgencyOf(severity: Severity, risk: number | null): number {
  const rank = SEVERITIES.length - 1 - SEVERITIES.indexOf(severity);
  return rank * STEPS + (STEPS - 1 - riskStep(risk ?? UNKNOWN_RISK));
}

export function severityOf(urgency: number): Severity {
  return severityOfRank(Math.floor(inBand(urgency) / STEPS));
}

/** A finding's own rank: 0 severe, 1 warning, 2 info. */
export function severityOfRank(rank: number): Severity {
  return SEVERITIES[SEVERITIES.length - 1 - rank] ?? "info";
}

export function priorityOf(urgency: number): Priority {
  if (urgency < 0) return "first";
  return urgency < BAND ? "by_severity" : "last";
}

/** The urgency of the same severity and risk under another priority. */
export function withPriority(urgency: number, priority: Priority): number {
  const place = inBand(urgency);
  if (priority === "first") return place - BAND;
  return priority === "last" ? place + BAND : place;
}

/** 0 to 9. */
function riskStep(risk: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor(risk * STEPS)));
}

function inBand(urgency: number): number {
  return ((urgency % BAND) + BAND) % BAND;
}
