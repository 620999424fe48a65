import type { RoleHolders } from "@/core/identity/people-view";
import { permitted, ROLES } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { roleHolders } from "@/db/repositories/member";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** So many names stand under a role; the list of members has the rest. */
const NAMES = 12;

/** Who holds each role, wherever it reaches. */
export async function readRoleHolders(rt: Runtime, member: MemberContext): Promise<Result<RoleHolders[]>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  const [rows] = await read(rt.pool, member.orgId, [roleHolders(member.orgId, NAMES)]);
  return done(
    ROLES.map((role) => {
      const found = rows.find((row) => row.role === role);
      return { role, count: found?.holders ?? 0, names: found?.names ?? [] };
    }),
  );
}
