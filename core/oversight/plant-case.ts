import { z } from "zod";
import { attributes } from "@/core/intake/customer";
import { code, filledText, LIMITS, language, line, text } from "@/core/intake/fields";
import { json } from "@/core/intake/json";
import { FAULTS } from "./fault";
import { isNobodys } from "./fictional";

/** What may count as catching a fault; to approve is to miss it. */
export const CATCHING = ["edit", "reject", "escalate", "reply", "hand_over"] as const;
export type Catching = (typeof CATCHING)[number];

/** In both languages, or in the one that the library's keeper writes. */
const words = z
  .strictObject({ en: text(2_000), de: text(2_000) })
  .refine(({ en, de }) => en.trim() !== "" || de.trim() !== "", "must be said in English or German");

const shape = z.strictObject({
  title: line(200),
  language: language(),
  /** Null: as it comes into the queue. */
  channel: code().nullable(),
  fault: z.enum(FAULTS),
  /** What is wrong with the draft, in a sentence. */
  wrong: words,
  /** What to look for, and where it could have been seen. */
  why: words,
  /** The words of the draft that are wrong, exactly as they stand in it. */
  faulty: z.array(filledText(2_000)).min(1).max(10),
  caught_by: z.array(z.enum(CATCHING)).min(1),
  /** An invented customer: no real one may stand here. */
  customer: z.strictObject({
    name: line(LIMITS.name),
    identifiers: z
      .array(z.strictObject({ type: code(), value: line(LIMITS.name) }))
      .max(10)
      .default([]),
    attributes,
  }),
  /** Of the conversation, for sources that give theirs one. */
  subject: line(LIMITS.name).nullable(),
  messages: z
    .array(z.strictObject({ role: z.enum(["customer", "ai", "agent"]), text: filledText(LIMITS.messageText) }))
    .min(1)
    .max(30),
  draft: filledText(LIMITS.draftText),
  confidence: z.number().min(0).max(1).nullable(),
  documents: z.array(z.strictObject({ title: line(LIMITS.name), kind: code(), text: filledText(20_000) })).max(5),
  tool_calls: z.array(z.strictObject({ name: line(LIMITS.id), arguments: json(), result: json() })).max(10),
});

/** A draft with a known fault, as its keeper writes it. */
export const plantCase = shape.superRefine((given, context) => {
  given.customer.identifiers.forEach((each, index) => {
    if (!isNobodys(each))
      context.addIssue({ code: "custom", path: ["customer", "identifiers", index], message: "must be nobody's" });
  });
  given.faulty.forEach((passage, index) => {
    if (!given.draft.includes(passage))
      context.addIssue({ code: "custom", path: ["faulty", index], message: "must stand in the draft word for word" });
  });
  if (given.messages.at(-1)?.role !== "customer")
    context.addIssue({ code: "custom", path: ["messages"], message: "must end with what the customer wrote" });
});
export type PlantCase = z.output<typeof plantCase>;

/** A case that comes with Countersign, by a name that stays. Nobody in it exists. */
export type StarterCase = { code: string; body: PlantCase };
