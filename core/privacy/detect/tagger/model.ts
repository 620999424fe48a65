/**
 * What a token can be: nothing, the first or a further word of a person's name or of an address. Places, companies and
 * works are told apart only so that they are not taken for people.
 */
export const LABELS = ["O", "B-PER", "I-PER", "B-ADR", "I-ADR", "LOC", "ORG", "OTH"] as const;
export const LABEL_COUNT = LABELS.length;
export const BITS = 18;
const MASK = (1 << BITS) - 1;

/** Where a feature's weight for a label lies. Labels share the table: what collides is rare enough to be learned around. */
export function slotOf(feature: number, label: number): number {
  return (Math.imul(feature + Math.imul(label + 1, 0x632be59b), 0x9e3779b1) >>> 10) & MASK;
}

/** `table` is hashed; `steps` weighs each label behind each other, those that no text can have being forbidden. */
export type Weights = { table: ArrayLike<number>; steps: ArrayLike<number> };

const FORBIDDEN = -1e9;

/** Whether a label may follow another: an inner word needs a first one before it. */
function mayFollow(before: number, label: number): boolean {
  const [mark, kind] = (LABELS[label] ?? "O").split("-");
  return mark !== "I" || (LABELS[before] ?? "O").endsWith(`-${kind}`);
}

/** For each label those that may stand before it. */
const BEFORE = LABELS.map((_, label) => LABELS.map((_, before) => before).filter((before) => mayFollow(before, label)));

/** The best sequence of labels (Viterbi). */
export function decode(features: readonly Uint32Array[], { table, steps }: Weights): Uint8Array {
  const length = features.length;
  const from = new Uint8Array(length * LABEL_COUNT);
  let scores: Float64Array = new Float64Array(LABEL_COUNT).fill(FORBIDDEN);
  scores[0] = 0;
  for (let at = 0; at < length; at++) {
    const next = ownScores(features[at] ?? new Uint32Array(), table);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const [before, score] = bestBefore(label, scores, steps);
      from[at * LABEL_COUNT + label] = before;
      next[label] = (next[label] ?? 0) + score;
    }
    scores = next;
  }
  const labels = new Uint8Array(length);
  let label = scores.indexOf(Math.max(...scores));
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABEL_COUNT + label] ?? 0;
  }
  return labels;
}

function ownScores(features: Uint32Array, table: Weights["table"]): Float64Array {
  const scores = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    let score = 0;
    for (let at = 0; at < features.length; at++) score += table[slotOf(features[at] ?? 0, label)] ?? 0;
    scores[label] = score;
  }
  return scores;
}

function bestBefore(label: number, scores: Float64Array, steps: Weights["steps"]): [before: number, score: number] {
  let best = 0;
  let most = FORBIDDEN * 2;
  for (const before of BEFORE[label] ?? []) {
    const score = (scores[before] ?? 0) + (steps[before * LABEL_COUNT + label] ?? 0);
    if (score > most) [best, most] = [before, score];
  }
  return [best, most];
}
