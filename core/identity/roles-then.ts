import { ROLES, type Role } from "./roles";

/** What the record says of a member's roles from a moment on. */
export type RoleChange = { at: number; member: string; roles: Role[] };

/** An event's word on roles: its `data` names a member and the roles held from then on, bare or with the team they are for. */
export function roleChange(at: number, data: unknown): RoleChange | null {
  const { member, after, roles = after } = (data ?? {}) as { member?: unknown; roles?: unknown; after?: unknown };
  if (typeof member !== "string" || !Array.isArray(roles)) return null;
  const named = roles.map((role: unknown) =>
    typeof role === "object" && role !== null && "role" in role ? role.role : role,
  );
  return { at, member, roles: ROLES.filter((role) => named.includes(role)) };
}

/** The roles that a member held at a moment: the last word of the record until then. Changes are oldest first. */
export function rolesThen(changes: readonly RoleChange[], member: string, at: number): Role[] {
  return changes.findLast((change) => change.member === member && change.at <= at)?.roles ?? [];
}
