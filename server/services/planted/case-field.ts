import type { z } from "zod";

const OF_CUSTOMER = ["identifiers", "attributes"];

/** The field of a case that the first fault is about. */
export function fieldOf(error: z.ZodError): string {
  const [field, part] = error.issues[0]?.path.map(String) ?? [];
  return part !== undefined && field === "customer" && OF_CUSTOMER.includes(part) ? part : (field ?? "case");
}
