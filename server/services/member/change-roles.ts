import { type HeldRole, keptRoles, mayChangeRoles } from "@/core/identity/member-change";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import {
  adminRemains,
  deleteRoles,
  insertHeldRoles,
  lockAccess,
  memberById,
  memberUnchanged,
  otherAdmins,
} from "@/db/repositories/member";
import { teamNames } from "@/db/repositories/team";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { forgetSessionsOf } from "../identity/session";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

export type RolesInput = { member: string; roles: readonly HeldRole[] };

/** Gives a member these roles instead of those they have; a session that is open follows within a second. */
export async function changeRoles(rt: Runtime, member: MemberContext, input: RolesInput): Promise<Result<null>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  if (!isUuid(input.member)) return refused("not_found", { field: "member" });
  return retryLostRace(() => change(rt, member, input));
}

async function change(rt: Runtime, member: MemberContext, input: RolesInput): Promise<Result<null>> {
  const { orgId } = member;
  const [[found], [others], teams] = await read(rt.pool, orgId, [
    memberById(orgId, input.member),
    otherAdmins(orgId, input.member),
    teamNames(orgId),
  ]);
  if (!found) return refused("not_found", { field: "member" });
  const kept = keptRoles(
    input.roles,
    teams.map((team) => team.team_id),
  );
  if (!kept.ok) return kept;
  const disabled = found.disabled_at !== null;
  const standing = { id: found.user_id, roles: found.roles, disabled };
  const allowed = mayChangeRoles(member.userId, standing, kept.value, others?.admins ?? 0);
  if (!allowed.ok) return allowed;
  const before = keptOrder(found.roles);
  if (JSON.stringify(before) === JSON.stringify(keptOrder(kept.value))) return done(null);
  await write(rt.pool, orgId, {
    statements: [
      lockAccess(orgId),
      memberUnchanged(orgId, found.user_id, disabled, JSON.stringify(found.roles)),
      deleteRoles(orgId, found.user_id),
      insertHeldRoles(orgId, found.user_id, JSON.stringify(kept.value)),
      adminRemains(orgId),
    ],
    events: [toldByMember(rt, member, "member.roles_changed", { member: found.user_id, before, after: kept.value })],
  });
  forgetSessionsOf(rt, found.user_id);
  rt.announce({ orgId, kind: "people", item: null });
  return done(null);
}

/** One order for both sides of a comparison and of an event. */
function keptOrder(roles: readonly HeldRole[]): HeldRole[] {
  const key = ({ role, team }: HeldRole) => `${role} ${team ?? ""}`;
  return roles.map(({ role, team }) => ({ role, team })).sort((a, b) => key(a).localeCompare(key(b), "en"));
}
