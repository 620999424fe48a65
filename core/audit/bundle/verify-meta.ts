import { logOrigin, metaOrigin, readCheckpoint } from "../checkpoint";
import { verifyCosignature } from "../cosignature";
import { verifyInclusion } from "../proof";
import { type NoteKey, readSignedNote, type SignedNote } from "../signed-note";
import { hashesOf, META } from "./lines";
import { FILES } from "./manifest";
import type { Verification } from "./verification";
import { type LogKeys, signersOf } from "./verify-keys";

export type Witnessed = {
  /** The log of all logs, and how large it was; null when the bundle knows nothing of it. */
  meta: { origin: string; size: number } | null;
  /** Who saw it, and when. */
  witnesses: { name: string; at: string }[];
};

const FAR = 8.64e12;

/**
 * That the log of all logs holds our checkpoint, and that the reader's witness saw it. This is what binds whoever has the
 * log's own keys: they can write another log, but not have another one witnessed at the same size.
 */
export async function verifyMeta(
  v: Verification,
  keys: LogKeys,
  ours: { text: string } | null,
  witness: NoteKey | null,
): Promise<Witnessed> {
  const found: Witnessed = { meta: null, witnesses: [] };
  const { problems, manifest, crypto, tree } = v;
  const meta = await v.files.json(v.files.open(FILES.meta), META, "meta_malformed");
  const note = meta && readSignedNote(meta.note);
  const checkpoint = note && readCheckpoint(note.text);
  if (!meta || !note || !checkpoint) {
    if (meta) problems.add("meta_malformed", FILES.meta);
    else if (witness) problems.add("witness_missing", FILES.meta, { detail: witness.name });
    return found;
  }
  found.meta = { origin: checkpoint.origin, size: checkpoint.size };
  if (checkpoint.origin !== metaOriginBeside(manifest.origin, manifest.org)) problems.add("meta_malformed", FILES.meta);
  const { good, retired, bad } = signersOf(note, keys, manifest.size, crypto, checkpoint.origin);
  if (bad) problems.add("meta_signature_bad", FILES.meta);
  else if (good.length + retired.length === 0) problems.add("meta_unsigned", FILES.meta);
  if (meta.text !== ours?.text) problems.add("meta_other_checkpoint", FILES.meta);
  const claim = {
    ...{ index: meta.index, size: checkpoint.size, root: checkpoint.root },
    ...{ leaf: tree.leaf(new TextEncoder().encode(meta.text)), proof: hashesOf(meta.proof) },
  };
  if (!verifyInclusion(tree, claim)) problems.add("meta_inclusion_bad", FILES.meta);
  if (witness) found.witnesses = witnessed(v, note, witness);
  return found;
}

function witnessed({ crypto, problems }: Verification, note: SignedNote, witness: NoteKey) {
  const { verification, seconds } = verifyCosignature(crypto.sha256, crypto.verifyEd25519, note, witness);
  if (verification === "good" && seconds !== null && seconds < FAR)
    return [{ name: witness.name, at: new Date(seconds * 1000).toISOString() }];
  problems.add(verification === "absent" ? "witness_missing" : "witness_bad", FILES.meta, { detail: witness.name });
  return [];
}

/** The name of the log of all logs of the installation whose log this is; null when its name is none of an organisation's. */
function metaOriginBeside(origin: string, org: string): string | null {
  const host = origin.slice(0, -logOrigin("", org).length);
  return logOrigin(host, org) === origin ? metaOrigin(host) : null;
}
