/**
 * Where a value stands in the canonical text of a call (`toolCallText`): the field with its value, `total: 50`. Null where
 * the text does not show it so. A value that imitates the text's form can only mark other words of the same record.
 */
export function placeInRecord(text: string, path: string, value: unknown): { start: number; end: number } | null {
  if (typeof value === "object" && value !== null) return null;
  const written = String(value);
  const record = /^(.*\])\.([^\]]+)$/s.exec(path) ?? /^([^.]+)\.(.+)$/s.exec(path);
  const [line, field] = record ? [record[1] ?? "", record[2] ?? ""] : [path, ""];
  const from = text.indexOf(`\n${line}: `);
  if (from < 0) return null;
  const start = from + 1 + line.length + 2;
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline;
  if (field === "") return text.startsWith(written, start) ? { start, end: start + written.length } : null;
  const pair = `${field}: ${written}`;
  for (let at = text.indexOf(pair, start); at >= 0 && at < end; at = text.indexOf(pair, at + 1))
    if (at === start || text.slice(at - 2, at) === "; ") return { start: at, end: at + pair.length };
  return null;
}
