/** Why somebody asks to read what is masked; `other` needs a note. */
export const REVEAL_REASONS = ["check_identity", "fix_text", "call_customer", "legal", "other"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export const REVEAL_VERDICTS = ["justified", "not_justified"] as const;
export type RevealVerdict = (typeof REVEAL_VERDICTS)[number];
