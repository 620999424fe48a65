/** What an event may hold: no floats, no undefined, no dates, no class instances. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/**
 * RFC 8785 (JSON Canonicalization Scheme), restricted to strings, safe integers, booleans, null, arrays and plain
 * objects, so that no number formatting can differ between implementations.
 * @throws TypeError for anything else: dropping or coercing a value would let two events share their bytes.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`not a safe integer: ${value}`);
    return String(value);
  }
  // Array.from, not map: map would skip a hole, which is no value and must be refused.
  if (Array.isArray(value)) return `[${Array.from(value, (v) => canonicalJson(v)).join(",")}]`;
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError("not a plain object");
  const entries = Object.entries(value as Record<string, CanonicalValue>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${quoted(k)}:${canonicalJson(v)}`).join(",")}}`;
}

/** UTF-8 bytes of {@link canonicalJson}: what is hashed and stored. */
export function canonicalBytes(value: CanonicalValue): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** As it is: RFC 8785 forbids normalising, and two texts (or two keys) that differ must not become one. Intake normalises. */
function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError("a lone surrogate has no UTF-8 form");
  return JSON.stringify(text);
}
