import type { StarterCase } from "./plant-case";
import { GERMAN_CASES } from "./starter-cases-de";
import { ENGLISH_CASES } from "./starter-cases-en";

/** The library to begin with: one case of each fault in each language. */
export const STARTER_CASES: readonly StarterCase[] = [...ENGLISH_CASES, ...GERMAN_CASES];
