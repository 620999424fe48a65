import { encodeEvent } from "@/core/audit/event";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";
import { done, type Result, refused } from "@/core/result";
import { type CorrectionRow, correctionsToExport } from "@/db/repositories/correction";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { read, write } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { detectTexts } from "../privacy/detect-texts";
import { maskedForOutside } from "../privacy/masked-for-outside";
import { PLACES } from "../sealed-bodies";
import type { CorrectionBody } from "./correct-detection";

/** A sentence for the next training. What was corrected is told by kind and place; nobody's value is in it. */
export type ExportedCorrection = {
  correction: string;
  language: string;
  personal: boolean;
  kind: PiiKind;
  /** Every value is its placeholder, also the corrected one where it is personal. */
  sentence: string;
  /** The corrected words in the sentence. */
  start: number;
  end: number;
};

const PAGE = 200;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Every correction in force, masked; recorded, since it leaves the installation. Those of erased customers are gone. */
export async function exportCorrections(
  rt: Runtime,
  organisation: string,
  take: (correction: ExportedCorrection) => Promise<void>,
): Promise<Result<number>> {
  const [named] = await readAlone(rt.pool, organisationBySlug(organisation));
  const orgId = named?.org_id;
  if (!orgId) return refused("not_found", { field: "org" });
  const org = await organisationContext(rt, orgId);
  let after = FIRST_ID;
  let count = 0;
  for (;;) {
    const [rows] = await read(rt.pool, orgId, [correctionsToExport(orgId, after, PAGE)]);
    for (const row of rows) {
      const exported = await exportedCorrection(rt, org, row);
      if (exported === null) continue;
      await take(exported);
      count += 1;
    }
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) break;
    after = last.correction_id;
  }
  const event = encodeEvent({
    type: "correction.exported",
    eventId: rt.newId(),
    orgId,
    at: rt.now(),
    actor: { kind: "system", id: "setup" },
    data: { corrections: count },
  });
  await write(rt.pool, orgId, { statements: [], events: [event] });
  return done(count);
}

async function exportedCorrection(
  rt: Runtime,
  org: OrganisationContext,
  row: CorrectionRow,
): Promise<ExportedCorrection | null> {
  const body = opened(rt, org.orgId, row);
  if (body === null) return null;
  const { value, sentence } = body;
  const start = sentence.indexOf(value);
  if (start < 0) return null;
  const range = { start, end: start + value.length };
  const [found = []] = await detectTexts(rt, org, [sentence], { language: row.language, known: [] });
  const own = { ...range, kind: row.kind, by: "correction" as const, rule: "said_by_person", certainty: 1 };
  const others = found.filter((span) => span.end <= range.start || span.start >= range.end);
  const spans = row.personal ? resolveOverlaps([own, ...others], sentence) : others;
  const about = { language: row.language, customer: null, known: [], texts: [sentence], spans: [spans] };
  const { masker } = await maskedForOutside(rt, org, about);
  const placed = masker.place({ text: sentence, spans });
  return {
    correction: row.correction_id,
    language: row.language,
    personal: row.personal,
    kind: row.kind,
    sentence: placed.text,
    ...placed.toMasked(range),
  };
}

function opened(rt: Runtime, orgId: string, row: CorrectionRow): CorrectionBody | null {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    return openJson<CorrectionBody>(key, PLACES.correction(orgId, row.correction_id), row.sealed_body);
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
