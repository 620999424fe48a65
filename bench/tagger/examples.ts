import { LABELS } from "@/core/privacy/detect/tagger/model";
import { tokensOf } from "@/core/privacy/detect/tagger/tokens";
import type { Gold, Sample } from "../privacy/data";
import type { Chance } from "./chance";
import { address, fill, fullName } from "./fill";
import type { Example } from "./learn";

/** Share of the sentences that are written without capitals. */
const SMALL = 0.05;

const LABEL_NAMES: readonly string[] = LABELS;

type Labelled = { start: number; end: number; label: string };

// biome-ignore format: a table
const TAUGHT: Record<string, string> = {
  PERSON: "PER", PER: "PER", STREET_ADDRESS: "ADR", GPE: "LOC", LOC: "LOC", ORGANIZATION: "ORG", ORG: "ORG", OTH: "OTH",
};

/** A text with its places as tokens with their labels. A token that only partly belongs to a place is not of it. */
export function exampleOf(text: string, places: readonly Labelled[], made = false): Example {
  const tokens = tokensOf(text);
  const labels = new Uint8Array(tokens.length);
  for (const { start, end, label } of places) {
    let inside = false;
    for (const [at, token] of tokens.entries()) {
      if (token.start < start || token.end > end) continue;
      labels[at] = LABEL_NAMES.indexOf(LABEL_NAMES.includes(label) ? label : `${inside ? "I" : "B"}-${label}`);
      inside = true;
    }
  }
  return { tokens, labels, made };
}

/** A sentence with its choices made and its slots filled. */
export function filledExample(frame: string, language: "en" | "de", chance: Chance): Example {
  const template = frame
    .replace(/\(([^()]*\|[^()]*)\)/g, (_, choices: string) => chance.oneOf(choices.split("|")))
    .trim();
  let text = "";
  const places: Labelled[] = [];
  for (const [index, piece] of template.split(/\{(\w+)\}/).entries()) {
    if (index % 2 === 0) {
      text += piece;
      continue;
    }
    const filled = fill(piece, chance, language);
    if (filled.label !== null)
      places.push({ start: text.length, end: text.length + filled.text.length, label: filled.label });
    text += filled.text;
  }
  // Who writes in a hurry writes small.
  return exampleOf(chance.next() < SMALL ? text.toLowerCase() : text, places, true);
}

/** A sentence of the data; at times its names and addresses give way to others, so that no single one is learned. */
export function dataExample({ text, gold }: Sample, language: "en" | "de", exchange: number, chance: Chance): Example {
  const taught = gold.filter(({ label }) => TAUGHT[label] !== undefined).sort((a, b) => a.start - b.start);
  const places: Labelled[] = [];
  let made = "";
  let behind = 0;
  for (const one of taught) {
    if (one.start < behind) continue;
    made += text.slice(behind, one.start);
    const value = chance.next() < exchange ? exchanged(text, one, language, chance) : text.slice(one.start, one.end);
    places.push({ start: made.length, end: made.length + value.length, label: TAUGHT[one.label] ?? "" });
    made += value;
    behind = one.end;
  }
  return exampleOf(made + text.slice(behind), places, exchange > 0);
}

function exchanged(text: string, { label, start, end }: Gold, language: "en" | "de", chance: Chance): string {
  const value = text.slice(start, end);
  if (TAUGHT[label] === "ADR") return value.length > 12 ? address(chance, language) : value;
  if (TAUGHT[label] !== "PER") return value;
  const words = fullName(chance).split(" ");
  if (/\s/.test(value)) return words.join(" ");
  const word = (chance.next() < 0.5 ? words[0] : words.at(-1)) ?? value;
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word : value;
}
