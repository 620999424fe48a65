import type { Policy } from "@/core/policy/policy";
import { mayProposal } from "@/core/policy/proposal";
import { done, type Result, refused } from "@/core/result";
import { closeProposal, insertVersion } from "@/db/repositories/policy-proposal";
import { LostRace, write } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { mayPublishPolicy } from "./may-change-policy";
import { factsOfProposal, lostQueues, openProposal } from "./proposal-file";

/**
 * Puts in force what somebody else handed in: everything that is judged from now on is judged by it, in every process
 * within a second. What waits keeps the version that held it, and what was approved stays approved under that one.
 */
export async function publishProposal(
  rt: Runtime,
  member: MemberContext,
  input: { id: string; revision: number },
): Promise<Result<{ version: number }>> {
  if (!mayPublishPolicy(member)) return refused("not_permitted");
  const { orgId, userId } = member;
  const opened = await openProposal(rt, orgId, input.id);
  if (!opened.ok) return opened;
  const { row, inForce } = opened.value;
  const may = mayProposal("publish", factsOfProposal(row), userId, inForce.version);
  if (!may.ok) return may;
  if (row.revision !== input.revision || row.proposed_by === null) return refused("conflict", { field: "revision" });
  const version = inForce.version + 1;
  const policy = { ...(row.body as Policy), version };
  const [queue] = await lostQueues(rt, orgId, inForce, policy);
  if (queue !== undefined) return refused("queue_not_empty", { params: { queue } });
  const { keys } = await organisationContext(rt, orgId);
  const body = stableJson(policy);
  const digest = keyedDigest(keys, "policy", body).toString("hex");
  const { proposal_id: proposal, proposed_by, authors } = row;
  const at = new Date(rt.now());
  try {
    await write(rt.pool, orgId, {
      statements: [
        closeProposal(orgId, proposal, row.revision, "published", userId, at, version),
        insertVersion(orgId, version, body, userId, at, proposal, null, null),
      ],
      events: [
        toldByMember(rt, member, "policy.published", { version, digest }),
        toldByMember(rt, member, "policy.countersigned", { proposal, version, digest, proposed_by, authors }),
      ],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "revision" });
    throw error;
  }
  forgetOrganisationContext(rt, orgId);
  rt.announce({ orgId, kind: "policy", item: null });
  return done({ version });
}
