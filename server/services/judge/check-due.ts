import { insertWork } from "@/db/repositories/intake";
import { finishWork } from "@/db/repositories/work";
import { writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { asksJudge } from "./ask-judge";
import { judgeDraft } from "./judge-draft";

/**
 * Judges a draft that is due, or passes it on to the work that asks the external judge: a model that takes seconds holds
 * up those drafts alone that it is asked about. True when it was passed on; whether the judge is needed is seen again there.
 */
export async function checkDue(rt: Runtime, orgId: string, draftId: string): Promise<boolean> {
  const org = await organisationContext(rt, orgId);
  if (!rt.judge || asksJudge(org) === null) {
    await judgeDraft(rt, orgId, draftId);
    return false;
  }
  await writeUnlogged(rt.pool, orgId, [
    insertWork(orgId, "judge", draftId, new Date(rt.now())),
    finishWork(orgId, "check", draftId),
  ]);
  return true;
}
