import { expect, test } from "vitest";
import { fromBase64 } from "../../base64";
import { logKey } from "../../key-history";
import { signNote, writeSignedNote } from "../../signed-note";
import { FILES, type Manifest } from "../manifest";
import type { ProblemCode, Status } from "../problem";
import { type VerifyOptions, verifyBundle } from "../verify";
import { textOf, withJsonLine } from "./edit-bundle";
import { chosenOf, KEY, rotatedLog, rotatedSigners, usualLog, wholeOf } from "./logs";
import { nodePrimitives, type TestKey } from "./node-crypto";
import { type Bundle, buildBundle, manifestOf, readerOf, seal } from "./small-bundle";

const { sha256 } = nodePrimitives;
export const LOG = usualLog();
export const SIZE = LOG.events.length;
export const WHOLE = buildBundle(wholeOf(LOG));
export const BARE = buildBundle(wholeOf(LOG, { openings: false }));
export const CHOSEN = buildBundle(chosenOf(LOG));
export const ROTATED = wholeOf(rotatedLog(), { signers: rotatedSigners, sizes: [12, 14, 16, 20], openings: false });

export const verified = (files: Bundle, options?: VerifyOptions) =>
  verifyBundle(readerOf(files), nodePrimitives, options);

/** Whoever has the log's key names and signs the files as they are now, and says of them whatever they like. */
export function resealed(
  files: Bundle,
  change: (manifest: Manifest) => Manifest = (m) => m,
  keys: TestKey[] = [KEY],
): Bundle {
  const manifest = change(manifestOf(files));
  return seal(files, { signers: () => keys, sizes: [manifest.size] }, manifest);
}

export const noted = (origin: string, text: string, keys: TestKey[] = [KEY], signedText = text) =>
  writeSignedNote({ text, signatures: keys.map((k) => signNote(sha256, logKey(origin, k.hex), k.sign, signedText)) });

/** The root that a checkpoint of a bundle tells. */
export function rootAt(files: Bundle, line: number): Uint8Array {
  const { note } = JSON.parse(textOf(files, FILES.checkpoints).split("\n")[line] as string) as { note: string };
  return fromBase64(note.split("\n")[2] as string) as Uint8Array;
}

/** The last checkpoint of WHOLE, written and signed otherwise. */
export const lastNote = (note: string) => withJsonLine(WHOLE, FILES.checkpoints, 2, () => ({ note }));

export type Said = { code: ProblemCode; index?: number; also?: ProblemCode[]; status?: Status };

/** That it is refused, and what is said: the code, and the first index that is named. */
export async function expectSaid(
  files: Bundle,
  { code, index, also = [], status = "tampered" }: Said,
  options?: VerifyOptions,
) {
  const verdict = await verified(files, options);
  const codes = verdict.problems.map((p) => p.code);
  expect({ status: verdict.status, codes }).toEqual({ status, codes: expect.arrayContaining([code, ...also]) });
  expect({ index: verdict.problems[0]?.index }).toEqual({ index });
}

export type Case = [title: string, files: Bundle, said: Said, options?: VerifyOptions];
export const cases = (list: Case[]) =>
  test.each(list)("%s", (_title, files, said, options) => expectSaid(files, said, options));

export const swapped = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((each, n) => list[n === a ? b : n === b ? a : n] ?? each);
