import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { alertFile, reviveAlert } from "@/db/repositories/alert";
import { insertWork } from "@/db/repositories/intake";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Sends what was given up once more, under the same id. Nothing is sent after a recorded success. */
export async function retryAlert(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "alert" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [alertFile(orgId, id)]);
    if (!row) return refused("not_found", { field: "alert" });
    if (row.state !== "failed") return refused("conflict");
    if (row.channel === "email" && rt.mail?.ready !== true) return refused("mail_not_set_up");
    const now = new Date(rt.now());
    await write(rt.pool, orgId, {
      statements: [reviveAlert(orgId, id, now), insertWork(orgId, "alert", id, now)],
      events: [toldByMember(rt, member, "alert.retried", { alert: id, attempts: row.attempts })],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}
