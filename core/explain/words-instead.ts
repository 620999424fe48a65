import type { CheckInput, Finding, Span } from "@/core/checks/check";
import { claimedFigures } from "@/core/checks/claimed-figures";
import { contextTexts } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";
import { agree } from "@/core/explain/figure-readings";
import { splitSentences } from "@/core/explain/sentences";
import { isFiller, wordsOf } from "@/core/explain/words-of";

type Instead = { words: Span; by: string; source: Span | null };

/** Words this near to a figure say what it is a figure of; mostly they stand before it. */
const BEFORE = 36;
const BEHIND = 18;
/** Of so many different figures some words may be common to most. */
const FEW = 3;
/** What one of them weighs against one elsewhere in the sentence. */
const NEARER = 2;
/** In a record an amount stands without its currency, behind the name of its field. */
const MONEY_FIELD =
  /(?:amount|price|cost|total|fee|balance|refund|value|charge|betrag|preis|kosten|gebühr|summe|guthaben|wert)[\p{L}_]{0,12}: ?$/iu;
/** The end of a card's or account's number is no figure of anything. */
const ENDING = /(?:ending (?:in|with)|last (?:four|4)(?: digits)?|endet? (?:auf|mit)|endziffern)[^\p{N}]{0,8}$/iu;
/** A slip stays in the order of what it should have been. */
const FARTHEST = 3;

/** What could have stood in the place of the words that a finding rests on; null where nothing is known to be right there. */
export function wordsInstead(input: CheckInput, finding: Finding): Instead[] | null {
  const words = finding.spans.filter(({ place }) => place.in === "draft");
  if (words.length === 0) return null;
  const each = words.map((span) => insteadOf(input, finding, span));
  return each.every((instead) => instead !== null) ? each : null;
}

function insteadOf(input: CheckInput, { code }: Finding, words: Span): Instead | null {
  switch (code) {
    case "unsupported_amount":
    case "unsupported_figure":
    case "unsupported_date":
    case "figure_differs":
      return figureInstead(input, words);
    case "full_card_number":
    case "full_iban":
      return { words, by: "••••", source: null };
    case "greets_other_name":
      return input.customer.displayName === null ? null : { words, by: input.customer.displayName, source: null };
    default:
      return null;
  }
}

/**
 * The figure of a source that is said of the same thing: of those of its kind, the one whose sentence shares most words
 * with the draft's, those beside it weighing more. Where two different ones are equally near, nobody knows which; what
 * the customer wants or limits is no source for what is so.
 *
 * Measured on the airline drafts (development data): of 132 altered amounts, most of them sums that no source holds, it
 * names one for 8, the right one for 6. So it comes with its source's words, and never without the way that only removes.
 */
function figureInstead(input: CheckInput, words: Span): Instead | null {
  const claimed = claimedFigures(input.draft.text);
  const wrong = claimed.find((figure) => figure.start < words.end && words.start < figure.end);
  const sentence = splitSentences(input.draft.text).find(({ start, end }) => start <= words.start && words.end <= end);
  if (wrong === undefined || sentence === undefined) return null;
  const asked: Asked = {
    wrong,
    others: claimed.filter((each) => each !== wrong && each.start >= sentence.start && each.end <= sentence.end),
    words: tellingWords(sentence.text),
    near: near(input.draft.text, wrong),
  };
  const candidates = candidatesFor(input, asked);
  const common = commonWords(candidates);
  const scored = candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate, asked, common) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best);
  const [first] = top;
  if (first === undefined || best === 0 || !top.every(({ figure }) => agree(figure, first.figure))) return null;
  return { words, by: first.by, source: first.source };
}

type Asked = { wrong: Figure; others: Figure[]; words: Set<string>; near: Set<string> };
type Candidate = { figure: Figure; by: string; source: Span; words: Set<string>; near: Set<string> };

function candidatesFor(input: CheckInput, asked: Asked): Candidate[] {
  return contextTexts(input).flatMap((context) => {
    // The AI cannot be its own witness.
    if (context.by === "ai" || context.by === "customer" || context.place.in === "action") return [];
    const alike = figuresOf(context).filter((figure) => isAlike(context.text, figure, asked));
    // What was only looked up holds more than was meant (every price, the balance): then nobody knows which.
    const call = context.place.in === "tool_call" ? input.toolCalls[context.place.index] : undefined;
    if (call && !call.writes && alike.some((figure) => alike[0] && !agree(figure, alike[0]))) return [];
    const figures = alike.filter((figure) => isInOrder(figure, asked.wrong));
    const sentences = splitSentences(context.text);
    const sentenceOf = ({ start, end }: Figure) => sentences.find((each) => each.start <= start && end <= each.end);
    return figures.flatMap((figure): Candidate[] => {
      const sentence = sentenceOf(figure);
      // A list of alike figures (all that is in a wallet) says of none that it is the one.
      if (sentence === undefined || figures.filter((each) => sentenceOf(each) === sentence).length >= FEW) return [];
      const { start, end, text } = sentence;
      const by = context.text.slice(figure.start, figure.end);
      const source = { place: context.place, start, end, text };
      return [{ figure, by, source, words: tellingWords(text), near: near(context.text, figure) }];
    });
  });
}

/** Of the same kind, and not what the sentence says elsewhere. */
function isAlike(text: string, figure: Figure, { wrong, others }: Asked): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  const kind =
    figure.kind === wrong.kind || (wrong.kind === "amount" && figure.kind === "number" && MONEY_FIELD.test(before));
  return kind && !ENDING.test(before) && !others.some((other) => agree(figure, other));
}

function isInOrder(figure: Figure, wrong: Figure): boolean {
  if (wrong.values.length === 0) return true;
  return figure.values.some((value) =>
    wrong.values.some((other) => value > 0 && Math.max(value, other) / Math.min(value, other) <= FARTHEST),
  );
}

/** Words that stand beside most of the figures that could be meant ("price") tell none from another. */
function commonWords(candidates: readonly Candidate[]): Set<string> {
  const different = new Map(candidates.map((candidate) => [candidate.figure.readings.join(" "), candidate]));
  if (different.size < FEW) return new Set();
  const counts = new Map<string, number>();
  for (const { near: words } of different.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > different.size).map(([word]) => word));
}

/** 0 where the words beside it do not say that it is a figure of the same thing. */
function scoreOf({ figure, words, near: beside }: Candidate, asked: Asked, common: ReadonlySet<string>): number {
  const shared = [...asked.near].filter((word) => beside.has(word));
  if (!shared.some((word) => !common.has(word))) return 0;
  if (shared.length < 2 && shared.length * 2 < asked.near.size) return 0;
  const inSentence = [...asked.words].filter((word) => words.has(word)).length;
  // A bare number may be anything; one that is an amount, or has a unit, as the draft's has, is likelier meant.
  const alike = figure.kind === asked.wrong.kind && figure.measured === asked.wrong.measured ? 1 : 0;
  return inSentence + NEARER * shared.length + alike;
}

function near(text: string, { start, end }: Figure): Set<string> {
  return tellingWords(`${text.slice(Math.max(0, start - BEFORE), start)} ${text.slice(end, end + BEHIND)}`);
}

function tellingWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !isFiller(word)));
}
