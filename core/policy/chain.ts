import type { EscalationChain } from "./escalation";
import type { Policy } from "./policy";
import { minutesAfter } from "./working-hours";

/** Times in milliseconds since the epoch; null where nothing of that sort happens by itself. */
export type ChainTimes = { stepAt: number | null; tellAt: number | null };

/** A step that an item has before it. */
export type NextStep = { to: string; afterMinutes: number; at: number };

type ChainPolicy = Pick<Policy, "escalation" | "working_hours">;

export function chainOf(policy: ChainPolicy, queue: string): EscalationChain | null {
  return policy.escalation?.chains.find((chain) => chain.queue === queue) ?? null;
}

/**
 * The step after those that an item has taken, in the chain of the queue in which it was opened. Where the policy knows
 * working hours, only those count: at night nobody is there who could have decided, nor anybody to move it up to.
 */
export function nextStep(policy: ChainPolicy, queue: string, stepped: number, openedAt: number): NextStep | null {
  const step = chainOf(policy, queue)?.steps[stepped];
  if (!step) return null;
  const at = minutesAfter(policy.working_hours, openedAt, step.after_minutes);
  return Number.isFinite(at) ? { to: step.to, afterMinutes: step.after_minutes, at } : null;
}

/** When the customer is told that somebody is looking into it; in working hours, since then somebody is. */
export function tellingAt(policy: ChainPolicy, queue: string, openedAt: number): number | null {
  const minutes = chainOf(policy, queue)?.holding_reply_after_minutes;
  if (minutes === undefined) return null;
  const at = minutesAfter(policy.working_hours, openedAt, minutes);
  return Number.isFinite(at) ? at : null;
}

/** What an item that opens now has before it. */
export function chainTimes(policy: ChainPolicy, queue: string, openedAt: number): ChainTimes {
  return {
    stepAt: nextStep(policy, queue, 0, openedAt)?.at ?? null,
    tellAt: tellingAt(policy, queue, openedAt),
  };
}
