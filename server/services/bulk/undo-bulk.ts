import { done, type Result, refused } from "@/core/result";
import { markBulkUndone } from "@/db/repositories/bulk";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import { unclaim } from "../review/claim-item";
import type { MemberContext } from "../review/member-context";
import { undo } from "../review/undo-decision";
import { toldByMember } from "../told-by-member";
import { bulkFile } from "./bulk-file";

/** How many were taken back and wait again, and how many had left already. */
export type UndoneBulk = { undone: number; stayed: number };

/** Takes back what was decided together, as far as nothing of it has left yet; each item waits in its queue again. */
export async function undoBulk(rt: Runtime, member: MemberContext, id: string): Promise<Result<UndoneBulk>> {
  const { orgId } = member;
  const file = await bulkFile(rt, member, id);
  if (!file) return refused("not_found", { field: "bulk" });
  const { row } = file;
  if (row.state !== "decided" || row.undone_at !== null) return refused("bulk_over");
  const decided = file.items.filter(({ decision_id, undo_until }) => decision_id !== null && undo_until !== null);
  const undone: string[] = [];
  for (const { decision_id, undone: before } of decided) {
    const decision = decision_id ?? "";
    // By the same request, whose process died in between.
    if (before) {
      undone.push(decision);
      continue;
    }
    const taken = await undo(rt, member, decision);
    if (!taken.ok) continue;
    undone.push(decision);
    await unclaim(rt, member, taken.value.itemId, taken.value.token);
  }
  if (undone.length === 0) return refused("undo_too_late");
  const stayed = decided.flatMap(({ decision_id: id }) => (id !== null && !undone.includes(id) ? [id] : []));
  await retryLostRace(() =>
    write(rt.pool, orgId, {
      statements: [markBulkUndone(orgId, row.bulk_id, new Date(rt.now()))],
      events: [toldByMember(rt, member, "bulk.undone", { bulk: row.bulk_id, decisions: undone, stayed })],
    }),
  );
  rt.announce({ orgId, kind: "queue", item: null });
  return done({ undone: undone.length, stayed: stayed.length });
}
