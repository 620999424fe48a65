import { type Grant, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { MemberContext } from "../review/member-context";

/**
 * Whether the member keeps what somebody with these grants decides in; a team's lead keeps their team's. Without grants:
 * whether they keep anybody's.
 */
export function mayKeep(member: MemberContext, grants?: readonly Grant[]): boolean {
  if (!permitted(member.roles, "reviewer.manage")) return false;
  const queues = queuesWith(member.grants, "reviewer.manage");
  const works = (grant: Grant) => permitted([grant.role], "item.claim");
  if (queues === null || grants === undefined) return grants === undefined || grants.some(works);
  return grants.some((grant) => works(grant) && grant.queues?.some((queue) => queues.includes(queue)));
}
