import { quotedIn } from "@/core/privacy/mask-explanation";
import type { DecisionRecord, OpenRecord } from "@/core/review/record-view";
import { identifiersOfSubject, personalDataOfConversation } from "@/db/repositories/personal-data";
import { revealsOfConversation } from "@/db/repositories/reveal";
import { read } from "@/db/transaction";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { openIdentifiers, openMessage } from "../judge/draft-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type ConversationMask, type ConversationWords, maskConversation } from "../privacy/conversation-mask";
import { knownRecords } from "../privacy/known-records";
import { mayReveal, readerOf } from "../privacy/reader";
import { maskedExplanation, maskSaid } from "../review/mask-item";
import type { MemberContext } from "../review/member-context";
import { type DraftBody, PLACES, type SubjectProfile } from "../sealed-bodies";
import type { LoadedRecord } from "./record-file";

type Masked = Omit<DecisionRecord, "events" | "mayAudit" | "keptFor">;

/** A record as its reader gets it, with the placeholders that the desk had. Without a key nothing is left to mask. */
export async function maskRecord(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  loaded: LoadedRecord,
  { open, key }: { open: OpenRecord; key: DataKey | null },
): Promise<Masked> {
  if (key === null) return { ...maskedWith(null, open, null), masking: { mayReveal: false, reveal: null } };
  const { mask, body } = await maskOfRecord(rt, org, member, loaded, { open, key });
  const masking = { mayReveal: mayReveal(member, loaded.head.queue_id), reveal: mask.reader.reveal };
  return { ...maskedWith(mask, open, body), masking };
}

/** The mask of a record's conversation as this member reads it now. */
export async function maskOfRecord(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  loaded: LoadedRecord,
  { open, key }: { open: OpenRecord; key: DataKey },
) {
  const { head, around, draft } = loaded;
  const [rows, identifiers, reveals] = await read(rt.pool, org.orgId, [
    personalDataOfConversation(org.orgId, around.conversation_id),
    identifiersOfSubject(org.orgId, around.subject_id),
    revealsOfConversation(org.orgId, around.conversation_id, member.userId, new Date(rt.now())),
  ]);
  const body = draft && openJson<DraftBody>(key, PLACES.draft(org.orgId, draft.draft_id), draft.sealed_body);
  const profile = openJson<SubjectProfile>(key, PLACES.profile(org.orgId, around.subject_id), around.sealed_profile);
  const known = () => knownRecords(profile, openIdentifiers(org.orgId, around.subject_id, key, identifiers));
  const words = wordsOf(org, loaded, { open, key, body });
  const reader = readerOf(org, member, head.queue_id, reveals);
  const mask = await maskConversation(
    rt,
    org,
    { reader, stored: { key, rows } },
    { ...words, customer: profile.display_name, known },
  );
  return { mask, body };
}

function wordsOf(
  { orgId }: OrganisationContext,
  { around, draft, messages }: LoadedRecord,
  { open, key, body }: { open: OpenRecord; key: DataKey; body: DraftBody | null },
): Omit<ConversationWords, "customer" | "known"> {
  const said = messages.map((m) => openMessage(orgId, key, m));
  const answers = draft?.answers_position ?? Number.POSITIVE_INFINITY;
  return {
    language: around.language,
    before: said.filter((m) => m.position <= answers),
    draft: draft && body ? { id: draft.draft_id, body, findings: open.explanation?.findings ?? [] } : null,
    after: said.filter((m) => m.position > answers),
    more: [
      open.said?.conversation.title ?? null,
      open.said?.flag?.note ?? null,
      ...open.decisions.flatMap(({ text, note }) => [text, note]),
      ...open.releases.map(({ text }) => text),
      ...open.revisions.map(({ instruction }) => instruction),
      ...(body === null && open.explanation ? quotedIn(open.explanation) : []),
    ],
  };
}

function maskedWith(mask: ConversationMask | null, open: OpenRecord, body: DraftBody | null): Omit<Masked, "masking"> {
  const text = (words: string | null) => mask?.textOrNull(words) ?? null;
  return {
    ...open,
    said: mask && open.said && maskSaid(open.said, mask, body),
    explanation: mask && maskedExplanation(open.explanation, mask),
    decisions: open.decisions.map((each) => ({ ...each, note: text(each.note), text: text(each.text) })),
    revisions: open.revisions.map((each) => ({ ...each, instruction: text(each.instruction) })),
    releases: open.releases.map((each) => ({ ...each, text: text(each.text) })),
  };
}
