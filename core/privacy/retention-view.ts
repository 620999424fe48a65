import type { RetentionCategory, RetentionRule } from "./privacy-policy";

/** What a run found of one category, and how much of it was done so far. */
export type CategoryCount = {
  due: number;
  done: number;
  held: number;
  restricted: number;
  busy: number;
  /** Since when the oldest that is due was kept. */
  oldest: string | null;
};

export type RunCounts = {
  categories: Record<RetentionCategory, CategoryCount>;
  /** Which holds kept how many records back; one record may be held by several. */
  holds: { hold: string; records: number }[];
};

export const RUN_STATES = ["waiting", "running", "done", "failed"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One run as its receipt tells it. */
export type RetentionRunView = {
  id: string;
  dry: boolean;
  state: RunState;
  policyVersion: number;
  /** Null: the clock asked for it. */
  by: { id: string; name: string } | null;
  askedAt: string;
  finishedAt: string | null;
  counts: RunCounts;
  /** Titles of the holds it names, for whoever may read them. */
  holdTitles: Record<string, string>;
  /** The audit event that tells of its end, or of what a dry run found; null while there is none. */
  event: string | null;
};

export type RetentionPage = {
  rules: RetentionRule[];
  policyVersion: number;
  /** When the clock asks for the next one. */
  nextRun: string;
  timeZone: string;
  mayRun: boolean;
  /** One that is under way: no second one begins beside it. */
  underWay: string | null;
  runs: RetentionRunView[];
  next: string | null;
};

export type HoldView = {
  id: string;
  scope: "organisation" | "subject" | "conversation";
  title: string;
  reason: string;
  subject: string | null;
  conversation: string | null;
  /** How many conversations it covers. */
  conversations: number;
  set: { at: string; by: string };
  lifted: { at: string; by: string; reason: string | null } | null;
};

export type HoldPage = { inForce: HoldView[]; lifted: HoldView[]; next: string | null };
