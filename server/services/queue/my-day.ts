import type { MyDay } from "@/core/review/beside-view";
import { decidedBySince } from "@/db/repositories/desk-beside";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** What this member has decided since midnight in the organisation's time zone, and has not taken back. */
export async function readMyDay(rt: Runtime, member: MemberContext & { timeZone: string }): Promise<MyDay> {
  const [rows] = await read(rt.pool, member.orgId, [
    decidedBySince(member.orgId, member.userId, new Date(rt.now()), member.timeZone),
  ]);
  return { decisions: rows.reduce((sum, row) => sum + row.decisions, 0), kinds: rows };
}
