import type { RecordCategory, RecordOutcome } from "@/core/privacy/request-words";
import type { RequestOutcome } from "@/core/privacy/subject-request";
import {
  type ErasureRow,
  erasureById,
  failErasure,
  finishErasure,
  holdsOver,
  recordsHeld,
} from "@/db/repositories/subject-request";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { read, write, writeUnlogged } from "@/db/transaction";
import type { DataKey } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import { outcomeStatement } from "../subject-request/handle-request";
import { subjectFile } from "../subject-request/subject-file";
import { tellSourcesOf } from "../subject-request/tell-sources";
import { closeOpenWork } from "./close-open-work";
import { destroySubject } from "./destroy";
import { note, noted, type Progress, progressOf } from "./progress";
import { proveErased, StillReadable } from "./prove-erased";
import { redactElsewhere } from "./redact-elsewhere";
import { type DataPlaces, removeCopies } from "./remove-copies";
import { toldByWorker } from "./told-by-worker";

const AGAIN_MS = 5_000;

/**
 * Erases a customer, step by step: what is open ends, sources are told, others' texts are cleaned of them, key and texts go,
 * copies go, and what is left is tried to be read. Killed in the middle, it goes on with the step it was in.
 */
export async function eraseDue(rt: Runtime, orgId: string, erasureId: string, places: DataPlaces): Promise<void> {
  const [[row]] = await read(rt.pool, orgId, [erasureById(orgId, erasureId)]);
  if (!row || row.state === "done" || row.state === "failed")
    return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "erasure", erasureId)]);
  const [holds] = await read(rt.pool, orgId, [holdsOver(orgId, row.subject_id)]);
  const progress = progressOf(row);
  // A hold that came meanwhile wins, but half an erasure is none: what is destroyed is not held any more.
  if (holds.length > 0 && (progress.step === "close" || progress.step === "tell" || progress.step === "redact"))
    return fail(rt, orgId, row, "legal_hold");
  try {
    await steps(rt, orgId, row, progress, places);
  } catch (error) {
    if (!(error instanceof StillReadable)) throw error;
    await fail(rt, orgId, row, "still_readable");
  }
}

async function steps(rt: Runtime, orgId: string, row: ErasureRow, from: Progress, places: DataPlaces): Promise<void> {
  const { erasure_id: erasure, subject_id: subject, request_id: request } = row;
  const org = await organisationContext(rt, orgId);
  let progress = from;
  let held: DataKey | null = null;
  if (progress.step === "close") {
    await closeOpenWork(rt, orgId, subject);
    progress = await note(rt, orgId, erasure, { ...progress, step: "tell" });
  }
  const file = await subjectFile(rt, orgId, subject);
  if (progress.step === "tell" && file) progress = await tell(rt, orgId, row, file.profile.external_id, progress);
  if (progress.step === "redact" && file) progress = await redactElsewhere({ rt, org, erasure }, file, progress);
  if (progress.step === "destroy") {
    held = file?.key ?? null;
    // Whatever came in since the first step ends here as well.
    await closeOpenWork(rt, orgId, subject);
    progress = await destroySubject(rt, orgId, { erasure, request, subject }, progress);
    forgetOrganisationContext(rt, orgId);
    await proveErased(rt, orgId, subject, held);
  }
  if (progress.step === "copies") {
    const removed = await removeCopies(rt, orgId, subject, progress, places);
    if (!removed)
      return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "erasure", erasure, new Date(Date.now() + AGAIN_MS))]);
    progress = await note(rt, orgId, erasure, removed);
  }
  const tried = await proveErased(rt, orgId, subject, held);
  await complete(rt, orgId, row, { ...progress, tried });
}

async function tell(
  rt: Runtime,
  orgId: string,
  row: ErasureRow,
  externalId: string,
  progress: Progress,
): Promise<Progress> {
  const org = await organisationContext(rt, orgId);
  const at = rt.now();
  const { told, statements } = await tellSourcesOf(
    rt,
    org,
    { subjectId: row.subject_id, key: null },
    { type: "subject.erased", at, externalId },
  );
  const next: Progress = { ...progress, step: "redact", sources_told: told.length };
  // In one transaction with the note that it is done: a source is told once.
  await writeUnlogged(rt.pool, orgId, [...statements, ...noted(orgId, row.erasure_id, next)]);
  rt.announce({ orgId, kind: "delivery", item: null });
  return next;
}

async function complete(rt: Runtime, orgId: string, row: ErasureRow, progress: Progress): Promise<void> {
  const { erasure_id: erasure, subject_id: subject, request_id: request } = row;
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
  const [held] = await read(rt.pool, orgId, [recordsHeld(orgId, subject)]);
  const of = (category: RecordCategory) => held.find((each) => each.category === category)?.records ?? 0;
  const outcomes = outcomesAfter(progress, { events: of("audit_log"), flags: of("flags") });
  await write(rt.pool, orgId, {
    statements: [
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

/** What became of each kind of record. The log keeps commitments that say nothing any more, and that there was a request. */
export function outcomesAfter(
  progress: Progress,
  { events, flags }: { events: number; flags: number },
): RequestOutcome[] {
  const gone = (
    category: RecordCategory,
    records: number | undefined,
    how: RecordOutcome = "erased",
  ): RequestOutcome => ({
    ...{ category, records: records ?? 0, ground: null },
    outcome: (records ?? 0) > 0 ? how : "none",
  });
  return [
    { category: "profile", outcome: "erased", ground: null, records: 1 },
    gone("identifiers", progress.identifiers),
    gone("conversations", progress.messages),
    gone("drafts", progress.drafts),
    gone("decisions", progress.decisions),
    gone("flags", flags),
    gone("webhooks", progress.webhooks),
    { category: "search_index", outcome: "erased", ground: null, records: progress.conversations ?? 0 },
    gone("receipts", progress.receipts),
    gone("corrections", progress.corrections),
    gone("copies", progress.exports + progress.packages),
    gone("other_conversations", progress.redacted, "redacted"),
    { category: "requests", outcome: "kept", ground: "gdpr_17_3_b", records: 1 },
    { category: "audit_log", outcome: "kept", ground: "gdpr_17_3_e", records: events },
  ];
}

async function fail(
  rt: Runtime,
  orgId: string,
  row: ErasureRow,
  because: "legal_hold" | "still_readable",
): Promise<void> {
  const { erasure_id: erasure, subject_id: subject } = row;
  await write(rt.pool, orgId, {
    statements: [failErasure(orgId, erasure, because, new Date(rt.now())), finishWork(orgId, "erasure", erasure)],
    events: [toldByWorker(rt, orgId, "erasure.failed", { erasure, subject, because })],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}
