import { z } from "zod";
import { ALERT_CHANNELS, ALERT_KINDS } from "@/core/alert/alert";
import { ALERT_ERRORS } from "@/core/alert/letter";
import { ROLES } from "@/core/identity/roles";
import { code, count, type EventShapes, id } from "./fields";

const rule = z.strictObject({
  kind: z.enum(ALERT_KINDS),
  queue: code.nullable(),
  channel: z.enum(ALERT_CHANNELS),
  roles: z.array(z.enum(ROLES)),
  members: z.array(id),
  endpoint: id.nullable(),
  threshold: count.nullable(),
  while_working: z.boolean(),
});

const attempted = z.strictObject({
  alert: id,
  channel: z.enum(["email", "webhook"]),
  kind: z.enum(ALERT_KINDS),
  /** The member it was mailed to; null for a webhook. */
  member: id.nullable(),
  endpoint: id.nullable(),
  /** Of what it tells, how many. */
  parts: count,
  attempt: count,
});

/** Who is told of what, and that they were. */
export const ALERT_EVENTS = {
  "alert_rule.added": { version: 1, data: z.strictObject({ rule: id, after: rule }) },
  "alert_rule.changed": { version: 1, data: z.strictObject({ rule: id, before: rule, after: rule }) },
  "alert_rule.removed": { version: 1, data: z.strictObject({ rule: id }) },
  "alert_rule.tested": { version: 1, data: z.strictObject({ rule: id }) },
  "alert_endpoint.added": { version: 1, data: z.strictObject({ endpoint: id }) },
  "alert_endpoint.changed": { version: 1, data: z.strictObject({ endpoint: id }) },
  "alert_endpoint.removed": { version: 1, data: z.strictObject({ endpoint: id }) },
  "alert_endpoint.secret_rotated": { version: 1, data: z.strictObject({ endpoint: id, version: count }) },
  "alert_endpoint.tested": { version: 1, data: z.strictObject({ endpoint: id, alert: id }) },
  /** What a member wants by mail: the kinds that they switched off, and their language. */
  "alert.chosen": {
    version: 1,
    data: z.strictObject({
      member: id,
      muted: z.array(z.enum(ALERT_KINDS)),
      language: z.enum(["en", "de", "both"]),
    }),
  },
  "alert.sent": { version: 1, data: attempted },
  "alert.failed": {
    version: 1,
    data: attempted.extend({ error: z.enum(ALERT_ERRORS), status: count.nullable(), final: z.boolean() }),
  },
  "alert.retried": { version: 1, data: z.strictObject({ alert: id, attempts: count }) },
} as const satisfies EventShapes;
