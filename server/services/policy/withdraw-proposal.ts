import { mayProposal } from "@/core/policy/proposal";
import { done, type Result, refused } from "@/core/result";
import { closeProposal } from "@/db/repositories/policy-proposal";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { mayEditPolicy } from "./may-change-policy";
import { factsOfProposal, openProposal } from "./proposal-file";

/** Ends a draft or a proposal without publishing it. It stays on record; its rules may go into a new draft. */
export async function withdrawProposal(
  rt: Runtime,
  member: MemberContext,
  input: { id: string; revision: number },
): Promise<Result<null>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { orgId, userId } = member;
  const opened = await openProposal(rt, orgId, input.id);
  if (!opened.ok) return opened;
  const { row, inForce } = opened.value;
  const may = mayProposal("withdraw", factsOfProposal(row), userId, inForce.version);
  if (!may.ok) return may;
  if (row.revision !== input.revision) return refused("conflict", { field: "revision" });
  try {
    await write(rt.pool, orgId, {
      statements: [closeProposal(orgId, row.proposal_id, row.revision, "withdrawn", userId, new Date(rt.now()), null)],
      events: [toldByMember(rt, member, "policy.withdrawn", { proposal: row.proposal_id })],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "revision" });
    throw error;
  }
  rt.announce({ orgId, kind: "policy", item: null });
  return done(null);
}
