import { fromBase64, toBase64 } from "./base64";
import { HASH_BYTES } from "./tree-hash";

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** The origin of an organisation's log: whoever reads it knows at once whose it is. */
export const logOrigin = (host: string, orgId: string) => `${host}/log/${orgId}`;
/** The origin of the log of all logs' checkpoints, which is what witnesses see. */
export const metaOrigin = (host: string) => `${host}/log/all`;

/** The text that is signed: origin, size, root, each on its line. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Null unless {@link writeCheckpoint} would have written it: no leading zero, no other line end, no further line. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, origin, digits, encoded] = /^([^\s+]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]{44})\n$/u.exec(text) ?? [];
  if (origin === undefined || digits === undefined || encoded === undefined) return null;
  const root = fromBase64(encoded);
  const size = Number(digits);
  return root?.length === HASH_BYTES && Number.isSafeInteger(size) ? { origin, size, root } : null;
}
