import { encodeEvent } from "@/core/audit/event";
import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { type Masked, MaskedText, NO_WORDS } from "@/core/privacy/masked-text";
import { kindText } from "@/core/privacy/placeholder";
import { placeOf, type WantedWords, wantedWords } from "@/core/privacy/words";
import type { Found } from "@/core/review/find-view";
import { conversationsWithWords, type FoundTextRow } from "@/db/repositories/find";
import { identifiersOfSubjects } from "@/db/repositories/personal-data";
import { type SealedTextRow, textsOfConversations } from "@/db/repositories/words";
import { read, write } from "@/db/transaction";
import { keyedDigest, wordToken } from "@/server/keys/organisation-keys";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { openIdentifiers } from "../judge/draft-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { detectTexts } from "../privacy/detect-texts";
import { knownRecords } from "../privacy/known-records";
import { readerOf } from "../privacy/reader";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { PLACES, type SubjectProfile } from "../sealed-bodies";
import { openText } from "./index-words";

const MOST = 50;
/** Of so many the place is shown; opening a text and looking it through takes a moment each. */
const MOST_SHOWN = 12;
/** Characters around the first word that was met. */
const AROUND = 60;
/** Of a long text only the part around the place is looked through. */
const MOST_LOOKED_THROUGH = 2_000;

/** Conversations that hold all words, newest first, with the place of the first, masked for this reader. */
export async function findInTexts(
  rt: Runtime,
  member: MemberContext,
  org: OrganisationContext,
  typed: string,
): Promise<Found[]> {
  const wanted = wantedWords(typed);
  if (!wanted || !permitted(member.roles, "customer.search")) return [];
  const queues = queuesWith(member.grants, "queue.read");
  const tokens = (words: readonly string[]) => words.map((word) => wordToken(org.keys, word).toString());
  const seesReplies = permitted(member.roles, "decision.read") && queues === null;
  const [rows] = await read(rt.pool, org.orgId, [
    conversationsWithWords(org.orgId, tokens(wanted.words), tokens(wanted.instead), queues, seesReplies, MOST),
  ]);
  if (rows.length === 0) return [];
  await record(rt, member, org, typed, rows.length);
  const places = await readPlaces(rt, member, org, wanted, rows.slice(0, MOST_SHOWN));
  return rows.map((row) => foundOf(row, places.get(row.conversation_id) ?? NO_WORDS));
}

function foundOf(row: FoundTextRow, place: Masked): Found {
  const at = row.created_at.toISOString();
  if (row.item_id && row.kind && row.state && row.queue_id)
    return {
      kind: "item",
      id: row.item_id,
      itemKind: row.kind,
      state: row.state,
      queue: row.queue_id,
      flag: row.flag_id,
      at,
      place,
    };
  return { kind: "reply", id: row.disposition_id ?? "", outcome: row.outcome ?? "release", at, place };
}

/** Opens the texts of a few conversations and gives the first place in each. */
async function readPlaces(
  rt: Runtime,
  member: MemberContext,
  org: OrganisationContext,
  wanted: WantedWords,
  rows: readonly FoundTextRow[],
): Promise<ReadonlyMap<string, Masked>> {
  const { conversations: kept } = await allKeptBack(rt, org, member);
  const [texts, identifiers] = await read(rt.pool, org.orgId, [
    textsOfConversations(
      org.orgId,
      rows.map((row) => row.conversation_id),
    ),
    identifiersOfSubjects(org.orgId, [...new Set(rows.map((row) => row.subject_id))]),
  ]);
  const places = rows.map(async (row): Promise<[string, Masked]> => {
    const key = openSubjectKey(rt.kek, org.orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    // Where a decision is kept back, only what was said is shown: what was drafted and sent would tell of it.
    const keeps = kept.has(row.conversation_id);
    const own = texts.filter(
      (each) => each.conversation_id === row.conversation_id && (!keeps || each.of === "message"),
    );
    const best = bestPlace(own, (each) => openText(org.orgId, key, each), wanted);
    if (!best) return [row.conversation_id, NO_WORDS];
    const profile = openJson<SubjectProfile>(key, PLACES.profile(org.orgId, row.subject_id), row.sealed_profile);
    const theirs = identifiers.filter((each) => each.subject_id === row.subject_id);
    const known = knownRecords(profile, openIdentifiers(org.orgId, row.subject_id, key, theirs));
    const [spans = []] = await detectTexts(rt, org, [best.text], { language: row.language, known });
    const { shown, language } = readerOf(org, member, row.queue_id);
    const masked = new MaskedText({ text: best.text, spans }, ({ kind }) =>
      shown.has(kind) ? null : kindText(kind, language),
    );
    return [row.conversation_id, around(masked, best)];
  });
  return new Map(await Promise.all(places));
}

type Place = { text: string; start: number; end: number };

/** In the text that holds most of the words, the newest of those; a long one cut down to what stands around. */
function bestPlace(
  texts: readonly SealedTextRow[],
  openOne: (row: SealedTextRow) => string | null,
  wanted: WantedWords,
): Place | null {
  let best: (Place & { words: number }) | null = null;
  for (const row of texts) {
    const text = openOne(row);
    const place = text === null ? null : placeOf(text, wanted);
    if (text !== null && place && place.words > (best?.words ?? 0)) best = { text, ...place };
  }
  if (!best) return null;
  const from = Math.max(0, best.start - MOST_LOOKED_THROUGH / 2);
  const text = best.text.slice(from, best.start + MOST_LOOKED_THROUGH / 2);
  return { text, start: best.start - from, end: Math.min(best.end - from, text.length) };
}

/** Whole words around the place, of the masked text: a cut never opens a placeholder. */
function around(masked: MaskedText, { text, start, end }: Place): Masked {
  const before = Math.max(0, start - AROUND);
  const after = Math.min(text.length, end + AROUND);
  const from = before === 0 ? 0 : Math.min(start, text.indexOf(" ", before) + 1 || start);
  const until = after === text.length ? after : Math.max(end, text.lastIndexOf(" ", after));
  const part = masked.slice({ start: from, end: until }).replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${part}${until < text.length ? "…" : ""}` as Masked;
}

function record(
  rt: Runtime,
  member: MemberContext,
  org: OrganisationContext,
  typed: string,
  found: number,
): Promise<void> {
  const event = encodeEvent({
    type: "conversation.searched",
    eventId: rt.newId(),
    orgId: org.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    data: {
      member: member.userId,
      query: keyedDigest(org.keys, "search", typed.normalize("NFC")).toString("hex"),
      conversations: found,
    },
  });
  return write(rt.pool, org.orgId, { statements: [], events: [event] });
}
