import { z } from "zod";
import { ALERT_KINDS } from "@/core/alert/alert";

const moment = z.string().meta({ format: "date-time" });

/** In the form of Standard Webhooks: every body is `{type, timestamp, data}`, every request is signed. */
export const webhookHeaders = z.object({
  "webhook-id": z.string().meta({ description: "The same in every attempt: a repeat is known by it" }),
  "webhook-timestamp": z.string().meta({ description: "Of this attempt, in seconds since the epoch" }),
  "webhook-signature": z.string().meta({
    description:
      "v1 and the HMAC-SHA256 in base64 of id, timestamp and body, joined by dots, under the secret; two with a space between them while a secret is replaced",
  }),
});

const revise = z.strictObject({
  type: z.literal("draft.revise"),
  timestamp: moment.meta({ description: "When the reviewer asked" }),
  data: z.strictObject({
    draft: z.strictObject({
      id: z.string(),
      external_id: z.string().meta({ description: "As your system named the draft" }),
    }),
    conversation: z.strictObject({ external_id: z.string() }),
    instruction: z.string().meta({ description: "What is to be written differently, in the reviewer's words" }),
    deadline: moment.nullable().meta({
      description: "When the policy acts by itself, and a new draft no longer helps; null where it never does",
    }),
  }),
});

const alert = z.strictObject({
  type: z.enum(ALERT_KINDS.map((kind) => `alert.${kind}` as const)),
  timestamp: moment,
  data: z.object({
    kind: z.enum(ALERT_KINDS),
    at: moment.meta({ description: "When it happened" }),
    queue: z.string().nullable(),
    item: z.string().nullable(),
    draft: z.string().nullable(),
    amount: z.int().meta({ description: "How many items it is about" }),
    value: z.number().nullable().meta({ description: "What was measured" }),
    limit: z.number().nullable().meta({ description: "What it passed" }),
    test: z.boolean().meta({ description: "True where somebody tried it out and nothing has happened" }),
    url: z.string().meta({ format: "uri", description: "The page of the console that says more" }),
  }),
});

export type Webhook = {
  name: string;
  operationId: string;
  summary: string;
  description: string;
  schema: z.ZodType;
};

/** What we send to an address of yours, beside what becomes of drafts. */
export const WEBHOOKS: readonly Webhook[] = [
  {
    name: "draft.revise",
    operationId: "draftRevise",
    summary: "A draft is to be written again",
    description:
      "Sent to the delivery address of the source. It is a request, not a decision: the draft waits on. To answer, send a new draft for the conversation under an external_id of its own; nothing has to be answered.",
    schema: revise,
  },
  {
    name: "alert",
    operationId: "alert",
    summary: "An alert",
    description:
      "Sent to an endpoint of alerts that a rule names. It holds codes, ids and numbers, nothing of a customer. Fields may be added to data.",
    schema: alert,
  },
];
