import type { Result } from "@/core/result";

/** Our own data is refused only by a bug. */
export function required<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo data was refused: ${result.refusal.code} ${result.refusal.field ?? ""}`);
  return result.value;
}
