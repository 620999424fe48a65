import { join } from "node:path";
import type { Pool } from "@/db/pool";
import { vaultEnvelope } from "../connectors/vault/vault-transit";
import { type KeyCustody, KeyTrouble, LOCAL_ENVELOPE, ringInFile } from "../keys/key-custody";
import { KeyRing } from "../keys/key-encryption-key";
import { log } from "../log";
import { checkRing } from "../services/keys/check-ring";

type Told = Readonly<Record<string, string | undefined>>;

/** How often a process looks whether the ring has changed; a version wraps only some such looks after it was added. */
const LOOK_MS = 1_000;

/** Who keeps the key-encryption key, as the environment says: a file, or Vault with a file of what it has wrapped. */
export function custodyOf(env: Told, file: string): KeyCustody {
  const address = env.VAULT_ADDR;
  if (!address) return ringInFile(file, LOCAL_ENVELOPE);
  const token = env.VAULT_TOKEN_FILE ? { file: env.VAULT_TOKEN_FILE } : { text: env.VAULT_TOKEN ?? "" };
  const key = env.VAULT_TRANSIT_KEY;
  if (!key)
    throw new KeyTrouble("VAULT_ADDR is set, so VAULT_TRANSIT_KEY must be too: which key of Vault's wraps ours.", {
      code: "refused",
    });
  const mount = env.VAULT_TRANSIT_MOUNT || "transit";
  return ringInFile(file, vaultEnvelope({ address, token, key, mount, namespace: env.VAULT_NAMESPACE || null }));
}

/** Where the ring lies: `KEY_FILE`, else in the data folder. */
export function custodyIn(dataDir: string): KeyCustody {
  return custodyOf(process.env, process.env.KEY_FILE || join(dataDir, "key-encryption-key"));
}

/**
 * The ring, made only beside an empty database: a new one beside data would look as if all was well, and open nothing.
 * @throws KeyTrouble
 */
export async function ensureRing(custody: KeyCustody, databaseIsEmpty: boolean): Promise<void> {
  if (custody.exists()) return;
  if (!databaseIsEmpty)
    throw new KeyTrouble(
      `The key-encryption key ${custody.where} is missing, and the database holds data that only it opens. Restore it from its backup; nothing was changed.`,
      { code: "beside_data" },
    );
  await custody.create();
}

/**
 * The opened ring, once it is certain that it belongs to this database.
 * @throws KeyTrouble when it is missing, damaged or another database's
 */
export async function openRing(custody: KeyCustody, pool: Pool): Promise<KeyRing> {
  const ring = new KeyRing(await custody.open());
  await checkRing(pool, ring, custody.where);
  return ring;
}

/** A process that may not begin says why in one sentence, and ends. @throws whatever else it was */
export function refuseToStart(error: unknown): never {
  if (!(error instanceof KeyTrouble)) throw error;
  log.error({ keys: error.code }, error.message);
  process.exit(1);
}

/** Takes in what is added to the ring or retired from it while this process runs. */
export function followRing(custody: KeyCustody, ring: KeyRing): void {
  let seen = custody.stamp();
  const look = async () => {
    const stamp = custody.stamp();
    if (stamp === seen || stamp === "") return;
    try {
      const keys = await custody.open();
      // Another ring in its place is somebody's mistake: what runs goes on with the right one, the next start says so.
      if (keys.ring === ring.keys.ring) ring.replace(keys);
      seen = stamp;
    } catch (error) {
      log.warn(
        { error: error instanceof Error ? error.message : "unknown" },
        "the key ring has changed and does not open",
      );
    }
  };
  setInterval(() => void look(), LOOK_MS).unref();
}
