import { done, type Result, refused } from "@/core/result";

export const INCIDENT_KINDS = ["leak_sent", "wrong_recipient", "access", "loss", "other"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const INCIDENT_STATES = ["suspected", "confirmed", "dismissed", "closed"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
/** To the rights and freedoms of the persons concerned: decides whom GDPR 33 and 34 want told. */
export const INCIDENT_RISKS = ["unknown", "none", "risk", "high"] as const;
export type IncidentRisk = (typeof INCIDENT_RISKS)[number];

/** What the rules look at of an incident; times are milliseconds since the epoch. */
export type IncidentCase = {
  state: IncidentState;
  risk: IncidentRisk;
  dueAt: number;
  authorityToldAt: number | null;
  subjectsToldAt: number | null;
};

const HOURS_72 = 72 * 3_600_000;

/** Until when the authority is to be told: 72 hours after having become aware (GDPR 33(1)); hours, so no calendar moves it. */
export function authorityDueAt(awareAt: number): number {
  return awareAt + HOURS_72;
}

/** Whether the authority is owed a notice: not where the breach is unlikely to result in a risk (GDPR 33(1)). */
function owesAuthority({ state, risk }: Pick<IncidentCase, "state" | "risk">): boolean {
  return state !== "dismissed" && risk !== "none";
}

/** Whether the persons concerned are owed one: where the risk is high (GDPR 34(1)). */
function owesSubjects({ state, risk }: Pick<IncidentCase, "state" | "risk">): boolean {
  return state !== "dismissed" && risk === "high";
}

/** How the clock stands: nothing owed, told, running, or past. */
export type ClockState = "nothing_owed" | "told" | "told_late" | "running" | "overdue";

export function clockOf(c: IncidentCase, now: number): ClockState {
  if (c.authorityToldAt !== null) return c.authorityToldAt > c.dueAt ? "told_late" : "told";
  if (!owesAuthority(c)) return "nothing_owed";
  return now > c.dueAt ? "overdue" : "running";
}

const over = (c: IncidentCase) => c.state === "closed" || c.state === "dismissed";

/** Whether it was one, and how grave. Dismissing wants a reason, confirming a risk; both may be thought over until it is closed. */
export function assess(
  c: IncidentCase,
  given: { breach: boolean; risk: IncidentRisk; reason: string },
): Result<{ state: "confirmed" | "dismissed"; risk: IncidentRisk }> {
  if (over(c)) return refused("incident_closed");
  if (given.reason.trim() === "") return refused("invalid_field", { field: "reason" });
  if (!given.breach) {
    // What was told to an authority is on record there: it is closed, not unmade.
    if (c.authorityToldAt !== null || c.subjectsToldAt !== null) return refused("incident_notice_given");
    return done({ state: "dismissed", risk: "none" });
  }
  if (given.risk === "unknown") return refused("invalid_field", { field: "risk" });
  return done({ state: "confirmed", risk: given.risk });
}

/** The authority was told at a time; after the 72 hours with the reasons for the delay (GDPR 33(1)). */
export function tellAuthority(c: IncidentCase, at: number, now: number, delay: string): Result<{ late: boolean }> {
  if (over(c)) return refused("incident_closed");
  if (c.state !== "confirmed") return refused("incident_not_assessed");
  if (c.authorityToldAt !== null) return refused("incident_notice_given");
  if (at > now) return refused("invalid_field", { field: "at" });
  const late = at > c.dueAt;
  return late && delay.trim() === "" ? refused("invalid_field", { field: "delay" }) : done({ late });
}

/** The persons concerned were told. */
export function tellSubjects(c: IncidentCase, at: number, now: number): Result<null> {
  if (over(c)) return refused("incident_closed");
  if (c.state !== "confirmed") return refused("incident_not_assessed");
  if (c.subjectsToldAt !== null) return refused("incident_notice_given");
  return at > now ? refused("invalid_field", { field: "at" }) : done(null);
}

/**
 * The end of it: with every notice that is owed given. Where the persons concerned were owed one and not told, the ground of
 * GDPR 34(3) is wanted (unreadable data, measures taken, disproportionate effort).
 */
export function close(c: IncidentCase, ground: string): Result<null> {
  if (over(c)) return refused("incident_closed");
  if (c.state !== "confirmed") return refused("incident_not_assessed");
  if (owesAuthority(c) && c.authorityToldAt === null) return refused("incident_notice_missing");
  if (owesSubjects(c) && c.subjectsToldAt === null && ground.trim() === "")
    return refused("invalid_field", { field: "ground" });
  return done(null);
}
