import type { RecordCategory } from "@/core/privacy/request-words";
import { erasureTurn, laterErasure } from "@/db/repositories/erasure";
import { erasureById, failErasure, finishErasure, holdsOver, recordsHeld } from "@/db/repositories/subject-request";
import { finishWork } from "@/db/repositories/work";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import { CannotOpen, type DataKey } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import { outcomeStatement } from "../subject-request/handle-request";
import { type SubjectFile, subjectFile } from "../subject-request/subject-file";
import { closeOpenWork } from "./close-open-work";
import { destroySubject } from "./destroy";
import { outcomesAfter } from "./outcomes-after";
import { type ErasureJob, held, note, Overtaken, type Progress, progressOf, Stopped } from "./progress";
import { proveErased, StillReadable } from "./prove-erased";
import { redactElsewhere, searchElsewhere } from "./redact-elsewhere";
import { type DataPlaces, removeCopies } from "./remove-copies";
import { toldByWorker } from "./told-by-worker";

const AGAIN_MS = 5_000;
/** What cannot be opened may be so while a key service is away; after so many turns it is damaged. */
const MOST_UNREADABLE = 5;
/** An erasure that was begun so often and never ended is not to be begun for ever. */
const MOST_TURNS = 20;

/**
 * Erases a customer, step by step: what is open ends, others' texts are cleaned of them, key and texts go and sources are
 * told in one transaction, copies go, and what is left is tried to be read. Killed in the middle, it goes on with the step
 * it was in.
 */
export async function eraseDue(rt: Runtime, orgId: string, erasureId: string, places: DataPlaces): Promise<void> {
  const [[row], [work]] = await read(rt.pool, orgId, [erasureById(orgId, erasureId), erasureTurn(orgId, erasureId)]);
  if (!work) return;
  if (!row || row.state === "done" || row.state === "failed")
    return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "erasure", erasureId)]);
  const { subject_id: subject, request_id: request } = row;
  const job: ErasureJob = { rt, orgId, erasure: erasureId, subject, request, turn: work.attempts };
  if (work.attempts > MOST_TURNS) return fail(job, new Stopped("unknown"));
  try {
    await steps(job, progressOf(row), places);
  } catch (error) {
    if (error instanceof Overtaken || (error instanceof LostRace && (await isOvertaken(job)))) return;
    const stopped = stoppedBy(error, job);
    if (!stopped) throw error;
    await fail(job, stopped);
  }
}

function stoppedBy(error: unknown, { turn }: ErasureJob): Stopped | null {
  if (error instanceof StillReadable) return new Stopped("still_readable");
  if (!(error instanceof Stopped)) return null;
  return error.because === "unreadable" && turn < MOST_UNREADABLE ? null : error;
}

async function isOvertaken({ rt, orgId, erasure, turn }: ErasureJob): Promise<boolean> {
  const [[work]] = await read(rt.pool, orgId, [erasureTurn(orgId, erasure)]);
  return work?.attempts !== turn;
}

async function steps(job: ErasureJob, from: Progress, places: DataPlaces): Promise<void> {
  const { rt, orgId, erasure, subject, turn } = job;
  let progress = from;
  let key: DataKey | null = null;
  if (progress.step !== "copies" && progress.step !== "prove") {
    // A hold that came meanwhile wins, but half an erasure is none: what is destroyed is not held any more.
    const [holds] = await read(rt.pool, orgId, [holdsOver(orgId, subject)]);
    if (holds.length > 0) throw new Stopped("legal_hold");
    const file = await fileOf(job);
    progress = await untilDestroyed(job, file, progress);
    key = file?.key ?? null;
    forgetOrganisationContext(rt, orgId);
    await proveErased(rt, orgId, subject, key);
  }
  if (progress.step === "copies") {
    const removed = await removeCopies(job, progress, places);
    if (!removed)
      return writeUnlogged(rt.pool, orgId, [laterErasure(orgId, erasure, turn, new Date(Date.now() + AGAIN_MS))]);
    progress = await note(job, removed);
  }
  const tried = await proveErased(rt, orgId, subject, key);
  await complete(job, { ...progress, tried });
}

async function untilDestroyed(job: ErasureJob, file: SubjectFile | null, from: Progress): Promise<Progress> {
  let progress = from;
  if (progress.step === "close") {
    await closeOpenWork(job);
    progress = await note(job, { ...progress, step: "search" });
  }
  if (file) {
    const org = await organisationContext(job.rt, job.orgId);
    if (progress.step === "search") progress = await searchElsewhere(job, org, file, progress);
    if (progress.step === "redact") progress = await redactElsewhere(job, org, file, progress);
  }
  // Whatever came in since the first step ends here as well.
  await closeOpenWork(job);
  // Where their key was gone before, nobody can tell what to look for; what is left of them goes all the same.
  return destroySubject(job, file, progress);
}

async function fileOf({ rt, orgId, subject }: ErasureJob): Promise<SubjectFile | null> {
  try {
    return await subjectFile(rt, orgId, subject);
  } catch (error) {
    if (error instanceof CannotOpen)
      throw new Stopped("unreadable", { at: { kind: "customer", record: subject }, cause: error });
    throw error;
  }
}

async function complete(job: ErasureJob, progress: Progress): Promise<void> {
  const { rt, orgId, erasure, subject, request } = job;
  const now = new Date(rt.now());
  const count = (n: number | undefined) => n ?? 0;
  const data = {
    ...{
      conversations: count(progress.conversations),
      messages: count(progress.messages),
      drafts: count(progress.drafts),
    },
    ...{ decisions: count(progress.decisions), identifiers: count(progress.identifiers) },
    ...{
      webhooks: count(progress.webhooks),
      receipts: count(progress.receipts),
      corrections: count(progress.corrections),
    },
    ...{ exports: progress.exports, packages: progress.packages, redacted: progress.redacted },
    ...{ sources_told: progress.sources_told, tried: progress.tried },
  };
  const completed = toldByWorker(rt, orgId, "erasure.completed", { erasure, subject, request, ...data });
  const [records] = await read(rt.pool, orgId, [recordsHeld(orgId, subject)]);
  const of = (category: RecordCategory) => records.find((each) => each.category === category)?.records ?? 0;
  const outcomes = outcomesAfter(progress, { events: of("audit_log"), flags: of("flags") });
  await write(rt.pool, orgId, {
    statements: [
      held(job),
      finishErasure(orgId, erasure, JSON.stringify(progress), now, completed.eventId),
      finishWork(orgId, "erasure", erasure),
      ...(request ? [outcomeStatement(orgId, request, outcomes, now)] : []),
    ],
    events: [
      completed,
      ...(request ? [toldByWorker(rt, orgId, "subject_request.decided", { request, outcomes })] : []),
    ],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}

async function fail(job: ErasureJob, { because, at, message }: Stopped): Promise<void> {
  const { rt, orgId, erasure, subject } = job;
  const data = { erasure, subject, because, kind: at?.kind ?? null, record: at?.record ?? null };
  await write(rt.pool, orgId, {
    statements: [
      held(job),
      failErasure(orgId, erasure, message, new Date(rt.now())),
      finishWork(orgId, "erasure", erasure),
    ],
    events: [toldByWorker(rt, orgId, "erasure.failed", data)],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}
