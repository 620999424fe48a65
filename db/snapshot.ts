import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Statement } from "./statement";

/** Text of a COPY, which takes no parameters: only {@link copyOf} makes one. */
export type CopyText = { readonly text: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The rows of a query as PostgreSQL copies them out, in binary. Values are whole numbers, ids or lists of numbers.
 * @throws TypeError for anything else: it would become part of the statement
 */
export function copyOf(query: TemplateStringsArray, ...values: (number | string | readonly number[])[]): CopyText {
  const text = query.reduce((all, part, n) => `${all}${n === 0 ? "" : literal(values[n - 1])}${part}`, "");
  return { text: `COPY (${text}) TO STDOUT (FORMAT binary)` };
}

function literal(value: number | string | readonly number[] | undefined): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && UUID.test(value)) return pg.escapeLiteral(value);
  if (Array.isArray(value) && value.every(Number.isSafeInteger)) return `'{${value.join(",")}}'::bigint[]`;
  throw new TypeError("neither a number nor an id");
}

/** One view of one organisation, however long it is looked at: what is committed meanwhile is not in it. */
export type Snapshot = {
  rows<Row>(statement: Statement<Row>): Promise<Row[]>;
  /** Rows of a COPY, all at once: ask for no more than shall be in memory. A cell that is NULL is empty. */
  copy(text: CopyText): Promise<Buffer[][]>;
};

/** Reads in one organisation as long as `work` takes, on a connection of its own, in one read-only snapshot. */
export async function withSnapshot<T>(
  pool: pg.Pool,
  orgId: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SELECT set_config('countersign.org', $1, true)", [orgId]);
    const result = await work({
      rows: async <Row>(s: Statement<Row>) => (await client.query({ ...s })).rows as Row[],
      copy: async ({ text }) => cellsOf(await collected(client.query(copyTo(text)))),
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    broken = await client.query("ROLLBACK").then(
      () => undefined,
      (lost: Error) => lost,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Signature (11), flags (4), length of the extension (4). */
const HEADER_BYTES = 19;

/** The cells of each tuple, as views of what was copied: a count, then a length before each cell; -1 ends them. */
function cellsOf(bytes: Buffer): Buffer[][] {
  const rows: Buffer[][] = [];
  let at = HEADER_BYTES + bytes.readInt32BE(HEADER_BYTES - 4);
  for (let cells = bytes.readInt16BE(at); cells >= 0; cells = bytes.readInt16BE(at)) {
    at += 2;
    const row: Buffer[] = [];
    for (let n = 0; n < cells; n += 1) {
      const length = Math.max(bytes.readInt32BE(at), 0);
      row.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    rows.push(row);
  }
  return rows;
}
