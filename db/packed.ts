/**
 * Rows of one query packed into a column of another as JSON, so that one statement reads a thing with its lists: fewer
 * statements a request, and one snapshot without a transaction's kind being chosen.
 */
export type Packed<Row> = { readonly [K in keyof Row]: Row[K] extends infer V ? PackedValue<V> : never }[];

type PackedValue<V> = V extends Buffer | Date ? string : V extends Buffer[] ? string[] : V;

type Columns<Row> = { bytes?: readonly (keyof Row)[]; times?: readonly (keyof Row)[] };

/** The SQL of such a column. @param query a whole SELECT, with its ORDER BY */
export function packed(query: string): string {
  return `(SELECT coalesce(json_agg(packed), '[]') FROM (${query}) packed)`;
}

/** @param columns which of them JSON knows as text only */
export function unpack<Row>(rows: Packed<Row>, { bytes = [], times = [] }: Columns<Row>): Row[] {
  for (const row of rows as unknown as Record<keyof Row, unknown>[]) {
    for (const name of bytes) row[name] = bytesOf(row[name]);
    for (const name of times) if (row[name] !== null) row[name] = new Date(row[name] as string);
  }
  return rows as unknown as Row[];
}

/** PostgreSQL writes bytea as `\x` and hexadecimal digits. */
function bytesOf(value: unknown): Buffer | Buffer[] | null {
  if (value === null) return null;
  return Array.isArray(value)
    ? value.map((one: string) => Buffer.from(one.slice(2), "hex"))
    : Buffer.from((value as string).slice(2), "hex");
}
