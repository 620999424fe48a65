import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { DecisionRecord } from "@/core/review/record-view";
import type { RecordHeadRow } from "@/db/repositories/decision-record";
import { isUuid } from "@/server/identifiers";
import { Erased } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { openEvents } from "../audit/open-events";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { maskRecord } from "./mask-record";
import { headOfRecord, type LoadedRecord, loadRecord } from "./record-file";
import { recordView } from "./record-view";

/**
 * One decision of a person or of the policy with everything that explains it: what was asked and drafted, what held it,
 * who decided what, what went out and what the record says. Where the customer was erased, codes remain and texts do not.
 */
export async function readDecision(rt: Runtime, member: MemberContext, id: string): Promise<Result<DecisionRecord>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "decision" });
  const org = await organisationContext(rt, member.orgId);
  const head = await headOfRecord(rt, org.orgId, id);
  if (!head) return refused("not_found", { field: "decision" });
  if (!reaches(member, head)) return refused("not_permitted");
  const loaded = await loadRecord(rt, org.orgId, head);
  const events = await openEvents(rt, org.orgId, loaded.events);
  const key = keyOf(rt, org.orgId, loaded);
  const view = await maskRecord(rt, org, member, loaded, { open: recordView(org, loaded, key), key });
  return done({
    ...view,
    events: events.map(({ id: event, type, at, actor }) => ({ id: event, type, at, actor })),
    mayAudit: permitted(member.roles, "audit.read"),
  });
}

/** What no queue held is read by those who see all queues. */
function reaches(member: MemberContext, head: RecordHeadRow): boolean {
  const queues = queuesWith(member.grants, "decision.read");
  return queues === null || (head.queue_id !== null && queues.includes(head.queue_id));
}

/** Null where there is nothing left to open: the customer was erased, or retention has taken the texts. */
function keyOf(rt: Runtime, orgId: string, { around }: LoadedRecord) {
  if (around.emptied_at !== null) return null;
  try {
    return openSubjectKey(rt.kek, orgId, around.subject_id, { version: around.key_version, wrapped: around.wrapped });
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
