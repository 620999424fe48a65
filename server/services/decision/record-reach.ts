import { queuesWith } from "@/core/identity/grants";
import type { RecordHeadRow } from "@/db/repositories/decision-record";
import { type DataKey, Erased } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import type { LoadedRecord } from "./record-file";

/** What no queue held is read by those who see all queues. */
export function reachesRecord(member: MemberContext, head: RecordHeadRow): boolean {
  const queues = queuesWith(member.grants, "decision.read");
  return queues === null || (head.queue_id !== null && queues.includes(head.queue_id));
}

/** Null where there is nothing left to open: the customer was erased, or retention has taken the texts. */
export function keyOfRecord(rt: Runtime, orgId: string, { around }: LoadedRecord): DataKey | null {
  if (around.emptied_at !== null) return null;
  try {
    return openSubjectKey(rt.kek, orgId, around.subject_id, { version: around.key_version, wrapped: around.wrapped });
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
