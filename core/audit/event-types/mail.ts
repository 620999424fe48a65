import { z } from "zod";
import { MAIL_KINDS, OUTGOING_ERRORS } from "@/core/mail/outgoing";
import { count, type EventShapes, id } from "./fields";

const attempted = z.strictObject({
  mail: id,
  kind: z.enum(MAIL_KINDS),
  /** The invitation or the letter; of a code the mail itself. */
  of: id,
  attempt: count,
});

/** What was mailed to somebody by name, and whether the mail server took it; to whom is told nowhere here. */
export const MAIL_EVENTS = {
  "mail.sent": { version: 1, data: attempted },
  "mail.failed": {
    version: 1,
    data: attempted.extend({ error: z.enum(OUTGOING_ERRORS), status: count.nullable(), final: z.boolean() }),
  },
  "mail.retried": { version: 1, data: z.strictObject({ mail: id, attempts: count }) },
} as const satisfies EventShapes;
