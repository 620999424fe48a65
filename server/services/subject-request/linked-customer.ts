import { isClosed } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import type { RequestRow } from "@/db/repositories/subject-request";
import type { Runtime } from "@/server/runtime";
import { requestFile } from "./request-file";
import { type SubjectFile, subjectFile } from "./subject-file";

/** The customer of a request whose identity is sure: before that nothing of theirs is changed. */
export async function linkedCustomer(
  rt: Runtime,
  orgId: string,
  requestId: string,
  may: { closed: boolean } = { closed: false },
): Promise<Result<{ request: RequestRow; file: SubjectFile }>> {
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const { row } = opened;
  if (isClosed(row.state) && !may.closed) return refused("request_closed");
  if (row.identity_at === null || row.subject_id === null) return refused("identity_first");
  const file = await subjectFile(rt, orgId, row.subject_id);
  return file ? done({ request: row, file }) : refused("not_found", { field: "subject" });
}
