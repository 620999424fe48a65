import { CORRECTION_SAYS, CORRECTION_STATES } from "@/core/privacy/correction-view";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";

/** What the list of corrections can be narrowed to; in the URL under the same names. */
export const CORRECTION_FILTERS = ["state", "says", "kind", "member"] as const;
export type CorrectionFilter = (typeof CORRECTION_FILTERS)[number];

/** The filters of an address as a question; words that mean nothing ask for nothing. */
export function asked(filters: Partial<Record<CorrectionFilter, string>>) {
  const state = CORRECTION_STATES.find((each) => each === filters.state);
  const says = CORRECTION_SAYS.find((each) => each === filters.says);
  const kind = PII_KINDS.find((each) => each === filters.kind);
  return {
    ...(state && { state }),
    ...(says && { says }),
    ...(kind && { kind }),
    ...(filters.member && { member: filters.member }),
  };
}
