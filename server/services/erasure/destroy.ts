import {
  conversationsOfSubject,
  destroySubjectKeys,
  emptyConversations,
  emptySubjectRows,
} from "@/db/repositories/emptying";
import { countsOfSubject } from "@/db/repositories/erasure";
import { emptyLetters, emptyRequest, liftAllRestrictions, requestsOfSubject } from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { noted, type Progress } from "./progress";
import { toldByWorker } from "./told-by-worker";

/** The key goes, and with it in the same transaction every text, index entry and identifier there is of the customer. */
export async function destroySubject(
  rt: Runtime,
  orgId: string,
  job: { erasure: string; request: string | null; subject: string },
  before: Progress,
): Promise<Progress> {
  const now = new Date(rt.now());
  const { subject } = job;
  const [[counts], conversations, requests] = await read(rt.pool, orgId, [
    countsOfSubject(orgId, subject),
    conversationsOfSubject(orgId, subject),
    requestsOfSubject(orgId, subject),
  ]);
  const progress: Progress = { ...before, ...counts, step: "copies" };
  const ids = conversations.map((each) => each.conversation_id);
  // Their answer is still to be written to somebody; it goes with that.
  const others = requests.filter((each) => each.request_id !== job.request).map((each) => each.request_id);
  await write(rt.pool, orgId, {
    statements: [
      destroySubjectKeys(orgId, subject, now),
      ...emptyConversations(orgId, ids, now),
      ...emptySubjectRows(orgId, subject, now),
      ...others.flatMap((id) => [emptyRequest(orgId, id), emptyLetters(orgId, id)]),
      liftAllRestrictions(orgId, subject, now),
      ...noted(orgId, job.erasure, progress),
    ],
    events: [
      toldByWorker(rt, orgId, "subject.erased", { subject, key_version: counts?.key_version ?? 1 }),
      ...others.map((request) => toldByWorker(rt, orgId, "subject_request.emptied", { request })),
    ],
  });
  return progress;
}
