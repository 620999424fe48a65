import {
  joined,
  type NoteKey,
  type NoteSignature,
  noteKeyId,
  type SignEd25519,
  type SignedNote,
  type Verification,
  type VerifyEd25519,
} from "./signed-note";
import { type Sha256, sameBytes } from "./tree-hash";

const utf8 = new TextEncoder();
const TIME_BYTES = 8;

/** What a witness signs (C2SP tlog-cosignature, v1): that at this time it had seen this checkpoint and nothing against it. */
const message = (text: string, seconds: number) => utf8.encode(`cosignature/v1\ntime ${seconds}\n${text}`);

/** @param seconds since the epoch */
export function cosign(sha256: Sha256, key: NoteKey, sign: SignEd25519, text: string, seconds: number): NoteSignature {
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return { name: key.name, keyId: noteKeyId(sha256, key), signature: joined(time, sign(message(text, seconds))) };
}

export type Cosigned = { verification: Verification; seconds: number | null };

/** What a note's signatures say of one witness, and when it saw the note. */
export function verifyCosignature(sha256: Sha256, verify: VerifyEd25519, note: SignedNote, witness: NoteKey): Cosigned {
  const id = noteKeyId(sha256, witness);
  const own = note.signatures.find((s) => s.name === witness.name && sameBytes(s.keyId, id));
  if (own === undefined) return { verification: "absent", seconds: null };
  if (own.signature.length !== TIME_BYTES + 64) return { verification: "bad", seconds: null };
  const bytes = own.signature;
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  const good = verify(witness.publicKey, message(note.text, seconds), bytes.slice(TIME_BYTES));
  return { verification: good ? "good" : "bad", seconds };
}
