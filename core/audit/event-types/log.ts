import { z } from "zod";
import { DISCLOSURES } from "../bundle/disclosure";
import { count, digest, type EventShapes, id, time } from "./fields";

/** Hex of an Ed25519 signature. */
const signature = z.string().regex(/^[0-9a-f]{128}$/);

/** The log about itself, and what was taken out of it. */
export const LOG_EVENTS = {
  "export.removed": { version: 1, data: z.strictObject({ export: id, because: z.enum(["erasure"]) }) },
  /** Keys of the log are named by their 32 public bytes. */
  "log.started": { version: 1, data: z.strictObject({ key: digest }) },
  /** `endorsement` is the earlier key's signature of the later one: see `core/audit/key-history.ts`. */
  "log.key_added": { version: 1, data: z.strictObject({ key: digest, by: digest, endorsement: signature }) },
  "log.key_retired": { version: 1, data: z.strictObject({ key: digest }) },
  /** The signer had signed more, or otherwise, than a database that was restored still held; somebody let it go on from there. */
  "log.restored": { version: 1, data: z.strictObject({ signed_size: count, signed_root: digest, size: count }) },
  "export.requested": {
    version: 1,
    data: z.strictObject({
      export: id,
      disclosure: z.enum(DISCLOSURES),
      from: time.nullable(),
      to: time.nullable(),
      team: id.nullable(),
      item: id.nullable(),
      subject: id.nullable(),
    }),
  },
  "export.completed": {
    version: 1,
    data: z.strictObject({ export: id, manifest: digest, events: count, size: count }),
  },
  "export.cancelled": { version: 1, data: z.strictObject({ export: id }) },
  "export.failed": { version: 1, data: z.strictObject({ export: id }) },
  "export.downloaded": { version: 1, data: z.strictObject({ export: id }) },
} as const satisfies EventShapes;
