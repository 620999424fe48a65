import { letterAsTwoDigits, passesMod1110, weightedCrossSum } from "@/core/privacy/detect/rules/check-digits";
import { before, EDGE, type Found, type Rule, STOP } from "@/core/privacy/detect/rules/rule";

type Shape = { pattern: RegExp; cue: RegExp; valid: (compact: string) => boolean };

/** What passes its check digit, or is announced by its name and merely mistyped. */
function identifiers(text: string, kind: Found["kind"], { pattern, cue, valid }: Shape, checkTells: boolean): Found[] {
  const found: Found[] = [];
  for (const { 0: value, index } of text.matchAll(pattern)) {
    const passes = valid(value.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase());
    const announced = cue.test(before(text, index, 56));
    if (!announced && !(passes && checkTells)) continue;
    const certainty = passes ? (announced ? 1 : 0.85) : 0.8;
    found.push({ start: index, end: index + value.length, kind, certainty });
  }
  return found;
}

const JOIN = "[^\\p{L}\\p{N}\\n]{0,4}(?:(?:ist|lautet|is|nr|nummer|number|no)[^\\p{L}\\p{N}]{1,4}){0,2}$";

const TAX: Shape = {
  pattern: new RegExp(`${EDGE}[1-9]\\d(?:[ \\u00a0]?\\d{3}){3}${STOP}`, "gu"),
  cue: new RegExp(
    `(?:steuer-?id(?:entifikationsnummer|entnummer|entnr|nr|-nr)?|steuer(?:liche)?[ -]identifikationsnummer|idnr|tax (?:id|number|identification(?: number)?)|\\btin)\\.?${JOIN}`,
    "iu",
  ),
  valid: isTaxId,
};

/** Of the first ten digits one occurs twice or three times, and not three times in a row. */
function isTaxId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits) || !passesMod1110(digits)) return false;
  const head = digits.slice(0, 10);
  const counts = [...new Set(head)].map((digit) => head.split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(head);
}

export const taxId: Rule = { id: "de_tax_id", find: (text) => identifiers(text, "tax_id", TAX, true) };

const TAX_NUMBER: Shape = {
  pattern: new RegExp(`${EDGE}\\d{2,4}(?:[ /-]?\\d{3,5}){2}${STOP}`, "gu"),
  cue: new RegExp(`(?:steuernummer|steuer-nr|st\\.?-?nr|stnr)\\.?${JOIN}`, "iu"),
  valid: (digits) => digits.length >= 10 && digits.length <= 13,
};

/** The tax office's own number; its check digit differs from state to state. */
export const taxNumber: Rule = { id: "de_tax_number", find: (text) => identifiers(text, "tax_id", TAX_NUMBER, false) };

const HEALTH: Shape = {
  pattern: new RegExp(`${EDGE}[A-Z][ \\u00a0]?\\d{3}[ \\u00a0]?\\d{3}[ \\u00a0]?\\d{3}${STOP}`, "giu"),
  cue: new RegExp(
    `(?:versicherten-?(?:nummer|nr)|krankenversicher(?:ten|ungs)-?(?:nummer|nr)|kvnr|health insurance (?:number|id|no)|insurance (?:number|id))\\.?${JOIN}`,
    "iu",
  ),
  valid: isHealthInsuranceId,
};

function isHealthInsuranceId(value: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(value)) return false;
  const digits = letterAsTwoDigits(value.charAt(0)) + value.slice(1, 9);
  return weightedCrossSum(digits, [1, 2]) % 10 === Number(value.at(-1));
}

export const healthInsuranceId: Rule = {
  id: "de_health_insurance",
  find: (text) => identifiers(text, "health_insurance_id", HEALTH, true),
};

const PENSION: Shape = {
  pattern: new RegExp(`${EDGE}\\d{2}[ \\u00a0]?\\d{6}[ \\u00a0]?[A-Z][ \\u00a0]?\\d{3}${STOP}`, "giu"),
  cue: new RegExp(
    `(?:rentenversicherungs-?(?:nummer|nr)|sozialversicherungs-?(?:nummer|nr)|rvnr|svnr|sv-nr|pension (?:insurance )?(?:number|no)|versicherungsnummer)\\.?${JOIN}`,
    "iu",
  ),
  valid: isPensionNumber,
};

const PENSION_WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** Area, day of birth, letter of the name at birth, serial number and a check digit. */
function isPensionNumber(value: string): boolean {
  const parts = /^(\d{2})(\d{2})(\d{2})\d{2}([A-Z])(\d{2})(\d)$/.exec(value);
  if (parts === null) return false;
  const [, area = "", day, month, letter = "", serial = "", check] = parts;
  // Where a day's numbers are used up, the day is given on from 31 upwards.
  if (Number(day) < 1 || Number(day) > 81 || Number(month) < 1 || Number(month) > 12) return false;
  const digits = area + value.slice(2, 8) + letterAsTwoDigits(letter) + serial;
  return weightedCrossSum(digits, PENSION_WEIGHTS) % 10 === Number(check);
}

export const pensionNumber: Rule = {
  id: "de_pension",
  find: (text) => identifiers(text, "pension_number", PENSION, true),
};

const ID_CARD: Shape = {
  pattern: new RegExp(`${EDGE}[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\\d]{8}\\d?${STOP}`, "giu"),
  cue: new RegExp(
    `(?:personalausweis(?:nummer|nr|-nr)?|ausweis(?:nummer|nr|-nr)|reisepass(?:nummer|nr|-nr)?|passnummer|id card(?: number| no)?|passport(?: number| no)?|identity card(?: number| no)?)\\.?${JOIN}`,
    "iu",
  ),
  valid: isGermanDocument,
};

/** A serial number of a passport or identity card with its check digit (weights 7, 3, 1). */
function isGermanDocument(value: string): boolean {
  if (!/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d$/.test(value) || value.replace(/\d/g, "").length < 2)
    return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number.parseInt(value.charAt(at), 36) * ([7, 3, 1][at % 3] ?? 1);
  return sum % 10 === Number(value.at(-1));
}

export const idCard: Rule = { id: "de_id_card", find: (text) => identifiers(text, "id_card", ID_CARD, true) };

const OTHER_DOCUMENT = new RegExp(
  `(?:passport|driver['’]?s?[ -]licen[cs]e|driving licen[cs]e|licen[cs]e|identity card|id card|führerschein|reisepass|personalausweis|ausweis)[ -]?(?:number|no\\.?|nummer|nr\\.?|id|#)?(?:[ :#]{1,3}(?:is|ist|lautet))?[ :#]{1,3}(?<value>(?=[\\p{L}-]{0,4}\\d)[\\p{Lu}\\d-]{6,18})${STOP}`,
  "giu",
);

/** Other countries' passports and licences, where a word announces them. */
export const announcedDocument: Rule = {
  id: "document_announced",
  find(text) {
    return [...text.matchAll(OTHER_DOCUMENT)].map((match) => {
      const value = match.groups?.value ?? "";
      const end = match.index + match[0].length;
      return { start: end - value.length, end, kind: "id_card" as const, certainty: 0.9 };
    });
  },
};
