import { fold } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";

/** A street with a house number in a text; `end` is behind the postcode where one follows closely. */
export type AddressPlace = { start: number; streetEnd: number; end: number; street: string; postcode: string | null };

const ENGLISH_TYPES =
  "street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|terrace|ter|way|circle|cir|parkway|pkwy|highway|hwy|square|sq|close|crescent|gardens|row|trail";
const NAME = "\\p{Lu}[\\p{L}'’-]{0,30}|\\d{1,3}(?:st|nd|rd|th)";
const ENGLISH_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,5}[A-Za-z]? (?:(?:${NAME}) ){1,4}?(?:${ENGLISH_TYPES})(?![\\p{L}\\p{N}])`,
  "giu",
);
const GERMAN_TYPES = "straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|steig|chaussee|promenade";
const GERMAN_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}-])[\\p{L}-]{0,40}(?:${GERMAN_TYPES})[ \\u00a0]?\\d{1,4} ?[a-z]?(?![\\p{L}\\p{N}])`,
  "giu",
);
/** `Berliner Straße 5`: the type stands alone and the name is the word before it. */
const TYPE_ALONE = new RegExp(`^(?:${GERMAN_TYPES})[ \\u00a0]?\\d`, "iu");
const WORD_BEFORE = /\p{L}[\p{L}.-]{0,30}[ \u00a0]$/u;
const POSTCODE =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])/u;
/** Austria, Switzerland and others; asked second, since a flat may have four digits too. */
const SHORT_POSTCODE = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?(\d{4})(?![\p{L}\p{N}])/u;
/** How far behind the street a postcode still belongs to it: a flat, a town and a region fit. */
const REACH = 70;

// biome-ignore format: a table
const SPELLINGS = new Map([
  ["st", "street"], ["ave", "avenue"], ["rd", "road"], ["dr", "drive"], ["ln", "lane"], ["blvd", "boulevard"], ["ct", "court"],
  ["pl", "place"], ["ter", "terrace"], ["cir", "circle"], ["pkwy", "parkway"], ["hwy", "highway"], ["sq", "square"],
]);

/** Streets with house numbers, English (`975 Sunset Drive`) and German (`Lange Straße 12a`). */
export function findAddresses(text: string): AddressPlace[] {
  const found: AddressPlace[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of matchesOf(ENGLISH_STREET, text))
    found.push(readAddress(text, match.index, match.index + match[0].length));
  for (const match of matchesOf(GERMAN_STREET, text)) {
    const word = TYPE_ALONE.test(match[0])
      ? WORD_BEFORE.exec(text.slice(Math.max(0, match.index - 33), match.index))
      : null;
    found.push(readAddress(text, match.index - (word?.[0].length ?? 0), match.index + match[0].trimEnd().length));
  }
  return found;
}

function readAddress(text: string, start: number, streetEnd: number): AddressPlace {
  const behind = text.slice(streetEnd, streetEnd + REACH).split(/\n\s*\n/)[0] ?? "";
  const postcode = POSTCODE.exec(behind) ?? SHORT_POSTCODE.exec(behind);
  return {
    start,
    streetEnd,
    end: postcode === null ? streetEnd : streetEnd + postcode.index + postcode[0].length,
    street: normaliseStreet(text.slice(start, streetEnd)),
    postcode: postcode?.[1] === undefined ? null : normalisePostcode(postcode[1]),
  };
}

/** One spelling for a street line: no accents, no punctuation, types written out. */
function normaliseStreet(street: string): string {
  const words = fold(street)
    .replace(/str\.? ?(?=\d)/g, "strasse ")
    .replace(/(\d) ([a-z])$/g, "$1$2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  return words.map((word) => SPELLINGS.get(word) ?? word).join(" ");
}

/** German postcodes and the first five digits of American ones; others as they are. */
function normalisePostcode(postcode: string): string {
  return postcode
    .replace(/-\d{4}$/, "")
    .replace(/ /g, "")
    .toLowerCase();
}
