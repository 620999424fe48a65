import { z } from "zod";
import { ROLES } from "@/core/identity/roles";
import { PROPOSAL_ORIGINS } from "@/core/policy/proposal";
import { STOP_SCOPES } from "@/core/review/stop-scope";
import { code, count, digest, type EventShapes, id, team } from "./fields";

/** Roles of a member, each with the team it is held for; null is the whole organisation. */
const heldRoles = z.array(z.strictObject({ role: z.enum(ROLES), team: id.nullable() }));

/** What an organisation is made of, who may do what in it, and by which rules it works. */
export const ORGANISATION_EVENTS = {
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
  "policy.published": { version: 1, data: z.strictObject({ version: count, digest }) },
  /** `digest` is that of the rules as they were then. */
  "policy.drafted": {
    version: 1,
    data: z.strictObject({
      proposal: id,
      origin: z.enum(PROPOSAL_ORIGINS),
      base_version: count,
      revision: count,
      digest,
    }),
  },
  "policy.proposed": {
    version: 1,
    data: z.strictObject({ proposal: id, base_version: count, digest, note: digest, dry_run: digest }),
  },
  /** What a worker counted of a proposal, over more texts than whoever handed it in waited for. */
  "policy.replayed": { version: 1, data: z.strictObject({ proposal: id, dry_run: digest, looked: count, of: count }) },
  "policy.withdrawn": { version: 1, data: z.strictObject({ proposal: id }) },
  /** Beside `policy.published`: whose rules a second person put in force. */
  "policy.countersigned": {
    version: 1,
    data: z.strictObject({ proposal: id, version: count, digest, proposed_by: id, authors: z.array(id) }),
  },
  /** Beside `policy.published`: the version in force has the rules of an earlier one again. */
  "policy.rolled_back": { version: 1, data: z.strictObject({ version: count, restores: count, reason: digest }) },
  "stop.set": {
    version: 2,
    data: z.strictObject({
      stop: id,
      scope: z.enum(STOP_SCOPES),
      source: id.nullable(),
      /** The model, prompt version or channel, as the source calls it. */
      value: code.nullable(),
      drill: z.boolean(),
      drafts: count,
      reason: digest,
    }),
  },
  /** What a drill found: replies held, how long until none of its scope could go out, and how many still could. */
  "stop.drilled": { version: 1, data: z.strictObject({ stop: id, drafts: count, ms: count, left: count }) },
  "stop.lifted": { version: 1, data: z.strictObject({ stop: id, drafts: count, reason: digest.nullable() }) },
} as const satisfies EventShapes;
