/** What of a case can be compared, as codes: no words, nobody's data. `tools` is null where nobody can tell any more. */
export type CaseFeatures = {
  codes: readonly string[];
  rule: string | null;
  tools: readonly string[] | null;
  language: string;
  source: string;
  queue: string | null;
};

const LIKENESS_PARTS = ["codes", "words", "rule", "tools", "language", "source", "queue"] as const;
export type LikenessPart = (typeof LIKENESS_PARTS)[number];

/**
 * What was found says most, or where nothing was found in either, what was said; then why it was held and what the AI did;
 * where it came from says least.
 */
const WEIGHTS: Record<LikenessPart, number> = {
  codes: 5,
  words: 5,
  rule: 2,
  tools: 2,
  language: 1,
  source: 1,
  queue: 1,
};

/** From here on a case counts as one like it. */
export const LIKE = 0.7;
/** From here on two conversations are told to be about the same. */
const SAME_WORDS = 0.5;

/**
 * How alike two cases are, from 0 to 1: the weighted share of what they have in common, sets by what they share of all
 * they hold. Without one finding in common they are not alike, whatever else agrees; what is unknown of one is left out.
 * Where nothing was found in either, `words` says how much of what was said in the one was said in the other: while nobody
 * knows, they are not alike.
 */
export function likeness(a: CaseFeatures, b: CaseFeatures, words: number | null = null): number {
  if (isPlain(a) && isPlain(b) ? words === null : shared(a.codes, b.codes) === 0) return 0;
  let weight = 0;
  let sum = 0;
  for (const part of LIKENESS_PARTS) {
    const agreement = agreementIn(part, a, b, words);
    if (agreement === null) continue;
    weight += WEIGHTS[part];
    sum += WEIGHTS[part] * agreement;
  }
  return sum / weight;
}

/** The most that it can be before the tools of `b` are known. */
export function likenessAtMost(a: CaseFeatures, b: Omit<CaseFeatures, "tools">, words: number | null = null): number {
  return likeness(a, { ...b, tools: a.tools }, words);
}

/** In what two cases agree altogether. */
export function sameParts(a: CaseFeatures, b: CaseFeatures, words: number | null = null): LikenessPart[] {
  return LIKENESS_PARTS.filter((part) => {
    const agreement = agreementIn(part, a, b, words) ?? 0;
    return agreement >= (part === "words" ? SAME_WORDS : 1);
  });
}

/** Nothing was found in it. */
function isPlain({ codes }: CaseFeatures): boolean {
  return codes.length === 0;
}

function agreementIn(part: LikenessPart, a: CaseFeatures, b: CaseFeatures, words: number | null): number | null {
  const plain = isPlain(a) && isPlain(b);
  if (part === "words") return plain ? words : null;
  if (part === "codes") return plain ? null : shared(a.codes, b.codes);
  if (part === "tools") return a.tools === null || b.tools === null ? null : shared(a.tools, b.tools);
  return a[part] === b[part] ? 1 : 0;
}

/** Jaccard's index; two empty sets are the same. */
function shared(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 1;
  const ours = new Set(a);
  return new Set(b.filter((each) => ours.has(each))).size / all.size;
}
