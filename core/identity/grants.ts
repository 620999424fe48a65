import { type Permission, permitted, type Role } from "./roles";

/** A role and the queues it reaches: `null` is the whole organisation, a list is the queues of the team it is held for. */
export type Grant = { role: Role; queues: readonly string[] | null };

/** Roles that may be held for a team alone; the others look at the organisation as a whole. */
export const TEAM_ROLES = ["supervisor", "lead", "specialist"] as const satisfies readonly Role[];

/** The roles that count in this queue. */
export function rolesIn(grants: readonly Grant[], queue: string): Role[] {
  return grants.filter((g) => g.queues === null || g.queues.includes(queue)).map((g) => g.role);
}

/** Whether some role that reaches this queue carries the permission. */
export function permittedIn(grants: readonly Grant[], permission: Permission, queue: string): boolean {
  return permitted(rolesIn(grants, queue), permission);
}

/** The queues in which the permission holds; `null` means every queue there is and will be. */
export function queuesWith(grants: readonly Grant[], permission: Permission): readonly string[] | null {
  const carrying = grants.filter((g) => permitted([g.role], permission));
  if (carrying.some((g) => g.queues === null)) return null;
  return [...new Set(carrying.flatMap((g) => g.queues ?? []))].sort();
}

/** For what concerns the organisation as a whole, such as its stop switch: a role held for a team does not carry it. */
export function permittedEverywhere(grants: readonly Grant[], permission: Permission): boolean {
  return queuesWith(grants, permission) === null;
}

/** Roles held in the whole organisation. */
export function wholeOrganisation(roles: readonly Role[]): Grant[] {
  return roles.map((role) => ({ role, queues: null }));
}
