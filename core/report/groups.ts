/** One count for each of a closed list of words. */
export type Counts<K extends string> = Record<K, number>;

export function noCounts<K extends string>(words: readonly K[]): Counts<K> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Counts<K>;
}

export type Grouped<T> = { rows: ({ key: string[] } & T)[]; rest: T };

/**
 * Values by key, for keys that others choose: as many as the limit allows, in the order of the log; whatever comes later
 * under a new key is counted together, so that sums still agree.
 */
export class Groups<T extends object> {
  #rows = new Map<string, { key: string[]; value: T }>();
  #rest: T;

  constructor(
    private readonly most: number,
    private readonly none: () => T,
  ) {
    this.#rest = none();
  }

  get size(): number {
    return this.#rows.size;
  }

  of(...key: string[]): T {
    const name = nameOf(key);
    const known = this.#rows.get(name);
    if (known) return known.value;
    if (this.#rows.size >= this.most) return this.#rest;
    const value = this.none();
    this.#rows.set(name, { key, value });
    return value;
  }

  named(): T[] {
    return [...this.#rows.values()].map(({ value }) => value);
  }

  /** Heaviest first, then by key, so that two that counted the same say the same. */
  finish<U>(weight: (value: T) => number, told: (value: T) => U): Grouped<U> {
    const rows = [...this.#rows.values()]
      .map(({ key, value }) => ({ key, value, name: key.length === 1 ? (key[0] ?? "") : JSON.stringify(key) }))
      .sort((a, b) => weight(b.value) - weight(a.value) || (a.name < b.name ? -1 : 1));
    return { rows: rows.map(({ key, value }) => ({ key, ...told(value) })), rest: told(this.#rest) };
  }
}

/** Of several words, with their lengths, so that no two keys have one name. */
function nameOf(key: readonly string[]): string {
  if (key.length === 1) return key[0] ?? "";
  let name = "";
  for (const word of key) name += `${word.length}:${word}`;
  return name;
}

export type Tally = { count: number };
export const tallies = (most: number) => new Groups<Tally>(most, () => ({ count: 0 }));
export const heaviestFirst = (groups: Groups<Tally>) =>
  groups.finish(
    ({ count }) => count,
    ({ count }) => ({ count }),
  );
