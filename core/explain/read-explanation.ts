import type { Counterfactual, Explanation } from "@/core/explain/explanation";

/** The first shape: no change was carried out to see whether it lifts the hold. */
type Earlier =
  | { kind: "released_anyway" }
  | { kind: "without_findings"; findings: number[]; sentences: Explanation["support"][number]["sentence"][] }
  | { kind: "no_change_of_text"; reason: "context" | "policy" };
export type StoredExplanation =
  | (Omit<Explanation, "schema" | "counterfactual"> & { schema: 1; counterfactual: Earlier })
  | Explanation;

/**
 * An explanation as today's screens read it, from whichever shape it was stored in. Nothing is made up: what an earlier
 * shape did not hold is null.
 */
export function readExplanation(stored: StoredExplanation): Explanation {
  if (stored.schema !== 1) return stored;
  return { ...stored, schema: 2, counterfactual: lifted(stored.counterfactual) };
}

function lifted(earlier: Earlier): Counterfactual {
  return earlier.kind === "released_anyway" ? earlier : { ...earlier, proven: null };
}
