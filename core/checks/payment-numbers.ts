import { matchesOf } from "@/core/checks/matches";

/** A payment number written out in full, with its place in the text. */
export type PaymentNumber = { value: string; digits: string; start: number; end: number };

// Country code, then two characters of length; the register of ISO 13616.
const IBAN_LENGTHS = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 " +
    "GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 " +
    "MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20"
  )
    .split(" ")
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}/giu;
const CARD = /(?<![\p{L}\p{N}+_.-])\d(?:[ \u00a0.-]?\d){12,18}(?![\p{L}\p{N}_])/gu;

/** Account numbers whose length and check digits make them IBANs, however they are grouped. */
export function findIbans(text: string): PaymentNumber[] {
  const found: PaymentNumber[] = [];
  for (const match of /[A-Z]{2}\d{2}/i.test(text) ? matchesOf(IBAN, text) : []) {
    const length = IBAN_LENGTHS.get(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const cut = cutToLength(match[0], length);
    if (cut === null || !passesMod97(compact(cut))) continue;
    found.push({ value: cut, digits: compact(cut), start: match.index, end: match.index + cut.length });
  }
  return found;
}

/** Card numbers of 13 to 19 digits with a known first digits range and a right check digit, however they are grouped. */
export function findCardNumbers(text: string): PaymentNumber[] {
  const found: PaymentNumber[] = [];
  for (const match of /\d/.test(text) ? matchesOf(CARD, text) : []) {
    const digits = compact(match[0]);
    if (!looksLikeCard(digits) || !passesLuhn(digits)) continue;
    found.push({ value: match[0], digits, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function compact(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

/** The shortest beginning of `value` with `length` letters and digits, unless the last one is in the middle of a word. */
function cutToLength(value: string, length: number): string | null {
  let seen = 0;
  for (let at = 0; at < value.length; at++) {
    if (/[A-Z0-9]/i.test(value.charAt(at))) seen++;
    if (seen === length) return /[A-Z0-9]/i.test(value.charAt(at + 1)) ? null : value.slice(0, at + 1);
  }
  return null;
}

/** ISO 7064 MOD 97-10 over the rearranged number, letters counting from ten. */
function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The check digit of card numbers (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = Number(digits.charAt(digits.length - 1 - at));
    if (at % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Luhn alone passes one order number in ten; the issuers' ranges and lengths pass far fewer. */
function looksLikeCard(digits: string): boolean {
  const two = Number(digits.slice(0, 2));
  const four = Number(digits.slice(0, 4));
  const length = digits.length;
  if (digits.startsWith("4")) return length === 13 || length === 16 || length === 19;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16;
  if (two === 34 || two === 37) return length === 15;
  if (two === 36 || two === 38 || two === 30) return length >= 14;
  if (four === 6011 || two === 65 || two === 64 || two === 35 || two === 62) return length >= 16;
  return two === 50 || (two >= 56 && two <= 69);
}
