import { z } from "zod";
import { attributes, customer } from "./customer";
import { usedDocument } from "./documents";
import { externalId, filledText, LIMITS, language, line } from "./fields";
import { json } from "./json";
import { channel, messages } from "./messages";

const conversation = z.strictObject({
  external_id: externalId(),
  channel,
  language: language(),
  title: line(LIMITS.name).nullable().default(null),
  customer,
  attributes,
  messages: messages.default([]),
});

const draft = z.strictObject({
  text: filledText(LIMITS.draftText),
  in_reply_to: externalId().nullable().default(null).meta({ description: "The message it answers" }),
  language: language()
    .nullable()
    .default(null)
    .meta({ description: "Language of the reply; the conversation's unless given" }),
  confidence: z.number().min(0).max(1).nullable().default(null),
  already_sent: z
    .boolean()
    .default(false)
    .meta({ description: "True when the customer has it already: judged afterwards, never released" }),
});

const toolCall = z.strictObject({ name: line(LIMITS.id), arguments: json().default({}), result: json().default(null) });
const action = z.strictObject({ name: line(LIMITS.id), arguments: json().default({}) });

const provenance = z.strictObject({
  provider: line(LIMITS.id),
  model: line(LIMITS.id),
  agent: line(LIMITS.id),
  prompt_version: line(LIMITS.id),
  documents: z.array(usedDocument).max(LIMITS.documentsOfDraft).default([]),
  tool_calls: z
    .array(toolCall)
    .max(LIMITS.toolCalls)
    .default([])
    .meta({ description: "Tools the AI called, in order, with what they answered" }),
  actions: z
    .array(action)
    .max(LIMITS.actions)
    .default([])
    .meta({ description: "What the AI proposes to do once the reply is released" }),
});

/**
 * Body of `POST /drafts`. Defaults are filled in, so that a field left out and the same field sent empty are one body
 * to the idempotency check.
 */
export const draftIntake = z.strictObject({ external_id: externalId(), conversation, draft, provenance });
export type DraftIntake = z.output<typeof draftIntake>;
