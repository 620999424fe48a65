import type { Detect } from "@/core/privacy/detect/pii-detector";
import { TAUGHT_NAMES } from "@/core/privacy/detect/tagger/lexicon/names";
import { UNSEEN_NAMES } from "./names";

/** Sentences that no training has, in which a name of every origin is put in turn. */
const ENGLISH = [
  "Good evening, {full} speaking, my washing machine leaks.",
  "Please take {full} off the mailing list.",
  "The invoice was made out to {full} by mistake.",
  "I already told {given} everything about the broken screen.",
  "We forwarded your complaint to {full}, who will look into it.",
  "Kindest regards\n{full}",
  "{full} has not received the voucher yet.",
  "Can {given} pick up the parcel for me?",
  "The contract belongs to {full} and to nobody else.",
  "Dear {full},\nwe have good news about your claim.",
];
const GERMAN = [
  "Guten Abend, {full} am Apparat, meine Spülmaschine ist undicht.",
  "Bitte streichen Sie {full} aus dem Verteiler.",
  "Die Rechnung wurde versehentlich auf {full} ausgestellt.",
  "Das habe ich {given} schon alles erzählt.",
  "Wir haben Ihre Beschwerde an {full} weitergeleitet.",
  "Herzliche Grüße\n{full}",
  "{full} hat den Gutschein noch nicht bekommen.",
  "Kann {given} das Paket für mich abholen?",
  "Der Vertrag gehört {full} und sonst niemandem.",
  "Sehr geehrte Frau {family},\nes gibt gute Nachrichten.",
];

export type OriginRecall = { origin: string; unseen: number; seen: number; names: number };

/** How many of the names are found whole, by origin: such as no training has seen, and such as the tagger knows. */
export function recallByOrigin(detect: Detect): OriginRecall[] {
  return Object.keys(UNSEEN_NAMES).map((origin) => {
    const unseen = found(detect, UNSEEN_NAMES[origin] ?? { given: [], family: [] });
    const seen = found(detect, TAUGHT_NAMES[origin] ?? { given: [], family: [] });
    return { origin, unseen: unseen.recall, seen: seen.recall, names: unseen.names };
  });
}

const NAMES_EACH = 15;

type Case = { language: "en" | "de"; text: string; start: number; end: number };

function found(detect: Detect, names: { given: string[]; family: string[] }): { recall: number; names: number } {
  const cases = [
    ...ENGLISH.flatMap((sentence) => casesOf("en", sentence, names)),
    ...GERMAN.flatMap((sentence) => casesOf("de", sentence, names)),
  ];
  const hits = cases.filter(({ language, text, start, end }) =>
    detect(text, { language, known: [] }).some(
      (span) => span.kind === "person" && span.start <= start && span.end >= end,
    ),
  );
  return { recall: hits.length / cases.length, names: cases.length };
}

function casesOf(
  language: "en" | "de",
  sentence: string,
  { given, family }: { given: string[]; family: string[] },
): Case[] {
  const [slot = "", which] = /\{(\w+)\}/.exec(sentence) ?? [];
  const start = sentence.indexOf(slot);
  return Array.from({ length: NAMES_EACH }, (_, at) => {
    const first = given[at % given.length] ?? "";
    const last = family[(at * 7 + 3) % family.length] ?? "";
    const name = which === "given" ? first : which === "family" ? last : `${first} ${last}`;
    return { language, text: sentence.replace(slot, name), start, end: start + name.length };
  });
}
