/**
 * A map of at most so many entries, for what is remembered one by one in a log of any length. When the younger half is
 * full, what is left of the older half is forgotten, and counted: so that forgetting costs no search for the oldest.
 */
export class BoundedMap<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  forgotten = 0;

  constructor(
    private readonly most: number,
    private readonly forget: (value: V) => void = () => undefined,
  ) {}

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: string, value: V): void {
    this.#old.delete(key);
    this.#young.set(key, value);
    if (this.#young.size * 2 < this.most) return;
    this.forgotten += this.#old.size;
    for (const lost of this.#old.values()) this.forget(lost);
    this.#old = this.#young;
    this.#young = new Map();
  }

  take(key: string): V | undefined {
    const value = this.get(key);
    if (!this.#young.delete(key)) this.#old.delete(key);
    return value;
  }

  *values(): Generator<V> {
    yield* this.#old.values();
    yield* this.#young.values();
  }
}
