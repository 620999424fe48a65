import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { proposalPage } from "@/db/repositories/policy-proposal";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { mayEditPolicy, mayPublishPolicy } from "./may-change-policy";
import { type ListedProposal, listed } from "./proposal-view";

export type ProposalPage = { rows: ListedProposal[]; next: string | null; mayEdit: boolean; mayPublish: boolean };

/** Drafts and proposals, newest first. */
export async function readProposals(
  rt: Runtime,
  member: MemberContext,
  input: { cursor?: string },
): Promise<Result<ProposalPage>> {
  if (!permitted(member.roles, "policy.read")) return refused("not_permitted");
  const from = placeOf(input.cursor);
  if (from === null) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  const [found] = await read(rt.pool, orgId, [proposalPage(orgId, from.at, from.id, PAGE + 1)]);
  const { rows, next } = pageOf(found, (row) => ({ at: row.place, id: row.proposal_id }));
  return done({
    rows: rows.map((row) => listed(keys, orgId, row)),
    next,
    mayEdit: mayEditPolicy(member),
    mayPublish: mayPublishPolicy(member),
  });
}
