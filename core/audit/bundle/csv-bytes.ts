import { cell, nameOf } from "./csv";
import type { People } from "./people";

const utf8 = new TextEncoder();
const BEFORE_ACTOR = utf8.encode('{"actor":{"id":"');
const BEFORE_KIND = utf8.encode('","kind":"');
const BEFORE_TIME = utf8.encode('"},"at":"');
const BEFORE_DATA = utf8.encode('","data":');
const BEFORE_ID = utf8.encode(',"id":"');
const BEFORE_ORG = utf8.encode('","org":"');
const BEFORE_TYPE = utf8.encode('","type":"');
const BEFORE_VERSION = utf8.encode('","type_version":');
const AT_END = utf8.encode(',"v":1}');
const LINE_END = utf8.encode("\r\n");

const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Without an exponent, and exact. */
const MOST_DIGITS = 15;
const CHUNK_BYTES = 1024 * 1024;

/** Of each byte, whether a piece of text may begin with it (1), or only go on with it (2). */
function letters(beginning: string, further: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const char of further) table[char.charCodeAt(0)] = 2;
  for (const char of beginning) table[char.charCodeAt(0)] = 1;
  return table;
}

const DIGIT = letters("0123456789", "");
const WORD = letters("0123456789abcdefghijklmnopqrstuvwxyz", "-_.");
const TIME = letters("0123456789", "-:.TZ");
/** What a byte of the data asks for: a quote (1) to be doubled, whatever may be more than itself (2) to be read. */
const DATA = new Uint8Array(256).map((_, byte) => (byte < 0x20 || byte > 0x7e || byte === 0x3b ? 2 : 0));
DATA[QUOTE] = 1;

type Name = { kind: string; id: string; told: Uint8Array };

/**
 * Lines of events.csv straight from the events' canonical bytes: the very same as of the event that was read, for a part of
 * the work. Only of what cannot be mistaken; of any other event it says so, and its line is handed in as text.
 */
export class EventLines {
  readonly #full: (bytes: Uint8Array) => void;
  readonly #names = new Map<number, Name[]>();
  readonly #system: Uint8Array;
  #longestName = 64;
  #out = new Uint8Array(CHUNK_BYTES);
  #used = 0;

  /** @param full is handed the lines, many at once; the bytes are not touched any more */
  constructor({ members, sources }: People, full: (bytes: Uint8Array) => void) {
    this.#full = full;
    const people = { members, sources };
    for (const kind of ["member", "source"] as const)
      for (const id of Object.keys(kind === "member" ? members : sources)) this.#know(kind, id, people);
    this.#system = utf8.encode(cell(nameOf({ kind: "system", id: "worker" }, people)));
  }

  /** False when the event that stands in `bytes` from `from` to `to` must be read to tell its line. */
  line(bytes: Uint8Array, from: number, to: number, index: number): boolean {
    const actor = after(bytes, from, BEFORE_ACTOR);
    const actorEnd = onwards(bytes, actor, WORD);
    const kind = after(bytes, actorEnd, BEFORE_KIND);
    const kindEnd = onwards(bytes, kind, WORD);
    const time = after(bytes, kindEnd, BEFORE_TIME);
    const timeEnd = onwards(bytes, time, TIME);
    const data = after(bytes, timeEnd, BEFORE_DATA);
    const versionEnd = before(bytes, to, AT_END);
    const version = backwards(bytes, versionEnd, DIGIT);
    const typeEnd = before(bytes, version, BEFORE_VERSION);
    const type = backwards(bytes, typeEnd, WORD);
    const orgEnd = before(bytes, type, BEFORE_TYPE);
    const idEnd = before(bytes, backwards(bytes, orgEnd, WORD), BEFORE_ORG);
    const id = backwards(bytes, idEnd, WORD);
    const dataEnd = before(bytes, id, BEFORE_ID);
    // Whatever did not fit is -1, and so is everything that was looked for from there.
    if (data < 0 || dataEnd < data + 3 || bytes[data] !== OPEN || bytes[dataEnd - 1] !== CLOSE) return false;
    if (bytes[version] === ZERO || versionEnd - version > MOST_DIGITS) return false;
    const name = this.#nameOf(bytes, kind, kindEnd, actor, actorEnd);
    if (name === null) return false;
    this.#room(2 * (to - from) + this.#longestName + 64);
    const began = this.#used;
    this.#number(index);
    this.#cell(bytes, time, timeEnd);
    this.#cell(bytes, type, typeEnd);
    this.#cell(bytes, version, versionEnd);
    this.#cell(bytes, id, idEnd);
    this.#cell(bytes, kind, kindEnd);
    this.#cell(bytes, actor, actorEnd);
    this.#cell(name, 0, name.length);
    if (this.#data(bytes, data, dataEnd)) return true;
    this.#used = began;
    return false;
  }

  /** A line, or several, that somebody else has made. */
  text(text: string): void {
    const bytes = utf8.encode(text);
    this.#room(bytes.length);
    this.#out.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** Hands over what is left. */
  end(): void {
    if (this.#used > 0) this.#full(this.#out.subarray(0, this.#used));
    this.#used = 0;
    this.#out = new Uint8Array();
  }

  #room(bytes: number): void {
    if (bytes <= this.#out.length - this.#used) return;
    this.end();
    this.#out = new Uint8Array(Math.max(CHUNK_BYTES, bytes));
  }

  #number(value: number): void {
    const text = String(value);
    for (let n = 0; n < text.length; n += 1) this.#out[this.#used + n] = text.charCodeAt(n);
    this.#used += text.length;
  }

  #cell(bytes: Uint8Array, from: number, to: number): void {
    const out = this.#out;
    let at = this.#used;
    out[at] = COMMA;
    at += 1;
    for (let n = from; n < to; n += 1) {
      out[at] = bytes[n] as number;
      at += 1;
    }
    this.#used = at;
  }

  /** In quotes, and each quote twice. Without a branch that depends on the byte: what comes next cannot be foretold. */
  #data(bytes: Uint8Array, from: number, to: number): boolean {
    const out = this.#out;
    let at = this.#used;
    let seen = 0;
    out[at] = COMMA;
    out[at + 1] = QUOTE;
    at += 2;
    for (let n = from; n < to; n += 1) {
      const byte = bytes[n] as number;
      const asks = DATA[byte] as number;
      out[at] = byte;
      out[at + 1] = QUOTE;
      at += 1 + (asks & 1);
      seen |= asks;
    }
    out[at] = QUOTE;
    out.set(LINE_END, at + 1);
    this.#used = at + 1 + LINE_END.length;
    // Without a quote in it, it would have none around it either.
    return seen === 1;
  }

  #know(kind: "member" | "source", id: string, people: People): void {
    const told = utf8.encode(cell(nameOf({ kind, id }, people)));
    const bytes = utf8.encode(id);
    const sum = sumOf(bytes, 0, bytes.length);
    this.#names.set(sum, [...(this.#names.get(sum) ?? []), { kind, id, told }]);
    this.#longestName = Math.max(this.#longestName, told.length);
  }

  /** Empty when nobody is known by this id, null when it is not even known what kind of actor it is. */
  #nameOf(bytes: Uint8Array, kind: number, kindEnd: number, id: number, idEnd: number): Uint8Array | null {
    if (isText(bytes, kind, kindEnd, "system")) return this.#system;
    if (!isText(bytes, kind, kindEnd, "member") && !isText(bytes, kind, kindEnd, "source")) return null;
    const alike = this.#names.get(sumOf(bytes, id, idEnd));
    const found = alike?.find((name) => isText(bytes, kind, kindEnd, name.kind) && isText(bytes, id, idEnd, name.id));
    return found?.told ?? NOTHING;
  }
}

const NOTHING = new Uint8Array();

/** Behind `what`, when it stands there. */
function after(bytes: Uint8Array, at: number, what: Uint8Array): number {
  if (at < 0) return -1;
  for (let n = 0; n < what.length; n += 1) if (bytes[at + n] !== what[n]) return -1;
  return at + what.length;
}

/** Where `what` begins, when it stands right before. */
function before(bytes: Uint8Array, at: number, what: Uint8Array): number {
  return after(bytes, at - what.length, what) === at ? at - what.length : -1;
}

/** Where a piece of text ends that begins here; -1 when there is none. */
function onwards(bytes: Uint8Array, at: number, allowed: Uint8Array): number {
  if (at < 0 || allowed[bytes[at] as number] !== 1) return -1;
  let end = at + 1;
  while (end < bytes.length && allowed[bytes[end] as number] !== 0) end += 1;
  return end;
}

/** Where a piece of text begins that ends here; -1 when there is none. */
function backwards(bytes: Uint8Array, end: number, allowed: Uint8Array): number {
  let at = end;
  while (at > 0 && allowed[bytes[at - 1] as number] !== 0) at -= 1;
  return at < end && allowed[bytes[at] as number] === 1 ? at : -1;
}

/** FNV-1a: to find a name by the bytes of an id, without making a text of each. */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0x811c9dc5;
  for (let n = from; n < to; n += 1) sum = Math.imul(sum ^ (bytes[n] as number), 0x01000193);
  return sum;
}

function isText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let n = 0; n < text.length; n += 1) if (bytes[from + n] !== text.charCodeAt(n)) return false;
  return true;
}
