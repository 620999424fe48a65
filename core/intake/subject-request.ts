import { z } from "zod";
import { LAWS, REQUEST_KINDS } from "@/core/privacy/request-words";
import { externalId, LIMITS, line, text } from "./fields";

/** Body of `POST /subject-requests`: what a customer asks for about their own data, as the source was told. */
export const subjectRequestIntake = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  law: z.enum(LAWS).default("gdpr"),
  language: z.string().min(2).max(35).default("en"),
  customer: z.strictObject({
    external_id: externalId()
      .nullable()
      .default(null)
      .meta({ description: "What you call this customer, if you know" }),
    name: line(LIMITS.name),
    contact: line(LIMITS.name).meta({ description: "Where the answer is to go: an email or postal address" }),
  }),
  words: text(LIMITS.note).default("").meta({ description: "What they wrote" }),
  authenticated: z
    .boolean()
    .default(false)
    .meta({ description: "True when you made sure who asks, for instance because they were signed in" }),
});
export type SubjectRequestIntake = z.output<typeof subjectRequestIntake>;
