import { permitted } from "@/core/identity/roles";
import type { MemberContext } from "../review/member-context";

/** An export's texts are not masked, and no reveal accounts for them: only who answers for personal data takes them out. */
export function mayTakeTexts({ roles }: Pick<MemberContext, "roles">): boolean {
  return permitted(roles, "privacy.manage");
}
