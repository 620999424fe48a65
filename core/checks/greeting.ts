import type { Check, CheckInput, Finding } from "@/core/checks/check";
import { customerMessages, draftSpan } from "@/core/checks/context";
import { phrasePattern, WORD_END } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";
import { isCalled, isPerson } from "@/core/checks/person-names";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

const NAME_WORD = "\\p{Lu}[\\p{L}'’-]{1,30}";
const NAME = `(${NAME_WORD}(?: (?:(?:von|van|de|der|den|zu) ){0,2}${NAME_WORD}){0,3})`;
const TITLE = "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau)\\.? ){0,3}";
const SALUTATION =
  "(?:Hi|Hello|Hey|Dear|Greetings|Good (?:morning|afternoon|evening|day)|Hallo|Guten (?:Tag|Morgen|Abend)|Sehr geehrte[rs]?|Liebe[rs]?|Moin|Servus|Grüß Gott|Werte[r]?)";
const THANKS = [
  "Thank you(?: very much| so much)?|Thanks|Welcome(?: back)?|You(?:'re| are) (?:very )?welcome|Great|Sure|Perfect|Certainly|Of course|Absolutely",
  "No problem|Got it|Understood|I understand|Sorry|I(?:'m| am) (?:so |very )?sorry(?: to hear that| about that)?|My apologies|I apologi[sz]e",
  "Vielen Dank|Danke(?: schön)?|Herzlich willkommen|Gerne?|Alles klar|Natürlich|Verstanden|Ich verstehe|Kein Problem|Es tut mir leid",
].join("|");
/** The draft begins by addressing somebody. */
const AT_START = new RegExp(
  `^[\\s*_>#-]{0,10}${SALUTATION},? ${TITLE}${NAME}${WORD_END}(?=\\s*[,.!:;\\n–—-]|\\s*$)`,
  "u",
);
/** A sentence of thanks or welcome that ends with a name set off by a comma. */
const VOCATIVE = new RegExp(`(?:^|[.!?\\n]\\s{0,3})(?:${THANKS}), ${TITLE}${NAME}(?=[.!,]|\\s*\\n|\\s*$)`, "gu");
const INTRODUCTION = phrasePattern(
  [
    "my name is",
    "my name's",
    "this is",
    "i am",
    "i'm",
    "call me",
    "ich bin",
    "ich heiße",
    "mein name ist",
    "name:",
    "hier ist",
    "hier spricht",
  ],
  "iu",
).source;
const INTRODUCED = new RegExp(`${INTRODUCTION}[ :]{1,3}((?:\\p{L}[\\p{L}'’.-]{0,30} ?){1,4})`, "giu");

/**
 * The draft addresses somebody by a name that is not this customer's. Source of truth: the customer's display name and
 * names as the source told us, and how the customer introduced themself. Without a display name nothing is found.
 */
export const greeting: Check = {
  id: "greeting",
  version: VERSION,
  run(input) {
    if (input.customer.displayName === null) return [];
    const { text } = input.draft;
    const addressed = [AT_START.exec(text), ...matchesOf(VOCATIVE, text)];
    const findings: Finding[] = [];
    for (const match of addressed) {
      const name = match?.[1];
      if (match === null || name === undefined || !isPerson(name) || isCalled(name, knownNames(input))) continue;
      const start = match.index + match[0].lastIndexOf(name);
      findings.push({
        check: "greeting",
        version: VERSION,
        code: "greets_other_name",
        severity: "warning",
        params: { value: name },
        spans: [draftSpan(input, start, start + name.length)],
      });
    }
    return findings;
  },
};

function knownNames(input: CheckInput): string[] {
  const names = [input.customer.displayName ?? ""];
  for (const { type, value } of input.customer.identifiers) if (/name/i.test(type)) names.push(value);
  for (const { text } of customerMessages(input)) {
    for (const match of matchesOf(INTRODUCED, text)) names.push(match[1] ?? "");
    // A signature: the last line, if it is short and nothing but words.
    const last = text.trimEnd().split("\n").at(-1) ?? "";
    if (text.includes("\n") && /^[\p{L}\p{M}'’. -]{2,60}$/u.test(last)) names.push(last);
  }
  return names;
}
