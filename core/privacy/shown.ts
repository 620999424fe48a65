import type { Role } from "@/core/identity/roles";
import type { PiiKind } from "./detect/pii-detector";
import type { PrivacyPolicyBody } from "./privacy-policy";

/**
 * The kinds that somebody with these roles reads as they are: what any one of the roles is shown. Roles come from people
 * who do two jobs; the second must not blind them in the first. Each kind is one that some role of theirs is shown.
 */
export function shownKinds(
  { masking }: Pick<PrivacyPolicyBody, "masking">,
  roles: readonly Role[],
): ReadonlySet<PiiKind> {
  return new Set(roles.flatMap((role) => masking.shown[role] ?? []));
}
