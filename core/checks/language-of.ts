import { FUNCTION_WORDS, type LanguageCode, SERVICE_WORDS } from "@/core/checks/language-words";
import { matchesOf } from "@/core/checks/matches";
import { rememberingRecent } from "@/core/checks/recent-texts";

/**
 * Which language a text is written in, by counting its function words. Good from about one whole sentence on; what is
 * shorter, or holds as many words of another language, is of no known language (null). Measured with the check
 * `language_mismatch`, which rests on it.
 */
export type { LanguageCode } from "@/core/checks/language-words";

const LANGUAGES = Object.keys(FUNCTION_WORDS) as LanguageCode[];
/** As somebody writes it who has no such letters. */
const transcribed = (word: string): string =>
  word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
const OWNERS = new Map<string, LanguageCode[]>();
for (const language of LANGUAGES)
  for (const word of new Set(`${FUNCTION_WORDS[language]} ${SERVICE_WORDS[language] ?? ""}`.trim().split(" ")))
    for (const spelling of new Set(language === "de" ? [word, transcribed(word)] : [word]))
      OWNERS.set(spelling, [...new Set([...(OWNERS.get(spelling) ?? []), language])]);

/** How words of one language end, or are written, that are in no list; a capital may begin a name. */
const SHAPES: readonly [LanguageCode, RegExp][] = [
  ["pl", /^\p{Ll}*[łżśćńąę]\p{Ll}*$/u],
  [
    "tr",
    /^\p{Ll}*[şğı]\p{Ll}*$|^\p{Ll}{3,}(?:iyor|ıyor|uyor|üyor)(?:um|uz|sunuz)?$|^\p{Ll}{3,}(?:mak|mek|ecek|acak|nuz|niz)$/u,
  ],
  ["es", /^\p{Ll}*ñ\p{Ll}*$|^\p{Ll}{3,}(?:ción|ciones|amos|emos|imos)$/u],
  ["pt", /^\p{Ll}*[ãõ]\p{Ll}*$/u],
  ["fr", /^\p{Ll}*[œêèû]\p{Ll}*$|^\p{Ll}{3,}(?:ment|eront|erons|erez|aient)$/u],
  ["it", /^\p{Ll}{3,}(?:zione|zioni|iamo|abile|ando)$/u],
  [
    "de",
    /^\p{Ll}*[äöüß]\p{Ll}*$|(?:ung|ungen|heit|keit|schaft|lich|liche[nmrs]?|ieren|ierte?n?|isch|ische[nmrs]?)$|^ge\p{Ll}{4,}t$/u,
  ],
  ["nl", /^\p{Ll}*ij\p{Ll}{2,}$|^\p{Ll}{2,}(?:aal|eel|oor|aar)\p{Ll}*$/u],
  ["en", /^\p{Ll}{3,}(?:ing|tions?|ly|ness|ed|ful|able)$|^\p{Ll}*(?:th|wh|ough)\p{Ll}*$/u],
];
const SHORTEST_SHAPE = 5;

/** Names, titles and words that are only spoken of; a quotation is no sign of the language around it. */
const QUOTED =
  /„[^“”„\n]{1,200}[“”]|“[^“”\n]{1,200}”|"[^"\n]{1,200}"|«[^»\n]{1,200}»|(?<!\p{L})['‘][^'’\n]{1,80}['’](?!\p{L})|https?:\S{1,300}/gu;
const MAIL = /\S{1,64}@\S{1,100}/g;
/** With the digits and strokes of a code, which is no word. */
const WORD = /[\p{L}'’][\p{L}\p{N}'’_-]*|\d[\p{L}\p{N}_-]*/gu;
const CODE = /[\d_]|\p{Lu}{2}.*-|-\p{Lu}{2}/u;
const PLAIN = /^[\p{Ll}'’]+$/u;
const FIRST = /(?:^|[.!?:;\n¿¡(-])\s*$/;
/** Far enough to tell, and a bound for hostile texts. */
const READ_UP_TO = 4000;
const CLEARLY = 2;

export type LanguageSign = { language: LanguageCode; hits: number };
/** The languages met most often, and how often one was that does not share those words with the first. */
type Counted = {
  best: LanguageSign | null;
  rival: number;
  isTied: boolean;
  words: number;
  met: Map<LanguageCode, number>;
};

/** A draft is asked for its language several times, a message with each draft. */
const counted = rememberingRecent((text: string): Counted => {
  const read = unquoted(text.slice(0, READ_UP_TO));
  const isLoud = read === read.toUpperCase();
  const words = wordsOf(isLoud ? read.toLowerCase() : read, isLoud);
  const met = new Map<LanguageCode, number>();
  for (const languages of words) for (const of of languages) met.set(of, (met.get(of) ?? 0) + 1);
  const [first, second] = [...met].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return { best: null, rival: 0, isTied: false, words: words.length, met };
  const [language, hits] = first;
  const rivals = new Map<LanguageCode, number>();
  for (const languages of words)
    if (!languages.includes(language)) for (const of of languages) rivals.set(of, (rivals.get(of) ?? 0) + 1);
  const isTied = second?.[1] === hits;
  return { best: { language, hits }, rival: Math.max(0, ...rivals.values()), isTied, words: words.length, met };
}, 64);

export function languageOf(text: string, least = 3): LanguageSign | null {
  const { best, rival, isTied } = counted(text);
  return best === null || isTied || best.hits < least || best.hits < rival * CLEARLY ? null : best;
}

/** Of a text too short for that: the one language that has any of its words, if it has half of them. */
export function languageOfFew(text: string): LanguageCode | null {
  const { best, rival, isTied, words } = counted(text);
  if (best === null || isTied || rival > 0) return null;
  return best.hits >= 2 && best.hits * 2 >= words ? best.language : null;
}

/** How many words of a text may be of that language. */
export function wordsIn(text: string, language: LanguageCode): number {
  return counted(text).met.get(language) ?? 0;
}

/** Whether as many words of a text as that may be of one other language. */
export function hasOther(text: string, language: LanguageCode, least: number): boolean {
  return [...counted(text).met].some(([of, times]) => of !== language && times >= least);
}

function unquoted(text: string): string {
  const read = text.replace(QUOTED, " ");
  return read.includes("@") ? read.replace(MAIL, " ") : read;
}

/** Of each word the languages it is of; a code is no word. */
function wordsOf(text: string, isLoud: boolean): (readonly LanguageCode[])[] {
  const words: (readonly LanguageCode[])[] = [];
  for (const { 0: word, index } of matchesOf(WORD, text)) {
    if (PLAIN.test(word)) words.push(languagesOf(word, true));
    else if (!/[\d_-]/.test(word))
      words.push(languagesOf(word, isLoud || FIRST.test(text.slice(Math.max(0, index - 3), index))));
    else if (!CODE.test(word)) for (const part of word.split("-")) words.push(languagesOf(part, isLoud));
  }
  return words;
}

/** Most words come again: what they are of where a sentence begins, and inside one. */
const first = new Map<string, readonly LanguageCode[]>();
const inside = new Map<string, readonly LanguageCode[]>();
const MOST_WORDS = 5_000;
const NONE: readonly LanguageCode[] = [];
const NAMES: ReadonlySet<LanguageCode> = new Set(["de", "en"]);

function languagesOf(word: string, isFirst: boolean): readonly LanguageCode[] {
  const known = isFirst ? first : inside;
  const before = known.get(word);
  if (before !== undefined) return before;
  const languages = languagesOfNew(word, isFirst);
  if (known.size >= MOST_WORDS) known.clear();
  known.set(word, languages);
  return languages;
}

function languagesOfNew(word: string, isFirst: boolean): readonly LanguageCode[] {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const known = OWNERS.get(lower) ?? (lower.includes("'") ? contracted(lower) : undefined);
  // Inside a sentence a capital begins a name ("Los Angeles", "La Poste"), save in German and the English "I".
  const isName = !isFirst && lower !== word && word.length > 1;
  if (known !== undefined) return isName ? known.filter((language) => NAMES.has(language)) : known;
  if (word.length < SHORTEST_SHAPE) return NONE;
  const shape = SHAPES.find(([, pattern]) => pattern.test(isFirst ? lower : word));
  return shape === undefined ? NONE : [shape[0]];
}

/** English endings, and what French and Italian shorten before a vowel: "we'll", "l'ordre", "dell'ordine". */
function contracted(word: string): readonly LanguageCode[] | undefined {
  const plain = OWNERS.get(word.replace(/'(?:s|re|ve|ll|d|m)$/, ""));
  if (plain !== undefined) return plain;
  if (/^(?:j|qu|n|c|m|t|s|d|l)'\p{L}{2,}/u.test(word)) return ["fr"];
  if (/^(?:dell|nell|all|dall|sull|un|quest)'\p{L}{2,}/u.test(word)) return ["it"];
  return undefined;
}
