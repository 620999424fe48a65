import { done, type Result, refused } from "@/core/result";
import { TEAM_ROLES } from "./grants";
import { ROLES, type Role } from "./roles";

/** A role and the team it is held for; null is the whole organisation. */
export type HeldRole = { role: Role; team: string | null };

/** What matters of a member when somebody changes their access. */
export type MemberStanding = { id: string; roles: readonly HeldRole[]; disabled: boolean };

export function isTeamRole(role: Role): boolean {
  return (TEAM_ROLES as readonly Role[]).includes(role);
}

/**
 * Roles as they are kept: at least one, each once, in the order of the roles; one that is held everywhere is not held for
 * a team as well, and only some may be held for a team at all.
 */
export function keptRoles(given: readonly HeldRole[], teams: readonly string[]): Result<HeldRole[]> {
  for (const { role, team } of given) {
    if (team !== null && !isTeamRole(role)) return refused("invalid_field", { field: "roles" });
    if (team !== null && !teams.includes(team)) return refused("unknown_reference", { field: "roles" });
  }
  const kept = ROLES.flatMap((role): HeldRole[] => {
    const held = given.filter((one) => one.role === role);
    if (held.some((one) => one.team === null)) return [{ role, team: null }];
    return [...new Set(held.map((one) => one.team))].sort().map((team) => ({ role, team }));
  });
  return kept.length > 0 ? done(kept) : refused("invalid_field", { field: "roles" });
}

export function isAdmin(roles: readonly HeldRole[]): boolean {
  return roles.some(({ role, team }) => role === "admin" && team === null);
}

/**
 * Whether these may become a member's roles. Nobody changes whether they themselves are an administrator, and the last
 * one stays.
 * @param otherAdmins administrators beside this member who can sign in
 */
export function mayChangeRoles(
  actorId: string,
  member: MemberStanding,
  after: readonly HeldRole[],
  otherAdmins: number,
): Result<null> {
  const turnsAdmin = isAdmin(member.roles) !== isAdmin(after);
  if (turnsAdmin && actorId === member.id) return refused("own_access");
  if (turnsAdmin && isAdmin(member.roles) && otherAdmins === 0) return refused("last_admin");
  return done(null);
}

/** Whether a member may be disabled: never oneself, never the last administrator. */
export function mayDisable(actorId: string, member: MemberStanding, otherAdmins: number): Result<null> {
  if (actorId === member.id) return refused("own_access");
  if (isAdmin(member.roles) && otherAdmins === 0) return refused("last_admin");
  return done(null);
}
