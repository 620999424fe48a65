import { findCardNumbers, findIbans, passesLuhn } from "@/core/checks/payment-numbers";
import { before, EDGE, type Found, type Rule, STOP } from "@/core/privacy/detect/rules/rule";

export const iban: Rule = {
  id: "iban",
  find: (text) => findIbans(text).map(({ start, end }) => ({ start, end, kind: "iban", certainty: 1 })),
};

const IBAN_CUE = /\biban\b[^\p{L}\p{N}]{0,4}(?:(?:is|lautet|ist|number|nummer|nr)[^\p{L}\p{N}]{1,3}){0,2}$/iu;
const IBAN_LIKE = new RegExp(`${EDGE}[A-Z]{2}\\d{2}(?:[ \\u00a0-]?[A-Z\\d]){8,30}${STOP}`, "giu");

/** Announced as an IBAN, but mistyped: it is somebody's account all the same. */
export const mistypedIban: Rule = {
  id: "iban_mistyped",
  find(text) {
    const found: Found[] = [];
    for (const { 0: value, index } of text.matchAll(IBAN_LIKE)) {
      if (!IBAN_CUE.test(before(text, index))) continue;
      // The words behind it are not of it.
      const length = /^[A-Z\d]{2,4}(?:[ \u00a0-]?[A-Z\d]*\d[A-Z\d]*)*/iu.exec(value)?.[0].length ?? value.length;
      found.push({ start: index, end: index + length, kind: "iban", certainty: 0.8 });
    }
    return found;
  },
};

export const cardNumber: Rule = {
  id: "card_number",
  find: (text) => findCardNumbers(text).map(({ start, end }) => ({ start, end, kind: "credit_card", certainty: 0.95 })),
};

const CARD_CUE =
  /(?:\bcards?|\bcc|\bvisa|\bmaster ?card|\bamex|\bmaestro|\bdiscover|\bjcb|karte|kartennummer)\b[^\d\n]{0,24}$/iu;
const LONG_NUMBER = /(?<![\p{L}\p{N}+_.-])\d(?:[ \u00a0.-]?\d){11,18}(?![\p{L}\p{N}_])/gu;
/** JCB's oldest ranges, of fifteen digits. */
const OLD_JCB = /^(?:2131|1800)\d{11}$/;

/** Numbers of rarer issuers, whose ranges tell little: a word for cards before them tells the rest. */
export const announcedCard: Rule = {
  id: "card_announced",
  find(text) {
    const found: Found[] = [];
    for (const { 0: value, index } of text.matchAll(LONG_NUMBER)) {
      const digits = value.replace(/\D/g, "");
      const announced = CARD_CUE.test(before(text, index));
      const valid = passesLuhn(digits);
      if (!(valid && (announced || OLD_JCB.test(digits))) && !(announced && digits.length >= 15)) continue;
      found.push({ start: index, end: index + value.length, kind: "credit_card", certainty: valid ? 0.9 : 0.75 });
    }
    return found;
  },
};
