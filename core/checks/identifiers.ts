import { findAddresses } from "@/core/checks/addresses";
import type { Identifier } from "@/core/checks/check";
import { findDates } from "@/core/checks/dates";
import { matchesOf } from "@/core/checks/matches";
import { findIbans } from "@/core/checks/payment-numbers";
import { nationalNumber } from "@/core/checks/phone-numbers";
import { overlapsOne } from "@/core/checks/places";
import { rememberingRecent } from "@/core/checks/recent-texts";

export type IdentifierKind = "email" | "phone" | "iban" | "ending" | "address" | "code" | "number";

/**
 * A string that could be somebody's identifier. Candidates may share or enclose a place: the same digits may be a phone
 * number or an order number. `normalised` is the key under which the index answers. `strong` strings look like nothing
 * else; the others are only worth asking about.
 */
export type IdentifierCandidate = {
  value: string;
  normalised: string;
  start: number;
  end: number;
  kind: IdentifierKind;
  strong: boolean;
};

const INVISIBLE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const TOKEN = new RegExp(`[\\p{L}\\p{N}${INVISIBLE}]+(?:\\\\?[_\\-./][\\p{L}\\p{N}${INVISIBLE}]+)*`, "gu");
export const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const SPACED_DIGITS = /(?<![\p{L}\p{N}_])(?:\+|\()?\d(?:[ \u00a0()./-]{0,3}\d){5,18}(?![\p{L}\p{N}_])/gu;
const SPACED_CODE = /(?<![\p{L}\p{N}_])\p{Lu}{1,6}[ \u00a0]\d{4,12}(?![\p{L}\p{N}_])/gu;
const ENDING =
  /(?:\bending(?: in| with)?|\bends? (?:in|with)|\blast (?:four|4)(?: digits)?(?: are| is| of)?|\bendet auf|\bendend auf|\bendziffern?|\bletzten (?:vier|4) (?:ziffern|stellen)|[*•x·#…]{2,19}|\.{3})[ \u00a0:*•([-]{0,6}(\d{3,5})(?!\d)/giu;
/** Words that make even a short number an identifier. */
const CUE =
  /(?:#|№|\b(?:id|no\.?|nr\.?|number|code|order|ticket|case|invoice|booking|reservation|account|nummer|kennung|bestellung|auftrag|rechnung|buchung|vorgang|konto|vertrag)|nummer|nr\.?)[ \u00a0:*#-]{0,6}(?:(?:is|lautet|ist)[ \u00a0:*]{1,3})?$/iu;
const MONEY_BEFORE = /[$€£¥]\s?$|\b(?:usd|eur|gbp|chf)\s?$/iu;
const MONEY_AFTER = /^\s?(?:[$€£¥%]|(?:usd|eur|gbp|chf|dollars?|euros?)\b)/iu;
/** A card's last digits without a word for it (`Visa 7447`); a year behind a card is a year. */
const CARD_ENDING =
  /\b(?:visa|master ?card|amex|american express|maestro|girocard|card|karte|kreditkarte)[ \u00a0:*#(]{1,4}((?!(?:19|20)\d\d)\d{4})(?![\p{L}\p{N}]|[ \u00a0.,-]\d)/giu;
/** Types whose values many people share. */
const NEVER_INDEXED =
  /birth|geburt|(?:^|[^a-z])(?:dob|zip|postal|postcode|plz|city|ort|country|land|state|region|language|gender)(?:$|[^a-z])/;
const PHONE_TYPE = /phone|telefon|mobil|handy|(?:^|[^a-z])(?:tel|fax|cell)(?:$|[^a-z])/;
const ENDING_TYPE = /last|ending|tail|endziffer|card|karte|iban/;
/** Part of a token that is joined of several. */
const PART = /[^_\-./\\]+/g;
/** What most tokens are, and no code. */
const PLAIN_WORD = /^[A-Za-z]?[a-z]*$/;
const SHORTEST_CODE = 4;
const SHORTEST_WORD = 5;
const SHORTEST_PART = 6;

/** Strings in a text that could be identifiers, in order of place. Offsets always cut `value` out of the text. */
export const identifierCandidates = rememberingRecent(candidatesIn, 4);

function candidatesIn(text: string): IdentifierCandidate[] {
  const found: IdentifierCandidate[] = [];
  const dates = findDates(text);
  const inDate = (start: number, end: number): boolean => overlapsOne(dates, start, end);
  const add = (kind: IdentifierKind, normalised: string, start: number, end: number, strong: boolean): void => {
    found.push({ value: text.slice(start, end), normalised, start, end, kind, strong });
  };
  for (const match of text.includes("@") ? matchesOf(EMAIL, text) : [])
    add("email", normaliseEmail(match[0]), match.index, match.index + match[0].length, true);
  for (const iban of findIbans(text)) add("iban", `id:${iban.digits}`, iban.start, iban.end, true);
  for (const place of findAddresses(text)) {
    if (place.postcode === null) add("address", `street:${place.street}`, place.start, place.streetEnd, false);
    else {
      add("address", `address:${place.street} ${place.postcode}`, place.start, place.end, false);
      add("address", `address:${place.street}`, place.start, place.streetEnd, false);
    }
  }
  for (const match of /\d{3}/.test(text) ? [...matchesOf(ENDING, text), ...matchesOf(CARD_ENDING, text)] : []) {
    const digits = match[1] ?? "";
    const end = match.index + match[0].length;
    add("ending", `ending:${digits}`, end - digits.length, end, false);
  }
  for (const match of matchesOf(SPACED_CODE, text))
    add("code", `id:${compact(match[0])}`, match.index, match.index + match[0].length, false);
  for (const match of matchesOf(SPACED_DIGITS, text)) {
    const end = match.index + match[0].length;
    if (!inDate(match.index, end) && !isMoney(text, match.index, end)) addDigits(match[0], match.index, end, add);
  }
  for (const match of matchesOf(TOKEN, text)) addToken(text, match[0], match.index, inDate, add);
  return inOrder(found);
}

type Add = (kind: IdentifierKind, normalised: string, start: number, end: number, strong: boolean) => void;

/** Digits with separators: a phone number, or a long number in groups. */
function addDigits(written: string, start: number, end: number, add: Add): void {
  const national = nationalNumber(written);
  if (national !== null) add("phone", `phone:${national}`, start, end, /^(?:\+|00|\()/.test(written));
  add("number", `id:${compact(written)}`, start, end, /^\d{9,}$/.test(written));
}

function addToken(
  text: string,
  token: string,
  start: number,
  inDate: (start: number, end: number) => boolean,
  add: Add,
): void {
  const end = start + token.length;
  if (PLAIN_WORD.test(token) || inDate(start, end)) return;
  const code = compact(token);
  if (/^\d+$/.test(code)) {
    // Plain digits of six and more were taken with the digits in groups; shorter ones need a word that announces them.
    if (
      code.length >= SHORTEST_CODE &&
      code.length < 6 &&
      !isMoney(text, start, end) &&
      CUE.test(text.slice(Math.max(0, start - 32), start))
    ) {
      add("number", `id:${code}`, start, end, false);
    }
    return;
  }
  if (code.length >= SHORTEST_CODE && couldBeCode(token)) add("code", `id:${code}`, start, end, looksLikeCode(token));
  if (!/[_\-./]/.test(token)) return;
  for (const part of matchesOf(PART, token)) {
    const at = start + part.index;
    const plain = compact(part[0]);
    if (plain.length < SHORTEST_PART || !couldBeCode(part[0])) continue;
    add(/^\d+$/.test(plain) ? "number" : "code", `id:${plain}`, at, at + part[0].length, false);
  }
}

/** Has a digit, or is a short word all in capitals as booking codes are, or joins words as user names do. */
function couldBeCode(token: string): boolean {
  return /\p{N}/u.test(token) || /^\p{Lu}{5,8}$/u.test(token) || /^\p{L}+(?:\\?_\p{L}+)+$/u.test(token);
}

/** Letters and digits mixed as no word, measure or model name is. */
function looksLikeCode(token: string): boolean {
  const digits = token.replace(/\D/g, "").length;
  if (/_\d{3,}$/.test(token)) return true;
  if (/[./]/.test(token) || !/^[\p{Lu}\p{N}-]+$/u.test(token) || !/\p{Lu}/u.test(token)) return false;
  return token.length >= 6 && (digits >= 4 || (digits >= 2 && /\d\p{Lu}/u.test(token)));
}

function isMoney(text: string, start: number, end: number): boolean {
  return MONEY_BEFORE.test(text.slice(Math.max(0, start - 5), start)) || MONEY_AFTER.test(text.slice(end, end + 9));
}

/** By place, the longer first; one answer for the same words under the same key. */
function inOrder(found: IdentifierCandidate[]): IdentifierCandidate[] {
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((candidate) => {
      const key = `${candidate.start}:${candidate.end}:${candidate.normalised}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

function compact(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
}

function normaliseEmail(value: string): string {
  return `email:${value.normalize("NFKC").trim().toLowerCase()}`;
}

/**
 * The key under which an identifier is found again, or "" if it must not be indexed: names and dates of birth are many
 * people's, and a string too short or too plain would meet ordinary words. `type` is the source's own word and is only a hint.
 */
export function normaliseIdentifier(type: string, value: string): string {
  const hint = type.toLowerCase();
  if (value.includes("@")) return normaliseEmail(value);
  if (NEVER_INDEXED.test(hint) || (/name/.test(hint) && !/user|login|account|benutzer/.test(hint))) return "";
  if (isPhone(hint, value)) {
    const national = nationalNumber(value);
    return national === null ? "" : `phone:${national}`;
  }
  const address = mayBeAddress(hint, value) ? findAddresses(value)[0] : undefined;
  if (address !== undefined) return addressKey(address);
  if (ENDING_TYPE.test(hint) && /^\D*(?:\d\D*){3,5}$/.test(value)) return `ending:${value.replace(/\D/g, "")}`;
  const isName = /^\p{L}+(?:\s+\p{L}+)+$/u.test(value.trim());
  return isName ? "" : codeKey(value);
}

function isPhone(hint: string, value: string): boolean {
  return (PHONE_TYPE.test(hint) && !/\p{L}{2}/u.test(value)) || /^\+(?=(?:\D*\d){7})[\d\s()/.-]+$/.test(value);
}

function mayBeAddress(hint: string, value: string): boolean {
  return (
    /addr|street|stra(?:ß|ss)e|anschrift/.test(hint) ||
    (/\s/.test(value) && /\d/.test(value) && /\p{L}{3}/u.test(value))
  );
}

function addressKey({ street, postcode }: { street: string; postcode: string | null }): string {
  return postcode === null ? `street:${street}` : `address:${street} ${postcode}`;
}

function codeKey(value: string): string {
  const code = compact(value);
  const tooShort = code.length < (/\d/.test(code) ? SHORTEST_CODE : SHORTEST_WORD);
  return tooShort ? "" : `id:${code}`;
}

/**
 * Every key under which an identifier belongs into the index: its own, and those of the parts that a reply may name
 * alone (the number within `credit_card_4421486`, the last four of a card or account, the street of an address).
 */
export function identifierKeys(identifier: Identifier): string[] {
  const main = normaliseIdentifier(identifier.type, identifier.value);
  if (main === "") return [];
  const keys = new Set([main]);
  if (main.startsWith("id:")) {
    const number = /\d{6,}$/.exec(main)?.[0];
    if (number !== undefined) keys.add(`id:${number}`);
    const hint = identifier.type.toLowerCase();
    if (/card|karte|iban|account|konto/.test(hint) && /\d{4}$/.test(main) && main.length >= 15)
      keys.add(`ending:${main.slice(-4)}`);
  }
  if (main.startsWith("address:") || main.startsWith("street:")) {
    const street = findAddresses(identifier.value)[0]?.street;
    if (street !== undefined) {
      keys.add(`street:${street}`);
      // A street given without a postcode must also be found where the reply adds one.
      if (main.startsWith("street:")) keys.add(`address:${street}`);
    }
  }
  return [...keys];
}
