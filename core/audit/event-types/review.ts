import { z } from "zod";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import { STUCK_STATES } from "@/core/review/stuck";
import { DRAFT_STATES, ITEM_KINDS, ON_EXPIRY, OUTCOMES, PRIORITIES } from "@/core/review/words";
import { code, count, DECIDED_ANY_REASON, digest, type EventShapes, id, role, time } from "./fields";

/** What came in, how it was judged and decided, and what went out. */
export const REVIEW_EVENTS = {
  "subjects.recorded": { version: 1, data: z.strictObject({ source: id, subjects: z.array(id), identifiers: count }) },
  "documents.recorded": {
    version: 1,
    data: z.strictObject({
      source: id,
      documents: z.array(z.strictObject({ document: id, version: z.string().max(200), text: digest.nullable() })),
    }),
  },
  "messages.added": {
    version: 1,
    data: z.strictObject({
      source: id,
      conversation: id,
      messages: z.array(z.strictObject({ message: id, position: count, role, text: digest })),
    }),
  },
  "draft.received": {
    version: 1,
    data: z.strictObject({
      draft: id,
      source: id,
      conversation: id,
      subject: id,
      already_sent: z.boolean(),
      state: z.enum(DRAFT_STATES),
      provider: code,
      model: code,
      agent: code,
      prompt_version: code,
      language: code,
      text: digest,
      body: digest,
      messages: z.array(z.strictObject({ message: id, position: count, role, text: digest })),
      superseded: z.array(id),
    }),
  },
  "draft.disposed": {
    version: 1,
    data: z.strictObject({
      draft: id,
      disposition: id,
      outcome: z.enum(OUTCOMES),
      rule: code,
      policy_version: count,
      state: z.enum(DRAFT_STATES),
      queue: code.nullable(),
      due_at: time.nullable(),
      on_expiry: z.enum(ON_EXPIRY).nullable(),
      item: id.nullable(),
      release: id.nullable(),
      explanation: digest,
      findings: z.array(z.strictObject({ check: z.enum(CHECK_IDS), version: count, code: z.enum(FINDING_CODES) })),
    }),
  },
  "draft.queued": { version: 1, data: z.strictObject({ draft: id, item: id, queue: code, due_at: time.nullable() }) },
  "draft.handed_over": {
    version: 1,
    data: z.strictObject({ draft: id, from: z.enum(STUCK_STATES), queue: code }),
  },
  "draft.superseded": { version: 1, data: z.strictObject({ draft: id, by: z.enum(["message", "draft"]) }) },
  "draft.expired": {
    version: 1,
    data: z.strictObject({
      draft: id.nullable(),
      item: id,
      on_expiry: z.enum(ON_EXPIRY).nullable(),
      state: z.enum(DRAFT_STATES).nullable(),
      release: id.nullable(),
    }),
  },
  "flag.raised": {
    version: 1,
    data: z.strictObject({
      flag: id,
      source: id,
      conversation: id,
      draft: id.nullable(),
      raised_by: z.enum(["check", "source", "customer", "person"]),
      reason: code,
      item: id,
      body: digest,
    }),
  },
  "outcome.recorded": { version: 1, data: z.strictObject({ outcome: id, source: id, conversation: id, kind: code }) },
  "item.claimed": { version: 1, data: z.strictObject({ item: id, kind: z.enum(ITEM_KINDS), until: time }) },
  "item.extended": { version: 1, data: z.strictObject({ item: id, until: time }) },
  "item.assigned": { version: 1, data: z.strictObject({ item: id, to: id.nullable(), from: id.nullable() }) },
  "item.moved": {
    version: 1,
    data: z.strictObject({ item: id, queue: code, from_queue: code, taken_from: id.nullable() }),
  },
  "item.prioritised": { version: 1, data: z.strictObject({ item: id, priority: z.enum(PRIORITIES) }) },
  "item.taken_over": { version: 1, data: z.strictObject({ item: id, from: id.nullable() }) },
  "item.withdrawn": { version: 1, data: z.strictObject({ item: id, because: z.enum(["erasure"]) }) },
  "item.unclaimed": { version: 1, data: z.strictObject({ item: id }) },
  "item.decided": {
    version: 3,
    /** In which queue; how long it was held and what reading it takes, in milliseconds; severe findings, and how many of them were opened before. */
    data: DECIDED_ANY_REASON.extend({
      queue: code,
      held_ms: count.nullable(),
      expected_ms: count.nullable(),
      evidence_due: count.nullable(),
      evidence_opened: count.nullable(),
    }),
  },
  "decision.undone": { version: 1, data: z.strictObject({ decision: id, item: id, release: id }) },
  "release.released": {
    version: 1,
    data: z.strictObject({
      release: id,
      kind: z.enum(["reply", "holding_reply", "correction"]),
      draft: id.nullable(),
      conversation: id,
      text_digest: digest,
      delivery: id.nullable(),
      allowed_by: z.union([z.strictObject({ decision: id }), z.strictObject({ policy_version: count, rule: code })]),
    }),
  },
  /** What its reader was told of a text that left: who wrote it, and until when its receipt can be read. */
  "receipt.issued": {
    version: 1,
    data: z.strictObject({
      receipt: id,
      release: id,
      draft: id.nullable(),
      authorship: z.enum(AUTHORSHIPS),
      privacy_version: count,
      expires_at: time,
    }),
  },
  "release.returned": {
    version: 1,
    data: z.strictObject({
      release: id,
      draft: id.nullable(),
      item: id.nullable(),
      because: z.enum(["seen_changed", "superseded", "stopped"]),
    }),
  },
  "delivery.attempted": {
    version: 1,
    data: z.strictObject({
      delivery: id,
      type: code,
      attempt: count,
      delivered: z.boolean(),
      status: z.int().nullable(),
      final: z.boolean(),
    }),
  },
  /** A search in texts: what was searched for is a keyed digest. */
  "conversation.searched": { version: 1, data: z.strictObject({ member: id, query: digest, conversations: count }) },
  "customer.searched": { version: 1, data: z.strictObject({ member: id, conversations: count }) },
  "delivery.retried": { version: 1, data: z.strictObject({ delivery: id, type: code, attempts: count }) },
  "draft.withdrawn": { version: 1, data: z.strictObject({ draft: id, because: z.enum(["erasure"]) }) },
  "delivery.cancelled": {
    version: 1,
    data: z.strictObject({ delivery: id, type: code, because: z.enum(["erasure", "retention"]) }),
  },
} as const satisfies EventShapes;
