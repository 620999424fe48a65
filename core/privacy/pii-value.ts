import type { PiiKind } from "./detect/pii-detector";

const CODES: ReadonlySet<PiiKind> = new Set([
  "phone",
  "credit_card",
  "iban",
  "us_ssn",
  "tax_id",
  "health_insurance_id",
  "pension_number",
  "id_card",
  "customer_number",
  "order_reference",
  "vehicle_plate",
]);

/** One value however it is written: without case, without what groups the digits of a number. */
export function normalisedValue(kind: PiiKind, value: string): string {
  const folded = value.normalize("NFKC").toLowerCase();
  const code = CODES.has(kind) ? folded.replace(/[^\p{L}\p{N}]/gu, "") : "";
  return code !== "" ? code : folded.replace(/\s+/g, " ").trim();
}

/** The words of a name, for telling that one is a part of another. */
export function wordsOfName(name: string): string[] {
  return normalisedValue("person", name).match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
}
