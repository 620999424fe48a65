import { z } from "zod";
import { code, distinct, externalId, filledText, instant, LIMITS, line } from "./fields";

const identifier = z.strictObject({
  type: code().meta({ description: "What it is: email, phone, reservation_id, card_last4 …" }),
  value: line(LIMITS.name),
});

/** Policy rules compare attributes as words, so numbers and booleans become their words here, once. */
const attributeValue = z.union([filledText(500), z.number(), z.boolean()]).transform(String);

/** Declared attributes: coded facts a policy may ask for, such as `tier: gold`. */
export const attributes = z
  .record(code(), attributeValue)
  .refine(
    (record) => Object.keys(record).length <= LIMITS.attributes,
    `must not have more than ${LIMITS.attributes} entries`,
  )
  .default({});

const consent = z.strictObject({
  purpose: code().meta({ description: "What was consented to or refused, such as ai_reply or quality_review" }),
  given: z.boolean(),
  recorded_at: instant().nullable().default(null),
});

/** A customer as a data subject. Identifiers say whose number stands in a draft. */
export const customer = z.strictObject({
  external_id: externalId(),
  display_name: line(LIMITS.name).nullable().default(null),
  identifiers: z.array(identifier).max(LIMITS.identifiers).default([]),
  attributes,
  consent: z
    .array(consent)
    .max(50)
    .superRefine(distinct("purpose", (record) => record.purpose))
    .default([]),
});
export type CustomerIntake = z.output<typeof customer>;

/** Body of `POST /customers`: a customer known already is replaced by what is sent. */
export const customersIntake = z.strictObject({
  customers: z
    .array(customer)
    .min(1)
    .max(LIMITS.customers)
    .superRefine(distinct("external_id", (record) => record.external_id)),
});
export type CustomersIntake = z.output<typeof customersIntake>;
