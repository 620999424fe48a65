import type { Literal } from "@/core/policy/tool-rule";

const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A finite number, or a text that is one. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && NUMBER.test(value) ? Number(value) : null;
}

/** A date or time in ISO 8601 as milliseconds; where it names no zone, `offset` is meant. */
export function timeOf(value: unknown, offset = "Z"): number | null {
  const match = typeof value === "string" ? TIME.exec(value) : null;
  if (match === null) return null;
  const [, day, minute = "00:00", second = ":00", zone = offset] = match;
  const time = Date.parse(`${day}T${minute}${second}${zone}`);
  return Number.isNaN(time) ? null : time;
}

function isScalar(value: unknown): value is Literal {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Equal as JSON scalars; `"50"` and 50 are, since tools write numbers either way. Lists and objects equal nothing. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (!isScalar(a) || !isScalar(b)) return false;
  if (a === b) return true;
  if (typeof a === typeof b) return false;
  const [left, right] = [numberOf(a), numberOf(b)];
  return left !== null && left === right;
}

/** Below zero, zero or above, for two numbers or two times; null for what has no order. */
export function order(a: unknown, b: unknown): number | null {
  const numbers = [numberOf(a), numberOf(b)] as const;
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] - numbers[1];
  const times = [timeOf(a), timeOf(b)] as const;
  return times[0] !== null && times[1] !== null ? times[0] - times[1] : null;
}
