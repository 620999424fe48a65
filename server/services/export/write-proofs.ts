import { toBase64 } from "@/core/audit/base64";
import { jsonLine } from "@/core/audit/bundle/lines";
import { FILES } from "@/core/audit/bundle/manifest";
import { type CanonicalValue, canonicalBytes } from "@/core/audit/canonical-json";
import { readCheckpoint } from "@/core/audit/checkpoint";
import { readSignedNote } from "@/core/audit/signed-note";
import { lastExported } from "@/db/repositories/export";
import { type CheckpointRow, checkpointBefore, checkpointCovering, keyEvents } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import type { Snapshot } from "@/db/snapshot";
import type { Runtime } from "@/server/runtime";
import type { BundleFolder } from "./bundle-folder";
import type { Chosen } from "./choose-events";
import type { MetaLeaf } from "./meta-leaf";
import { Prover } from "./prove";

const lines = (values: readonly CanonicalValue[]) => Buffer.concat(values.map(jsonLine));

/** The checkpoints of a bundle, each shown to be the beginning of the next. */
export async function writeCheckpoints(
  folder: BundleFolder,
  prover: Prover,
  checkpoints: readonly CheckpointRow[],
): Promise<void> {
  await folder.add(FILES.checkpoints, lines(checkpoints.map(({ note }) => ({ note }))));
  const steps: CanonicalValue[] = [];
  for (let n = 1; n < checkpoints.length; n += 1) {
    const [first, second] = [Number(checkpoints[n - 1]?.size), Number(checkpoints[n]?.size)];
    steps.push({ first, second, proof: await prover.consistency(first, second) });
  }
  await folder.add(FILES.consistency, lines(steps));
}

/**
 * What the last export ended with, the first that covers the first event, and the one that everything is proved against:
 * smallest first, none twice.
 */
export async function checkpointsFor(
  snapshot: Snapshot,
  orgId: string,
  last: CheckpointRow,
  chosen: Chosen,
): Promise<CheckpointRow[]> {
  const first = "indexes" in chosen ? (chosen.indexes[0] ?? 0) : chosen.from;
  const [exported] = await snapshot.rows(lastExported(orgId));
  const size = exported ? exportedSize(exported.bytes) : 0;
  const found = [
    ...(size > 0 ? await snapshot.rows(checkpointBefore(orgId, size)) : []),
    ...(await snapshot.rows(checkpointCovering(orgId, first + 1))),
    last,
  ];
  const bySize = new Map(
    found.filter((c) => Number(c.size) > 0 && Number(c.size) <= Number(last.size)).map((c) => [c.size, c]),
  );
  bySize.set(last.size, last);
  return [...bySize.values()].sort((a, b) => Number(a.size) - Number(b.size));
}

function exportedSize(bytes: Buffer): number {
  const { data } = JSON.parse(bytes.toString("utf8")) as { data: { size: number } };
  return Number.isSafeInteger(data.size) ? data.size : 0;
}

/** What of the tree stands around a stretch. */
export async function writeRange(folder: BundleFolder, prover: Prover, chosen: Chosen): Promise<void> {
  if ("indexes" in chosen) return;
  await folder.add(FILES.range, canonicalBytes(await prover.around(chosen.from, chosen.to)));
}

/** The events that begin, add and retire the log's keys, wherever they stand, each with its proof. */
export async function writeKeys(
  folder: BundleFolder,
  prover: Prover,
  snapshot: Snapshot,
  orgId: string,
  size: number,
): Promise<void> {
  const rows = await snapshot.rows(keyEvents(orgId));
  const placed = rows.filter((row) => row.index !== null && Number(row.index) < size);
  const proofs = await prover.inclusions(placed.map((row) => Number(row.index)));
  await folder.add(
    FILES.keys,
    lines(
      placed.map((row, n) => ({ index: Number(row.index), event: row.bytes.toString("utf8"), proof: proofs[n] ?? [] })),
    ),
  );
}

export async function writeMeta(rt: Runtime, folder: BundleFolder, meta: MetaLeaf | null): Promise<void> {
  if (!meta) return;
  const { note, text, index, size } = meta;
  const [proof = []] = await new Prover(rt, INSTALLATION, size).inclusions([index]);
  await folder.add(FILES.meta, canonicalBytes({ note, text, index, proof }));
}

/** Whose log a checkpoint is of. @throws Error when it is none */
export function originOf({ note, root, size }: CheckpointRow): string {
  const signed = readSignedNote(note);
  const checkpoint = signed && readCheckpoint(signed.text);
  if (!checkpoint || toBase64(checkpoint.root) !== toBase64(root) || checkpoint.size !== Number(size))
    throw new Error(`the checkpoint at ${size} is not what its note says`);
  return checkpoint.origin;
}
