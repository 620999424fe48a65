import { fold } from "@/core/checks/letters";
import { BEGINNINGS } from "@/core/privacy/detect/tagger/lexicon/beginnings";
import {
  ENGLISH_WORDS,
  GERMAN_NOUNS,
  ROLE_ENDINGS,
  SPEECH_VERBS,
} from "@/core/privacy/detect/tagger/lexicon/common-words";
import { MORE_ENGLISH_WORDS } from "@/core/privacy/detect/tagger/lexicon/english-words";
import { FAMILY_NAMES } from "@/core/privacy/detect/tagger/lexicon/family-names";
import { MORE_GERMAN_NOUNS } from "@/core/privacy/detect/tagger/lexicon/german-nouns";
import { GIVEN_NAMES } from "@/core/privacy/detect/tagger/lexicon/given-names";
import { MORE_FAMILY_NAMES, MORE_GIVEN_NAMES } from "@/core/privacy/detect/tagger/lexicon/more-names";
import { TAUGHT_NAMES } from "@/core/privacy/detect/tagger/lexicon/names";
import { PLACES } from "@/core/privacy/detect/tagger/lexicon/places";
import { MORE_PLACES, ORGANISATIONS } from "@/core/privacy/detect/tagger/lexicon/world";

const setOf = (...lists: readonly (readonly string[])[]): Set<string> =>
  new Set(lists.flat().filter(Boolean).map(fold));
const split = (list: string): string[] => list.split(/\s+/);
const taught = Object.values(TAUGHT_NAMES);
/** What German nouns add to themselves in the plural and the genitive. */
const ENDINGS = ["", "s", "es", "n", "en", "er", "ern", "e"];

const GIVEN = setOf(split(MORE_GIVEN_NAMES), split(GIVEN_NAMES), ...taught.map(({ given }) => given));
const FAMILY = setOf(split(MORE_FAMILY_NAMES), split(FAMILY_NAMES), ...taught.map(({ family }) => family));
const WORDS = setOf(split(GERMAN_NOUNS), split(MORE_GERMAN_NOUNS), split(ENGLISH_WORDS), split(MORE_ENGLISH_WORDS));
const WORD_FORMS = new Set([...WORDS].flatMap((word) => ENDINGS.map((ending) => word + ending)));
const PLACE_WORDS = setOf(PLACES.flatMap(split), split(MORE_PLACES));
const ORGANISATION_WORDS = setOf(split(ORGANISATIONS));
const BEGINNING_WORDS = setOf(split(BEGINNINGS));
const SPEECH = setOf(split(SPEECH_VERBS));
const ROLES = setOf(split(ROLE_ENDINGS));
const TAIL = 3;
const ROLE_TAILS = new Set([...ROLES].map((role) => role.slice(-TAIL)));
/** A shorter one counts only by itself: many families are called something with `mann`. */
const SHORTEST_ROLE = 6;
const LONGEST_ROLE = 18;
const SHORTEST_COMPOUND = 8;
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
/** Ends that only German nouns have. */
const NOUN_ENDING =
  /(?:ung|heit|keit|schaft|tion|itat|ismus|tum|nis|ment|enz|anz|ierung|ologie|graphie|grafie|erei)(?:en|e|s|es|sen)?$/;
/** What joins the words of a German compound. */
const JOINT = /(?:s|n|e|en|es)$/;

export const LEXICON = {
  given: 1,
  family: 2,
  word: 4,
  place: 8,
  role: 16,
  speech: 32,
  organisation: 64,
  compound: 128,
  beginning: 256,
} as const;

/** What our lists say about a word, as a sum of LEXICON. */
export function lookUp(word: string): number {
  const folded = fold(word);
  const name = folded.length > 4 && folded.endsWith("s") ? folded.slice(0, -1) : folded;
  const isIn = (list: ReadonlySet<string>): boolean => list.has(folded) || list.has(name);
  let known = 0;
  if (isIn(GIVEN) || joinedAre(GIVEN, folded)) known += LEXICON.given;
  if (isIn(FAMILY) || joinedAre(FAMILY, folded)) known += LEXICON.family;
  if (WORD_FORMS.has(folded)) known += LEXICON.word;
  else if (folded.length >= SHORTEST_COMPOUND && (NOUN_ENDING.test(folded) || isCompound(folded)))
    known += LEXICON.compound;
  if (isIn(PLACE_WORDS)) known += LEXICON.place;
  if (isIn(ORGANISATION_WORDS)) known += LEXICON.organisation;
  if (BEGINNING_WORDS.has(folded)) known += LEXICON.beginning;
  if (isRole(folded)) known += LEXICON.role;
  if (SPEECH.has(folded)) known += LEXICON.speech;
  return known;
}

function joinedAre(list: ReadonlySet<string>, word: string): boolean {
  const at = word.indexOf("-");
  return at > 0 && list.has(word.slice(0, at)) && list.has(word.slice(at + 1));
}

/** Whether a word is two of our nouns in one: `Arbeitssucht`, `Gemeindehaus`. Many family names are, too. */
function isCompound(word: string): boolean {
  for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at++)
    if (WORD_FORMS.has(word.slice(at)) && isHead(word.slice(0, at))) return true;
  return false;
}

function isHead(head: string): boolean {
  return WORD_FORMS.has(head) || WORD_FORMS.has(head.replace(JOINT, ""));
}

/** Whether a word ends as one for what somebody does: `Generalbundesanwältin`, `Regierungssprecher`. */
function isRole(word: string): boolean {
  if (ROLES.has(word)) return true;
  if (!ROLE_TAILS.has(word.slice(-TAIL))) return false;
  for (let length = Math.min(LONGEST_ROLE, word.length); length >= SHORTEST_ROLE; length--)
    if (ROLES.has(word.slice(-length))) return true;
  return false;
}
