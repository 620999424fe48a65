import { phrasePattern } from "@/core/checks/letters";

// biome-ignore format: a table
const AFFIRMATION = phrasePattern(
  [
    "yes", "yeah", "yep", "yup", "sure", "ok", "okay", "oui", "si", "confirm", "confirmed", "confirming", "i confirm", "proceed", "go ahead", "correct", "that's right",
    "agreed", "i agree", "sounds good", "looks good", "looks correct", "looks perfect", "absolutely", "definitely", "of course", "please do", "do it", "do that", "that works",
    "that's fine", "fine with me", "i'm fine with", "go for it", "approved", "perfect", "let's do", "let's go", "i accept",
    "ja", "jawohl", "jep", "klar", "gerne", "gern", "einverstanden", "in ordnung", "passt", "passt so", "stimmt", "genau", "richtig", "korrekt", "bestätige", "bestätigt",
    "machen sie das", "mach das", "bitte so", "bitte machen", "bitte ausführen", "nur zu", "auf jeden fall", "natürlich", "selbstverständlich", "legen sie los", "so machen",
    "bitte durchführen", "ich stimme zu", "freigegeben", "tun sie das",
  ],
  "iu",
);
/** A yes that says to what, so it needs no question before it. */
// biome-ignore format: a table
const EXPLICIT = phrasePattern(
  [
    "proceed", "go ahead", "i confirm", "please do", "do it", "go for it", "i hereby confirm", "please book", "please cancel", "please issue",
    "machen sie das", "mach das", "bitte ausführen", "bitte durchführen", "bitte machen", "legen sie los", "fahren sie fort", "ich bestätige", "hiermit bestätige", "bitte buchen", "bitte stornieren",
  ],
  "iu",
);
/** Not a yes in words, but the choice of what was put to them. */
// biome-ignore format: a table
const INSTRUCTION = phrasePattern(
  [
    "i'll go with", "i will go with", "i'll take", "i will take", "i choose", "i'd like to", "i would like to", "i'd prefer", "i would prefer", "let's", "please", "use my", "book it", "cancel it", "the first one", "the second one",
    "ich nehme", "ich wähle", "ich möchte", "ich hätte gern*", "bitte", "nehmen wir", "lieber die", "lieber das", "buchen sie", "stornieren sie",
  ],
  "iu",
);
// biome-ignore format: a table
const PROPOSAL = phrasePattern(
  [
    "proceed", "confirm", "would you like to", "would you like me to", "you would like", "you'd like", "do you want to", "do you want me to", "want me to", "shall i", "shall we", "should i", "should we", "which option", "which one", "i will now", "i'll now", "i will proceed", "i'll proceed",
    "fortfahren", "bestätigen", "möchten sie", "möchtest du", "wollen sie", "willst du", "soll ich", "sollen wir", "welche option", "welche variante", "einverstanden", "ist das in ordnung", "ich werde", "darf ich", "dürfen wir",
  ],
  "iu",
);
// biome-ignore format: a table
const NEGATION = phrasePattern(
  [
    "no", "nope", "not", "don't", "do not", "never", "won't", "can't", "cannot", "isn't", "didn't",
    "nein", "nee", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "niemals", "nie",
  ],
  "iu",
);
const HARMLESS_NO = phrasePattern(
  [
    "no problem",
    "no worries",
    "not a problem",
    "why not",
    "no doubt",
    "kein problem",
    "keine sorge",
    "warum nicht",
    "no objection*",
    "keine einwände",
  ],
  "giu",
);
// biome-ignore format: a table
const WITHDRAWAL = phrasePattern(
  [
    "don't proceed", "do not proceed", "don't do", "do not do", "don't book", "do not book", "don't cancel", "do not cancel", "hold on", "not yet", "changed my mind",
    "on second thought", "never mind", "nevermind", "rather not", "i don't agree", "i do not agree", "i don't confirm", "i do not confirm", "don't go ahead", "do not go ahead",
    "noch nicht", "lieber nicht", "anders überlegt", "doch nicht", "bitte nicht", "nicht einverstanden", "auf keinen fall", "nicht machen", "brechen sie ab",
  ],
  "iu",
);
/** Only at the beginning of a clause: "wait, what?" takes back, "a one-stop flight" and "I can wait" do not. */
const HALT = /^\s*(?:(?:please|bitte|oh|no|nein|ok|okay) )?(?:stop|wait|stopp|halt|warte|warten sie)(?!\p{L})/iu;
const CLAUSE = /[.,;:!?\n]+|(?<!\p{L})(?:but|however|although|aber|jedoch|allerdings|sondern)(?!\p{L})/giu;

export type Consent = "explicit" | "given" | "chosen" | "none" | "withdrawn";

/**
 * What a customer's message says to what was put to them: `explicit` for "go ahead", `given` for a yes, `chosen` for an instruction, `withdrawn`
 * for a stop. A "no" undoes the clause it stands in, so "Yes, proceed, but no insurance" is still a yes.
 */
export function consentOf(text: string): Consent {
  const readable = text.slice(0, 4000).replace(HARMLESS_NO, "fine");
  const clauses = readable.split(CLAUSE).filter((clause) => clause.trim() !== "");
  if (WITHDRAWAL.test(readable) || clauses.some((clause) => HALT.test(clause))) return "withdrawn";
  const affirmed = clauses.filter((clause) => !NEGATION.test(clause));
  if (affirmed.some((clause) => EXPLICIT.test(clause))) return "explicit";
  if (affirmed.some((clause) => AFFIRMATION.test(clause))) return "given";
  // A bare "no" first answers the question, whatever is asked for next.
  if (clauses[0] !== undefined && /^\s*(?:no|nope|nein|nee)\s*$/iu.test(clauses[0])) return "none";
  return affirmed.some((clause) => INSTRUCTION.test(clause)) ? "chosen" : "none";
}

/** Whether a reply puts an action to the customer; a "yes" to "Do you have your order number?" is no yes to anything. */
export function proposes(text: string): boolean {
  return PROPOSAL.test(text);
}
