import type { ListedEvent } from "@/core/audit/audit-view";
import type { CanonicalValue } from "@/core/audit/canonical-json";

/** What a sentence may speak of: the fields of an event with names for ids, how many where there are several. */
export function sentenceValues(event: Pick<ListedEvent, "data" | "names">): Record<string, string | number> {
  return Object.fromEntries(Object.entries(event.data).map(([field, value]) => [field, spoken(value, event.names)]));
}

function spoken(value: CanonicalValue, names: Record<string, string>): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return names[value] ?? value;
  if (Array.isArray(value)) return value.length;
  return value === null ? "none" : typeof value === "boolean" ? String(value) : "some";
}

/** The key of a type's sentence: message keys may hold no dot. */
export function keyOf(type: string): string {
  return type.replaceAll(".", "_");
}

/** `requests_per_minute` as "requests per minute", for what has no words of its own yet. */
export function readable(code: string): string {
  return code.replaceAll(/[_.]+/g, " ").trim();
}
