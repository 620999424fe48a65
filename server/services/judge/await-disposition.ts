import { newestDisposition } from "@/db/repositories/draft";
import { takeOneWork } from "@/db/repositories/work";
import { markReturning, read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { judgeDraft } from "./judge-draft";

const POLL_MS = 50;

/** Until the draft has been judged, or the time is over: judges it here and now, unless a worker has taken it already. */
export async function awaitDisposition(rt: Runtime, orgId: string, draftId: string, waitMs: number): Promise<void> {
  const until = rt.now() + waitMs;
  const taken = await markReturning(rt.pool, orgId, takeOneWork(orgId, "check", draftId));
  if (taken.length === 1) return judgeDraft(rt, orgId, draftId);
  while (rt.now() < until) {
    const [rows] = await read(rt.pool, orgId, [newestDisposition(orgId, draftId)]);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
