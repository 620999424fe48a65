import { findKnownRecords } from "@/core/privacy/detect/known-records";
import type { Detect, DetectionContext, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";
import { ALL_RULES } from "@/core/privacy/detect/rules/all-rules";

/** A layer beyond records and rules: the trained tagger, corrections. */
export type Layer = (text: string, about: DetectionContext) => PiiSpan[];

/** Known records and rules, and whatever layers are added to them. */
export function createDetect(layers: readonly Layer[] = []): Detect {
  return (text, about) =>
    resolveOverlaps(
      [...findKnownRecords(text, about.known), ...findByRules(text), ...layers.flatMap((layer) => layer(text, about))],
      text,
    );
}

function findByRules(text: string): PiiSpan[] {
  return ALL_RULES.flatMap(({ id, find }) =>
    find(text).map(({ kind, start, end, certainty }) => ({
      kind,
      start,
      end,
      by: "rule" as const,
      rule: id,
      certainty,
    })),
  );
}
