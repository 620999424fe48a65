/**
 * What an export shows: the events alone, in which every text is a commitment; or the texts and salts beside them, so that
 * each commitment can be opened and checked.
 */
export const DISCLOSURES = ["without_text", "with_openings"] as const;
export type Disclosure = (typeof DISCLOSURES)[number];
