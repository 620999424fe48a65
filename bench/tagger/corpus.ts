import type { TrainingLine } from "@/core/privacy/detect/corrections";
import type { Sample } from "../privacy/data";
import type { Chance } from "./chance";
import { dataExample, exampleOf, filledExample } from "./examples";
import { ENGLISH_FRAMES, GERMAN_FRAMES } from "./frames";
import type { Example } from "./learn";
import { GERMAN } from "./sentences-de";
import { ENGLISH } from "./sentences-en";
import { GERMAN_WORLD } from "./world-de";

/** What is learned from beside our own sentences. */
export type Corpus = {
  german: readonly Sample[];
  english: readonly Sample[];
  nameless: readonly string[];
  /** Lines of knowledge articles: headings, labels and products, and nobody. */
  knowledge: readonly string[];
  /** What people corrected, with slots in place of what is personal. */
  corrected: readonly TrainingLine[];
};

/** How often a template is filled in each round. */
const FILLINGS = 3;
const FRAME_FILLINGS = 30;
const WORLD_FILLINGS = 6;
const NAMELESS = 4000;
const KNOWLEDGE = 2000;

const OURS = {
  en: { sentences: ENGLISH, frames: ENGLISH_FRAMES },
  de: { sentences: GERMAN, frames: GERMAN_FRAMES },
};

function fillings(template: string, language: "en" | "de", count: number, chance: Chance): Example[] {
  return Array.from({ length: count }, () => filledExample(template, language, chance));
}

/** New in every round: other names in the same sentences. */
export function examplesOfRound(
  { german, english, nameless, knowledge, corrected }: Corpus,
  chance: Chance,
): Example[] {
  const filled = (["en", "de"] as const).flatMap((language) => [
    ...OURS[language].sentences.flatMap((sentence) => fillings(sentence, language, FILLINGS, chance)),
    ...OURS[language].frames.flatMap((frame) => fillings(frame, language, FRAME_FILLINGS, chance)),
  ]);
  return [
    ...filled,
    ...GERMAN_WORLD.flatMap((sentence) => fillings(sentence, "de", WORLD_FILLINGS, chance)),
    ...corrected.flatMap(({ template, language }) => fillings(template, language, FILLINGS, chance)),
    ...german.flatMap((sample) => [0, 0.5].map((exchange) => dataExample(sample, "de", exchange, chance))),
    ...english.flatMap((sample) => [0, 0.7].map((exchange) => dataExample(sample, "en", exchange, chance))),
    ...[...chance.shuffled(nameless).slice(0, NAMELESS), ...chance.shuffled(knowledge).slice(0, KNOWLEDGE)].map(
      (sentence) => exampleOf(sentence, []),
    ),
  ];
}
