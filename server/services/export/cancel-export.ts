import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { cancelExport as cancel, exportById } from "@/db/repositories/export";
import { finishWork } from "@/db/repositories/work";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Ends an export that is not ready yet; whoever builds it notices within a second and clears away what there is. */
export async function cancelExport(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permitted(member.roles, "audit.export")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId } = member;
  const result = await retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [exportById(orgId, id)]);
    if (!row) return refused("not_found");
    if (row.state !== "waiting" && row.state !== "building") return refused("conflict");
    await write(rt.pool, orgId, {
      statements: [
        cancel(orgId, id, new Date(rt.now())),
        ...(row.state === "waiting" ? [finishWork(orgId, "export", id)] : []),
      ],
      events: [toldByMember(rt, member, "export.cancelled", { export: id })],
    });
    return done(null);
  });
  if (result.ok) rt.announce({ orgId, kind: "export", item: null });
  return result;
}
