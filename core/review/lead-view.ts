import type { FindingCode } from "@/core/checks/check";
import type { Role } from "@/core/identity/roles";
import type { Masked } from "@/core/privacy/masked-text";
import type { StuckState } from "./stuck";

/** What the queues' screens show; dates are ISO 8601 in UTC. */

/** Somebody seen within this time is on; their open console says so every half minute. */
export const ON_FOR_MS = 90_000;
/** A deadline nearer than this is at risk. */
export const AT_RISK_MS = 15 * 60_000;
/** Items that one action may take. */
export const MOST_ITEMS = 100;

export type HeldItem = { item: string; queue: string; by: { id: string; name: string }; until: string };

/** Which of a queue's items will likely miss their deadline, and what that was worked out from. */
export type QueueForecast = {
  /** Items that wait and have a deadline. */
  timed: number;
  /** Decisions an hour with their 95 % interval; null where too little was decided to say anything. */
  pace: { basis: "last_hour" | "same_hour"; perHour: number; from: number; to: number } | null;
  late: number;
  /** At the ends of the interval. */
  fewest: number;
  most: number;
  /** The first deadline that will be missed. */
  firstAt: string | null;
};

export type BoardQueue = {
  id: string;
  title: { en: string; de: string };
  waiting: number;
  oldestAt: string | null;
  /** Due within a quarter of an hour, and not yet past it. */
  dueSoon: number;
  pastDue: number;
  escalated: number;
  /** Given to somebody by a lead. */
  given: number;
  held: HeldItem[];
  forecast: QueueForecast;
  /** Whether the reader may steer it. */
  steers: boolean;
};

export type Board = {
  queues: BoardQueue[];
  /** For who sees to what is stuck; null for others. */
  stuck: { blocked: number; failed: number } | null;
  /** What waits in these queues and is in none of the counts, since its customer's data are restricted; the requests for who handles them. */
  frozen: { waiting: number; requests: { id: string; number: number }[] };
};

/** Somebody who may be given items of a queue. */
export type Colleague = { id: string; name: string; roles: Role[]; on: boolean; held: number; given: number };

export type PersonOn = {
  id: string;
  name: string;
  roles: Role[];
  on: boolean;
  /** On a break, as they say. */
  away: boolean;
  /** When they last had the console open; null if never. */
  seenAt: string | null;
  holds: { item: string; queue: string; until: string }[];
  given: number;
};

export type StuckView = {
  id: string;
  state: StuckState;
  since: string;
  queue: string;
  channel: string;
  language: string;
  title: Masked;
  preview: Masked;
  /** Blocked by a rule (its title, if the policy still has it), or because nobody decided in time. */
  because:
    | { kind: "rule"; title: { en: string; de: string } | null; finding: FindingCode | null }
    | { kind: "expired" };
  delivery: { attempts: number; lastStatus: number | null; lastAt: string | null } | null;
};
