import type { Query } from "./test-database";

/** Where a text stands readable in the database. */
export type Sighting = { column: string; as: string };

type Cell = { column: string; bytes: Buffer };

/** Every value of every table of ours, as bytes. */
export async function dump(query: Query): Promise<Cell[]> {
  const columns = await query<{ table: string; column: string; binary: boolean }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column, a.atttypid = 'bytea'::regtype AS binary
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  const cells: Cell[] = [];
  for (const { table, column, binary } of columns) {
    const value = binary ? column : `convert_to(${column}::text, 'UTF8')`;
    const rows = await query<{ bytes: Buffer }>(`SELECT ${value} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`);
    cells.push(...rows.map(({ bytes }) => ({ column: `${table}.${column}`, bytes })));
  }
  return cells;
}

/** Where a text stands in the dump: as it is, in hex, or in base64 at any of its three alignments. */
export function sightings(cells: readonly Cell[], text: string): Sighting[] {
  const utf8 = Buffer.from(text);
  const needles: [string, Buffer][] = [
    ["UTF-8", utf8],
    ["UTF-16", Buffer.from(text, "utf16le")],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["JSON", Buffer.from(JSON.stringify(text).slice(1, -1))],
    ...[0, 1, 2].map((shift): [string, Buffer] => [`base64 +${shift}`, base64Inside(utf8, shift)]),
  ];
  const found = cells.flatMap(({ column, bytes }) =>
    needles.filter(([, needle]) => bytes.includes(needle)).map(([as]) => ({ column, as })),
  );
  return [...new Map(found.map((f) => [`${f.column} ${f.as}`, f])).values()];
}

/** The characters of a text's base64 that do not depend on what stands before and after it. */
function base64Inside(bytes: Buffer, shift: number): Buffer {
  const coded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const cutAfter = (shift + bytes.length) % 3 === 0 ? 0 : 1;
  return Buffer.from(coded.slice(shift === 0 ? 0 : shift + 1, coded.length - cutAfter));
}
