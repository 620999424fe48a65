import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { partsOf } from "@/core/release/disclosed-text";
import { done, type Result, refused } from "@/core/result";
import type { DraftState } from "@/core/review/words";
import { type DispositionRow, draftById, newestDisposition } from "@/db/repositories/draft";
import { type ReleasedTextRow, releasedText } from "@/db/repositories/release-file";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { type DataKey, open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { receiptIn } from "../receipt/receipt-token";
import { type DraftBody, PLACES } from "../sealed-bodies";
import type { SourceContext } from "../source/source-context";
import type { DispositionAnswer, DraftAnswer, ReleasedAnswer } from "./draft-answer";

/** A draft as its source may see it; the text only once it is released, and then exactly what was. */
export async function readDraft(rt: Runtime, source: SourceContext, draftId: string): Promise<Result<DraftAnswer>> {
  const { orgId } = source;
  if (!isUuid(draftId)) return refused("not_found", { field: "id" });
  const [[row], [disposition], [released]] = await read(rt.pool, orgId, [
    draftById(orgId, draftId),
    newestDisposition(orgId, draftId),
    releasedText(orgId, draftId),
  ]);
  if (!row || row.source_id !== source.sourceId) return refused("not_found", { field: "id" });
  const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
  return done({
    id: draftId,
    external_id: openJson<DraftBody>(key, PLACES.draft(orgId, draftId), row.sealed_body).external_id,
    state: row.state as DraftState,
    ...(released ? releasedAnswer(orgId, key, released) : NOT_RELEASED),
    disposition: disposition ? dispositionAnswer(orgId, key, disposition) : null,
    received_at: row.created_at.toISOString(),
    released_at: released?.released_at.toISOString() ?? null,
    delivered_at: released?.delivered_at?.toISOString() ?? null,
  });
}

const NOT_RELEASED = { text: null, body: null, disclosure: null, authorship: null, receipt_url: null };

function releasedAnswer(orgId: string, key: DataKey, row: ReleasedTextRow): ReleasedAnswer {
  const whole = open(key, PLACES.release(orgId, row.release_id), row.sealed_text).toString("utf8");
  const { text, body, footer } = partsOf(whole, row.body_length);
  return {
    text,
    body,
    disclosure: footer || null,
    authorship: row.authorship,
    receipt_url: receiptIn(footer)?.url ?? null,
  };
}

function dispositionAnswer(orgId: string, key: DataKey, row: DispositionRow): DispositionAnswer {
  const explanation = readExplanation(
    openJson<StoredExplanation>(key, PLACES.explanation(orgId, row.disposition_id), row.sealed_explanation),
  );
  return {
    outcome: row.outcome,
    queue: row.queue_id,
    rule: row.rule_id,
    findings: explanation.findings.map((f) => ({
      code: f.code,
      severity: f.severity,
      params: f.params,
      spans: f.spans.filter((s) => s.place.in === "draft").map((s): [number, number] => [s.start, s.end]),
    })),
    due_at: row.due_at?.toISOString() ?? null,
  };
}
