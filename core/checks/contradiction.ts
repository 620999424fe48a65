import type { Check, CheckInput, Finding, Span } from "@/core/checks/check";
import { type ContextText, draftSpan } from "@/core/checks/context";
import { draftSentences, earlierReplies, sentencesOf } from "@/core/checks/context-sentences";
import { figuresOf } from "@/core/checks/figure-context";
import { type Figure, readFigures } from "@/core/checks/figure-reader";
import { fold, phrasePattern } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";
import type { Sentence } from "@/core/explain/sentences";
import { isFiller, wordsOf } from "@/core/explain/words-of";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

/** What is older has been said and settled. */
const RECENT = 12;
/** A statement with fewer words of its own could be about anything. */
const FEWEST = 2;
/** Words that the new sentence may have besides those of the old one. */
const MORE = 3;
const LONGEST = 400;
/** So many statements are compared; a longer reply is a list. */
const MOST_CLAIMS = 60;

// biome-ignore format: a table
const NEGATIONS = new Set(["not", "no", "never", "cannot", "without", "none", "neither", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "ohne", "weder"]);
/** What says the same with a "not" in it. */
// biome-ignore format: a table
const OPPOSITES = new Map<string, string>([
  ["closed", "open"], ["unpaid", "paid"], ["unavailable", "available"], ["excluded", "included"], ["impossible", "possible"], ["invalid", "valid"], ["rejected", "approved"], ["declined", "approved"], ["lose", "keep"], ["nonrefundable", "refundable"], ["forbidden", "allowed"], ["inactive", "active"], ["unlimited", "limited"], ["unable", "able"], ["ineligible", "eligible"],
  ["geschlossen", "geoffnet"], ["unbezahlt", "bezahlt"], ["ausgeschlossen", "enthalten"], ["unmoglich", "moglich"], ["ungultig", "gultig"], ["abgelehnt", "genehmigt"], ["verlieren", "behalten"], ["verboten", "erlaubt"], ["inaktiv", "aktiv"], ["offen", "bezahlt"],
]);
/** The world may have changed since, or the reply says itself that it corrects. */
const CHANGED = phrasePattern(
  [
    "now",
    "today",
    "meanwhile",
    "in the meantime",
    "by now",
    "no longer",
    "any more",
    "anymore",
    "has since",
    "updated",
    "instead",
    "then",
    "after the change",
    "would",
    "could",
    "other",
    "another",
    "new",
    "jetzt",
    "nun",
    "heute",
    "inzwischen",
    "mittlerweile",
    "nicht mehr",
    "nunmehr",
    "stattdessen",
    "dann",
    "dadurch",
    "künftig",
    "würde",
    "würden",
    "könnte",
    "andere*",
    "neue*",
  ],
  "iu",
);
const CORRECTS = phrasePattern(
  [
    "mistake",
    "mistaken",
    "correction",
    "to correct",
    "correct myself",
    "i was wrong",
    "incorrect",
    "apologi*",
    "confusion",
    "earlier i",
    "contrary to",
    "disregard",
    "fehler",
    "irrtum",
    "geirrt",
    "korrektur",
    "korrigieren",
    "richtigstell*",
    "anders als",
    "entgegen",
    "versehentlich",
    "falsch",
  ],
  "iu",
);
/** So far only; or only if. */
const PENDING = phrasePattern(
  [
    "yet",
    "still",
    "so far",
    "at the moment",
    "currently",
    "if",
    "unless",
    "once",
    "until",
    "whether",
    "would",
    "could",
    "might",
    "noch",
    "bisher",
    "zurzeit",
    "derzeit",
    "momentan",
    "wenn",
    "falls",
    "sobald",
    "sofern",
    "bis",
    "ob",
    "würde",
    "würden",
    "könnte",
    "könnten",
    "vielleicht",
  ],
  "iu",
);

const WEEKDAYS = [/^mo/i, /^tu|^di/i, /^we|^mi/i, /^th|^do/i, /^fr/i, /^sa|^sonna/i, /^su|^sonnt/i];
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?)(?!\p{L})/giu;

type Statement = { start: number; end: number; words: Set<string>; denied: boolean; figures: Figure[]; marks: string };

/**
 * The draft says of the same thing what an agent or the AI denied before, or names another amount, date or number for it.
 * Source of truth: the earlier replies of this conversation. Two sentences speak of the same thing if every word of the
 * earlier one that carries meaning stands in the new one too, which adds little; then either their polarity differs
 * ("not", "closed" against "open") with the same figures, or their figures differ with the same polarity. Questions,
 * conditions, lists, and what has changed meanwhile or is openly corrected are left out. The same thing said in other
 * words is missed. A warning: the newer statement may be the right one.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision 19 of 20 and recall 19 of 20 on the held-out examples, recall 8 of 8 without a false alarm on
 * fresh ones; 1 of 615 real drafts has a finding.
 */
export const contradiction: Check = {
  id: "contradiction",
  version: VERSION,
  run(input) {
    const earlier = earlierReplies(input).slice(-RECENT);
    if (earlier.length === 0 || CORRECTS.test(input.draft.text.slice(0, 4000))) return [];
    const claims = draftSentences(input)
      .slice(0, MOST_CLAIMS)
      .filter(({ text }) => isStatement(text) && !CHANGED.test(text) && !CONDITION.test(text))
      .map((sentence) => read(sentence, readFigures(sentence.text)));
    if (claims.length === 0) return [];
    const before = earlier.flatMap((context) => statementsOf(context).map((statement) => ({ context, statement })));
    return claims.flatMap((claim) => {
      const found = before.find(({ statement }) => contradict(statement, claim));
      return found === undefined ? [] : [finding(input, claim, found.context, found.statement)];
    });
  },
};

const CONDITION = phrasePattern(["if", "unless", "once", "whether", "wenn", "falls", "sobald", "sofern", "ob"], "iu");
const remembered = new WeakMap<ContextText, Statement[]>();

function statementsOf(context: ContextText): Statement[] {
  const known = remembered.get(context);
  if (known !== undefined) return known;
  const figures = figuresOf(context);
  const statements = sentencesOf(context)
    .slice(0, MOST_CLAIMS)
    .filter(({ text }) => isStatement(text) && !PENDING.test(text))
    .map((sentence) => {
      const own = figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      return read(
        sentence,
        own.map((figure) => ({ ...figure, start: figure.start - sentence.start, end: figure.end - sentence.start })),
      );
    });
  remembered.set(context, statements);
  return statements;
}

/** No question, no item or label of a list. */
function isStatement(text: string): boolean {
  if (text.length > LONGEST || /[?:]["'”’»)*_\s]*$/u.test(text)) return false;
  return !/^\s*(?:[-*#•>]|\d{1,2}[.)]\s)/u.test(text) && !/^[^.!?]{0,60}:(?:\s|\*|$)/u.test(text);
}

function read({ start, end, text }: Sentence, figures: Figure[]): Statement {
  let rest = text;
  for (const figure of figures)
    rest = rest.slice(0, figure.start) + " ".repeat(figure.end - figure.start) + rest.slice(figure.end);
  const days = matchesOf(WEEKDAY, rest).map((match): Figure => {
    const day = WEEKDAYS.findIndex((names) => names.test(match[0]));
    return {
      kind: "date",
      start: match.index,
      end: match.index + match[0].length,
      readings: [`wd-${day}`],
      values: [],
      measured: false,
      percent: false,
    };
  });
  for (const day of days) rest = rest.slice(0, day.start) + " ".repeat(day.end - day.start) + rest.slice(day.end);
  // "due to the upgrade, not a change fee" denies the fee, not the upgrade.
  rest = rest.replace(/,\s(?:and |und )?(?:not|nicht|kein\p{L}{0,2})\s[^.!?;,]{0,80}(?=[.!?;]|$)/iu, "");
  let denied = false;
  const plain = fold(rest)
    .replace(/n['’]t(?!\p{L})/gu, " not")
    .replace(/non-/gu, "non")
    .replace(/\p{L}+/gu, (word) => {
      if (NEGATIONS.has(word)) denied = !denied;
      const opposite = OPPOSITES.get(word);
      if (opposite === undefined) return word;
      denied = !denied;
      return opposite;
    });
  // Single capitals and codes tell one thing from another: size M, flight HAT069, "the 2nd".
  const marks = (
    rest.match(/(?<![\p{L}\p{N}])(?:\p{Lu}|[\p{L}]{0,4}\d[\p{L}\d-]*|\p{Lu}{3,8})(?![\p{L}\p{N}])/gu) ?? []
  ).filter((mark) => mark !== "I");
  const before = text.length - text.trimStart().length;
  return {
    start: start + before,
    end,
    words: new Set(wordsOf(plain).filter((word) => !isFiller(word) && !IGNORED.has(word))),
    denied,
    figures: [...figures, ...days],
    marks: marks.join(" "),
  };
}

/** Neither subject nor matter. */
const IGNORED = new Set(
  wordsOf(
    "not never cannot nicht kein nie ohne without unfortunately leider yet still noch great gern sure natürlich course note beachten eur euro usd dollar",
  ),
);

function contradict(before: Statement, now: Statement): boolean {
  if (before.words.size < FEWEST || now.words.size > before.words.size + MORE || before.marks !== now.marks)
    return false;
  for (const word of before.words)
    if (!now.words.has(word) && (before.denied === now.denied || !COUNTS.has(word))) return false;
  const differing = KINDS.filter((kind) => differ(before, now, kind));
  if (before.denied !== now.denied) return differing.length === 0 && before.figures.length === now.figures.length;
  // Where two kinds differ, the price and the day, it is another thing that is spoken of.
  return differing.length === 1;
}

const KINDS: readonly Figure["kind"][] = ["amount", "number", "date", "time"];
/** "In three instalments" is denied by "not in instalments". */
const COUNTS = new Set(wordsOf("two three four five six zwei drei vier fünf sechs"));

/** Whether the one figure of a kind that was named is none of those named now. */
function differ(before: Statement, now: Statement, kind: Figure["kind"]): boolean {
  const [figure, more] = before.figures.filter((one) => one.kind === kind);
  const others = now.figures.filter((one) => one.kind === kind);
  return (
    figure !== undefined && more === undefined && others.length > 0 && others.every((other) => !agree(figure, other))
  );
}

function agree(a: Figure, b: Figure): boolean {
  if (a.kind === "date" && b.kind === "date") {
    const days = new Set(a.readings.map(dayOf));
    return b.readings.some((reading) => days.has(dayOf(reading)));
  }
  return a.readings.some((reading) => b.readings.includes(reading));
}

/** Month and day, since one of the two may leave the year out. */
function dayOf(reading: string): string {
  return reading.split("-").slice(-2).join("-");
}

function finding(input: CheckInput, claim: Statement, context: ContextText, before: Statement): Finding {
  const { place, text } = context;
  const said: Span = { place, start: before.start, end: before.end, text: text.slice(before.start, before.end) };
  return {
    check: "contradiction",
    version: VERSION,
    code: "contradicts_earlier",
    severity: "warning",
    params: { about: claim.denied === before.denied ? "figure" : "statement" },
    spans: [draftSpan(input, claim.start, claim.end), said],
  };
}
