import { fold } from "@/core/checks/letters";
import {
  ENGLISH_WORDS,
  GERMAN_NOUNS,
  ROLE_ENDINGS,
  SPEECH_VERBS,
} from "@/core/privacy/detect/tagger/lexicon/common-words";
import { MORE_FAMILY_NAMES, MORE_GIVEN_NAMES } from "@/core/privacy/detect/tagger/lexicon/more-names";
import { TAUGHT_NAMES } from "@/core/privacy/detect/tagger/lexicon/names";
import { PLACES } from "@/core/privacy/detect/tagger/lexicon/places";

const setOf = (...lists: readonly (readonly string[])[]): Set<string> =>
  new Set(lists.flat().filter(Boolean).map(fold));
const split = (list: string): string[] => list.split(/\s+/);
const taught = Object.values(TAUGHT_NAMES);

const GIVEN = setOf(split(MORE_GIVEN_NAMES), ...taught.map(({ given }) => given));
const FAMILY = setOf(split(MORE_FAMILY_NAMES), ...taught.map(({ family }) => family));
const WORDS = setOf(split(GERMAN_NOUNS), split(ENGLISH_WORDS));
const PLACE_WORDS = setOf(PLACES.flatMap(split));
const SPEECH = setOf(split(SPEECH_VERBS));
const ROLES = setOf(split(ROLE_ENDINGS));
const TAIL = 3;
const ROLE_TAILS = new Set([...ROLES].map((role) => role.slice(-TAIL)));
/** A shorter one counts only by itself: many families are called something with `mann`. */
const SHORTEST_ROLE = 6;
const LONGEST_ROLE = 18;
/** What German nouns add to themselves in the plural and the genitive. */
const ENDINGS = ["", "s", "es", "n", "en", "er", "ern", "e"];

export const LEXICON = { given: 1, family: 2, word: 4, place: 8, role: 16, speech: 32 } as const;

/** What our lists say about a word, as a sum of LEXICON. */
export function lookUp(word: string): number {
  const folded = fold(word);
  const name = folded.length > 4 && folded.endsWith("s") ? folded.slice(0, -1) : folded;
  let known = 0;
  if (GIVEN.has(folded) || GIVEN.has(name) || joinedAre(GIVEN, folded)) known += LEXICON.given;
  if (FAMILY.has(folded) || FAMILY.has(name) || joinedAre(FAMILY, folded)) known += LEXICON.family;
  if (ENDINGS.some((ending) => folded.endsWith(ending) && WORDS.has(folded.slice(0, folded.length - ending.length))))
    known += LEXICON.word;
  if (PLACE_WORDS.has(folded) || PLACE_WORDS.has(name)) known += LEXICON.place;
  if (isRole(folded)) known += LEXICON.role;
  if (SPEECH.has(folded)) known += LEXICON.speech;
  return known;
}

function joinedAre(list: ReadonlySet<string>, word: string): boolean {
  const at = word.indexOf("-");
  return at > 0 && list.has(word.slice(0, at)) && list.has(word.slice(at + 1));
}

/** Whether a word ends as one for what somebody does: `Generalbundesanwältin`, `Regierungssprecher`. */
function isRole(word: string): boolean {
  if (ROLES.has(word)) return true;
  if (!ROLE_TAILS.has(word.slice(-TAIL))) return false;
  for (let length = Math.min(LONGEST_ROLE, word.length); length >= SHORTEST_ROLE; length--)
    if (ROLES.has(word.slice(-length))) return true;
  return false;
}
