/** Deep enough for any honest record; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 24;

type Scalar = string | number | boolean | null;
type ToolCallLike = { name: string; arguments: unknown; result: unknown };

const remembered = new WeakMap<ToolCallLike, string>();

/**
 * The canonical text of a tool call: its name, then its arguments and its result with one record a line, the record's
 * fields as `path: value`. Keys are sorted, so a call that went through a JSON column gives the same offsets. Readable
 * enough to be shown as evidence, and a line is a unit that a sentence can be compared with.
 */
export function toolCallText(call: ToolCallLike): string {
  const known = remembered.get(call);
  if (known !== undefined) return known;
  const lines: string[] = [call.name];
  writeRecord("arguments", call.arguments, lines, 0);
  writeRecord("result", call.result, lines, 0);
  const text = lines.join("\n");
  remembered.set(call, text);
  return text;
}

/** The canonical text of a proposed action: a tool call that has not happened. */
export function actionText(action: { name: string; arguments: unknown }): string {
  const lines: string[] = [action.name];
  writeRecord("arguments", action.arguments, lines, 0);
  return lines.join("\n");
}

function writeRecord(path: string, value: unknown, lines: string[], depth: number): void {
  if (value === undefined) return;
  if (isScalar(value)) {
    lines.push(`${path}: ${String(value)}`);
    return;
  }
  const fields: string[] = [];
  const records: [string, unknown][] = [];
  collect(value, "", fields, records, depth);
  if (fields.length > 0) lines.push(`${path}: ${fields.join("; ")}`);
  for (const [below, record] of records) writeRecord(`${path}${below}`, record, lines, depth + 1);
}

/** Fields of nested objects join their record's line; elements of a list of objects become records of their own. */
function collect(value: unknown, prefix: string, fields: string[], records: [string, unknown][], depth: number): void {
  if (depth > MAX_DEPTH) {
    fields.push(`${prefix}…`);
    return;
  }
  if (Array.isArray(value)) {
    if (value.every(isScalar)) {
      fields.push(prefix === "" ? value.join(", ") : `${prefix}: ${value.join(", ")}`);
      return;
    }
    for (const [index, element] of value.entries())
      records.push([`${prefix === "" ? "" : `.${prefix}`}[${index}]`, element]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [key, below] of entries) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isScalar(below)) fields.push(`${path}: ${String(below)}`);
    else collect(below, path, fields, records, depth + 1);
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
