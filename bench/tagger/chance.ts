/** Random numbers that are the same in every run (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneOf<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  }

  shuffled<T>(values: readonly T[]): T[] {
    const list = [...values];
    for (let at = list.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      const [a, b] = [list[at], list[other]];
      if (a === undefined || b === undefined) continue;
      list[at] = b;
      list[other] = a;
    }
    return list;
  }
}
