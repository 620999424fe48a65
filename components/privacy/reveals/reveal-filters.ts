/** What the list of reveals can be narrowed to; in the URL under the same names. */
export const REVEAL_FILTERS = ["state", "member", "reason"] as const;
export type RevealFilter = (typeof REVEAL_FILTERS)[number];
