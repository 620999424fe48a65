import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { retirePlantCase } from "@/db/repositories/planted";
import { LostRace, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Plants a case no more; its figures stay. */
export async function retireCase(
  rt: Runtime,
  member: MemberContext,
  { id, version }: { id: string; version: number },
): Promise<Result<null>> {
  if (!permitted(member.roles, "planted.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "case" });
  try {
    await write(rt.pool, member.orgId, {
      statements: [retirePlantCase(id, version, new Date(rt.now()))],
      events: [toldByMember(rt, member, "plant_case.retired", { case: id, case_version: version })],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "version" });
    throw error;
  }
  rt.announce({ orgId: member.orgId, kind: "planted", item: null });
  return done(null);
}
