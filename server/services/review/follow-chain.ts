import { chainOf, chainTimes } from "@/core/policy/chain";
import type { Policy } from "@/core/policy/policy";
import type { ItemKind } from "@/core/review/words";
import { followChain, scheduleChain } from "@/db/repositories/chain";
import type { Statement } from "@/db/statement";

type Opened = {
  orgId: string;
  itemId: string;
  kind: ItemKind;
  queue: string;
  alreadySent: boolean;
  /** The item of the same draft that it opened from: its customer goes on waiting. */
  from?: string;
  /** Milliseconds since the epoch. */
  at: number;
};

/**
 * What lets a new item move up by itself, to be sent behind its insertion. What was sampled does not wait for anybody; told
 * of are customers for whom a reply of ours is held.
 */
export function chainStatements(policy: Policy, item: Opened): Statement[] {
  if (item.kind === "sample" || !chainOf(policy, item.queue)) return [];
  const { stepAt, tellAt } = chainTimes(policy, item.queue, item.at);
  const held = item.kind !== "flag" && !item.alreadySent;
  return [
    followChain(item.orgId, item.itemId, item.queue, dateOf(stepAt), dateOf(held ? tellAt : null), item.from ?? null),
    scheduleChain(item.orgId, item.itemId, null),
  ];
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
