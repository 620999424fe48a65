import { type PrivacyPolicyBody, RETENTION_CATEGORIES, type RetentionCategory } from "./privacy-policy";

/*
 * Audit events are of no category: they hold no customer's word, are never deleted (the database refuses it), and so
 * outlast every period that a law could set a floor at. No rule here can be written that names them.
 */

const DAY_MS = 86_400_000;

/** One thing that is kept: whose it is, since when its time runs, and whether somebody still works with it. */
export type KeptRecord = {
  category: RetentionCategory;
  subjects: readonly string[];
  /** Null for what belongs to a customer, or to nobody, as a whole. */
  conversation: string | null;
  /** Milliseconds since the epoch. */
  since: number;
  busy: boolean;
};

export type HoldInForce = {
  id: string;
  scope: "organisation" | "subject" | "conversation";
  /** Also where a conversation is held: whose it is. */
  subject: string | null;
  conversation: string | null;
};

/** What is true of everybody's data at one moment. */
export type RetentionState = {
  now: number;
  holds: readonly HoldInForce[];
  /** Customers whose data are to be kept but not used. */
  restricted: ReadonlySet<string>;
};

/** Why a record stays, or that its time is over. A hold is named before a restriction, and that before work. */
export type RetentionVerdict = "not_due" | "held" | "restricted" | "busy" | "due";

/** Before which moment something of each category must have ended to be due. */
export function cutOffs(policy: Pick<PrivacyPolicyBody, "retention">, now: number): Record<RetentionCategory, number> {
  const days = new Map(policy.retention.map((rule) => [rule.category, rule.days]));
  const of = (category: RetentionCategory) => now - (days.get(category) ?? Number.POSITIVE_INFINITY) * DAY_MS;
  return Object.fromEntries(RETENTION_CATEGORIES.map((category) => [category, of(category)])) as Record<
    RetentionCategory,
    number
  >;
}

/**
 * Whether a hold covers a record. A held conversation holds what is its own, and what of its customer belongs to no
 * single conversation: without the customer's key it could not be read any more.
 */
export function covers(hold: HoldInForce, record: Pick<KeptRecord, "subjects" | "conversation">): boolean {
  if (hold.scope === "organisation") return true;
  const hers = hold.subject !== null && record.subjects.includes(hold.subject);
  if (hold.scope === "subject") return hers;
  return record.conversation === null ? hers : hold.conversation === record.conversation;
}

/** What is to become of a record under a policy at a moment. */
export function retentionVerdict(
  record: KeptRecord,
  policy: Pick<PrivacyPolicyBody, "retention">,
  state: RetentionState,
): RetentionVerdict {
  if (record.since >= cutOffs(policy, state.now)[record.category]) return "not_due";
  if (state.holds.some((hold) => covers(hold, record))) return "held";
  if (record.subjects.some((subject) => state.restricted.has(subject))) return "restricted";
  return record.busy ? "busy" : "due";
}
