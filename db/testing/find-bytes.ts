/** A value as it could stand in a file. */
type Needle = { value: string; as: string; bytes: Buffer };

const BITS = 20;
const hash = (word: number) => Math.imul(word, 0x9e3779b1) >>> (32 - BITS);

/** Many values looked for at once in bytes: as text in several encodings and cases, as hexadecimal digits, inside base64. */
export class ByteSearch {
  readonly #byBeginning = new Map<number, Needle[]>();
  /** Whether any needle may begin with four such bytes: what makes one pass enough. */
  readonly #mayBegin = new Uint8Array(1 << BITS);

  constructor(values: readonly string[]) {
    for (const value of values) for (const needle of needlesOf(value)) this.#add(needle);
  }

  #add(needle: Needle): void {
    if (needle.bytes.length < 6) throw new RangeError(`${needle.value} is too short to be looked for`);
    const beginning = needle.bytes.readUInt32LE(0);
    const others = this.#byBeginning.get(beginning) ?? [];
    this.#byBeginning.set(beginning, [...others, needle]);
    this.#mayBegin[hash(beginning)] = 1;
  }

  /** What was found, each once, as `value (encoding)`. */
  in(bytes: Buffer): string[] {
    const found = new Set<string>();
    let word = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      word = (word >>> 8) | ((bytes[at] as number) << 24);
      if (at < 3 || this.#mayBegin[hash(word)] === 0) continue;
      for (const { value, as, bytes: wanted } of this.#byBeginning.get(word >>> 0) ?? [])
        if (wanted.equals(bytes.subarray(at - 3, at - 3 + wanted.length))) found.add(`${value} (${as})`);
    }
    return [...found];
  }
}

function needlesOf(value: string): Needle[] {
  const spellings = [...new Set([value, value.toLowerCase(), value.toUpperCase(), value.normalize("NFD")])];
  return spellings.flatMap((text) => {
    const utf8 = Buffer.from(text);
    const utf16 = Buffer.from(text, "utf16le");
    const shifts = [0, 1, 2].flatMap((shift) =>
      (["base64", "base64url"] as const).map((as) => ({ as, bytes: base64Inside(utf8, shift, as) })),
    );
    const ways = [
      { as: "UTF-8", bytes: utf8 },
      { as: "UTF-16LE", bytes: utf16 },
      { as: "UTF-16BE", bytes: Buffer.from(utf16).swap16() },
      { as: "latin1", bytes: Buffer.from(text, "latin1") },
      { as: "hex", bytes: Buffer.from(utf8.toString("hex")) },
      { as: "HEX", bytes: Buffer.from(utf8.toString("hex").toUpperCase()) },
      { as: "JSON", bytes: Buffer.from(escaped(text)) },
      ...shifts,
    ];
    return ways.map((way) => ({ value, ...way }));
  });
}

/** JSON that is ASCII only. */
function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The characters of a text's base64 that do not depend on what stands before and after it. */
function base64Inside(bytes: Buffer, shift: number, as: "base64" | "base64url"): Buffer {
  const coded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString(as)
    .replace(/=+$/, "");
  const cutAfter = (shift + bytes.length) % 3 === 0 ? 0 : 1;
  return Buffer.from(coded.slice(shift === 0 ? 0 : shift + 1, coded.length - cutAfter));
}
