import { phrasePattern } from "@/core/checks/letters";

/** A list mark and a bold label such as `- **Payment Method**:` before what is said of it. */
const MARKS = /^[\s*_>#-]*(?:\d{1,2}[.)]\s+)?[*_]{0,2}/u;
const LABEL = /^[^.!?:]{1,40}:[*_]{0,2}\s+(?=\p{L})/u;
/** A heading, or the line that leads to a list. */
const HEADING = /^[^.!?]{0,60}:[*_\s]*$/u;
const LEAD_IN =
  /^(?:here (?:are|is|'s)|below|the following|to \p{L}|i(?:'ll| will) need|please|hier (?:sind|ist|finden)|folgende|um \p{L})[^.!?]{0,180}:[*_\s]*$/iu;

/** Said before something else: what follows is judged for itself. */
const OPENING =
  /^(?:(?:hi|hello|hey|dear|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?)(?!\p{L})[^,.!?\n]{0,60}|great|sure|certainly|of course|absolutely|perfect|no problem|no worries|not at all|okay|ok|understood|alright|got it|thank you|thanks|my pleasure|gerne?|natürlich|selbstverständlich|kein problem|alles klar|klar|verstanden|danke|vielen dank|in ordnung|perfekt|sehr gerne?)(?!\p{L})[\s,.!–—*_-]*/iu;

/** "Thank you, Mia!" */
const NAME_ALONE = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}[.!,\s]*$/u;
/** Thanks, apologies, offers of help and good-byes. */
// biome-ignore format: a table
const COURTESY = new RegExp(
  `^(?:${[
    "thank you", "thanks", "many thanks", "you['’]?re (?:very |most )?welcome", "you are (?:very |most )?welcome", "welcome", "sorry", "i(?:['’]m| am) (?:so |very |truly |really )?sorry", "i (?:sincerely |do )?apologi[sz]e",
    "(?:my |our |please accept (?:my|our) )?(?:sincere )?apologies", "we(?:['’]re| are) (?:so |very )?sorry", "i(?:['’]m| am) (?:happy|glad|here|available)", "i(?:['’]ll| will|['’]d| would) be (?:happy|glad)", "let me know", "let us know",
    "if (?:you|there['’]?s|there is|there are)(?: \\p{L}+){0,4}? (?:have|need|questions?|anything|something|any|else|require|want|like|wish|changes?)", "should you (?:have|need)", "once you", "feel free", "don['’]?t hesitate", "is there anything", "how (?:can|may) i",
    "have a", "enjoy", "take care", "safe travels", "good luck", "(?:i|we) hope", "i (?:completely |fully |totally )?(?:understand|appreciate)", "i look forward", "looking forward", "(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)", "sincerely", "yours",
    "please", "could you", "can you", "would you", "do you", "may i", "to (?:assist|help|proceed|get|continue|check|start)[^.:]{0,140}i(?:['’]ll| will)? (?:first )?need", "i(?:['’]ll| will)? need (?:your|to know|the following|some|a few|more)",
    "(?:i|we) can (?:certainly |definitely )?(?:help|assist|check|do)(?: you)?(?: with)?(?: that| this)?(?: for you)?(?=[.!]|$)", "this will (?:help|allow|enable) (?:me|us)", "with (?:this|that), i can", "let me (?:check|look|see|find|retrieve|search|take)", "(?:first, )?i(?:['’]ll| will) (?:now |first )?(?:check|look|search|retrieve|review|have a look|take a look)", "(?:please )?(?:hold on|one moment|bear with)",
    "vielen dank", "danke", "herzlichen dank", "gern geschehen", "entschuldig", "es tut (?:mir|uns) (?:sehr |wirklich )?leid", "tut mir leid", "ich bitte um", "wir bitten um", "ich verstehe", "bitte", "können sie", "könnten sie", "möchten sie", "würden sie", "falls sie", "wenn sie (?:noch|weitere|fragen|etwas|hilfe|möchten)", "sollten sie", "bei (?:weiteren )?(?:fragen|rückfragen)",
    "melden sie", "haben sie noch", "kann ich (?:ihnen )?(?:sonst|noch)", "mit freundlichen", "mit besten", "freundliche", "beste grüße", "viele grüße", "herzliche grüße", "liebe grüße", "einen? schön", "schönen", "ich (?:helfe|freue mich)", "wir freuen uns", "ich schaue", "ich prüfe", "einen moment", "ich benötige", "ich brauche",
  ].join("|")})(?:(?<=\\p{L}{4})|(?!\\p{L}))`,
  "iu",
);

/** What turns politeness into a statement: "I'm sorry, but it was declined", "Please note that ...", "I'm happy to tell you that ...". */
const STATES = phrasePattern(
  [
    "but",
    "however",
    "unfortunately",
    "note that",
    "please note",
    "be aware",
    "be advised",
    "keep in mind",
    "inform you",
    "tell you",
    "to confirm",
    "to let you know",
    "to report",
    "to say",
    "has been",
    "have been",
    "successfully",
    "cannot",
    "can't",
    "unable",
    "not eligible",
    "non-refundable",
    "as per",
    "according to",
    "because",
    "since",
    "therefore",
    "aber",
    "jedoch",
    "leider",
    "allerdings",
    "beachten sie",
    "beachten",
    "wurde",
    "wurden",
    "worden",
    "ihnen mitteilen*",
    "ihnen mitzuteilen",
    "zu bestätigen",
    "nicht möglich",
    "weil",
    "deshalb",
    "daher",
    "laut",
    "gemäß",
  ],
  "iu",
);
const SORROW =
  /^(?:sorry|i(?:['’]m| am)|we(?:['’]re| are)|i (?:\p{L}+ )?apologi|(?:my |our |\p{L}+ )*apologies|es tut|tut mir|entschuldig|thank|vielen dank|danke)/iu;
const TURNS = phrasePattern(
  [
    "but",
    "however",
    "unfortunately",
    "inform you",
    "tell you",
    "to confirm",
    "to let you know",
    "to report",
    "to say",
    "aber",
    "jedoch",
    "leider",
    "ihnen mitteilen*",
    "ihnen mitzuteilen",
  ],
  "iu",
);

/**
 * Whether a sentence only greets, thanks, apologises, asks or offers help, or is a heading: nothing that a source could
 * contradict. A polite beginning does not make what follows polite. Figures are for the caller to see first.
 */
export function isCourteous(sentence: string): boolean {
  let rest = sentence.slice(0, 600).replace(MARKS, "");
  if (HEADING.test(rest) || LEAD_IN.test(rest)) return true;
  if (asks(rest)) return true;
  rest = rest.replace(LABEL, "");
  let opened = false;
  for (let opening = OPENING.exec(rest); opening !== null && opening[0] !== ""; opening = OPENING.exec(rest)) {
    // "Thank you for waiting" is one thing said; "Thank you, it is booked" is two.
    if (COURTESY.test(rest) && !/[,.!–—]\s*$/u.test(opening[0])) break;
    rest = rest.slice(opening[0].length);
    opened = true;
  }
  if (!/[\p{L}\p{N}]/u.test(rest) || (opened && NAME_ALONE.test(rest))) return true;
  if (asks(rest)) return true;
  if (!COURTESY.test(rest)) return false;
  if (!SORROW.test(rest)) return !STATES.test(rest);
  const more = rest.search(/[,;–—]/u);
  return !TURNS.test(rest) && (more < 0 || !STATES.test(rest.slice(more)));
}

/** A question; but "It was declined, is that clear?" has stated something before it asks. */
function asks(text: string): boolean {
  return /\?["'”’»)*_\s]*$/u.test(text) && !/(?:has|have) been |wurden? |unfortunately|leider/iu.test(text);
}
