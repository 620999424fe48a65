import { permittedEverywhere } from "@/core/identity/grants";
import type { MemberContext } from "../review/member-context";

/** The policy concerns the organisation as a whole: a role that is held for a team changes none of it. */
export function mayEditPolicy(member: MemberContext): boolean {
  return permittedEverywhere(member.grants, "policy.edit");
}

export function mayPublishPolicy(member: MemberContext): boolean {
  return permittedEverywhere(member.grants, "policy.publish");
}
