import type { CheckToolCall } from "@/core/checks/check";
import { fold, phrasePattern } from "@/core/checks/letters";

/** Verbs for one act, as tools are named and as replies report them: beginnings of English words, whole participles. */
type Act = { stems: string[]; participles: string[] };
const act = (stems: string, participles: string): Act => ({
  stems: stems.split(" "),
  participles: participles.split(" "),
});
const ACTS: readonly Act[] = [
  act(
    "send issu credit grant add award provid",
    "sent gesendet verschickt versendet ausgestellt gutgeschrieben hinzugefugt",
  ),
  act("cancel stornier kundig widerruf", "storniert gekundigt widerrufen"),
  act("book reserv order plac creat schedul", "gebucht bestellt reserviert angelegt erstellt vereinbart"),
  act(
    "updat chang modif edit switch upgrad downgrad adjust add remov reschedul exchang",
    "set geandert aktualisiert umgebucht angepasst hinzugefugt entfernt umgetauscht",
  ),
  act("refund return reimburs erstatt", "erstattet zuruckerstattet uberwiesen"),
  act("delet remov clos deactivat losch", "geloscht geschlossen entfernt"),
  act("activat enabl unlock reset", "reset aktiviert freigeschaltet entsperrt zuruckgesetzt"),
  act("transfer escalat forward", "weitergeleitet ubergeben"),
  act(
    "get find search look list retriev fetch read check review locat",
    "found gefunden abgerufen gepruft nachgesehen",
  ),
];
/** The last of them changes nothing. */
const LOOK = ACTS.at(-1);
/** Done, as against promised, offered or refused. */
const DONE =
  /(?<!\p{L})(?:has|have|was|were|wurden?|habe[nt]?|hat|ist|sind)(?![\p{L}\p{N}])|(?<!\p{L})i(?:['’]ve)(?!\p{L})|successfully|erfolgreich/iu;
// biome-ignore format: a table
const REFUSES = ["not", "cannot", "can't", "couldn't", "unable", "won't", "wasn't", "hasn't", "haven't", "nicht", "kein", "keine", "keinen"];
// biome-ignore format: a table
const NOT_DONE = phrasePattern(
  [...REFUSES, "will", "would", "'d", "could", "should", "can", "may", "if", "once", "unless", "wird", "werden", "kann", "können", "könnte", "möchten", "sobald"],
  "iu",
);
const REFUSAL = phrasePattern(REFUSES, "iu");
const FAILED = /^\W{0,3}(?:error|failed|failure|fehler|invalid|denied|exception|not found|unable|cannot)/i;
const LONGEST_VALUE = 80;

/** Whether a call went through: it has a result, and that is no error. */
export function wentThrough({ result }: CheckToolCall): boolean {
  if (result === null || result === undefined || result === "") return false;
  if (typeof result === "string") return !FAILED.test(result);
  if (typeof result !== "object") return result !== false;
  const record = result as Record<string, unknown>;
  return !(
    record.error ||
    record.errors ||
    record.success === false ||
    record.ok === false ||
    FAILED.test(String(record.status ?? ""))
  );
}

/** Texts that the AI composed for a tool (a message, a note) are its own words; ids, amounts and dates are what was done. */
export function holdsProse(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.length > LONGEST_VALUE;
  if (typeof value !== "object" || value === null || depth > 6) return false;
  return Object.values(value).some((below) => holdsProse(below, depth + 1));
}

/** Whether a sentence tells of something done, whatever it is; a wish, a rule or a promise does not testify to it. */
export function tellsOfAct(sentence: string): boolean {
  const said = wordsIn(sentence);
  return isDone(sentence) && ACTS.some((one) => said.some((word) => isParticiple(word, one)));
}

/** Whether a sentence reports as done what a tool of this name does: "has been issued" and `send_certificate`. */
export function reports(sentence: string, tool: string): boolean {
  if (!isDone(sentence)) return false;
  const name = wordsIn(tool.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "));
  const said = wordsIn(sentence);
  const named = actsOf(name[0]);
  return (named.length > 0 ? named : actsOf(name.at(-1))).some((one) => said.some((word) => isParticiple(word, one)));
}

/** A tool is named by its act first (`send_certificate`), or last (`orderCancel`). */
function actsOf(word = ""): Act[] {
  return ACTS.filter(({ stems }) => stems.some((stem) => word.startsWith(stem)));
}

/** "I have found your reservations" and no more: having looked says nothing of what was seen. */
export function tellsOfLook(sentence: string): boolean {
  const said = wordsIn(sentence);
  if (LOOK === undefined || !said.some((word) => isParticiple(word, LOOK))) return false;
  return sentence.length <= 100 && !/[,:;]|(?<!\p{L})(?:and|that|which|und|dass)(?!\p{L})/iu.test(sentence);
}

/** Whether a sentence says no. */
export function refuses(sentence: string): boolean {
  return REFUSAL.test(sentence);
}

/** Whether a sentence speaks of what is past. */
export function isDone(sentence: string): boolean {
  return DONE.test(sentence) && !NOT_DONE.test(sentence);
}

/** Codes that a sentence names: letters and digits mixed, but no measure (`500USD`), or six to eight capitals. */
export function codesOf(sentence: string): string[] {
  const words = sentence.slice(0, 1000).match(/[\p{L}\p{N}_]{5,}/gu) ?? [];
  return words.filter((word) =>
    /\d/.test(word) ? /\p{L}/u.test(word) && !/^\d+\p{L}{1,4}$/u.test(word) : /^\p{Lu}{6,8}$/u.test(word),
  );
}

function wordsIn(text: string): string[] {
  return fold(text.slice(0, 1000)).match(/\p{L}+/gu) ?? [];
}

function isParticiple(word: string, { stems, participles }: Act): boolean {
  return participles.includes(word) || (word.endsWith("ed") && stems.some((stem) => word.startsWith(stem)));
}
