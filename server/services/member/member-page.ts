import type { MemberPage } from "@/core/identity/people-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { memberPage, NO_TEAM } from "@/db/repositories/member";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

const PAGE = 50;

export type MemberFilter = { state?: "active" | "disabled"; cursor?: string };

/** Members by name. The cursor is the last row's id and name. */
export async function readMemberPage(
  rt: Runtime,
  member: MemberContext,
  { state, cursor }: MemberFilter,
): Promise<Result<MemberPage>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  const from = cursor === undefined ? { id: NO_TEAM, name: "" } : { id: cursor.slice(0, 36), name: cursor.slice(37) };
  if (!isUuid(from.id)) return refused("invalid_field", { field: "cursor" });
  const disabled = state === undefined ? null : state === "disabled";
  const [rows] = await read(rt.pool, member.orgId, [memberPage(member.orgId, from.name, from.id, disabled, PAGE + 1)]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return done({
    rows: page.map((r) => ({
      id: r.user_id,
      name: r.name,
      email: r.email ?? "",
      roles: r.roles,
      lastSeenAt: r.last_seen_at?.toISOString() ?? null,
      disabled: r.disabled_at !== null,
    })),
    next: rows.length > PAGE && last ? `${last.user_id}_${last.name}` : null,
  });
}
