import { z } from "zod";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { ROLES } from "@/core/identity/roles";
import { STUCK_STATES } from "@/core/review/stuck";
import {
  DECISION_KINDS,
  DRAFT_STATES,
  ITEM_KINDS,
  ON_EXPIRY,
  OUTCOMES,
  PRIORITIES,
  REASON_CODES,
} from "@/core/review/words";
import { DISCLOSURES } from "./bundle/disclosure";

const id = z.uuid();
/** Hex of a salted commitment or a keyed digest. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Hex of an Ed25519 signature. */
const signature = z.string().regex(/^[0-9a-f]{128}$/);
const code = z.string().min(1).max(200);
const role = z.enum(["customer", "ai", "agent", "system"]);
const count = z.int().nonnegative();
const time = z.iso.datetime({ precision: 3 });
/** Roles of a member, each with the team it is held for; null is the whole organisation. */
const heldRoles = z.array(z.strictObject({ role: z.enum(ROLES), team: id.nullable() }));
/** A team by a keyed digest of its name, and the queues it looks after. */
const team = z.strictObject({ name: digest, queues: z.array(code) });

/** A decision as version 1 told it: its reason was one of a list that all organisations shared. */
const DECIDED = z.strictObject({
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

/**
 * The closed set of events: type, version and the exact shape of `data`. A shape once released is never changed; a new
 * version stands beside it. No field here may hold a customer's word: texts appear as commitments only.
 */
export const EVENT_TYPES = {
  "organisation.created": { version: 1, data: z.strictObject({ slug: code, demo: z.boolean() }) },
  "member.added": { version: 1, data: z.strictObject({ member: id, roles: z.array(z.enum(ROLES)) }) },
  "member.invited": { version: 1, data: z.strictObject({ invitation: id, roles: heldRoles }) },
  "invitation.revoked": { version: 1, data: z.strictObject({ invitation: id }) },
  "member.joined": { version: 1, data: z.strictObject({ member: id, invitation: id, roles: heldRoles }) },
  "member.roles_changed": { version: 1, data: z.strictObject({ member: id, before: heldRoles, after: heldRoles }) },
  /** `given_back` are the items that were theirs to decide. */
  "member.disabled": { version: 1, data: z.strictObject({ member: id, given_back: z.array(id) }) },
  "member.enabled": { version: 1, data: z.strictObject({ member: id }) },
  "member.password_changed": { version: 1, data: z.strictObject({ member: id }) },
  "team.created": { version: 1, data: z.strictObject({ team: id, after: team }) },
  "team.changed": { version: 1, data: z.strictObject({ team: id, before: team, after: team }) },
  "session.opened": { version: 1, data: z.strictObject({ member: id }) },
  "session.revoked": { version: 1, data: z.strictObject({ member: id }) },
  "source.created": { version: 1, data: z.strictObject({ source: id, code, writing_tools: z.array(code) }) },
  "source.key_created": { version: 1, data: z.strictObject({ source: id, key: id }) },
  "source.changed": {
    version: 1,
    data: z.strictObject({ source: id, writing_tools: z.array(code).nullable(), delivery_changed: z.boolean() }),
  },
  "source.renamed": { version: 1, data: z.strictObject({ source: id }) },
  "source.rate_changed": { version: 1, data: z.strictObject({ source: id, requests_per_minute: count }) },
  "source.key_revoked": { version: 1, data: z.strictObject({ source: id, key: id }) },
  "source.secret_rotated": { version: 1, data: z.strictObject({ source: id, version: count }) },
  "source.secret_retired": { version: 1, data: z.strictObject({ source: id, version: count }) },
  "source.disabled": { version: 1, data: z.strictObject({ source: id }) },
  "source.enabled": { version: 1, data: z.strictObject({ source: id }) },
  "source.test_requested": { version: 1, data: z.strictObject({ source: id, delivery: id }) },
  "reason.added": { version: 1, data: z.strictObject({ reason: code }) },
  "reason.changed": { version: 1, data: z.strictObject({ reason: code }) },
  "reason.moved": { version: 1, data: z.strictObject({ reason: code, position: count }) },
  "reason.retired": { version: 1, data: z.strictObject({ reason: code }) },
  "reason.restored": { version: 1, data: z.strictObject({ reason: code }) },
  "privacy.published": { version: 1, data: z.strictObject({ version: count, digest }) },
  "policy.published": { version: 1, data: z.strictObject({ version: count, digest }) },
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
  "item.unclaimed": { version: 1, data: z.strictObject({ item: id }) },
  "item.decided": {
    version: 2,
    data: DECIDED.extend({ reason: code.nullable() }),
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
  /** What was searched for is not told: only that a customer was met, and in how many conversations. */
  "customer.searched": { version: 1, data: z.strictObject({ member: id, conversations: count }) },
  "delivery.retried": { version: 1, data: z.strictObject({ delivery: id, type: code, attempts: count }) },
  "stop.set": {
    version: 1,
    data: z.strictObject({
      stop: id,
      scope: z.enum(["organisation", "source"]),
      source: id.nullable(),
      drafts: count,
      reason: digest,
    }),
  },
  "stop.lifted": { version: 1, data: z.strictObject({ stop: id, drafts: count, reason: digest.nullable() }) },
  /** Their key is destroyed: what was committed to stays in the log, and nobody can say any more what it was. */
  "subject.erased": { version: 1, data: z.strictObject({ subject: id, key_version: count }) },
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
} as const satisfies Record<string, { version: number; data: z.ZodType }>;

export type EventType = keyof typeof EVENT_TYPES;
export type EventData<T extends EventType> = z.infer<(typeof EVENT_TYPES)[T]["data"]>;

/** Shapes that are no longer written; what is stored in them stays valid for ever. */
const EARLIER: Partial<Record<EventType, Readonly<Record<number, z.ZodType>>>> = { "item.decided": { 1: DECIDED } };

/** The shape that a type promises in a version; null when there never was one. */
export function shapeOf(type: EventType, version: number): z.ZodType | null {
  const now = EVENT_TYPES[type];
  return now.version === version ? now.data : (EARLIER[type]?.[version] ?? null);
}
