import type { Check } from "@/core/checks/check";
import { customerMessages } from "@/core/checks/context";
import { phrasePattern } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";

/** Bumped whenever the same input may give another answer. */
const VERSION = 2;

/** How many of the customer's last messages count. */
const RECENT = 2;

const PERSON =
  "(?:(?:real|actual|live|human) (?:person|human|agent|being|representative|rep|employee|someone)|human(?: being)?|live agent|agent|representative|supervisor|manager|operator|real people|person|someone (?:real|else|in charge)|customer service rep(?:resentative)?)";
const ASK =
  "(?:speak|talk|chat|connect(?:ed)?|transfer(?:red)?|escalate(?:d)?|put (?:me )?through|forward(?:ed)?|hand(?:ed)? over|get|reach|pass(?:ed)?)";
const ENGLISH = new RegExp(
  `(?<!\\p{L})(?:${ASK}(?: \\p{L}{1,12}){0,4} (?:to|with|me|through|by) (?:an? |the |your |some )?(?:\\p{L}{1,12} )?${PERSON}|` +
    `(?:i |we )?(?:want|need|demand|prefer|would like|'d like|wanna)(?: to)?(?: \\p{L}{1,12}){0,3} (?:an? |the |your )?(?:real person|real human|human|actual person|human agent|live agent|live person|supervisor|manager)|` +
    `(?:is there|can i (?:get|have)|get me|give me|let me (?:speak|talk) (?:to|with))(?: \\p{L}{1,12}){0,2} (?:human|real person|agent|supervisor|manager|representative|person)|` +
    `(?:are you|is this) (?:a |an )?(?:bot|robot|machine|real person|human|ai))(?!\\p{L})`,
  "giu",
);
const GERMAN_PERSON =
  "(?:(?:echten?|richtigen?|wirklichen?|realen?) (?:menschen?|person|mitarbeiter(?:in)?|ansprechpartner(?:in)?)|menschen?|mitarbeiter(?:in|s)?|vorgesetzten?r?|ansprechpartner(?:in)?|kundenberater(?:in)?|sachbearbeiter(?:in)?|berater(?:in)?|chef(?:in)?|teamleiter(?:in)?|person|jemand(?:em|en)?)";
const GERMAN = new RegExp(
  `(?<!\\p{L})(?:(?:mit|an|zu) (?:einem|einer|einen|ihrem|ihrer|ihren|dem|der|den )?\\s?(?:\\p{L}{1,16} )?${GERMAN_PERSON}(?: \\p{L}{1,16}){0,3} (?:sprechen|reden|telefonieren|verbinden|verbunden|weiterleiten|weitergeleitet|chatten|schreiben|durchstellen|wenden)|` +
    `verbinden sie mich(?: \\p{L}{1,16}){0,3} ${GERMAN_PERSON}|(?:ich (?:will|möchte|brauche|verlange))(?: \\p{L}{1,16}){0,2} (?:echten?|richtigen?|menschlichen?) \\p{L}{1,20}|` +
    `(?:leiten|stellen) sie mich(?: \\p{L}{1,16}){0,4} (?:weiter|durch)|(?:sind sie|bist du|ist das) (?:ein |eine )?(?:bot|roboter|maschine|echter mensch|mensch|ki))(?!\\p{L})`,
  "giu",
);
const PLAIN = phrasePattern([
  "human agent please",
  "agent please",
  "real person please",
  "human please",
  "operator please",
  "no bot",
  "no robots",
  "kein bot",
  "keinen bot",
  "mitarbeiter bitte",
  "mensch bitte",
  "echter mensch",
]);

/**
 * A refusal right before the words: "I'd rather not be transferred", "bitte nicht mit einem Mitarbeiter". Narrow on
 * purpose: "why can't I speak to a person" asks for one, and to miss a wish is worse than to ask about one too many.
 */
const DECLINED = [
  /(?<!\p{L})(?:prefer|rather|want|wish|need|like) not(?: to)?(?: be| get)? ?$/iu,
  /(?<!\p{L})(?:do not|don['’]t)(?: want| wish| need| like)?(?: to)?(?: be| get)? ?$/iu,
  /(?<!\p{L})(?:without|rather than|instead of)(?: being| getting)? ?$/iu,
  /(?<!\p{L})(?:möchte|will|bitte|muss|brauche)(?: \p{L}{1,12}){0,2} nicht ?$/iu,
];
/** How far back a refusal may stand. */
const BEFORE = 48;

/**
 * The customer asks for a person, or whether they are talking to one, in their last two messages. Source of truth:
 * English and German ways of asking; a request made in other words is missed, one that is declined in words other than a
 * negation right before it is found.
 */
export const wantsPerson: Check = {
  id: "wants_person",
  version: VERSION,
  run(input) {
    const spans = customerMessages(input)
      .slice(-RECENT)
      .flatMap(({ id, text }) =>
        [ENGLISH, GERMAN, PLAIN].flatMap((pattern) =>
          matchesOf(pattern, text.slice(0, 20_000))
            .filter((match) => !declined(text, match.index))
            .map((match) => ({
              place: { in: "message" as const, id },
              start: match.index,
              end: match.index + match[0].length,
              text: match[0],
            })),
        ),
      );
    if (spans.length === 0) return [];
    return [
      {
        check: "wants_person",
        version: VERSION,
        code: "customer_wants_person",
        severity: "warning",
        params: { words: spans[0]?.text ?? "" },
        spans,
      },
    ];
  },
};

function declined(text: string, at: number): boolean {
  // Only within the sentence: "I can't log in. Connect me to a person" declines nothing.
  const before =
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split(/[.!?;\n]/u)
      .at(-1) ?? "";
  return DECLINED.some((pattern) => pattern.test(before));
}
