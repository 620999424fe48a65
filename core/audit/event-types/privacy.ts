import { z } from "zod";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { ERASURE_FAILURES, OPENED_IN, REDACTED_IN } from "@/core/privacy/erasure-words";
import { INCIDENT_KINDS, INCIDENT_RISKS } from "@/core/privacy/incident";
import { RETENTION_CATEGORIES } from "@/core/privacy/privacy-policy";
import { GROUNDS } from "@/core/privacy/request-words";
import { REVEAL_REASONS, REVEAL_VERDICTS } from "@/core/privacy/reveal-words";
import { count, digest, type EventShapes, id, time } from "./fields";

/** A version of a key-encryption key. */
const keyName = z.string().regex(/^[a-z0-9-]{1,64}(\/\d{1,5})?$/);

const retentionCount = z.strictObject({
  category: z.enum(RETENTION_CATEGORIES),
  due: count,
  done: count,
  held: count,
  restricted: count,
  busy: count,
});

/** What was done for, and with, personal data. */
export const PRIVACY_EVENTS = {
  "privacy.published": { version: 1, data: z.strictObject({ version: count, digest }) },
  "personal_data.revealed": {
    version: 1,
    data: z.strictObject({
      reveal: id,
      conversation: id,
      /** Null where it was asked for in the record of what a rule released: no item was ever there. */
      item: id.nullable(),
      reason: z.enum(REVEAL_REASONS),
      note: digest.nullable(),
      kinds: z.array(z.enum(PII_KINDS)),
      until: time,
    }),
  },
  "reveal.ended": { version: 1, data: z.strictObject({ reveal: id }) },
  "reveal.reviewed": {
    version: 1,
    data: z.strictObject({ reveal: id, member: id, verdict: z.enum(REVEAL_VERDICTS) }),
  },
  "correction.made": {
    version: 1,
    data: z.strictObject({ correction: id, item: id, personal: z.boolean(), kind: z.enum(PII_KINDS) }),
  },
  "correction.revoked": { version: 1, data: z.strictObject({ correction: id }) },
  "correction.exported": { version: 1, data: z.strictObject({ corrections: count }) },
  /** What was searched for is not told: only that a customer was met, and in how many conversations. */
  /** Keys wrapped anew, one batch of them; key-encryption keys go by their names. */
  "key.rotated": {
    version: 1,
    data: z.strictObject({ keys_before: z.array(keyName), key_now: keyName, organisation: count, subjects: count }),
  },
  /** Every blind token made anew under the next version of the organisation's own key. */
  "key.index_rotated": { version: 1, data: z.strictObject({ from: count, to: count, tokens: count }) },
  /** `categories` tell what was found past its time: taken away or due, and kept for a hold, for the law, or for whoever works with it. */
  "retention.planned": {
    version: 1,
    data: z.strictObject({ run: id, policy_version: count, categories: z.array(retentionCount) }),
  },
  "retention.requested": { version: 1, data: z.strictObject({ run: id, policy_version: count }) },
  /** A part of a run: these were emptied or deleted. */
  "retention.applied": {
    version: 1,
    data: z.strictObject({ run: id, category: z.enum(RETENTION_CATEGORIES), records: z.array(id) }),
  },
  "retention.completed": {
    version: 1,
    data: z.strictObject({ run: id, policy_version: count, categories: z.array(retentionCount) }),
  },
  /** Given up after many turns; what was done so far stands in `retention.applied`. */
  "retention.failed": { version: 1, data: z.strictObject({ run: id }) },
  "legal_hold.set": {
    version: 1,
    data: z.strictObject({
      hold: id,
      scope: z.enum(["organisation", "subject", "conversation"]),
      subject: id.nullable(),
      conversation: id.nullable(),
      title: digest,
      reason: digest,
    }),
  },
  "legal_hold.lifted": { version: 1, data: z.strictObject({ hold: id, reason: digest.nullable() }) },
  "restriction.set": {
    version: 1,
    data: z.strictObject({
      restriction: id,
      subject: id,
      basis: z.enum(["request", "law"]),
      ground: z.enum(GROUNDS).nullable(),
      request: id.nullable(),
      until: time.nullable(),
    }),
  },
  "restriction.lifted": { version: 1, data: z.strictObject({ restriction: id, subject: id }) },
  "subject.rectified": {
    version: 1,
    data: z.strictObject({
      subject: id,
      request: id.nullable(),
      profile_changed: z.boolean(),
      identifiers_added: count,
      identifiers_removed: count,
    }),
  },
  /** From now on a person reads every reply to them before it goes out (GDPR 21, 22). */
  "subject.objected": { version: 1, data: z.strictObject({ subject: id, request: id.nullable(), recalled: count }) },
  "subject.objection_withdrawn": { version: 1, data: z.strictObject({ subject: id, request: id.nullable() }) },
  "erasure.requested": { version: 1, data: z.strictObject({ erasure: id, subject: id, request: id.nullable() }) },
  "erasure.failed": {
    version: 1,
    data: z.strictObject({
      erasure: id,
      subject: id,
      because: z.enum(ERASURE_FAILURES),
      /** The record of another customer that cannot be opened. */
      kind: z.enum(OPENED_IN).nullable(),
      record: id.nullable(),
    }),
  },
  "erasure.completed": {
    version: 1,
    data: z.strictObject({
      erasure: id,
      subject: id,
      request: id.nullable(),
      conversations: count,
      messages: count,
      drafts: count,
      decisions: count,
      identifiers: count,
      webhooks: count,
      receipts: count,
      corrections: count,
      exports: count,
      packages: count,
      redacted: count,
      sources_told: count,
      tried: count,
    }),
  },
  /** A value of somebody erased was blotted out in another customer's text: `before` and `after` are its commitments. */
  "personal_data.redacted": {
    version: 1,
    data: z.strictObject({
      erasure: id,
      in: z.enum(REDACTED_IN),
      record: id,
      before: digest,
      after: digest,
    }),
  },
  /** A breach of personal data, suspected by a check (`member` null) or a person. Persons by id only. */
  "incident.opened": {
    version: 1,
    data: z.strictObject({
      incident: id,
      kind: z.enum(INCIDENT_KINDS),
      draft: id.nullable(),
      conversation: id.nullable(),
      exposed: z.array(id),
      recipient: id.nullable(),
      aware_at: time,
      due_at: time,
      what: digest,
    }),
  },
  "incident.described": { version: 1, data: z.strictObject({ incident: id, words: digest }) },
  "incident.assessed": {
    version: 1,
    data: z.strictObject({
      incident: id,
      state: z.enum(["confirmed", "dismissed"]),
      risk: z.enum(INCIDENT_RISKS),
      words: digest,
    }),
  },
  "incident.authority_told": {
    version: 1,
    data: z.strictObject({ incident: id, told_at: time, late: z.boolean(), words: digest }),
  },
  "incident.subjects_told": {
    version: 1,
    data: z.strictObject({ incident: id, told_at: time, subjects: count }),
  },
  "incident.closed": { version: 1, data: z.strictObject({ incident: id, words: digest }) },
  /** Their key is destroyed: what was committed to stays in the log, and nobody can say any more what it was. */
  "subject.erased": { version: 1, data: z.strictObject({ subject: id, key_version: count }) },
} as const satisfies EventShapes;
