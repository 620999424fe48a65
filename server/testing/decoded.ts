import { statement } from "@/db/statement";
import type { TestDatabase } from "@/db/testing/test-database";
import { read } from "@/db/transaction";
import { type DataKey, open } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import { organisationContext } from "@/server/services/organisation/organisation-context";
import type { TestRuntime } from "./test-runtime";

/** Where sealed values lie, and the row that each is bound to. */
const SEALED: readonly [table: string, column: string, row: string][] = [
  ["subject", "sealed_profile", "subject_id::text"],
  ["subject_identifier", "sealed_value", "subject_id::text || '|' || encode(token, 'hex')"],
  ["conversation", "sealed_body", "conversation_id::text"],
  ["message", "sealed_body", "message_id::text"],
  ["document", "sealed_body", "document_id::text"],
  ["draft", "sealed_body", "draft_id::text"],
  ["disposition", "sealed_explanation", "disposition_id::text"],
  ["flag", "sealed_body", "flag_id::text"],
  ["decision", "sealed_body", "decision_id::text"],
  ["release", "sealed_text", "release_id::text"],
  ["delivery", "sealed_body", "delivery_id::text"],
  ["outcome", "sealed_body", "outcome_id::text"],
  ["correction", "sealed_body", "correction_id::text"],
  ["reveal", "sealed_body", "reveal_id::text"],
  ["draft_revision", "sealed_body", "revision_id::text"],
  ["requeue_note", "sealed_body", "note_id::text"],
  ["personal_data", "sealed_spans", "ref_id::text"],
  ["subject_request", "sealed_body", "request_id::text"],
  ["letter", "sealed_body", "letter_id::text"],
];

const keysOf = statement<{ subject_id: string; version: number; wrapped: Buffer | null }>(
  "test.subject_keys",
  "SELECT subject_id, version, wrapped FROM app.subject_key WHERE org_id = $1 AND wrapped IS NOT NULL",
);

/** Every sealed value of an organisation that any of its keys still opens, as text: what somebody with everything could read. */
export async function decoded(
  db: TestDatabase,
  rt: TestRuntime,
  orgId: string,
): Promise<{ column: string; bytes: Buffer }[]> {
  const { keys } = await organisationContext(rt, orgId);
  const [rows] = await read(rt.pool, orgId, [keysOf(orgId)]);
  const all: DataKey[] = [keys.data, ...rows.map((row) => openSubjectKey(rt.kek, orgId, row.subject_id, row))];
  const found: { column: string; bytes: Buffer }[] = [];
  for (const [table, column, row] of SEALED) {
    const boxes = await db.admin<{ row: string; box: Buffer }>(
      `SELECT ${row} AS row, ${column} AS box FROM app.${table} WHERE org_id = $1`,
      [orgId],
    );
    for (const { row: id, box } of boxes)
      for (const key of all) {
        const bytes = attempt(() => open(key, { orgId, table, column, row: id }, box));
        if (!bytes) continue;
        found.push({ column: `${table}.${column}`, bytes });
        break;
      }
  }
  return found;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
