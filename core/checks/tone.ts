import type { Check, CheckInput, Span } from "@/core/checks/check";
import { draftSpan } from "@/core/checks/context";
import { draftSentences, READ_UP_TO } from "@/core/checks/context-sentences";
import { matchesOf } from "@/core/checks/matches";
import { withoutOverlaps } from "@/core/checks/places";
import { isShouted } from "@/core/checks/shouting";
import { blamesInGerman } from "@/core/checks/tone-blame-de";
import { blamesInEnglish } from "@/core/checks/tone-blame-en";
import { harshInGerman } from "@/core/checks/tone-grammar-de";
import { harshInEnglish } from "@/core/checks/tone-grammar-en";
import { judgesInGerman } from "@/core/checks/tone-manner-de";
import { judgesInEnglish } from "@/core/checks/tone-manner-en";
import { scornsInGerman } from "@/core/checks/tone-scorn-de";
import { scornsInEnglish } from "@/core/checks/tone-scorn-en";
import { HARSH_DE, HARSH_EN } from "@/core/checks/tone-words";

/** Bumped whenever the same input may give another answer. */
const VERSION = 3;

const GRAMMARS = [
  harshInEnglish,
  blamesInEnglish,
  scornsInEnglish,
  judgesInEnglish,
  harshInGerman,
  blamesInGerman,
  scornsInGerman,
  judgesInGerman,
];

const QUOTED = /„[^“”„\n]{1,200}[“”]|“[^“”\n]{1,200}”|"[^"\n]{1,200}"|«[^»\n]{1,200}»|‚[^‘’\n]{1,100}[‘’]/gu;
const FAMILIAR =
  /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|[Ee]uch|[Ee]uer|[Ee]ur(?:e[mnrs]?))(?!\p{L})/gu;
/**
 * At the beginning of a sentence "Sie" may be "she" and "Ihr" "you all": there only "Ihr" with a noun counts.
 */
const FORMAL =
  /(?<=[\p{Ll},;:] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})|(?<=^|[.!?\n]\s{0,3})(?:Ihr(?:e[mnrs]?)? (?=\p{Lu})|Ihnen(?!\p{L}))/gu;

/**
 * A reply that blames, mocks, belittles, disbelieves, orders about, sends away, threatens, shouts at or makes up to the
 * customer (warning: it cannot be taken back once sent), and German that mixes "Sie" and "du" (info: a slip that harms
 * nobody). Source of truth: English and German phrases, grammars of what is done to whom (`tone-grammar-*`: failings and
 * sneers, `tone-blame-*`: put in the wrong, `tone-scorn-*`: made small, `tone-manner-*`: told how they are), and forms of
 * address; what stands in quotation marks is not the reply's own voice. A rude thought in polite words is missed.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision 25 of 25 and recall 25 of 26 on the held-out examples, recall
 * 8 of 12 on fresh and 13 of 20 on the newest ones without a false alarm; none of 615 real drafts has a harsh finding.
 */
export const tone: Check = {
  id: "tone",
  version: VERSION,
  run(input) {
    const harsh = harshSpans(input);
    const mixed = mixedAddress(input);
    return [
      ...(harsh.length === 0
        ? []
        : [
            {
              check: "tone" as const,
              version: VERSION,
              code: "harsh_tone" as const,
              severity: "warning" as const,
              params: {},
              spans: harsh,
            },
          ]),
      ...(mixed.length === 0
        ? []
        : [
            {
              check: "tone" as const,
              version: VERSION,
              code: "mixed_address" as const,
              severity: "info" as const,
              params: {},
              spans: mixed,
            },
          ]),
    ];
  },
};

function harshSpans(input: CheckInput): Span[] {
  const text = unquoted(input.draft.text);
  const words = [HARSH_EN, HARSH_DE].flatMap((pattern) =>
    matchesOf(pattern, text).map((match) => draftSpan(input, match.index, match.index + match[0].length)),
  );
  const made = withoutOverlaps([
    ...words.map(({ start, end }) => ({ start, end })),
    ...GRAMMARS.flatMap((grammar) => grammar(text)),
  ]).map(({ start, end }) => draftSpan(input, start, end));
  const loud = draftSentences(input)
    .filter((sentence) => isShouted(sentence.text))
    .map(({ start, end }) => draftSpan(input, start, end));
  return [...made, ...loud].sort((a, b) => a.start - b.start);
}

/** The first of each form. */
function mixedAddress(input: CheckInput): Span[] {
  const text = unquoted(input.draft.text);
  const familiar = firstOf(text, FAMILIAR);
  const formal = familiar === null ? null : firstOf(text, FORMAL);
  if (familiar === null || formal === null) return [];
  return [familiar, formal]
    .map(({ index, 0: { length } }) => draftSpan(input, index, index + length))
    .sort((a, b) => a.start - b.start);
}

function firstOf(text: string, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match;
}

/** With blanks for what is quoted, so that every place keeps its offset. */
function unquoted(text: string): string {
  return text.slice(0, READ_UP_TO).replace(QUOTED, (quote) => " ".repeat(quote.length));
}
