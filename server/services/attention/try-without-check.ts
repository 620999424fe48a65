import type { CheckId } from "@/core/checks/check";
import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { switchedOff, type WithoutCheck, withoutCheck } from "@/core/policy/without-check";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { mayEditPolicy } from "../policy/may-change-policy";
import { pastReplies } from "../policy/past-replies";
import { type Proposed, proposeWholePolicy } from "../policy/propose-policy";
import type { MemberContext } from "../review/member-context";

/** As far back as the dry run of a policy that is handed in. */
const DAYS = 30;
const MOST = 20_000;

type TriedWithout = WithoutCheck & { days: number; bounded: boolean };

/** What would have become of the last days' replies without a check, from columns alone. */
export async function tryWithoutCheck(
  rt: Runtime,
  member: MemberContext,
  check: CheckId,
): Promise<Result<TriedWithout>> {
  const all = permitted(member.roles, "attention.read") && queuesWith(member.grants, "attention.read") === null;
  if (!all) return refused("not_permitted");
  const { policy } = await organisationContext(rt, member.orgId);
  const { groups, bounded } = await pastReplies(rt, member.orgId, DAYS, MOST);
  return done({ ...withoutCheck(policy, check, groups), days: DAYS, bounded });
}

/** Hands in the policy in force without a check; a second person publishes it, having seen the same dry run. */
export async function proposeWithoutCheck(
  rt: Runtime,
  member: MemberContext,
  { check, note }: { check: CheckId; note: string },
): Promise<Result<Proposed>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { policy } = await organisationContext(rt, member.orgId);
  if (policy.checks_off?.includes(check)) return refused("conflict", { field: "check" });
  return proposeWholePolicy(rt, member, { body: switchedOff(policy, check), note, origin: "check_off", days: DAYS });
}
