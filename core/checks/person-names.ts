import { fold, foldings } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";

export type PersonPlace = { value: string; start: number; end: number };

const NAME_WORD = "\\p{Lu}[\\p{L}'’-]{1,30}";
const PARTICLE = "(?:von|van|de|der|den|del|da|di|la|le|el|al|bin|zu|zum|dos|du)";
const FULL_NAME = `${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){1,3}`;
/** Words behind which people are listed by name, in forms and summaries. */
const LABEL =
  "(?:passengers?|travell?ers?|guests?|names?|customers?|contacts?|recipients?|holders?|patients?|attendees?|beneficiar(?:y|ies)|insured|" +
  "passagiere?|reisenden?r?|gast|gäste|kunden?|kundin|inhaber(?:in)?|empfänger(?:in)?|ansprechpartner(?:in)?|teilnehmer(?:in)?|versicherten?r?|name|begünstigte[rn]?)";
const LABELLED = new RegExp(`(?<!\\p{L})\\p{L}{0,20}${LABEL}[ \\t]*(?:\\([^)\\n]{0,30}\\))?[*_]{0,2}:[*_]{0,2}`, "giu");
const ITEM = new RegExp(
  `^[\\s*_>-]*(?:\\d{1,2}[.)][ \\t]+)?(?:(?:yourself|you|sie(?: selbst)?)[,:]? \\(?)?[*_]{0,2}(${FULL_NAME})(?![\\p{L}\\p{N}]|[*_]{0,2}:)`,
  "u",
);
const FURTHER = new RegExp(
  `^[*_]{0,2}(?: ?\\([^)\\n]{0,60}\\))?(?:,| and| und| &|,? and) (${FULL_NAME})(?![\\p{L}\\p{N}])`,
  "u",
);
const MOST_LISTED = 40;
/** How far a line of names is read; a text that is one long line of labels must not be read anew for each. */
const LONGEST_LINE = 1000;

/** People named behind a label such as `Passengers:`, on its line or in the list below it. A name has at least two words. */
export function namedPersons(text: string): PersonPlace[] {
  const found: PersonPlace[] = [];
  for (const match of text.includes(":") ? matchesOf(LABELLED, text) : []) {
    const from = match.index + match[0].length;
    const lineEnd = endOfLine(text, from);
    if (/[^\s*_]/.test(text.slice(from, Math.min(lineEnd, from + LONGEST_LINE)))) readLine(text, from, lineEnd, found);
    else readList(text, lineEnd + 1, found);
  }
  return found;
}

/** Items below the label, as long as they are not indented less than the first. */
function readList(text: string, from: number, found: PersonPlace[]): void {
  let start = from;
  let indented = -1;
  for (let item = 0; item < MOST_LISTED && start < text.length; item++) {
    const end = endOfLine(text, start);
    const mark = /^([ \t]{0,12})(?:[*•-]|\d{1,2}[.)])\s/.exec(text.slice(start, Math.min(end, start + 20)));
    const indent = mark?.[1]?.length ?? -1;
    if (indent < 0 || indent < indented) return;
    if (item === 0) indented = indent;
    readLine(text, start, end, found);
    start = end + 1;
  }
}

function readLine(text: string, from: number, to: number, found: PersonPlace[]): void {
  const line = Math.min(to, from + LONGEST_LINE);
  let match = ITEM.exec(text.slice(from, line));
  let at = from;
  for (let further = 0; match?.[1] !== undefined && further < MOST_LISTED; further++) {
    const start = at + match.index + match[0].length - match[1].length;
    if (isPerson(match[1])) found.push({ value: match[1], start, end: start + match[1].length });
    at = start + match[1].length;
    match = FURTHER.exec(text.slice(at, line));
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Whether every word of `called` is a word of one of the names, or the beginning of one (`Alex` for `Alexandra`). */
export function isCalled(called: string, names: readonly string[]): boolean {
  const known = names.flatMap(nameWords).flatMap(foldings);
  return nameWords(called).every((word) =>
    foldings(word).some((form) =>
      known.some(
        (name) =>
          name === form || (form.length >= 3 && name.startsWith(form)) || (name.length === 1 && form.startsWith(name)),
      ),
    ),
  );
}

/** Whether a name could be a person's: it names no group, no role and no department. */
export function isPerson(name: string): boolean {
  const words = nameWords(name);
  return words.length > 0 && !words.some((word) => NOT_A_PERSON.has(fold(word)));
}

/** The words of a name without titles and particles. */
export function nameWords(name: string): string[] {
  return name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "" && !NOT_A_NAME.has(fold(word)));
}

const NOT_A_NAME = new Set(
  "mr mrs ms miss mx dr prof professor sir madam herr frau herrn fraulein dipl ing von van de der den del da di la le el al bin zu zum dos du und and".split(
    " ",
  ),
);

const NOT_A_PERSON = new Set(
  (
    "there all everyone everybody team customer customers guest friend folks again valued traveler traveller passenger member please let " +
    "support service services help desk center centre office department agent hotline " +
    "kunde kundin kunden kundschaft zusammen gast damen herren freunde reisende reisender fahrgast mitglied nutzer nutzerin interessent " +
    "kundenservice kundendienst kundenbetreuung abteilung buro"
  ).split(" "),
);
