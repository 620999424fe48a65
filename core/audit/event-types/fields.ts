import { z } from "zod";
import { DECISION_KINDS, DRAFT_STATES, ITEM_KINDS, REASON_CODES } from "@/core/review/words";

/** What each type promises: its newest version, and the shape of `data` in it. */
export type EventShapes = Record<string, { version: number; data: z.ZodType }>;

export const id = z.uuid();

/** Hex of a salted commitment or a keyed digest. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const code = z.string().min(1).max(200);

export const role = z.enum(["customer", "ai", "agent", "system"]);

export const count = z.int().nonnegative();

export const time = z.iso.datetime({ precision: 3 });

/** A team by a keyed digest of its name, and the queues it looks after. */
export const team = z.strictObject({ name: digest, queues: z.array(code) });

export const request = z.strictObject({ request: id });

/** A stop as version 1 told it: of everything or of a source. */
export const STOP_SET = z.strictObject({
  stop: id,
  scope: z.enum(["organisation", "source"]),
  source: id.nullable(),
  drafts: count,
  reason: digest,
});

/** A decision as version 1 told it: its reason was one of a list that all organisations shared. */
export const DECIDED = z.strictObject({
  item: id,
  item_kind: z.enum(ITEM_KINDS),
  draft: id.nullable(),
  decision: id,
  kind: z.enum(DECISION_KINDS),
  reason: z.enum(REASON_CODES).nullable(),
  seen: digest,
  text: digest.nullable(),
  note: digest.nullable(),
  text_digest: digest.nullable(),
  policy_version: count.nullable(),
  edit_distance: count.nullable(),
  state: z.enum(DRAFT_STATES).nullable(),
  opened: id.nullable(),
  release: id.nullable(),
});

/** As version 2 told it: by one of the organisation's own reasons, and not yet how long it was looked at. */
export const DECIDED_ANY_REASON = DECIDED.extend({ reason: code.nullable() });
