import pg from "pg";
import type { Statement } from "./statement";
import { WireMessage } from "./wire-message";

/** What the driver's connection offers to those who speak the protocol themselves; its types leave this out. */
type Wire = {
  /** Texts by name of what is prepared on this connection; kept by the driver, for ordinary queries as well. */
  parsedStatements: Record<string, string>;
  stream: { writable: boolean; write(bytes: Buffer): boolean };
};

/** The driver's own reader of rows, once it knows the columns. */
type Reader = { addFields(fields: unknown[]): void; parseRow(cells: unknown[]): unknown };

/** Readers by connection and statement: a statement is described once, and its columns are read from then on. */
const READERS = new WeakMap<Wire, Map<string, Reader | null>>();

/**
 * Statements that travel together and are answered together. PostgreSQL takes whatever comes before one Sync as one
 * transaction: the first error undoes all of it, and the rest is skipped. Sent as one write, answered as one as well;
 * statement by statement each would cost a system call on either side and a wake-up.
 */
class Batch implements pg.Submittable {
  readonly done: Promise<unknown[][]>;
  readonly #statements: readonly Statement[];
  readonly #rows: unknown[][] = [[]];
  #resolve: (rows: unknown[][]) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #readers = new Map<string, Reader | null>();
  #at = 0;
  #fault: Error | null = null;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Name and text of the statement being answered: the driver notes by them what is prepared. */
  get name(): string | undefined {
    return this.#statements[this.#at]?.name;
  }

  get text(): string | undefined {
    return this.#statements[this.#at]?.text;
  }

  /** Called by the driver when the connection is free. @returns an Error to be handed to {@link handleError} */
  submit(connection: pg.Connection): Error | undefined {
    const wire = connection as unknown as Wire;
    this.#readers = READERS.get(wire) ?? new Map();
    READERS.set(wire, this.#readers);
    try {
      // Written down whole before anything is sent: half a batch could not be taken back.
      const bytes = this.#message(wire);
      // A connection that is going down tells so by its own event.
      if (wire.stream.writable) wire.stream.write(bytes);
    } catch (error) {
      return error as Error;
    }
    return undefined;
  }

  #message(wire: Wire): Buffer {
    const message = new WireMessage();
    const sent = new Set<string>();
    for (const s of this.#statements) {
      assertOneText(wire, s);
      if (wire.parsedStatements[s.name] === undefined && !sent.has(s.name)) {
        message.parse(s.name, s.text);
        sent.add(s.name);
      }
      message.bind(s.name, s.values);
      if (!this.#readers.has(s.name)) message.describe();
      message.execute();
    }
    return message.sync();
  }

  handleRowDescription(message: { fields: unknown[] }): void {
    const reader = new pg.Result("", pg.types) as unknown as Reader;
    reader.addFields(message.fields);
    this.#readers.set(this.name ?? "", reader);
  }

  handleDataRow(message: { fields: unknown[] }): void {
    try {
      this.#rows[this.#at]?.push(this.#readers.get(this.name ?? "")?.parseRow(message.fields));
    } catch (error) {
      this.#fault ??= error as Error;
    }
  }

  handleCommandComplete(): void {
    // Without a description it is one that answers no rows.
    if (!this.#readers.has(this.name ?? "")) this.#readers.set(this.name ?? "", null);
    this.#at += 1;
    this.#rows.push([]);
  }

  handleReadyForQuery(): void {
    if (this.#fault) this.#reject(this.#fault);
    else this.#resolve(this.#rows.slice(0, this.#statements.length));
  }

  handleError(error: Error): void {
    this.#reject(error);
  }
}

function assertOneText(wire: Wire, s: Statement): void {
  const known = wire.parsedStatements[s.name];
  if (known !== undefined && known !== s.text) throw new Error(`two statements are called ${s.name}`);
}

/**
 * Sends statements as one transaction in one round trip.
 * @param explicit they begin and end a transaction themselves, to choose its kind
 * @returns the rows of each
 */
export async function sendBatch(
  pool: pg.Pool,
  statements: readonly Statement[],
  explicit = false,
): Promise<unknown[][]> {
  const client = await pool.connect();
  try {
    const rows = await client.query(new Batch(statements)).done;
    client.release();
    return rows;
  } catch (error) {
    const broken = !isSqlError(error as Error);
    // What came after the error was skipped, their COMMIT too.
    if (explicit && !broken) await client.query("ROLLBACK").catch(() => undefined);
    client.release(broken ? (error as Error) : undefined);
    throw error;
  }
}

/** PostgreSQL's own answer leaves the connection as good as it was, unless it was its last. */
function isSqlError(error: Error & { code?: string; severity?: string }): boolean {
  return error.code !== undefined && /^[0-9A-Z]{5}$/.test(error.code) && error.severity !== "FATAL";
}
