import { z } from "zod";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { BULK_DECISIONS, FELL_OUT } from "@/core/review/bulk";
import { code, count, digest, type EventShapes, id, time } from "./fields";

const snippet = z.strictObject({ snippet: id, owner: id.nullable() });

/** What is done to several items at once, texts kept ready, and drafts asked for again. */
export const SPEED_EVENTS = {
  /** `sample` is what has to be read whole before anything is decided. */
  "bulk.started": {
    version: 1,
    data: z.strictObject({
      bulk: id,
      queue: code,
      check: z.enum(CHECK_IDS),
      code: z.enum(FINDING_CODES),
      policy_version: count,
      items: z.array(id),
      sample: z.array(id),
      until: time,
    }),
  },
  /** An item of the sample was shown whole, and `until` then everything stays held. */
  "bulk.opened": { version: 1, data: z.strictObject({ bulk: id, item: id, until: time }) },
  /** Whoever takes one of the sample out has to read as many again: `drawn`. */
  "bulk.left_out": { version: 1, data: z.strictObject({ bulk: id, item: id, drawn: z.array(id) }) },
  /** It changed before it was read: it is decided on its own, and another one is read in its place. */
  "bulk.fell_out": {
    version: 1,
    data: z.strictObject({ bulk: id, item: id, because: z.enum(FELL_OUT), drawn: z.array(id) }),
  },
  "bulk.confirmed": {
    version: 1,
    data: z.strictObject({ bulk: id, kind: z.enum(BULK_DECISIONS), reason: code.nullable(), items: count }),
  },
  /** Beside one `item.decided` for each; `fell_out` are those that were not decided, and why. */
  "bulk.decided": {
    version: 1,
    data: z.strictObject({
      bulk: id,
      kind: z.enum(BULK_DECISIONS),
      decisions: z.array(z.strictObject({ item: id, decision: id })),
      fell_out: z.array(z.strictObject({ item: id, because: z.enum(FELL_OUT) })),
    }),
  },
  "bulk.undone": {
    version: 1,
    data: z.strictObject({ bulk: id, decisions: z.array(id), stayed: z.array(id) }),
  },
  "bulk.given_up": { version: 1, data: z.strictObject({ bulk: id, items: count }) },
  /** `owner` is null for the organisation's. */
  "snippet.added": { version: 1, data: snippet.extend({ body: digest }) },
  "snippet.changed": { version: 1, data: snippet.extend({ body: digest }) },
  "snippet.moved": { version: 1, data: snippet.extend({ position: count }) },
  "snippet.retired": { version: 1, data: snippet },
  "snippet.restored": { version: 1, data: snippet },
  /** The source was asked to write a held draft again; the draft waits on. `nth` of those for the same message. */
  "draft.revision_requested": {
    version: 1,
    data: z.strictObject({
      revision: id,
      draft: id,
      item: id,
      instruction: digest,
      delivery: id,
      deadline: time.nullable(),
      nth: count,
    }),
  },
} as const satisfies EventShapes;
