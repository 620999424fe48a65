import { featuresOf } from "@/core/privacy/detect/tagger/features";
import { BITS, decode, LABEL_COUNT, slotOf } from "@/core/privacy/detect/tagger/model";
import type { Token } from "@/core/privacy/detect/tagger/tokens";
import type { Chance } from "./chance";

/** `made`: its names come from our own lists, where every one of them is known. */
export type Example = { tokens: Token[]; labels: Uint8Array; made: boolean };

/** How many of the words of names and addresses are hidden in each round: out there, most names are in no list. */
const HIDDEN = { made: 0.2, found: 0.05 };

/** A structured perceptron, averaged over all its steps (Collins 2002). */
export class Learner {
  readonly #table = new Float64Array(1 << BITS);
  readonly #sums = new Float64Array(1 << BITS);
  readonly #steps = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  readonly #stepSums = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  #seen = 1;

  /** One round over all examples in a new order; how many tokens it had wrong. */
  round(examples: readonly Example[], chance: Chance): number {
    let wrong = 0;
    for (const { tokens, labels, made } of chance.shuffled(examples)) {
      const share = made ? HIDDEN.made : HIDDEN.found;
      const hidden = new Set<number>();
      for (let at = 0; at < labels.length; at++) if (labels[at] !== 0 && chance.next() < share) hidden.add(at);
      const features = featuresOf(tokens, hidden);
      const guessed = decode(features, { table: this.#table, steps: this.#steps });
      wrong += this.#correct(features, labels, guessed);
      this.#seen++;
    }
    return wrong;
  }

  #correct(features: readonly Uint32Array[], labels: Uint8Array, guessed: Uint8Array): number {
    let wrong = 0;
    let [before, guessedBefore] = [0, 0];
    for (let at = 0; at < labels.length; at++) {
      const [label = 0, guess = 0] = [labels[at], guessed[at]];
      if (label !== guess) {
        wrong++;
        for (const feature of features[at] ?? []) {
          this.#add(slotOf(feature, label), 1);
          this.#add(slotOf(feature, guess), -1);
        }
      }
      if (label !== guess || before !== guessedBefore) {
        this.#addStep(before * LABEL_COUNT + label, 1);
        this.#addStep(guessedBefore * LABEL_COUNT + guess, -1);
      }
      [before, guessedBefore] = [label, guess];
    }
    return wrong;
  }

  #add(slot: number, by: number): void {
    this.#table[slot] = (this.#table[slot] ?? 0) + by;
    this.#sums[slot] = (this.#sums[slot] ?? 0) + by * this.#seen;
  }

  #addStep(step: number, by: number): void {
    this.#steps[step] = (this.#steps[step] ?? 0) + by;
    this.#stepSums[step] = (this.#stepSums[step] ?? 0) + by * this.#seen;
  }

  /**
   * The mean of all weights there were. `lean` is taken from what speaks for saying nothing: missing somebody is worse
   * than hiding a word too many.
   */
  averaged(lean: number): { table: Float64Array; steps: Float64Array } {
    const average = (now: Float64Array, sums: Float64Array): Float64Array =>
      now.map((weight, at) => weight - (sums[at] ?? 0) / this.#seen);
    const steps = average(this.#steps, this.#stepSums).map((weight, at) =>
      at % LABEL_COUNT === 0 ? weight - lean : weight,
    );
    return { table: average(this.#table, this.#sums), steps };
  }
}

type Averaged = ReturnType<Learner["averaged"]>;

/** The mean of several learners' weights, which score as all of them together would. */
export function meanOf(all: readonly Averaged[]): Averaged {
  const mean = (of: (one: Averaged) => Float64Array): Float64Array => {
    const sums = new Float64Array(all[0] === undefined ? 0 : of(all[0]).length);
    for (const one of all)
      for (const [at, weight] of of(one).entries()) sums[at] = (sums[at] ?? 0) + weight / all.length;
    return sums;
  };
  return { table: mean(({ table }) => table), steps: mean(({ steps }) => steps) };
}
