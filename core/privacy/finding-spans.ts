import type { Finding } from "@/core/checks/check";
import type { PiiKind, PiiSpan } from "./detect/pii-detector";

/** Findings whose words are somebody's: named by a check, whether or not a detector knows them too. */
const KINDS: Partial<Record<Finding["code"], Record<string, PiiKind>>> = {
  other_customers_identifier: {
    email: "email",
    phone: "phone",
    iban: "iban",
    ending: "credit_card",
    address: "street_address",
    name: "person",
    other: "customer_number",
    code: "customer_number",
    number: "customer_number",
  },
  unknown_identifier: { email: "email", phone: "phone", iban: "iban", address: "street_address", name: "person" },
  greets_other_name: { other: "person", name: "person" },
  full_card_number: { other: "credit_card" },
  full_iban: { other: "iban" },
};

/** In the draft: whose data a check says that they are. */
export function spansOfFindings(findings: readonly Finding[]): PiiSpan[] {
  return findings.flatMap(({ code, params, spans }) => {
    const kind =
      KINDS[code]?.[params.kind ?? "other"] ?? (code === "other_customers_identifier" ? "customer_number" : undefined);
    if (kind === undefined) return [];
    return spans
      .filter(({ place }) => place.in === "draft")
      .map(({ start, end }) => ({ kind, start, end, by: "record" as const, rule: `finding_${code}`, certainty: 1 }));
  });
}
