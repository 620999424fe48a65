import type { PiiSpan } from "@/core/privacy/detect/pii-detector";
import { beginningOf, maskKinds } from "@/core/privacy/mask-kinds";
import { type FoundIn, type Masked, NO_WORDS } from "@/core/privacy/masked-text";
import { identifiersOfSubjects, personalDataOf } from "@/db/repositories/personal-data";
import { read } from "@/db/transaction";
import { type DataKey, Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey, type WrappedKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { openIdentifiers } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import {
  type ConversationBody,
  type DraftBody,
  type FlagBody,
  type MessageBody,
  PLACES,
  type SubjectProfile,
} from "../sealed-bodies";
import { detectorName, detectTexts } from "./detect-texts";
import { builtInDetector } from "./detector";
import type { DraftSpans } from "./draft-texts";
import { knownRecords } from "./known-records";
import { readerOf } from "./reader";

type Sealed = { id: string; body: Buffer } | null;

/** A row of a list, still sealed: what its conversation is about, and what its draft or flag says. */
export type PreviewRow = {
  id: string;
  queue: string;
  language: string;
  subject: { id: string; profile: Buffer; key: WrappedKey };
  conversation: { id: string; body: Buffer };
  opening: Sealed;
  draft: Sealed;
  flag: Sealed;
};

export type Preview = { title: Masked; opening: Masked; draft: Masked; note: Masked };

const TITLE = 80;
const PREVIEW = 160;
const NOTHING: Preview = { title: NO_WORDS, opening: NO_WORDS, draft: NO_WORDS, note: NO_WORDS };

/** The beginnings of texts as lists show them, masked by kind; an erased customer's are empty. */
export async function maskPreviews(
  rt: Runtime,
  member: MemberContext,
  rows: readonly PreviewRow[],
): Promise<ReadonlyMap<string, Preview>> {
  if (rows.length === 0) return new Map();
  const org = await organisationContext(rt, member.orgId);
  const idsOf = (of: "opening" | "draft") => rows.flatMap((row) => row[of]?.id ?? []);
  const [stored, identifiers] = await read(rt.pool, org.orgId, [
    personalDataOf(org.orgId, idsOf("opening"), idsOf("draft")),
    identifiersOfSubjects(org.orgId, [...new Set(rows.map((row) => row.subject.id))]),
  ]);
  const detector = detectorName(builtInDetector());
  const spans = new Map(
    stored.filter((each) => each.detector === detector).map((each) => [each.ref_id, each.sealed_spans]),
  );
  const previews = rows.map(async (row): Promise<[string, Preview]> => {
    const own = identifiers.filter((each) => each.subject_id === row.subject.id);
    const opened = unlessErased(() => openRow(rt, org, row, spans));
    if (opened === null) return [row.id, NOTHING];
    const known = knownRecords(opened.profile, openIdentifiers(org.orgId, row.subject.id, opened.key, own));
    return [row.id, await maskRow(rt, org, member, { row, ...opened, known })];
  });
  return new Map(await Promise.all(previews));
}

type Text = { text: string; spans: PiiSpan[] | null } | null;

function openRow(rt: Runtime, { orgId }: OrganisationContext, row: PreviewRow, stored: ReadonlyMap<string, Buffer>) {
  const key = openSubjectKey(rt.kek, orgId, row.subject.id, row.subject.key);
  const spansOf = <T>(id: string): T | null => {
    const sealed = stored.get(id);
    return sealed && sealed.length > 0 ? openJson<T>(key, PLACES.personalData(orgId, id), sealed) : null;
  };
  const { title } = openJson<ConversationBody>(
    key,
    PLACES.conversation(orgId, row.conversation.id),
    row.conversation.body,
  );
  return {
    key,
    profile: openJson<SubjectProfile>(key, PLACES.profile(orgId, row.subject.id), row.subject.profile),
    title: textOf(title),
    opening: withSpans(
      openedText<MessageBody>(key, row.opening, (id) => PLACES.message(orgId, id)),
      row.opening && spansOf<PiiSpan[]>(row.opening.id),
    ),
    draft: withSpans(
      openedText<DraftBody>(key, row.draft, (id) => PLACES.draft(orgId, id)),
      row.draft && (spansOf<DraftSpans>(row.draft.id)?.text ?? null),
    ),
    note: row.flag && textOf(openJson<FlagBody>(key, PLACES.flag(orgId, row.flag.id), row.flag.body).note),
  };
}

function openedText<Body extends { text: string }>(
  key: DataKey,
  sealed: Sealed,
  place: (id: string) => ReturnType<typeof PLACES.draft>,
) {
  return sealed && openJson<Body>(key, place(sealed.id), sealed.body).text;
}

const textOf = (text: string | null): Text => withSpans(text, null);

function withSpans(text: string | null, spans: PiiSpan[] | null): Text {
  return text === null ? null : { text, spans };
}

type Opened = {
  row: PreviewRow;
  title: Text;
  opening: Text;
  draft: Text;
  note: Text;
  known: ReturnType<typeof knownRecords>;
};

async function maskRow(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  { row, known, ...opened }: Opened,
): Promise<Preview> {
  const texts = { title: opened.title, opening: opened.opening, draft: opened.draft, note: opened.note };
  const asked = Object.values(texts).flatMap((each) => (each && each.spans === null ? [each] : []));
  const answers = await detectTexts(
    rt,
    org,
    asked.map(({ text }) => text),
    { language: row.language, known },
  );
  const reader = readerOf(org, member, row.queue);
  const masked = (each: Text, most: number): Masked => {
    if (each === null) return NO_WORDS;
    const found: FoundIn = { text: each.text, spans: each.spans ?? answers[asked.indexOf(each as never)] ?? [] };
    return beginningOf(maskKinds(found, reader.shown, reader.language), most);
  };
  return {
    title: masked(texts.title ?? texts.opening, TITLE),
    opening: masked(texts.opening, PREVIEW),
    draft: masked(texts.draft, PREVIEW),
    note: masked(texts.note, PREVIEW),
  };
}

function unlessErased<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
