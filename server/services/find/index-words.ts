import { wordsOf } from "@/core/privacy/words";
import { partsOf } from "@/core/release/disclosed-text";
import { holdIndex } from "@/db/repositories/keys";
import {
  conversationToIndex,
  deleteWordsOf,
  finishWords,
  replaceWordsOf,
  type SealedTextRow,
  textsOfConversations,
} from "@/db/repositories/words";
import { finishWork } from "@/db/repositories/work";
import { read, writeUnlogged } from "@/db/transaction";
import { wordToken } from "@/server/keys/organisation-keys";
import { type DataKey, Erased, open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import { type DraftBody, type MessageBody, PLACES } from "../sealed-bodies";

/** A conversation of more different words is met by the first of them only. */
const MOST_WORDS = 5_000;

/**
 * Brings the keyed tokens of a conversation's words to what it says now. An emptied or erased one has none. Told by no
 * event: it changes nothing that anybody could read.
 */
export async function indexWords(rt: Runtime, orgId: string, conversationId: string): Promise<void> {
  await underIndex(rt, orgId, async (org) => {
    const [[row], texts] = await read(rt.pool, orgId, [
      conversationToIndex(orgId, conversationId),
      textsOfConversations(orgId, [conversationId]),
    ]);
    if (!row) return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "words", conversationId)]);
    const key =
      row.wrapped && openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const words = new Set<string>();
    for (const text of key ? texts : [])
      for (const { word } of wordsOf(openText(orgId, key as DataKey, text) ?? "")) words.add(word);
    const tokens = [...words].slice(0, MOST_WORDS).map((word) => wordToken(org.keys, word).toString());
    const change =
      tokens.length === 0
        ? deleteWordsOf(orgId, conversationId)
        : replaceWordsOf(orgId, conversationId, sorted(tokens), row.emptied_at, new Date(rt.now()));
    await writeUnlogged(rt.pool, orgId, [
      holdIndex(orgId, org.keys.version),
      change,
      finishWords(orgId, conversationId, row.asked),
    ]);
  });
}

/** In the order of the tokens, which is none of the words'. */
function sorted(tokens: string[]): string[] {
  return tokens.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
}

/** A message's, a draft's or a released reply's words; null when they were emptied. */
export function openText(orgId: string, key: DataKey, { of, id, sealed, body_length }: SealedTextRow): string | null {
  try {
    if (of === "message") return openJson<MessageBody>(key, PLACES.message(orgId, id), sealed).text;
    if (of === "draft") return openJson<DraftBody>(key, PLACES.draft(orgId, id), sealed).text;
    return partsOf(open(key, PLACES.release(orgId, id), sealed).toString("utf8"), body_length).body;
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
