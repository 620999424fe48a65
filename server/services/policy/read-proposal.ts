import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { openProposal } from "./proposal-file";
import { inFull, type ProposalView } from "./proposal-view";

/** A proposal beside the version in force. */
export async function readProposal(rt: Runtime, member: MemberContext, id: string): Promise<Result<ProposalView>> {
  if (!permitted(member.roles, "policy.read")) return refused("not_permitted");
  const [opened, { keys }] = await Promise.all([
    openProposal(rt, member.orgId, id),
    organisationContext(rt, member.orgId),
  ]);
  if (!opened.ok) return opened;
  return done(inFull(keys, member, opened.value.row, opened.value.inForce));
}
