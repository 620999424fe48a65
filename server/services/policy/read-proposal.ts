import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { openProposal } from "./proposal-file";
import { inFull, type ProposalView } from "./proposal-view";
import { withinReach } from "./within-reach";

/** A proposal beside the version in force. Of its dry run the counts are the organisation's, the examples the reader's own. */
export async function readProposal(rt: Runtime, member: MemberContext, id: string): Promise<Result<ProposalView>> {
  if (!permitted(member.roles, "policy.read")) return refused("not_permitted");
  const [opened, { keys }] = await Promise.all([
    openProposal(rt, member.orgId, id),
    organisationContext(rt, member.orgId),
  ]);
  if (!opened.ok) return opened;
  const { row, inForce, replay } = opened.value;
  const view = inFull(keys, member, { row, replay }, inForce);
  return done({ ...view, dryRun: view.dryRun && (await withinReach(rt, member, view.dryRun)) });
}
