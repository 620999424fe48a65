import {
  conversationsOfSubject,
  destroySubjectKeys,
  emptyConversations,
  emptySubjectRows,
} from "@/db/repositories/emptying";
import {
  countsOfSubject,
  dropWorkOfSubject,
  noHoldOver,
  stillConversations,
  withdrawItemsOfSubject,
} from "@/db/repositories/erasure";
import { lockConversations, lockSubjects, takeRetentionTurn } from "@/db/repositories/retention";
import { emptyLetters, emptyRequest, liftAllRestrictions, requestsOfSubject } from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import { organisationContext } from "../organisation/organisation-context";
import type { SubjectFile } from "../subject-request/subject-file";
import { tellSourcesOf } from "../subject-request/tell-sources";
import { type ErasureJob, noted, type Progress, retryStep } from "./progress";
import { toldByWorker } from "./told-by-worker";

/**
 * The key goes, and with it in the same transaction every text, index entry and identifier there is of the customer; what
 * sources are told lies in it as well, so that none hears of an erasure that is not. A hold set meanwhile turns it back.
 * @param file null when their key was gone before: then nobody knows what the sources call them
 */
export function destroySubject(job: ErasureJob, file: SubjectFile | null, before: Progress): Promise<Progress> {
  return retryStep(job, () => destroy(job, file, before));
}

async function destroy(job: ErasureJob, file: SubjectFile | null, before: Progress): Promise<Progress> {
  const { rt, orgId, subject } = job;
  const now = new Date(rt.now());
  const [[counts], conversations, requests] = await read(rt.pool, orgId, [
    countsOfSubject(orgId, subject),
    conversationsOfSubject(orgId, subject),
    requestsOfSubject(orgId, subject),
  ]);
  const news = await newsOf(job, file);
  const progress: Progress = { ...before, ...counts, sources_told: news.told.length, step: "copies" };
  const ids = conversations.map((each) => each.conversation_id);
  // Their answer is still to be written to somebody; it goes with that.
  const others = requests.filter((each) => each.request_id !== job.request).map((each) => each.request_id);
  await write(rt.pool, orgId, {
    statements: [
      takeRetentionTurn(orgId),
      lockSubjects(orgId, [subject]),
      lockConversations(orgId, ids),
      noHoldOver(orgId, subject),
      stillConversations(orgId, subject, ids.length),
      withdrawItemsOfSubject(orgId, subject, now),
      dropWorkOfSubject(orgId, subject),
      destroySubjectKeys(orgId, subject, now),
      ...emptyConversations(orgId, ids, now),
      ...emptySubjectRows(orgId, subject, now),
      ...others.flatMap((id) => [emptyRequest(orgId, id), emptyLetters(orgId, id)]),
      liftAllRestrictions(orgId, subject, now),
      ...news.statements,
      ...noted(job, progress),
    ],
    events: [
      toldByWorker(rt, orgId, "subject.erased", { subject, key_version: counts?.key_version ?? 1 }),
      ...others.map((request) => toldByWorker(rt, orgId, "subject_request.emptied", { request })),
    ],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  return progress;
}

async function newsOf({ rt, orgId, subject }: ErasureJob, file: SubjectFile | null) {
  if (!file) return { told: [], statements: [] };
  const org = await organisationContext(rt, orgId);
  const news = { type: "subject.erased", at: rt.now(), externalId: file.profile.external_id } as const;
  return tellSourcesOf(rt, org, { subjectId: subject, key: null }, news);
}
