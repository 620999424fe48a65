/**
 * A map that forgets its oldest entry when it is full, and counts what it forgot: what is on its way is remembered one by
 * one, and a log of any length must fit.
 */
export class BoundedMap<V> {
  #held = new Map<string, V>();
  forgotten = 0;

  constructor(
    private readonly most: number,
    private readonly forget: (value: V) => void = () => undefined,
  ) {}

  get size(): number {
    return this.#held.size;
  }

  get(key: string): V | undefined {
    return this.#held.get(key);
  }

  set(key: string, value: V): void {
    this.#held.set(key, value);
    if (this.#held.size <= this.most) return;
    for (const [oldest, lost] of this.#held) {
      this.#held.delete(oldest);
      this.forgotten += 1;
      this.forget(lost);
      return;
    }
  }

  take(key: string): V | undefined {
    const value = this.#held.get(key);
    this.#held.delete(key);
    return value;
  }

  values(): IterableIterator<V> {
    return this.#held.values();
  }
}
