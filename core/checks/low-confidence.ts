import type { Check } from "@/core/checks/check";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

const ENOUGH = 0.6;

/**
 * The AI's own confidence is below 0.6. Source of truth: the number the source sent; none sent is no finding, since
 * many models give none.
 */
export const lowConfidence: Check = {
  id: "low_confidence",
  version: VERSION,
  run(input) {
    const { confidence } = input.draft;
    if (confidence === null || confidence >= ENOUGH) return [];
    return [
      {
        check: "low_confidence",
        version: VERSION,
        code: "low_confidence",
        severity: "warning",
        params: { confidence: confidence.toFixed(2) },
        spans: [],
      },
    ];
  },
};
