import { z } from "zod";
import { FINDING_CODES } from "@/core/checks/check";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import { REQUEST_KINDS, REQUEST_STATES } from "@/core/privacy/request-words";
import { DRAFT_STATES, OUTCOMES, SEVERITIES } from "@/core/review/words";
import type { DraftAnswer } from "../services/intake/draft-answer";
import type { DraftReceipt, MessagesReceipt, RecordReceipt, SubjectRequestAnswer } from "./services";

/** Says that a documented answer is the one the services give; a difference does not compile. */
type Documents<T> = z.ZodType<T>;

const moment = z.string().meta({ format: "date-time" });

const disposition = z
  .object({
    outcome: z.enum(OUTCOMES),
    queue: z.string().nullable(),
    rule: z.string().meta({ description: "The rule of the policy that decided" }),
    findings: z.array(
      z.object({
        code: z.enum(FINDING_CODES),
        severity: z.enum(SEVERITIES),
        params: z.record(z.string(), z.string()),
        spans: z
          .array(z.tuple([z.int(), z.int()]))
          .meta({ description: "Where in the draft: start and end in UTF-16 code units" }),
      }),
    ),
    due_at: moment.nullable(),
  })
  .meta({ description: "What the policy said; null until the checks have run" });

const state = z.enum(DRAFT_STATES);

export const draftReceipt = z.object({
  id: z.string(),
  external_id: z.string(),
  state,
  disposition: disposition.nullable(),
  created: z.boolean().meta({ description: "False when the same body had been taken in before" }),
}) satisfies Documents<DraftReceipt>;

export const draftAnswer = z.object({
  id: z.string(),
  external_id: z.string(),
  state,
  text: z.string().nullable().meta({
    description:
      "Exactly what was approved, once it is released; null until then. Send it unchanged: it is `body` with `disclosure` below it",
  }),
  body: z.string().nullable().meta({ description: "The reply alone; null until it is released" }),
  disclosure: z.string().nullable().meta({
    description: "What the customer is told under the reply: who wrote it, and where its receipt is",
  }),
  authorship: z.enum(AUTHORSHIPS).nullable().meta({
    description:
      "Who wrote it: ai_by_rule and ai_approved are the AI's words, ai_edited were revised by a person, person is a person's own, automatic was written beforehand",
  }),
  receipt_url: z.string().nullable().meta({
    description:
      "The page on which the customer reads how the reply came about and reaches a person. Whoever has the address can read the reply",
  }),
  disposition: disposition.nullable(),
  received_at: moment,
  released_at: moment.nullable(),
  delivered_at: moment.nullable(),
}) satisfies Documents<DraftAnswer>;

export const recordReceipt = z.object({
  id: z.string(),
  external_id: z.string(),
  created: z.boolean(),
}) satisfies Documents<RecordReceipt>;

export const upserted = z.object({ upserted: z.int() }) satisfies Documents<{ upserted: number }>;

export const messagesReceipt = z.object({
  conversation: z.string(),
  added: z.int(),
  known: z.int().meta({ description: "Messages that were there already" }),
}) satisfies Documents<MessagesReceipt>;

export const problem = z.object({
  type: z.string().meta({ description: "Where this kind of problem is explained" }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().meta({ description: "What programs compare" }),
  instance: z.string().optional().meta({ description: "Under what an internal error is logged" }),
  params: z.record(z.string(), z.string()).optional(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "Every invalid field by its path; an empty path is the whole body" }),
});

export const subjectRequestAnswer = z.object({
  id: z.string(),
  number: z.int().meta({ description: "What people call the request" }),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(REQUEST_STATES),
  received_at: moment,
  due_at: moment.meta({ description: "Until when it is to be answered" }),
}) satisfies z.ZodType<SubjectRequestAnswer>;
