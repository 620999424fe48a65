import { z } from "zod";
import { code, distinct, externalId, instant, LIMITS, line, text, uri } from "./fields";

/** What was attached, not the attachment: Countersign keeps no files. */
const attachment = z.strictObject({
  name: line(LIMITS.name),
  media_type: line(200).nullable().default(null),
  size_bytes: z.int().nonnegative().nullable().default(null),
  uri: uri().nullable().default(null),
});

const message = z.strictObject({
  external_id: externalId(),
  role: z.enum(["customer", "ai", "agent", "system"]),
  text: text(LIMITS.messageText),
  sent_at: instant(),
  attachments: z.array(attachment).max(LIMITS.attachments).default([]),
});
export type MessageIntake = z.output<typeof message>;

/** Messages of one conversation, in order; merged with those known by `external_id`. */
export const messages = z
  .array(message)
  .max(LIMITS.messages)
  .superRefine(distinct("external_id", (record) => record.external_id));

/** A channel such as chat, email or voice. */
export const channel = code();

/** Body of `POST /conversations/{id}/messages`. */
export const messagesIntake = z.strictObject({ messages: messages.min(1) });
export type MessagesIntake = z.output<typeof messagesIntake>;
