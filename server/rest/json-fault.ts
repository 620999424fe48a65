const WHITESPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next, by the position inside the innermost array or object. */
type Expected = "value" | "value_or_end" | "key" | "key_or_end" | "colon" | "comma_or_end" | "nothing";
type Open = ("{" | "[")[];

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The offset after the string that starts at `at`, or a negative one: the place of the fault in it, less one. */
function stringEnd(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length) {
    const char = text.charAt(next);
    if (char === '"') return next + 1;
    const length = char === "\\" ? lengthAt(ESCAPE, text, next) : 1;
    if (length === 0 || char < " ") return -next - 1;
    next += length;
  }
  return -text.length - 1;
}

/** What may follow a mark of punctuation here, or null where it may not stand. */
function afterMark(mark: string, expected: Expected, open: Open): Expected | null {
  const inner = open.at(-1);
  const startsValue = expected === "value" || expected === "value_or_end";
  if (mark === "{" || mark === "[") {
    if (!startsValue) return null;
    open.push(mark);
    return mark === "{" ? "key_or_end" : "value_or_end";
  }
  if (mark === ":") return expected === "colon" ? "value" : null;
  if (mark === ",") {
    if (expected !== "comma_or_end") return null;
    return inner === "{" ? "key" : "value";
  }
  if (inner !== (mark === "}" ? "{" : "[") || !["comma_or_end", "value_or_end", "key_or_end"].includes(expected))
    return null;
  open.pop();
  return afterValue(open);
}

function afterValue(open: Open): Expected {
  return open.length === 0 ? "nothing" : "comma_or_end";
}

/**
 * The offset at which a text stops being JSON. `JSON.parse` says it for some faults only, and in words that differ
 * between versions of Node; this runs only once it has refused.
 */
export function jsonFaultAt(text: string): number {
  const open: Open = [];
  let expected: Expected = "value";
  let at = lengthAt(WHITESPACE, text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    let next: Expected | null = null;
    let length = 1;
    if ("{}[]:,".includes(char)) next = afterMark(char, expected, open);
    else if (char === '"' && (expected.startsWith("key") || expected.startsWith("value"))) {
      const end = stringEnd(text, at);
      if (end < 0) return -end - 1;
      length = end - at;
      next = expected.startsWith("key") ? "colon" : afterValue(open);
    } else if (expected.startsWith("value")) {
      length = lengthAt(SCALAR, text, at);
      next = length === 0 ? null : afterValue(open);
    }
    if (next === null) return at;
    expected = next;
    at += length;
    at += lengthAt(WHITESPACE, text, at);
  }
  return text.length;
}

/** `line 3, column 14`, both counted from one as editors do. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `line ${line}, column ${offset - before.lastIndexOf("\n")}`;
}
