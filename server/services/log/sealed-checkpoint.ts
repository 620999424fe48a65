import { toBase64 } from "@/core/audit/base64";
import type { SealedCheckpoint } from "@/core/audit/seal-view";
import { keyEvents } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { inclusionOf, type SignedCheckpoint } from "./read-log";

/** A checkpoint with the events of the keys that could sign it, each proved under this very checkpoint. */
export async function sealedCheckpoint(
  rt: Runtime,
  orgId: string,
  { size, note, signedAt }: SignedCheckpoint,
): Promise<SealedCheckpoint> {
  const [rows] = await read(rt.pool, orgId, [keyEvents(orgId)]);
  const within = rows.filter((row) => row.index !== null && Number(row.index) < size);
  const keys = await Promise.all(
    within.map(async ({ index, bytes }) => ({
      index: Number(index),
      event: bytes.toString("utf8"),
      proof: (await inclusionText(rt, orgId, Number(index), size)) ?? [],
    })),
  );
  return { note, signedAt: signedAt.toISOString(), keys };
}

/** A proof as it is handed out; null where the log does not hold what it is made of. */
export async function inclusionText(rt: Runtime, orgId: string, index: number, size: number): Promise<string[] | null> {
  return proofText(inclusionOf(rt, orgId, index, size));
}

/** The same of any proof that is being made. */
export async function proofText(making: Promise<Uint8Array[]>): Promise<string[] | null> {
  try {
    return (await making).map(toBase64);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
