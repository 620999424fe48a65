import type { Check, CheckInput, Finding } from "@/core/checks/check";
import { draftSpan } from "@/core/checks/context";
import type { PaymentNumber } from "@/core/checks/payment-numbers";
import { findCardNumbers, findIbans } from "@/core/checks/payment-numbers";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

/**
 * Payment numbers written out in full. Whose they are does not matter: a reply names at most the last digits.
 * Source of truth: the check digits of ISO 7812 (Luhn) and ISO 13616 (IBAN), with the issuers' ranges. A masked number
 * has too few digits to be found.
 */
export const paymentData: Check = {
  id: "payment_data",
  version: VERSION,
  run(input) {
    const ibans = findIbans(input.draft.text);
    const cards = findCardNumbers(input.draft.text).filter(
      (card) => !ibans.some((iban) => card.start < iban.end && iban.start < card.end),
    );
    return [
      ...cards.map((card) => finding(input, "full_card_number", card)),
      ...ibans.map((iban) => finding(input, "full_iban", iban)),
    ];
  },
};

/** The parameter shows the last four only: a finding is copied into places where the number itself must not be. */
function finding(input: CheckInput, code: "full_card_number" | "full_iban", number: PaymentNumber): Finding {
  return {
    check: "payment_data",
    version: VERSION,
    code,
    severity: "severe",
    params: { ending: number.digits.slice(-4) },
    spans: [draftSpan(input, number.start, number.end)],
  };
}
