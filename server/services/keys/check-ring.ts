import type { Pool } from "@/db/pool";
import { keyProbe } from "@/db/repositories/keys";
import { readAlone } from "@/db/repositories/queue";
import { KeyTrouble } from "@/server/keys/key-custody";
import { type KeyRing, nameOfVersion } from "@/server/keys/key-encryption-key";
import { CannotOpen } from "@/server/keys/sealed-box";

/**
 * Tries the ring on the oldest key that it must open, before anything is served or written.
 * @throws KeyTrouble that names the key the data were wrapped with, and the one that was given
 */
export async function checkRing(pool: Pool, ring: KeyRing, where: string): Promise<void> {
  const [probe] = await readAlone(pool, keyProbe());
  if (!probe) return;
  const given = ring.keys.versions.map(({ version }) => nameOfVersion(ring.keys.ring, version));
  const tell = (what: string, cause?: unknown) =>
    new KeyTrouble(
      `${what} The data were wrapped with ${probe.kek_id}; ${where} holds ${given.join(", ")}. Give the right one; nothing was changed.`,
      { code: "foreign", cause },
    );
  if (!given.includes(probe.kek_id)) throw tell("This key-encryption key is another database's.");
  try {
    ring.unwrap(probe.wrapped, `${probe.org_id}|organisation|${probe.version}`);
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    throw tell("This key-encryption key has the right name and does not open the data: it was altered.", error);
  }
}
