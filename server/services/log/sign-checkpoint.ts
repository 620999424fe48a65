import { type KeyEvent, type KeyTerm, keyTerms, logKey } from "@/core/audit/key-history";
import { signNote, writeSignedNote } from "@/core/audit/signed-note";
import { keyEvents } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import { type LogKey, sha256, verifyEd25519 } from "@/server/keys/log-keys";
import type { LogRuntime } from "./log-runtime";

/** Which keys count when, as the log itself says; events that have no index yet say nothing. */
export async function termsOf(rt: LogRuntime, orgId: string, origin: string): Promise<KeyTerm[]> {
  const [rows] = await read(rt.pool, orgId, [keyEvents(orgId)]);
  const events = rows.flatMap(({ index, bytes }) => {
    const { type, data } = JSON.parse(bytes.toString("utf8")) as Pick<KeyEvent, "type" | "data">;
    return index === null ? [] : [{ type, data, index: Number(index) } as KeyEvent];
  });
  return keyTerms(origin, events, verifyEd25519).terms;
}

/** A term covers a checkpoint that holds the event which began it, and ends with the one before its own end. */
const covers = (term: KeyTerm, size: number) => term.from < size && (term.until === null || term.until >= size);

/**
 * A text signed under the log's name by every key whose term covers a checkpoint of this size.
 * @throws Error when there is none: an unsigned checkpoint would be worth nothing
 */
export function signedByTerms(
  origin: string,
  keys: readonly LogKey[],
  terms: readonly KeyTerm[],
  size: number,
  text: string,
): string {
  const counting = keys.filter((key) => terms.some((term) => term.key === key.publicHex && covers(term, size)));
  return signedBy(origin, counting, text);
}

export function signedBy(origin: string, keys: readonly LogKey[], text: string): string {
  if (keys.length === 0) throw new Error(`no key counts for ${origin}`);
  const signatures = keys.map((key) => signNote(sha256, logKey(origin, key.publicHex), key.sign, text));
  return writeSignedNote({ text, signatures });
}
