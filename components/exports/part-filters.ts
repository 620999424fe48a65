/** What a part of the log can be chosen by; also what an address may say beforehand. */
export const PART_FILTERS = ["from", "to", "team", "item", "subject"] as const;
export type PartFilters = Partial<Record<(typeof PART_FILTERS)[number], string>>;
