import type { PiiSpan } from "@/core/privacy/detect/pii-detector";
import { spansOfFindings } from "@/core/privacy/finding-spans";
import { personalDataOfConversation, storePersonalData } from "@/db/repositories/personal-data";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { DraftFile } from "../judge/draft-file";
import type { Judgement } from "../judge/judgement";
import type { OrganisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";
import { detectorName, detectTexts } from "./detect-texts";
import { builtInDetector } from "./detector";
import { draftSpans, textsOfDraft } from "./draft-texts";
import { knownRecords } from "./known-records";
import { MOST_SAID, type StoredDraft, StoredSpans } from "./stored-spans";

/** What was found in one stored text. A message's spans, or a draft's by its parts and by the messages before it. */
type Stored = { of: "message" | "draft"; id: string; spans: unknown };

/** A correction that was made so lately may not have reached this process when it looked. */
const UNHEARD_MS = 10_000;

/**
 * Where personal data stand in a draft and in what was said before it, found beside the checks: a page of the desk costs no
 * detection. To be written in the transaction of the judgement.
 */
export async function personalDataOfDraft(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  { findings }: Judgement,
): Promise<Statement[]> {
  const { row, body, key } = file;
  const { orgId } = org;
  const detector = detectorName(builtInDetector());
  const since = new Date(rt.now() - UNHEARD_MS);
  const [rows] = await read(rt.pool, orgId, [personalDataOfConversation(orgId, row.conversation_id)]);
  const known = new Set(rows.filter((each) => each.detector === detector).map((each) => each.ref_id));
  const messages = file.messages.filter((message) => !known.has(message.id));
  const earlier = new StoredSpans(orgId, key, rows);
  const texts = [...messages.map((message) => message.text), ...textsOfDraft(body)];
  const found = await detectTexts(rt, org, texts, {
    language: row.conversation_language,
    known: knownRecords(file.profile, file.identifiers),
  });
  const now = new Map(messages.map(({ id }, position) => [id, found[position] ?? []]));
  const ofDraft: StoredDraft = {
    ...draftSpans(body, found.slice(messages.length) as PiiSpan[][], spansOfFindings(findings)),
    said: file.messages.slice(-MOST_SAID).flatMap((each) => {
      const spans = now.get(each.id) ?? earlier.message(each);
      return spans ? [[each.id, each.mark, spans] as const] : [];
    }),
  };
  const stored: Stored[] = [
    ...messages.map(({ id }) => ({ of: "message" as const, id, spans: now.get(id) })),
    { of: "draft", id: row.draft_id, spans: ofDraft },
  ];
  return [
    storePersonalData(
      ...[
        orgId,
        row.subject_id,
        row.conversation_id,
        detector,
        stored.map((each) => each.of),
        stored.map((each) => each.id),
      ],
      ...[
        stored.map(({ id, spans }) => sealJson(key, PLACES.personalData(orgId, id), spans)),
        new Date(rt.now()),
        since,
      ],
    ),
  ];
}
