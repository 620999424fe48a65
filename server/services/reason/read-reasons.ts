import type { Reason } from "@/core/review/reasons";
import { reasonsOf } from "@/db/repositories/reason";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** The organisation's reasons in its own order and words; every member may read them, since decisions are told in them. */
export async function readReasons(rt: Runtime, member: Pick<MemberContext, "orgId">): Promise<Reason[]> {
  const [rows] = await read(rt.pool, member.orgId, [reasonsOf(member.orgId)]);
  return rows.map((row) => ({
    code: row.code,
    title: { en: row.title_en, de: row.title_de },
    retired: row.retired_at !== null,
  }));
}
