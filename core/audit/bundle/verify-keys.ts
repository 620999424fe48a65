import { type KeyEvent, type KeyTerm, keyTerms, logKey, toHex } from "../key-history";
import { verifyInclusion } from "../proof";
import { type NoteKey, noteKeyId, readNoteKey, SIGNATURE, type SignedNote, verifyNote } from "../signed-note";
import { readStoredEvent } from "../stored-event";
import { sameBytes } from "../tree-hash";
import type { Primitives } from "./bundle-reader";
import { readJsonLine } from "./json-lines";
import { hashesOf, KEY_LINE } from "./lines";
import { FILES } from "./manifest";
import type { Verification } from "./verification";

/** The keys of the log, as it says itself. `trusted`: the key that the reader compared, and whatever it vouched for. */
export type LogKeys = {
  origin: string;
  terms: KeyTerm[];
  /** The indexes of the events that made them what they are. */
  events: Set<number>;
  trusted: Set<string> | null;
};

/** A history of keys longer than this is none of ours, and would be checked against every checkpoint. */
const MOST_KEY_EVENTS = 10_000;

/** Reads who could sign when, each event of it proved to be in the log; `given` is the key that the reader brought. */
export async function readKeys(v: Verification, given: NoteKey | null): Promise<LogKeys> {
  const { origin } = v.manifest;
  const events = new Set<number>();
  const history: KeyEvent[] = [];
  const reading = v.files.open(FILES.keys);
  for (;;) {
    const line = reading && (await readJsonLine(reading, KEY_LINE));
    if (line === null) break;
    const known = line && keyEventOf(v, line);
    if (!known || known.index <= (history.at(-1)?.index ?? -1) || history.length >= MOST_KEY_EVENTS) {
      v.problems.add("key_event_unproved", FILES.keys, line ? { index: line.index } : {});
      continue;
    }
    history.push(known);
    events.add(known.index);
  }
  const { terms, faults } = keyTerms(origin, history, safely(v.crypto));
  for (const { index, code } of faults) v.problems.add(code, FILES.keys, { index });
  const trusted = given && trustedFrom(given, origin, history, terms);
  if (given && trusted === null) v.problems.add("key_other", FILES.keys);
  return { origin, terms, events, trusted };
}

function keyEventOf(v: Verification, line: { index: number; event: string; proof: string[] }): KeyEvent | null {
  const { size, org } = v.manifest;
  const bytes = new TextEncoder().encode(line.event);
  const read = readStoredEvent(bytes);
  const proved = verifyInclusion(v.tree, {
    ...{ index: line.index, size, root: v.root },
    ...{ leaf: v.tree.leaf(bytes), proof: hashesOf(line.proof) },
  });
  if (!read.ok || !proved || read.event.org !== org || !isKeyType(read.event.type)) return null;
  return { index: line.index, type: read.event.type, data: read.event.data } as KeyEvent;
}

export const isKeyType = (type: string): type is KeyEvent["type"] =>
  type === "log.started" || type === "log.key_added" || type === "log.key_retired";

/** A key and those that it endorsed, and those that these endorsed. What was signed before is bound by consistency proofs. */
function trustedFrom(given: NoteKey, origin: string, history: readonly KeyEvent[], terms: readonly KeyTerm[]) {
  const hex = toHex(given.publicKey);
  const isOurs = given.name === origin && given.type === SIGNATURE.ed25519;
  if (!isOurs || !terms.some(({ key }) => key === hex)) return null;
  const trusted = new Set([hex]);
  const counting = new Set(terms.map(({ key }) => key));
  for (const { type, data } of history)
    if (type === "log.key_added" && counting.has(data.key) && trusted.has(data.by)) trusted.add(data.key);
  return trusted;
}

/** Bytes that are no key at all are a signature that is not good. */
function safely({ verifyEd25519 }: Primitives): Primitives["verifyEd25519"] {
  return (key, message, signature) => {
    try {
      return verifyEd25519(key, message, signature);
    } catch {
      return false;
    }
  };
}

export type Signers = {
  /** Keys that count for this size. */
  good: string[];
  /** Keys whose signature is good, but who count no more, or not yet. */
  retired: string[];
  /** Whether a key of the log is named and its signature is not good. */
  bad: boolean;
};

/** @param name what the keys sign as, when it is not the log's own name */
export function signersOf(note: SignedNote, keys: LogKeys, size: number, crypto: Primitives, name?: string): Signers {
  const verify = safely(crypto);
  const found: Signers = { good: [], retired: [], bad: false };
  for (const term of keys.terms) {
    const verified = verifyNote(crypto.sha256, verify, note, logKey(name ?? keys.origin, term.key));
    if (verified === "bad") found.bad = true;
    if (verified !== "good") continue;
    const counts = term.from < size && (term.until === null || term.until >= size);
    (counts ? found.good : found.retired).push(term.key);
  }
  return found;
}

/** How many keys of the log a note is signed by. */
export function foundKeys(note: SignedNote, keys: LogKeys, { sha256 }: Primitives): number {
  const own = keys.terms.map(({ key }) => logKey(keys.origin, key));
  return own.filter((key) => {
    const id = noteKeyId(sha256, key);
    return note.signatures.some((s) => s.name === key.name && sameBytes(s.keyId, id));
  }).length;
}

/** Whether one of the signers is the compared key, or vouched for by it. */
export const isTrusted = ({ trusted }: LogKeys, signers: readonly string[]) =>
  trusted === null || signers.some((key) => trusted.has(key));

/** What was given as a key is none. */
export class NotAKey extends Error {
  override name = "NotAKey";
}

/**
 * A key as it is handed out, `name+id+base64`.
 * @throws NotAKey
 */
export function givenKey(text: string | undefined, crypto: Primitives): NoteKey | null {
  if (text === undefined) return null;
  const key = readNoteKey(crypto.sha256, text);
  if (key === null) throw new NotAKey(text);
  return key;
}
