import { matchesOf } from "@/core/checks/matches";

/** What a text carries so that a reader passes over it and a machine does not: where it stands, and what it says in plain. */
type Disguised = { start: number; end: number; text: string };

const BASE64 = /(?<![\w+/=-])[A-Za-z0-9+/]{16,4000}={0,2}(?![\w+/=-])/g;
const HEX = /(?<![\w-])(?:[0-9a-f]{2}[ :]?){12,2000}(?![\w-])/gi;
const PERCENT = /(?:%[0-9a-f]{2}[\w.-]{0,30}){3,400}/gi;
const ENTITIES = /(?:&#x?[0-9a-f]{2,6};){4,400}/gi;
const SPACED = /(?<=^|[\s"'(])[a-zäöü](?:[ .\-_][a-zäöü]){7,200}(?=$|[\s.,!?"')])/gi;
/** Letters of other alphabets that look like Latin ones, in a word that has Latin ones, too. */
const OTHER_LETTERS = /[\u0370-\u03ff\u0400-\u04ff]/;
const MIXED = /[a-z]+[\u0370-\u03ff\u0400-\u04ff]+[a-z]*|[\u0370-\u03ff\u0400-\u04ff]+[a-z]+/i;
// biome-ignore format: a table
const LOOKALIKES: Record<string, string> = {
  а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", ј: "j", ԁ: "d", һ: "h", ո: "n", т: "t", м: "m", к: "k", в: "b", н: "h",
  α: "a", ε: "e", ο: "o", ρ: "p", ν: "v", ι: "i", κ: "k", τ: "t", υ: "u", η: "n",
};
const FEWEST_LETTERS = 0.8;
const MOST = 20;

/** Words in base64, hexadecimal, per cent signs or entities, spelled out letter by letter, or with letters of two alphabets. */
export function disguisedIn(text: string): Disguised[] {
  const coded = [
    ...decoded(text, BASE64, fromBase64),
    ...decoded(text, HEX, fromHex),
    ...(text.includes("%") ? decoded(text, PERCENT, fromPercent) : []),
    ...(text.includes("&#") ? decoded(text, ENTITIES, fromEntities) : []),
    ...decoded(text, SPACED, (words) => words.replace(/[ .\-_]/g, "")),
  ];
  if (!OTHER_LETTERS.test(text) || !MIXED.test(text)) return coded;
  const plain = Array.from(text.toLowerCase(), (letter) => LOOKALIKES[letter] ?? letter).join("");
  return [...coded, { start: 0, end: text.length, text: plain }];
}

function decoded(text: string, pattern: RegExp, plain: (found: string) => string | null): Disguised[] {
  return matchesOf(pattern, text)
    .slice(0, MOST)
    .flatMap(({ 0: found, index }) => {
      const words = plain(found);
      return words === null || !isProse(words) ? [] : [{ start: index, end: index + found.length, text: words }];
    });
}

/** Most that looks like a code is one; what it says in plain is then no words. */
function isProse(text: string): boolean {
  const letters = text.match(/[\p{L} .,!?']/gu)?.length ?? 0;
  return letters >= text.length * FEWEST_LETTERS && text.length >= 8;
}

function fromBase64(found: string): string | null {
  try {
    return utf8(atob(found));
  } catch {
    return null;
  }
}

function fromHex(found: string): string | null {
  const digits = found.replace(/[ :]/g, "");
  const bytes = digits.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? [];
  return utf8(bytes.join(""));
}

function fromPercent(found: string): string | null {
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}

function fromEntities(found: string): string {
  return found.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => {
    const point = Number.parseInt(digits, hex ? 16 : 10);
    return point > 31 && point < 0x10ffff ? String.fromCodePoint(point) : " ";
  });
}

function utf8(bytes: string): string | null {
  try {
    return decodeURIComponent(
      Array.from(bytes, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`).join(""),
    );
  } catch {
    return null;
  }
}
