import { fromBase64, toBase64 } from "./base64";
import { type Sha256, sameBytes } from "./tree-hash";

/** Ed25519 (RFC 8032): 32 bytes of key, 64 of signature. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
export type SignEd25519 = (message: Uint8Array) => Uint8Array;

/** Signature types of C2SP signed-note and tlog-cosignature. */
export const SIGNATURE = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE)[keyof typeof SIGNATURE];

/** Who may sign, and how to check it. `type` is part of the id, so that one key never signs as two things. */
export type NoteKey = { name: string; type: SignatureType; publicKey: Uint8Array };

export type NoteSignature = { name: string; keyId: Uint8Array; signature: Uint8Array };

/** A text that ends with a newline, and who signed it (C2SP signed-note). */
export type SignedNote = { text: string; signatures: NoteSignature[] };

const ID_BYTES = 4;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const MOST_SIGNATURES = 100;
const utf8 = new TextEncoder();

/** Names have neither spaces nor plus signs, which separate them from what follows. */
const NAME = /^[^\s+]+$/u;

/** `SHA-256(name || 0x0A || type || key)[:4]` */
export function noteKeyId(sha256: Sha256, { name, type, publicKey }: NoteKey): Uint8Array {
  return sha256(joined(utf8.encode(name), Uint8Array.of(0x0a, type), publicKey)).slice(0, ID_BYTES);
}

/** `name+id+base64(type || key)`, as it is handed out, compared and given to `--key`. */
export function writeNoteKey(sha256: Sha256, key: NoteKey): string {
  const id = Array.from(noteKeyId(sha256, key), (b) => b.toString(16).padStart(2, "0")).join("");
  return `${key.name}+${id}+${toBase64(joined(Uint8Array.of(key.type), key.publicKey))}`;
}

/** Null for anything {@link writeNoteKey} would not have written. */
export function readNoteKey(sha256: Sha256, text: string): NoteKey | null {
  const [, name, encoded] = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || bytes?.length !== 1 + KEY_BYTES) return null;
  const type = Object.values(SIGNATURE).find((known) => known === bytes[0]);
  if (type === undefined) return null;
  const key: NoteKey = { name, type, publicKey: bytes.slice(1) };
  return writeNoteKey(sha256, key) === text ? key : null;
}

/** `- name base64(id || signature)`, ended by a newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${toBase64(joined(keyId, signature))}\n`;
}

export function writeSignedNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join("")}`;
}

/** A control character other than the newline has no place in a note. */
const CONTROL = /[^\P{Cc}\n]|\ufffd/u;

/** Null unless every byte is as a signed note has it: text, an empty line, one or more signatures, nothing after. */
export function readSignedNote(note: string): SignedNote | null {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n") || CONTROL.test(note)) return null;
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) return null;
  const signatures = lines.map(readSignatureLine);
  if (!signatures.every((s) => s !== null)) return null;
  return { text: note.slice(0, end + 1), signatures };
}

function readSignatureLine(line: string): NoteSignature | null {
  const [, name, encoded] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !NAME.test(name) || bytes === null || bytes.length <= ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}

export function signNote(sha256: Sha256, key: NoteKey, sign: SignEd25519, text: string): NoteSignature {
  return { name: key.name, keyId: noteKeyId(sha256, key), signature: sign(utf8.encode(text)) };
}

export type Verification = "good" | "bad" | "absent";

/** What a note's signatures say of one plain Ed25519 key: a wrong signature under its name and id is worse than none. */
export function verifyNote(sha256: Sha256, verify: VerifyEd25519, note: SignedNote, key: NoteKey): Verification {
  const id = noteKeyId(sha256, key);
  const own = note.signatures.filter((s) => s.name === key.name && sameBytes(s.keyId, id));
  if (own.length === 0) return "absent";
  const message = utf8.encode(note.text);
  return own.every((s) => s.signature.length === SIGNATURE_BYTES && verify(key.publicKey, message, s.signature))
    ? "good"
    : "bad";
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
