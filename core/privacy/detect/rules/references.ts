import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { EDGE, type Found, type Rule, STOP } from "@/core/privacy/detect/rules/rule";

const CUSTOMER =
  "customer|client|account|acct|member(?:ship)?|user|subscriber|contract|policy|patient|loyalty|frequent flyer|kunden|konto|mitglieds?|nutzer|benutzer|vertrags?|policen|versicherungsschein|patienten|depot|zähler|teilnehmer";
const ORDER =
  "order|booking|reservation|confirmation|ticket|case|invoice|tracking|shipment|parcel|delivery|reference|ref|transaction|claim|return|rma|bestell(?:ungs?)?|auftrags?|buchungs?|reservierungs?|rechnungs?|sendungs?|paket|liefer|vorgangs?|fall|ticket|referenz|transaktions?|schadens?|retouren?|aktenzeichen";
const NUMBER = "(?:[ -]?(?:number|no\\.?|id|code|nummer|nr\\.?|kennung|#))";
const JOIN = "[ \\u00a0]{0,2}(?:(?:is|was|ist|lautet|war)\\b)?[ \\u00a0]{0,2}[:=#(№]{0,2}[ \\u00a0]{0,2}";
const VALUE = "(?<value>(?=[\\p{L}_/.-]{0,8}\\d)[\\p{L}\\d](?:[_/.-]?[\\p{L}\\d]){3,29}|\\d{2,4}(?: \\d{2,4}){1,4})";
const BOOKING_CODE = "(?<value>\\p{Lu}{5,8}|(?=\\p{Lu}*\\d)[\\p{Lu}\\d]{5,8})";

const pattern = (cues: string, number: string, value: string, flags: string): RegExp =>
  new RegExp(`${EDGE}(?:${cues})${number}${JOIN}${value}${STOP}`, flags);

/** `Order #4711`, `Kundennummer: 12 345`, `booking code ZFA04Y`. */
const PATTERNS: { kind: PiiKind; pattern: RegExp }[] = [
  { kind: "customer_number", pattern: pattern(CUSTOMER, `${NUMBER}?`, VALUE, "giu") },
  { kind: "order_reference", pattern: pattern(ORDER, `${NUMBER}?`, VALUE, "giu") },
  {
    kind: "order_reference",
    pattern: new RegExp(
      `${EDGE}(?:[Bb]ooking|[Rr]eservation|[Cc]onfirmation|[Bb]uchungs?|[Rr]eservierungs?)(?:[ -]?(?:[Cc]ode|[Nn]umber|[Ii][Dd]|[Rr]ef(?:erence)?|[Nn]ummer))${JOIN}${BOOKING_CODE}${STOP}`,
      "gu",
    ),
  },
];

export const announcedReference: Rule = {
  id: "reference",
  find(text) {
    const found: Found[] = [];
    for (const { kind, pattern } of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const value = match.groups?.value ?? "";
        const end = match.index + match[0].length;
        if (value.length >= 4) found.push({ start: end - value.length, end, kind, certainty: 0.8 });
      }
    }
    return found;
  },
};

const CODE = new RegExp(
  `${EDGE}(?:\\p{Lu}{2,6}[-_/]?(?:\\d{2,4}[-_/])?\\d{5,14}|\\p{Lu}{2,5}(?:-\\p{Lu}?\\d{2,8}){2,4})${STOP}`,
  "gu",
);

/** Letters and five or more digits: no word announces them, and nothing else looks like that. */
export const bareReference: Rule = {
  id: "reference_bare",
  find: (text) =>
    [...text.matchAll(CODE)].map(({ 0: value, index }) => ({
      start: index,
      end: index + value.length,
      kind: "order_reference" as const,
      certainty: 0.5,
    })),
};

const LONG_DIGITS = /(?<![\p{L}\p{N}_+.,/-])\d{8,20}(?![\p{L}\p{N}_]|[.,/-]\d)/gu;
const QUANTITY = /(?:[$€£¥]|\b(?:usd|eur|gbp|chf))\s?$/iu;

/** Plain digits, too many for a quantity: an account, an order or a number unknown, and somebody's in any case. */
export const longNumber: Rule = {
  id: "number_long",
  find: (text) =>
    [...text.matchAll(LONG_DIGITS)]
      .filter(({ index }) => !QUANTITY.test(text.slice(Math.max(0, index - 5), index)))
      .map(({ 0: value, index }) => ({
        start: index,
        end: index + value.length,
        kind: "customer_number" as const,
        certainty: 0.4,
      })),
};

const PLATE = new RegExp(
  `(?:kennzeichen|nummernschild|(?<![\\p{L}\\p{N}])(?:licen[cs]e plate|number plate|plate|registration|reg))(?:[ -]?(?:number|no\\.?|nummer|nr\\.?))?${JOIN}(?<value>\\p{Lu}{1,3}[- ]?\\p{Lu}{0,3}[- ]?\\d{1,4}[ -]?\\p{Lu}{0,3})${STOP}`,
  "giu",
);

export const vehiclePlate: Rule = {
  id: "vehicle_plate",
  find: (text) =>
    [...text.matchAll(PLATE)].map((match) => {
      const value = match.groups?.value ?? "";
      const end = match.index + match[0].length;
      return { start: end - value.length, end, kind: "vehicle_plate" as const, certainty: 0.8 };
    }),
};
