import { REVEAL_REASONS, REVEAL_VERDICTS } from "@/core/privacy/reveal-words";
import type { RevealFilter } from "./reveal-filters";

const STATES = ["open", ...REVEAL_VERDICTS] as const;

/** The filters of an address as a question; words that mean nothing ask for nothing. */
export function asked(filters: Partial<Record<RevealFilter, string>>) {
  const state = STATES.find((each) => each === filters.state);
  const reason = REVEAL_REASONS.find((each) => each === filters.reason);
  return { ...(state && { state }), ...(reason && { reason }), ...(filters.member && { member: filters.member }) };
}
