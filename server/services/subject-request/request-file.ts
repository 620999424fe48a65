import { isClosed, type RequestFile } from "@/core/privacy/subject-request";
import {
  changeRequest,
  type ErasureRow,
  erasureOfSubject,
  type OutcomeRow,
  outcomesOfRequest,
  type RequestRow,
  requestById,
} from "@/db/repositories/subject-request";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";

export type OpenedRequest = { row: RequestRow; outcomes: OutcomeRow[]; erasure: ErasureRow | undefined };

/** A request with what its rules look at; null when there is none in this organisation. */
export async function requestFile(rt: Runtime, orgId: string, id: string): Promise<OpenedRequest | null> {
  if (!isUuid(id)) return null;
  const [[row], outcomes] = await read(rt.pool, orgId, [requestById(orgId, id), outcomesOfRequest(orgId, id)]);
  if (!row) return null;
  const [[erasure]] = row.subject_id ? await read(rt.pool, orgId, [erasureOfSubject(orgId, row.subject_id)]) : [[]];
  return { row, outcomes, erasure };
}

export function fileOf({ row, outcomes, erasure }: OpenedRequest): RequestFile {
  return {
    ...{ kind: row.kind, law: row.law, state: row.state, subject: row.subject_id },
    identified: row.identity_at !== null,
    receivedAt: row.received_at.getTime(),
    dueAt: row.due_at.getTime(),
    extended: row.extended_at !== null,
    outcomes,
    erasure: erasure?.state ?? null,
  };
}

/** What a command has made of a request, written. */
export function changeTo(
  orgId: string,
  row: RequestRow,
  after: RequestFile,
  by: { userId: string; now: Date; method?: string },
): Statement {
  const identified = by.method !== undefined;
  const closes = isClosed(after.state);
  return changeRequest(
    ...[orgId, row.request_id, row.revision, after.state, after.subject, new Date(after.dueAt)],
    after.extended ? (row.extended_at ?? by.now) : null,
    identified ? by.method : row.identity_method,
    identified ? by.userId : row.identity_by,
    identified ? by.now : row.identity_at,
    closes ? by.now : null,
    closes ? by.userId : null,
  );
}
