import { type NoteKey, SIGNATURE, type VerifyEd25519 } from "./signed-note";

const utf8 = new TextEncoder();

/** What an earlier key signs of a later one: nobody without the earlier key can bring in one of their own. */
export function endorsementText(origin: string, keyHex: string): Uint8Array {
  return utf8.encode(`countersign key/v1\n${origin}\n${keyHex}\n`);
}

/** The events of the log's keys, in order. */
export type KeyEvent = { index: number } & (
  | { type: "log.started"; data: { key: string } }
  | { type: "log.key_added"; data: { key: string; by: string; endorsement: string } }
  | { type: "log.key_retired"; data: { key: string } }
);

/** A key of the log, and from which index on it counts and counts no more. */
export type KeyTerm = { key: string; from: number; until: number | null };

export type KeyFault = { index: number; code: "key_not_endorsed" | "key_unknown" | "key_reused" };

/**
 * Which key counted when. A checkpoint of `size` leaves is good if a key signed it whose term it lies in: `from < size`
 * and not `until < size`, for the event that retires a key may itself still be under its last checkpoint.
 */
export function keyTerms(
  origin: string,
  events: readonly KeyEvent[],
  verify: VerifyEd25519,
): { terms: KeyTerm[]; faults: KeyFault[] } {
  const terms: KeyTerm[] = [];
  const faults: KeyFault[] = [];
  for (const event of events) {
    const { key } = event.data;
    const known = terms.find((term) => term.key === key);
    if (event.type === "log.key_retired") {
      if (known === undefined || known.until !== null) faults.push({ index: event.index, code: "key_unknown" });
      else known.until = event.index;
      continue;
    }
    const fault = faultOf(origin, event, terms, verify);
    if (fault === null) terms.push({ key, from: event.index, until: null });
    else faults.push({ index: event.index, code: fault });
  }
  return { terms, faults };
}

function faultOf(
  origin: string,
  event: Exclude<KeyEvent, { type: "log.key_retired" }>,
  terms: readonly KeyTerm[],
  verify: VerifyEd25519,
): KeyFault["code"] | null {
  if (terms.some((term) => term.key === event.data.key)) return "key_reused";
  if (event.type === "log.started") return terms.length === 0 ? null : "key_not_endorsed";
  const { key, by, endorsement } = event.data;
  if (!terms.some((term) => term.key === by && term.until === null)) return "key_unknown";
  return verify(fromHex(by), endorsementText(origin, key), fromHex(endorsement)) ? null : "key_not_endorsed";
}

/** The log's keys sign under the log's own name. */
export const logKey = (origin: string, keyHex: string): NoteKey => ({
  name: origin,
  type: SIGNATURE.ed25519,
  publicKey: fromHex(keyHex),
});

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
