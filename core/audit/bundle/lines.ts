import { z } from "zod";
import { type CanonicalValue, canonicalBytes } from "../canonical-json";
import { HASH_BYTES } from "../tree-hash";

/** Base64 of 32 bytes: 43 characters and the padding. */
const HASH = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const index = z.int().nonnegative();
const size = z.int().positive();
/** From the leaf up. No tree of ours is higher than 53 levels, and a range has at most two subtrees a level. */
const proof = z.array(HASH).max(2 * 53);

/** checkpoints.jsonl */
export const CHECKPOINT_LINE = z.strictObject({ note: z.string().max(20_000) });
/** consistency.jsonl */
export const CONSISTENCY_LINE = z.strictObject({ first: size, second: size, proof });
/** inclusion-proofs.jsonl */
export const INCLUSION_LINE = z.strictObject({ index, proof });
/** keys.jsonl: `event` is the text of the event's bytes. */
export const KEY_LINE = z.strictObject({ index, event: z.string().max(20_000), proof });
/** range-proof.json */
export const RANGE_PROOF = z.strictObject({ left: proof, right: proof });
/** meta.json: `text` is the text of one of our checkpoints, whose bytes are the leaf at `index` of the log of all logs. */
export const META = z.strictObject({ note: z.string().max(20_000), text: z.string().max(1_000), index, proof });

/** A line of a bundle's `.jsonl` files: canonical JSON, as every JSON file of a bundle is, and a newline. */
export function jsonLine(value: CanonicalValue): Uint8Array {
  const bytes = canonicalBytes(value);
  const line = new Uint8Array(bytes.length + 1);
  line.set(bytes);
  line[bytes.length] = 0x0a;
  return line;
}

/** The hashes of a proof that one of these shapes has let through. */
export function hashesOf(proof: readonly string[]): Uint8Array[] {
  return proof.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).subarray(0, HASH_BYTES));
}
