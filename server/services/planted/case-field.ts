import type { z } from "zod";

/** The field of a case that the first fault is about. */
export function fieldOf(error: z.ZodError): string {
  return String(error.issues[0]?.path[0] ?? "case");
}
