import type { OpenedIn } from "@/core/privacy/erasure-words";
import { type Wanted, wantedOf } from "@/core/privacy/redact";
import { noHoldOver } from "@/db/repositories/erasure";
import { insertWork } from "@/db/repositories/intake";
import {
  forgetWords,
  type OtherConversationRow,
  type OtherTextRow,
  otherConversations,
  sharedTokens,
  textsOf,
} from "@/db/repositories/redaction";
import { takeRetentionTurn } from "@/db/repositories/retention";
import { read, write, writeUnlogged } from "@/db/transaction";
import { CannotOpen } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import { identifierToken } from "../intake/subject-intake";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { SubjectFile } from "../subject-request/subject-file";
import { BEGINNING, type ErasureJob, held, note, noted, type Progress, retryStep, Stopped } from "./progress";
import { type Change, Redacting } from "./redacting";

const BATCH = 100;
/** A name that stands in more conversations of others than this is hardly anybody's name: somebody looks at it first. */
const MOST_TOUCHED = 50;

type Other = { row: OtherConversationRow; texts: readonly OtherTextRow[]; wanted: Wanted };

/**
 * Counts the conversations of others in which something of the customer's stands, and changes nothing.
 * @throws Stopped where they are too many to be theirs
 */
export async function searchElsewhere(
  job: ErasureJob,
  org: OrganisationContext,
  file: SubjectFile,
  from: Progress,
): Promise<Progress> {
  let found = 0;
  for await (const { others } of everybodyElse(job, org, file, BEGINNING)) {
    for (const other of others) if (changesOf(job, org, other).length > 0) found += 1;
    if (found > MOST_TOUCHED) throw new Stopped("too_many_matches");
    await writeUnlogged(job.rt.pool, job.orgId, [held(job)]);
  }
  return note(job, { ...from, step: "redact" });
}

/**
 * Looks through the texts of other customers for values of this one, and blots them out there, under the other one's key
 * and with an event for each record. Where an index knows of a leak is not asked: what nobody noticed counts as well.
 */
export async function redactElsewhere(
  job: ErasureJob,
  org: OrganisationContext,
  file: SubjectFile,
  from: Progress,
): Promise<Progress> {
  let progress = from;
  for await (const { others, cursor } of everybodyElse(job, org, file, from.cursor)) {
    for (const other of others)
      if (changesOf(job, org, other).length > 0) progress = await redactConversation(job, org, other, progress);
    progress = await note(job, { ...progress, cursor });
  }
  return note(job, { ...progress, step: "destroy" });
}

async function* everybodyElse(
  { rt, orgId, subject }: ErasureJob,
  org: OrganisationContext,
  file: SubjectFile,
  from: string,
): AsyncGenerator<{ others: Other[]; cursor: string }> {
  const [shared] = await read(rt.pool, orgId, [sharedTokens(orgId, subject)]);
  const customer = {
    ...{ name: file.profile.display_name, externalId: file.profile.external_id, identifiers: file.identifiers },
  };
  const all = wantedOf(customer);
  const keyOfToken = new Map([...all.keys].map((key) => [identifierToken(org.keys, key).toString("hex"), key]));
  const wantedBy = (reader: string): Wanted => {
    const own = shared.filter((each) => each.subject_id === reader);
    const ownKeys = new Set(own.flatMap((each) => keyOfToken.get(each.token.toString("hex")) ?? []));
    return ownKeys.size > 0 ? wantedOf(customer, ownKeys) : all;
  };
  for (let cursor = from; ; ) {
    const [rows] = await read(rt.pool, orgId, [otherConversations(orgId, subject, cursor, BATCH)]);
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map((each) => each.conversation_id);
    const [texts] = await read(rt.pool, orgId, [textsOf(orgId, ids)]);
    const others = rows.map((row) => ({
      row,
      texts: texts.filter((each) => each.conversation_id === row.conversation_id),
      wanted: wantedBy(row.subject_id),
    }));
    cursor = last.conversation_id;
    yield { others, cursor };
  }
}

function changesOf({ rt, orgId, erasure }: ErasureJob, org: OrganisationContext, other: Other): Change[] {
  const { row, texts, wanted } = other;
  const key = readable({ kind: "customer", record: row.subject_id }, () =>
    openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped }),
  );
  const redact = new Redacting(rt, org, { erasure, key, wanted, texts });
  return texts.flatMap((text) => readable({ kind: text.in, record: text.record }, () => redact.of(text)) ?? []);
}

/** Whoever cannot go on is told which record it is, and nothing of what it says. */
function readable<T>(at: { kind: OpenedIn; record: string }, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof CannotOpen) throw new Stopped("unreadable", { at, cause: error });
    throw error;
  }
}

/** Reads the texts anew whenever one of them was changed meanwhile: what somebody else took away stays away. */
function redactConversation(
  job: ErasureJob,
  org: OrganisationContext,
  other: Other,
  before: Progress,
): Promise<Progress> {
  const { rt, orgId, subject } = job;
  const { conversation_id: id } = other.row;
  return retryStep(job, async () => {
    const [texts] = await read(rt.pool, orgId, [textsOf(orgId, [id])]);
    const changes = changesOf(job, org, { ...other, texts });
    const [event, ...events] = changes.flatMap((change) => change.events);
    if (!event) return before;
    const progress = { ...before, redacted: before.redacted + changes.length, touched: [...before.touched, id] };
    await write(rt.pool, orgId, {
      statements: [
        takeRetentionTurn(orgId),
        noHoldOver(orgId, subject),
        ...changes.flatMap((change) => change.statements),
        forgetWords(orgId, id),
        insertWork(orgId, "words", id, new Date(rt.now())),
        ...noted(job, progress),
      ],
      events: [event, ...events],
    });
    rt.announce({ orgId, kind: "item", item: null });
    return progress;
  });
}
