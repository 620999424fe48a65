import { PII_KINDS, type PiiKind } from "./detect/pii-detector";

export type MaskLanguage = "en" | "de";

/** What stands in a masked text instead of a value, by the reader's language. No word names two kinds, in either language. */
export const KIND_WORDS: Record<MaskLanguage, Record<PiiKind, string>> = {
  en: {
    person: "Name",
    email: "E-mail",
    phone: "Phone",
    street_address: "Address",
    credit_card: "Card",
    iban: "IBAN",
    us_ssn: "SSN",
    ip_address: "IP address",
    tax_id: "Tax ID",
    health_insurance_id: "Health insurance no.",
    pension_number: "Pension no.",
    id_card: "ID card",
    date_of_birth: "Date of birth",
    customer_number: "Customer no.",
    order_reference: "Order no.",
    vehicle_plate: "Licence plate",
    url: "Link",
  },
  de: {
    person: "Name",
    email: "E-Mail",
    phone: "Telefon",
    street_address: "Adresse",
    credit_card: "Karte",
    iban: "IBAN",
    us_ssn: "SSN",
    ip_address: "IP-Adresse",
    tax_id: "Steuernummer",
    health_insurance_id: "Versichertennummer",
    pension_number: "Rentennummer",
    id_card: "Ausweisnummer",
    date_of_birth: "Geburtsdatum",
    customer_number: "Kundennummer",
    order_reference: "Bestellnummer",
    vehicle_plate: "Kennzeichen",
    url: "Link",
  },
};

const KIND_OF_WORD = new Map<string, PiiKind>(
  (["en", "de"] as const).flatMap((language) =>
    PII_KINDS.map((kind): [string, PiiKind] => [KIND_WORDS[language][kind].toLowerCase(), kind]),
  ),
);

const WORDS = [...KIND_OF_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.\\-]/g, "\\$&"))
  .join("|");
/** With a number within a conversation; without one where a text stands alone. People may write it in small letters. */
const FORM = new RegExp(`\\[[ \\u00a0]*(${WORDS})[ \\u00a0]+([1-9]\\d{0,3})([a-z]?)[ \\u00a0]*\\]`, "gi");
const ANY_FORM = new RegExp(`\\[(${WORDS})(?: ([1-9]\\d{0,3})([a-z]?))?\\]`, "gi");
/** One that lost its end while somebody edited around it. */
const BROKEN = new RegExp(`\\[[ \\u00a0]*(?:${WORDS})[ \\u00a0]+[1-9]\\d{0,3}(?![\\da-z]?[ \\u00a0]*\\]|\\d)`, "gi");

/** `part` tells the parts of one name apart: `[Name 1a]` is a word of `[Name 1]`. */
export type Placeholder = { kind: PiiKind; number: number; part: string };
type PlacedPlaceholder = Placeholder & { start: number; end: number; text: string };

export function placeholderText({ kind, number, part }: Placeholder, language: MaskLanguage): string {
  return `[${KIND_WORDS[language][kind]} ${number}${part}]`;
}

export function kindText(kind: PiiKind, language: MaskLanguage): string {
  return `[${KIND_WORDS[language][kind]}]`;
}

/** Every numbered placeholder of our form in a text, in both languages. */
export function placeholdersIn(text: string): PlacedPlaceholder[] {
  return text.includes("[") ? [...text.matchAll(FORM)].map(placed) : [];
}

/** As they are drawn: also those without a number, exactly as the masker writes them. */
export function drawnPlaceholdersIn(text: string): (Omit<PlacedPlaceholder, "number"> & { number: number | null })[] {
  if (!text.includes("[")) return [];
  return [...text.matchAll(ANY_FORM)].map((match) => ({
    ...placed(match),
    number: match[2] === undefined ? null : Number(match[2]),
  }));
}

/** What looks as if it had been one of ours and names nothing any more. */
export function brokenPlaceholdersIn(text: string): string[] {
  return text.includes("[") ? [...text.matchAll(BROKEN)].map(([broken]) => broken) : [];
}

function placed(match: RegExpExecArray): PlacedPlaceholder {
  const [text, word = "", number = "0", part = ""] = match;
  return {
    // The word is one of ours: the form matched it.
    kind: KIND_OF_WORD.get(word.toLowerCase()) as PiiKind,
    number: Number(number),
    part: part.toLowerCase(),
    start: match.index,
    end: match.index + text.length,
    text,
  };
}
