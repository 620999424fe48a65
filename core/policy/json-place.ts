/** Counted from one, as an editor counts them; `at` is the offset in UTF-16 code units. */
export type JsonPlace = { at: number; line: number; column: number };

type Node = { start: number; below: Map<string, Node> };

/** Nested deeper than this, nothing is placed. */
const MOST_DEPTH = 200;
const BLANK = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that a text in JSON may not hold.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)/y;

class Unreadable extends Error {
  constructor(readonly at: number) {
    super("not JSON");
  }
}

/** Where in a text of JSON a value stands, or the nearest one around it; null where the text is no JSON. */
export function placeOf(text: string, path: readonly string[]): JsonPlace | null {
  try {
    let node = new Reader(text).whole();
    for (const step of path) {
      const below = node.below.get(step);
      if (below === undefined) break;
      node = below;
    }
    return placed(text, node.start);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Where a text stops being JSON; null where it is JSON, or too deeply nested to tell. */
export function brokenPlace(text: string): JsonPlace | null {
  try {
    new Reader(text).whole();
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.at < 0 ? null : placed(text, error.at);
    throw error;
  }
}

function placed(text: string, at: number): JsonPlace {
  const before = text.slice(0, at).split("\n");
  return { at, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Node {
    const node = this.#value(0);
    this.#blank();
    if (this.#at < this.#text.length) throw new Unreadable(this.#at);
    return node;
  }

  #value(depth: number): Node {
    if (depth > MOST_DEPTH) throw new Unreadable(-1);
    this.#blank();
    const start = this.#at;
    const first = this.#text[start];
    if (first === "{") return { start, below: this.#entries("}", depth, (n) => this.#key(n)) };
    if (first === "[") return { start, below: this.#entries("]", depth, String) };
    this.#take(first === '"' ? TEXT : PLAIN);
    return { start, below: new Map() };
  }

  #entries(close: string, depth: number, name: (n: number) => string): Map<string, Node> {
    const below = new Map<string, Node>();
    this.#at += 1;
    this.#blank();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return below;
    }
    for (let n = 0; ; n++) {
      const key = name(n);
      below.set(key, this.#value(depth + 1));
      this.#blank();
      const next = this.#text[this.#at];
      if (next !== close && next !== ",") throw new Unreadable(this.#at);
      this.#at += 1;
      if (next === close) return below;
    }
  }

  #key(_: number): string {
    this.#blank();
    const key = JSON.parse(this.#take(TEXT)) as string;
    this.#blank();
    if (this.#text[this.#at] !== ":") throw new Unreadable(this.#at);
    this.#at += 1;
    return key;
  }

  #blank(): void {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)?.[0].length ?? 0;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw new Unreadable(this.#at);
    this.#at += found.length;
    return found;
  }
}
