import { phrasePattern } from "@/core/checks/letters";
import { isPerson, namedPersons } from "@/core/checks/person-names";
import { EDGE, type Found, type Rule } from "@/core/privacy/detect/rules/rule";

const WORD = "\\p{Lu}[\\p{L}'’]{0,30}(?:-\\p{Lu}?[\\p{L}'’]{1,30})?";
const INITIAL = "\\p{Lu}\\.";
const PARTICLE = "(?:von|van|de|der|den|del|da|di|la|le|el|al|bin|ibn|zu|zum|dos|du|ten|ter)";
const NAME = `(?<name>(?:${PARTICLE} ){0,2}${WORD}(?: (?:${INITIAL} ){0,2}(?:${PARTICLE} ){0,2}${WORD}){0,3})`;
const TITLE =
  "(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]x|MR|MRS|MS|[Dd]r|DR|[Pp]rof|[Hh]err[n]?|HERR[N]?|[Ff]rau|FRAU|[Ff]räulein|Sir|Madam|Lady|Mme|Sra?|Señora?)\\.?)";

/** `Mr. Doe`, `Frau Dr. Müller`: the title is not of the name. */
const TITLED = new RegExp(`${EDGE}(?:${TITLE} ){1,3}${NAME}`, "gu");

const INTRODUCTION = phrasePattern(
  [
    "my name is",
    "my name's",
    "my full name is",
    "my first name is",
    "my last name is",
    "name is",
    "i am called",
    "call me",
    "speaking with",
    "mein name ist",
    "ich heiße",
    "ich heisse",
    "mein name lautet",
    "hier spricht",
    "hier schreibt",
    "der name ist",
    "name lautet",
  ],
  "iu",
).source;
const INTRODUCED = new RegExp(`${INTRODUCTION}[ :]{1,3}(?:${TITLE} ){0,3}`, "giu");
const NAME_HERE = new RegExp(`^${NAME}`, "u");
/** Who writes in small letters throughout introduces themself so too. */
const SMALL_NAME =
  /^(?<name>\p{Ll}[\p{L}'’-]{1,20}(?: \p{Ll}[\p{L}'’-]{1,20})?)(?=[.,!?;\n]|$| (?:and|und|from|aus)\b)/u;
const NO_NAME = new Set(
  (
    "on not in the a an is it wrong incorrect incorrectly spelled misspelled spelt missing there here still also now no different same changed " +
    "correct under listed showing shown being as my your registered known please what who hidden mentioned " +
    "nicht falsch richtig auf im in der die das ein eine noch auch jetzt hier anders geändert falsch geschrieben unter bei bekannt"
  ).split(" "),
);

const SALUTATION = new RegExp(
  `(?:^|\\n|[.!?] )[ \\t>]{0,4}(?:Hi|Hello|Hey|Dear|Hallo|Moin|Servus|Liebe[rs]?|Guten (?:Tag|Morgen|Abend)|Good (?:morning|afternoon|evening)|Sehr geehrte[rs]?|Grüß Gott),? (?:${TITLE} ){0,3}${NAME}(?=[,.!:;\\n–—-]|$)`,
  "gu",
);
const CLOSING = new RegExp(
  `(?:^|\\n)[ \\t>]{0,4}(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Mm]any)?[ ]?[Rr]egards|[Bb]est(?: wishes)?|[Ss]incerely(?: yours)?|[Yy]ours(?: sincerely| truly| faithfully)?|[Cc]heers|[Tt]hanks(?: again| a lot| in advance)?|[Tt]hank you|[Mm]it (?:freundlichen|besten|herzlichen|lieben) Gr(?:ü|ue)(?:ß|ss)en|(?:[Vv]iele|[Ll]iebe|[Bb]este|[Hh]erzliche|[Ff]reundliche|[Ss]chöne) Gr(?:ü|ue)(?:ß|ss)e|[Gg]ru(?:ß|ss)|MfG|LG|VG|[Vv]ielen Dank|[Dd]anke)[,.!]?[ \\t]{0,3}\\n{1,3}[ \\t>]{0,4}${NAME}(?=[ \\t]*(?:[\\n,]|$))`,
  "gu",
);

export const titledName: Rule = { id: "name_titled", find: (text) => named(text, TITLED, 0.9) };
export const salutedName: Rule = { id: "name_saluted", find: (text) => named(text, SALUTATION, 0.8) };
export const signedName: Rule = { id: "name_signed", find: (text) => named(text, CLOSING, 0.8) };

export const introducedName: Rule = {
  id: "name_introduced",
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(INTRODUCED)) {
      const start = match.index + match[0].length;
      const behind = text.slice(start, start + 130);
      const name = NAME_HERE.exec(behind)?.groups?.name ?? SMALL_NAME.exec(behind)?.groups?.name;
      if (name === undefined || !couldBeName(name)) continue;
      found.push({ start, end: start + name.length, kind: "person", certainty: 0.85 });
    }
    return found;
  },
};

export const listedName: Rule = {
  id: "name_listed",
  find: (text) =>
    namedPersons(text).map(({ start, end }) => ({ start, end, kind: "person" as const, certainty: 0.75 })),
};

function named(text: string, pattern: RegExp, certainty: number): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.name ?? "";
    if (!couldBeName(name)) continue;
    const end = match.index + match[0].length;
    const isInitial = /(?:^| )\p{Lu}$/u.test(name) && text[end] === ".";
    found.push({ start: end - name.length, end: isInitial ? end + 1 : end, kind: "person", certainty });
  }
  return found;
}

function couldBeName(name: string): boolean {
  return isPerson(name) && !name.split(" ").some((word) => NO_NAME.has(word.toLowerCase()));
}
