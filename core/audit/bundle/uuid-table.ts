const EMPTY = 0;
const WORDS = 5;

/**
 * UUIDs, each with a small number, in 20 bytes a place: a log of a million events must fit beside everything else. The
 * number is never 0, which marks a free place.
 */
export class UuidTable {
  #slots: Uint32Array;
  #places: number;
  #held = 0;

  constructor(places = 1024) {
    this.#places = places;
    this.#slots = new Uint32Array(places * WORDS);
  }

  /** The number of an id; 0 when it is not there. */
  get(id: string): number {
    return this.#slots[this.#placeOf(wordsOf(id)) * WORDS + 4] ?? EMPTY;
  }

  /** @throws RangeError for a number that is not from 1 to 2^32 - 1 */
  set(id: string, number: number): void {
    if (!Number.isInteger(number) || number < 1 || number > 0xffff_ffff) throw new RangeError("a number from 1 on");
    const words = wordsOf(id);
    this.#put(words, number);
    if (this.#held * 3 > this.#places * 2) this.#grow();
  }

  #put(words: Words, number: number): void {
    const at = this.#placeOf(words) * WORDS;
    if (this.#slots[at + 4] === EMPTY) this.#held += 1;
    this.#slots.set(words, at);
    this.#slots[at + 4] = number;
  }

  /** Where these words are, or would be. */
  #placeOf([a, b, c, d]: Words): number {
    let place = mixed(mixed(mixed(mixed(0, a), b), c), d) % this.#places;
    for (;;) {
      const at = place * WORDS;
      const s = this.#slots;
      if (s[at + 4] === EMPTY || (s[at] === a && s[at + 1] === b && s[at + 2] === c && s[at + 3] === d)) return place;
      place = place + 1 === this.#places ? 0 : place + 1;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#places *= 2;
    this.#slots = new Uint32Array(this.#places * WORDS);
    this.#held = 0;
    for (let at = 0; at < old.length; at += WORDS) {
      const [a = 0, b = 0, c = 0, d = 0, number = EMPTY] = old.subarray(at, at + WORDS);
      if (number !== EMPTY) this.#put([a, b, c, d], number);
    }
  }
}

/** Every bit of both in every bit of the result (the end of MurmurHash3): ids that differ in one digit lie far apart. */
function mixed(hash: number, word: number): number {
  let h = Math.imul(hash, 31) ^ word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

type Words = readonly [number, number, number, number];

function wordsOf(id: string): Words {
  return [
    Number.parseInt(id.slice(0, 8), 16),
    Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
    Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
    Number.parseInt(id.slice(28, 36), 16),
  ];
}
