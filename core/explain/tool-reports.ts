import type { CheckToolCall } from "@/core/checks/check";
import { fold, phrasePattern } from "@/core/checks/letters";

/** Verbs for one act, as tools are named and as replies report them. Beginnings of folded words. */
// biome-ignore format: a table
const ACTS: readonly (readonly string[])[] = [
  ["send", "sent", "issu", "credit", "grant", "add", "award", "provid", "gesendet", "verschickt", "versendet", "ausgestellt", "gutgeschrieben", "hinzugefugt"],
  ["cancel", "storn", "gekundigt", "kundig", "widerruf"],
  ["book", "reserv", "order", "plac", "creat", "schedul", "gebucht", "bestellt", "reserviert", "angelegt", "erstellt", "vereinbart"],
  ["updat", "chang", "modif", "edit", "switch", "upgrad", "downgrad", "adjust", "add", "remov", "reschedul", "exchang", "set", "geandert", "aktualisiert", "umgebucht", "angepasst", "hinzugefugt", "entfernt", "umgetauscht"],
  ["refund", "return", "reimburs", "erstattet", "zuruckerstattet", "uberwiesen"],
  ["delet", "remov", "clos", "deactivat", "geloscht", "geschlossen", "entfernt"],
  ["activat", "enabl", "unlock", "reset", "aktiviert", "freigeschaltet", "entsperrt", "zuruckgesetzt"],
  ["transfer", "escalat", "forward", "weitergeleitet", "ubergeben"],
];
/** Done, as against promised, offered or refused. */
const DONE =
  /(?<!\p{L})(?:has|have|was|were|wurden?|habe[nt]?|hat|ist|sind)(?!\p{L})|(?<!\p{L})i(?:['’]ve)(?!\p{L})|successfully|erfolgreich/iu;
const NOT_DONE = phrasePattern(
  [
    "not",
    "cannot",
    "can't",
    "couldn't",
    "unable",
    "won't",
    "wasn't",
    "hasn't",
    "haven't",
    "will",
    "would",
    "could",
    "should",
    "can",
    "may",
    "if",
    "once",
    "unless",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "wird",
    "werden",
    "kann",
    "können",
    "könnte",
    "möchten",
    "sobald",
  ].map((phrase) => phrase),
  "iu",
);
const FAILED = /^\W{0,3}(?:error|failed|failure|fehler|invalid|denied|exception|not found|unable|cannot)/i;
const LONGEST_VALUE = 80;

/** Whether a call changed something: the source says that it writes, and its result is no error. */
export function wasDone(call: CheckToolCall): boolean {
  const { result, writes } = call;
  if (!writes || result === null || result === undefined || result === "") return false;
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

/** Whether a sentence reports as done what a tool of this name does: "has been issued" and `send_certificate`. */
export function reports(sentence: string, tool: string): boolean {
  if (!DONE.test(sentence) || NOT_DONE.test(sentence)) return false;
  const name = wordsIn(tool.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "));
  const said = wordsIn(sentence);
  return ACTS.some((act) => begins(name.slice(0, 2), act) && begins(said, act));
}

/** Codes that a sentence names: letters and digits mixed, or a short word all in capitals with a digitless code's look. */
export function codesOf(sentence: string): string[] {
  return (sentence.match(/[\p{L}\p{N}_]{5,40}/gu) ?? []).filter((word) =>
    /\d/.test(word) ? /\p{L}/u.test(word) : /^\p{Lu}{6,8}$/u.test(word),
  );
}

function wordsIn(text: string): string[] {
  return fold(text.slice(0, 1000)).match(/\p{L}+/gu) ?? [];
}

function begins(words: string[], act: readonly string[]): boolean {
  return words.some((word) => act.some((beginning) => word.startsWith(beginning)));
}
