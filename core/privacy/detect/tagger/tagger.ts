import { isPerson } from "@/core/checks/person-names";
import type { Layer } from "@/core/privacy/detect/detect";
import type { PiiKind, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { featuresOf } from "@/core/privacy/detect/tagger/features";
import { LEXICON, lookUp } from "@/core/privacy/detect/tagger/lexicon/lexicon";
import { decode, LABELS, type Weights } from "@/core/privacy/detect/tagger/model";
import { type Token, tokensOf } from "@/core/privacy/detect/tagger/tokens";

const KINDS: Record<string, PiiKind> = { PER: "person", ADR: "street_address" };
/** Longer texts are tagged piece by piece: memory stays small, and a name never reaches over so many words. */
const PIECE = 2000;
const CERTAINTY = 0.65;
const LONGEST_REMARK = 80;
/** Not a code of letters and digits. */
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}'’-]*(?![\p{L}\p{M}\p{N}])/gu;

/** The trained tagger as a layer of the detector. */
export function createTagger(weights: Weights): Layer {
  return (text) => {
    const tokens = tokensOf(text);
    const found: PiiSpan[] = [];
    for (let from = 0; from < tokens.length; from += PIECE) {
      const piece = tokens.slice(from, from + PIECE);
      found.push(...spansOf(piece, decode(featuresOf(piece), weights)));
    }
    const alone = text.length <= LONGEST_REMARK && text.match(WORD)?.length === 1;
    return found
      .filter(({ start, end }) => !cutsCode(text, start) && !cutsCode(text, end))
      .filter(({ kind, start, end }) => kind !== "person" || isName(text.slice(start, end), alone))
      .map((span) => (span.kind === "person" && endsInNumeral(text, span) ? { ...span, end: span.end + 1 } : span));
  };
}

const BETWEEN = /^(?:\p{L}\p{N}|\p{N}\p{L})$/u;

/** Letters and digits without a gap are one code (`mwt57414`); a piece of one is neither a name nor a postcode. */
function cutsCode(text: string, at: number): boolean {
  return at > 0 && BETWEEN.test(text.slice(at - 1, at + 1));
}

/** A word with nothing but codes around it is as often a remark ("Manual.") as a name: only the lists can tell. */
function isName(words: string, alone: boolean): boolean {
  return isPerson(words) && (!alone || (lookUp(words) & (LEXICON.given | LEXICON.family)) !== 0);
}

/** `Friedrich II.`: the dot of a German ordinal is of the name; one that ends the sentence is hidden with it. */
function endsInNumeral(text: string, { start, end }: PiiSpan): boolean {
  return text[end] === "." && /\p{L} [IVX]+$/u.test(text.slice(start, end));
}

function spansOf(tokens: readonly Token[], labels: Uint8Array): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const [at, { start, end }] of tokens.entries()) {
    const [mark, label = ""] = (LABELS[labels[at] ?? 0] ?? "O").split("-");
    const kind = KINDS[label];
    if (kind === undefined) continue;
    const open = found.at(-1);
    if (mark === "I" && open !== undefined) open.end = end;
    else found.push({ kind, start, end, by: "tagger", rule: `tagger_${label.toLowerCase()}`, certainty: CERTAINTY });
  }
  return found;
}
