import driver from "pg/lib/utils";

const PARSE = 0x50;
const BIND = 0x42;
const DESCRIBE = 0x44;
/** Run the unnamed portal to its end; and the end of a batch. */
const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
const TEXT = 0;
const BINARY = 1;
const BEGINNING = 4096;

/**
 * Messages of PostgreSQL's extended protocol, one after the other in one piece of memory: a batch is one write to the
 * socket. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class WireMessage {
  #bytes = Buffer.allocUnsafe(BEGINNING);
  #end = 0;

  parse(name: string, text: string): void {
    const start = this.#begin(PARSE);
    this.#cstring(name);
    this.#cstring(text);
    this.#int16(0);
    this.#finish(start);
  }

  /** Values into the unnamed portal; rows are asked for as text. */
  bind(name: string, values: readonly unknown[]): void {
    const start = this.#begin(BIND);
    this.#cstring("");
    this.#cstring(name);
    this.#int16(values.length);
    const formats = this.#end;
    this.#room(2 * values.length);
    this.#end += 2 * values.length;
    this.#int16(values.length);
    for (let i = 0; i < values.length; i += 1) {
      const format = this.#value(values[i]);
      this.#bytes.writeUInt16BE(format, formats + 2 * i);
    }
    this.#int16(0);
    this.#finish(start);
  }

  /** Asks for the columns of the unnamed portal. */
  describe(): void {
    const start = this.#begin(DESCRIBE);
    this.#cstring("P");
    this.#finish(start);
  }

  execute(): void {
    this.#raw(EXECUTE);
  }

  /** @returns everything so far, closed by a Sync */
  sync(): Buffer {
    this.#raw(SYNC);
    return this.#bytes.subarray(0, this.#end);
  }

  #value(value: unknown): number {
    if (Buffer.isBuffer(value)) {
      this.#int32(value.length);
      this.#raw(value);
      return BINARY;
    }
    const text = textOf(value);
    if (text === null) this.#int32(-1);
    else if (typeof text !== "string") return this.#value(text);
    else {
      const length = Buffer.byteLength(text);
      this.#int32(length);
      this.#room(length);
      this.#bytes.write(text, this.#end, "utf8");
      this.#end += length;
    }
    return TEXT;
  }

  #begin(type: number): number {
    this.#room(5);
    this.#bytes[this.#end] = type;
    this.#end += 5;
    return this.#end - 4;
  }

  #finish(start: number): void {
    this.#bytes.writeInt32BE(this.#end - start, start);
  }

  #cstring(text: string): void {
    const length = Buffer.byteLength(text);
    this.#room(length + 1);
    this.#bytes.write(text, this.#end, "utf8");
    this.#end += length;
    this.#bytes[this.#end] = 0;
    this.#end += 1;
  }

  #int16(value: number): void {
    this.#room(2);
    this.#end = this.#bytes.writeInt16BE(value, this.#end);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
  }

  #raw(bytes: Buffer): void {
    this.#room(bytes.length);
    bytes.copy(this.#bytes, this.#end);
    this.#end += bytes.length;
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const bigger = Buffer.allocUnsafe(2 * this.#bytes.length + more);
    this.#bytes.copy(bigger, 0, 0, this.#end);
    this.#bytes = bigger;
  }
}

/** As the driver writes values, with a shorter way for the common ones. */
function textOf(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  return driver.prepareValue(value);
}
