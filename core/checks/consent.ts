import { phrasePattern } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";

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

/** A condition, or something that is to come before: a yes that does not hold yet. */
// biome-ignore format: a table
const PENDING = phrasePattern(
  [
    "only if", "as long as", "so long as", "provided that", "provided it", "provided there", "provided i", "provided you", "on condition", "on the condition", "under the condition", "unless",
    "but first", "before you do", "before you proceed", "before we proceed", "before we do", "before proceeding", "before i confirm", "before i agree", "before i decide",
    "nur wenn", "nur falls", "sofern", "solange", "vorausgesetzt", "unter der bedingung", "unter der voraussetzung", "es sei denn", "aber erst", "aber zuerst", "aber vorher", "erst einmal", "bevor sie", "bevor ich", "bevor wir",
  ],
  "iu",
);
/** "Yes, if it is free"; not "yes, if possible" and not "if that's the only way, then yes". */
const IF =
  /(?<!\p{L})(?:yes|yeah|sure|ok|okay|fine|proceed|ahead|ja|gerne?|klar|einverstanden|okay)[,]? {0,2}(?:but |aber )?(?:if|wenn|falls) (?!(?:possible|needed|necessary|you|that['’]?s (?:the|what)|möglich|nötig|sie)(?!\p{L}))/iu;
/** How a question begins that asks about what was put to the customer, rather than for something more. */
const ASKS =
  /^\s*(?:(?:and|und|then|so|also|dann) )?(?:how|what|which|why|when|where|who|is|are|was|does|do|did|will|am|has|have|should|would (?:i|it|there|that)|can i|wie|was|welche[rns]?|wann|warum|wieso|wo|wer|ist|sind|wird|werden|muss|müsste|kann ich|bekomme|habe|hat|kostet|gibt)(?!\p{L})/iu;
/** A clause that takes something out of the yes: "not W2", "please don't cancel W2", "W2 nicht". */
const LEAVES_OUT =
  /^\s*(?:(?:and|und|or|oder|just|please|bitte) ){0,2}(?:not|don['’]?t|do not|never|keep|leave|nicht|kein\p{L}{0,2}|behalten|lassen sie|lass)(?!\p{L})|(?<!\p{L})(?:not|nicht|behalten)\s*$/iu;
const EXCEPT = phrasePattern(
  ["except", "except for", "apart from", "other than", "excluding", "außer", "ausser", "ausgenommen", "bis auf"],
  "iu",
);
const ONLY = phrasePattern(["only", "just", "nur", "lediglich", "ausschließlich"], "iu");
const BUT = phrasePattern(["but", "however", "aber", "jedoch", "allerdings"], "iu");
const CODE = /\d/;

/**
 * What a customer's message says to what was put to them: `explicit` for "go ahead", `given` for a yes, `chosen` for an
 * instruction, `open` for a yes that hangs on a condition or an answer, `withdrawn` for a stop.
 */
export type Consent = "explicit" | "given" | "chosen" | "none" | "open" | "withdrawn";

/** What a yes leaves out, in the customer's words: clauses that refuse what they name, clauses that allow nothing else. */
export type Limits = { refused: string[]; only: string[] };

/** A "no" undoes the clause it stands in, so "Yes, proceed, but no insurance" is still a yes. */
export function consentOf(text: string): Consent {
  const readable = readableOf(text);
  const clauses = clausesOf(readable);
  const affirmed = clauses.filter((clause) => !NEGATION.test(clause));
  const explicit = affirmed.some((clause) => EXPLICIT.test(clause));
  const given = explicit || affirmed.some((clause) => AFFIRMATION.test(clause));
  // "Yes, cancel A, but do not cancel B" is a yes with a limit, which `limitsOf` reads.
  const stopped = clauses.some((clause) => WITHDRAWAL.test(clause) && !(given && CODE.test(clause)));
  if (stopped || clauses.some((clause) => HALT.test(clause))) return "withdrawn";
  if (given && (PENDING.test(readable) || IF.test(readable))) return "open";
  if (explicit) return "explicit";
  if (given) return asksBack(readable) ? "open" : "given";
  // A bare "no" first answers the question, whatever is asked for next.
  if (clauses[0] !== undefined && /^\s*(?:no|nope|nein|nee)\s*$/iu.test(clauses[0])) return "none";
  return affirmed.some((clause) => INSTRUCTION.test(clause)) ? "chosen" : "none";
}

/** What the customer's answer excludes; only what is named by a code can be told from the rest. */
export function limitsOf(text: string): Limits {
  const limits: Limits = { refused: [], only: [] };
  for (const clause of clausesOf(readableOf(text))) {
    if (!CODE.test(clause)) continue;
    const exception = EXCEPT.exec(clause);
    if (exception !== null) limits.refused.push(clause.slice(exception.index));
    else if (LEAVES_OUT.test(clause)) limits.refused.push(clause);
    else if (ONLY.test(clause) && !NEGATION.test(clause)) limits.only.push(clause);
  }
  return limits;
}

function readableOf(text: string): string {
  return text.slice(0, 4000).replace(HARMLESS_NO, "fine");
}

function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const { index, 0: between } of matchesOf(CLAUSE, text)) {
    clauses.push(text.slice(start, index));
    start = index + between.length;
  }
  clauses.push(text.slice(start));
  return clauses.filter((clause) => clause.trim() !== "");
}

/** A question in the breath of the yes ("Yes, but what does it cost?"); one in a sentence of its own asks for something more. */
function asksBack(text: string): boolean {
  return text.split(/(?<=[.!?\n])/).some((sentence) => {
    if (!sentence.endsWith("?")) return false;
    if (BUT.test(sentence)) return true;
    const clauses = clausesOf(sentence);
    const yes = clauses.findIndex((clause) => AFFIRMATION.test(clause));
    return yes >= 0 && clauses.slice(yes + 1).some((clause) => ASKS.test(clause));
  });
}

/** Whether a reply puts an action to the customer; a "yes" to "Do you have your order number?" is no yes to anything. */
export function proposes(text: string): boolean {
  return PROPOSAL.test(text);
}
