import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { CASE_ENDS, type CaseEnd, caseEnd, type SimilarCases } from "@/core/review/beside-view";
import { itemPlace, similarDecisions } from "@/db/repositories/desk-beside";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "./member-context";

const DAYS = 90;
const DAY_MS = 86_400_000;

/** How people of this organisation settled the cases with the same leading finding, whatever their language. Counts only. */
export async function readSimilarCases(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
): Promise<Result<SimilarCases>> {
  const [[item]] = isUuid(itemId) ? await read(rt.pool, member.orgId, [itemPlace(member.orgId, itemId)]) : [[]];
  if (!item) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  if (item.reason_code === null) return done({ cases: 0, days: DAYS, parts: [] });
  const since = new Date(rt.now() - DAYS * DAY_MS);
  const [rows] = await read(rt.pool, member.orgId, [
    similarDecisions(member.orgId, item.reason_code, since, item.draft_id ?? item.item_id),
  ]);
  const counted = new Map<CaseEnd, number>();
  for (const row of rows) {
    const end = caseEnd(row.kind, row.changed);
    counted.set(end, (counted.get(end) ?? 0) + row.cases);
  }
  return done({
    cases: rows.reduce((sum, row) => sum + row.cases, 0),
    days: DAYS,
    parts: CASE_ENDS.flatMap((end) => (counted.has(end) ? [{ end, cases: counted.get(end) ?? 0 }] : [])),
  });
}
