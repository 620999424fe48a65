import type { Policy } from "@/core/policy/policy";
import type { ProposalFacts } from "@/core/policy/proposal";
import { done, type Result, refused } from "@/core/result";
import { newestPolicy } from "@/db/repositories/organisation";
import { type ProposalRow, proposalById, queuesInUse } from "@/db/repositories/policy-proposal";
import { type PolicyReplayRow, replayOf } from "@/db/repositories/policy-replay";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { withdrawPlanted } from "../planted/withdraw-planted";

/** Inside a proposal's sealed note. */
export type ProposalNote = { note: string; salt: string };

/** As much as a policy may be, as JSON. */
export const MOST_POLICY_BYTES = 512 * 1024;
export const MOST_NOTE = 2_000;

/** A proposal beside the version in force, read at one moment; never from memory. */
export async function openProposal(
  rt: Runtime,
  orgId: string,
  id: string,
): Promise<Result<{ row: ProposalRow; inForce: Policy; replay: PolicyReplayRow | null }>> {
  if (!isUuid(id)) return refused("not_found");
  const [[row], [policy], [replay]] = await read(rt.pool, orgId, [
    proposalById(orgId, id),
    newestPolicy(orgId),
    replayOf(orgId, id),
  ]);
  if (!row || !policy) return refused("not_found");
  return done({ row, inForce: { ...(policy.body as Policy), version: policy.version }, replay: replay ?? null });
}

export async function policyInForce(rt: Runtime, orgId: string): Promise<Policy> {
  const [[policy]] = await read(rt.pool, orgId, [newestPolicy(orgId)]);
  if (!policy) throw new Error(`organisation ${orgId} has no policy`);
  return { ...(policy.body as Policy), version: policy.version };
}

export function factsOfProposal(row: ProposalRow): ProposalFacts {
  return { state: row.state, authors: row.authors, proposedBy: row.proposed_by, baseVersion: row.base_version };
}

/** Queues that another policy leaves out although something waits in them. */
export async function lostQueues(rt: Runtime, orgId: string, before: Policy, after: Policy): Promise<string[]> {
  const kept = new Set(after.queues.map(({ id }) => id));
  const gone = before.queues.map(({ id }) => id).filter((id) => !kept.has(id));
  if (gone.length === 0) return [];
  // What only was planted there keeps no queue.
  await withdrawPlanted(rt, orgId, { queues: gone });
  const [rows] = await read(rt.pool, orgId, [queuesInUse(orgId, gone)]);
  return rows.map((row) => row.queue_id);
}
