import type { EscalationChain } from "@/core/policy/escalation";
import type { Policy } from "@/core/policy/policy";

const FIRST_WARNING = 15;

export const chainOfQueue = (policy: Policy, queue: string): EscalationChain =>
  policy.escalation?.chains.find((chain) => chain.queue === queue) ?? { queue, steps: [] };

/** The policy with this chain; one that does nothing is not there. */
export function withChain(policy: Policy, chain: EscalationChain): Policy {
  const { warn_minutes = FIRST_WARNING, chains = [] } = policy.escalation ?? {};
  const empty = chain.steps.length === 0 && chain.holding_reply_after_minutes === undefined;
  const at = chains.findIndex(({ queue }) => queue === chain.queue);
  const others = chains.filter(({ queue }) => queue !== chain.queue);
  const next = empty ? others : at < 0 ? [...chains, chain] : chains.map((one, n) => (n === at ? chain : one));
  return { ...policy, escalation: { warn_minutes, chains: next } };
}

/** Switched on it warns before deadlines, and chains may be added; switched off nothing moves by itself. */
export function withEscalation(policy: Policy, on: boolean): Policy {
  const { escalation, ...rest } = policy;
  return on ? { ...rest, escalation: escalation ?? { warn_minutes: FIRST_WARNING, chains: [] } } : rest;
}

/** One step more, later than the one before, to where the queue escalates. */
export function withStep(chain: EscalationChain, to: string): EscalationChain {
  const last = chain.steps.at(-1)?.after_minutes;
  const after_minutes = last !== undefined && Number.isFinite(last) ? last * 4 : 30;
  return { ...chain, steps: [...chain.steps, { after_minutes, to }] };
}

export function withTelling(chain: EscalationChain, minutes: number | null): EscalationChain {
  const { holding_reply_after_minutes: _, ...rest } = chain;
  return minutes === null ? rest : { ...rest, holding_reply_after_minutes: minutes };
}
