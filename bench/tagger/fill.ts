import { TAUGHT_NAMES } from "@/core/privacy/detect/tagger/lexicon/names";
import { CITIES, COUNTRIES } from "@/core/privacy/detect/tagger/lexicon/places";
import type { Chance } from "./chance";
import { germanFamilyName, germanGivenName } from "./german-names";
import { MadeUpNames } from "./made-up-names";
import { compound, label, NOUNS, organisationName, placeName, strangeWord, workTitle } from "./made-up-world";
import { PHRASES } from "./phrases";
import { COMPANIES, STREETS } from "./places";

type Filled = { text: string; label: "PER" | "ADR" | "LOC" | "ORG" | "OTH" | null };
type Names = { given: () => string; family: () => string };

/** Share of the names that nobody has. */
const MADE_UP = 0.7;
/** Of the made-up German names so many are put together from words, as German names are. */
const PUT_TOGETHER = 0.4;
/** Most customers who write in a language are at home in it. */
const OFTEN: Record<string, number> = { german: 4, english: 3 };
const ORIGINS = Object.entries(TAUGHT_NAMES).flatMap(([origin, { given, family }]) => {
  const names = { origin, given, family, madeUpGiven: new MadeUpNames(given), madeUpFamily: new MadeUpNames(family) };
  return Array.from({ length: OFTEN[origin] ?? 1 }, () => names);
});

function originOf(chance: Chance): Names {
  const { origin, given, family, madeUpGiven, madeUpFamily } = chance.oneOf(ORIGINS);
  const isPutTogether = (): boolean => origin === "german" && chance.next() < PUT_TOGETHER;
  return {
    given: () => {
      if (chance.next() >= MADE_UP) return chance.oneOf(given);
      return isPutTogether() ? germanGivenName(chance) : madeUpGiven.next(chance);
    },
    family: () => {
      if (chance.next() >= MADE_UP) return chance.oneOf(family);
      return isPutTogether() ? germanFamilyName(chance) : madeUpFamily.next(chance);
    },
  };
}

function givenName(chance: Chance): string {
  return originOf(chance).given();
}

function familyName(chance: Chance): string {
  const name = originOf(chance).family();
  return chance.next() < 0.04 && !name.includes("-") ? `${name}-${originOf(chance).family()}` : name;
}

/** A name as people write theirs: mostly given and family name of one origin, at times mixed, initials, three parts. */
export function fullName(chance: Chance): string {
  const origin = originOf(chance);
  const from = (): Names => (chance.next() < 0.8 ? origin : originOf(chance));
  const given = from().given();
  const family = from().family();
  const way = chance.next();
  const letter = String.fromCharCode(65 + chance.below(26));
  if (way < 0.72) return `${given} ${family}`;
  if (way < 0.78) return `${given} ${letter}. ${family}`;
  if (way < 0.81) return `${given} ${letter} ${family}`;
  if (way < 0.86) return `${given} ${from().given()} ${family}`;
  if (way < 0.9) return `${given} ${family} ${from().family()}`;
  if (way < 0.93)
    return `${given} ${chance.oneOf(["von", "van", "de", "van der", "von der", "del", "da", "bin", "al"])} ${family}`;
  if (way < 0.95) return `${given}-${origin.given()} ${family}`;
  if (way < 0.97) return `${letter}. ${family}`;
  return `${given} ${family} ${chance.oneOf(["Jr.", "II", "III", "Sr."])}`;
}

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => String(chance.below(10))).join("");

/** An address in one of the many ways in which forms and people write one down. */
export function address(chance: Chance, language: "en" | "de"): string {
  const street = streetLine(chance, language);
  const joint = chance.oneOf([", ", "\n", " ", "\n ", ", "]);
  const parts = [street];
  if (chance.next() < 0.3)
    parts.push(
      `${chance.oneOf(["Apt.", "Suite", "Unit", "Apt", "Flat", "Wohnung", "Whg."])} ${digits(chance, 1 + chance.below(3))}`,
    );
  const city = chance.oneOf(CITIES);
  const way = chance.next();
  if (way < 0.2) return parts.join(joint);
  if (way < 0.5) parts.push(`${digits(chance, chance.oneOf([4, 5, 5]))} ${city}`);
  else if (way < 0.75)
    parts.push(`${city}${chance.oneOf([", ", " ", "\n, "])}${chance.oneOf(REGIONS)} ${digits(chance, 5)}`);
  else parts.push(chance.next() < 0.3 ? city.toUpperCase() : city);
  if (chance.next() < 0.3)
    parts.push(`${chance.oneOf(COUNTRIES)}${chance.next() < 0.5 ? ` ${digits(chance, 5)}` : ""}`);
  return parts.join(joint);
}

const REGIONS = "NY CA TX WA OH ON QC NSW VIC IL GA FL MA NO SE BW OV".split(" ");

function streetLine(chance: Chance, language: "en" | "de"): string {
  const number = String(1 + chance.below(chance.next() < 0.7 ? 180 : 9800));
  const way = chance.next();
  const name = chance.oneOf([familyName, givenName, () => chance.oneOf(STREETS.names)])(chance);
  if (way < 0.06) return `P.O. Box ${digits(chance, 3 + chance.below(2))}`;
  if (way < 0.1) return `${chance.oneOf(["PSC", "Unit"])} ${digits(chance, 4)}, Box ${digits(chance, 4)}`;
  if (way < 0.16)
    return `the corner of ${name} ${chance.oneOf(STREETS.english)} and ${chance.oneOf(STREETS.names)} ${chance.oneOf(STREETS.english)}`;
  const foreign = chance.oneOf(STREETS.foreign).replace("*", name);
  if (way < (language === "de" ? 0.25 : 0.45))
    return chance.oneOf([`${foreign} ${number}`, `${number} ${foreign}`, `${digits(chance, 4)} ${foreign} ${number}`]);
  if (language === "de")
    return `${chance.oneOf(STREETS.german).replace("*", name)} ${number}${chance.next() < 0.15 ? "a" : ""}`;
  return `${number} ${chance.next() < 0.15 ? `${chance.oneOf(["North", "South", "East", "West", "Old"])} ` : ""}${name} ${chance.oneOf(STREETS.english)}`;
}

/** Somebody or something that can stand where people stand in a sentence: mostly a name. */
function whoever(chance: Chance, language: "en" | "de"): Filled {
  const way = chance.next();
  if (way < 0.4) return { text: fullName(chance), label: "PER" };
  if (way < 0.7) return { text: givenName(chance), label: "PER" };
  if (way < 0.8) return { text: familyName(chance), label: "PER" };
  if (way < 0.86) return { text: companyName(chance), label: "ORG" };
  return { text: chance.oneOf(PHRASES[language].somebody), label: null };
}

type Filling = (chance: Chance, language: "en" | "de") => string;

const phrase =
  (which: keyof (typeof PHRASES)["en"]): Filling =>
  (chance, language) =>
    chance.oneOf(PHRASES[language][which]);
const number: Filling = (chance) => digits(chance, 2 + chance.below(8));
const phone: Filling = (chance) => `+${digits(chance, 2)} ${digits(chance, 3)} ${digits(chance, 7)}`;
const email: Filling = (chance) => `${givenName(chance).toLowerCase()}@example.org`;
const someone: Filling = (chance) => chance.oneOf([fullName, fullName, givenName])(chance);

/** As it stands before what is somebody's. */
function ofFamily(chance: Chance): string {
  const name = familyName(chance);
  return /[sxzß]$/.test(name) ? name : `${name}s`;
}

/** What stands in which slot. Those named as kinds of personal data come from people's corrections. */
const SLOTS = new Map<string, [Filled["label"], Filling]>([
  ["name", ["PER", fullName]],
  ["full", ["PER", fullName]],
  ["person", ["PER", someone]],
  ["someone", ["PER", someone]],
  ["given", ["PER", givenName]],
  ["family", ["PER", familyName]],
  ["familys", ["PER", ofFamily]],
  ["reversed", ["PER", (chance) => `${familyName(chance)}, ${givenName(chance)}`]],
  ["address", ["ADR", address]],
  ["street_address", ["ADR", address]],
  ["place", ["LOC", placeName]],
  ["org", ["ORG", (chance) => organisationName(chance, familyName)]],
  ["work", ["OTH", workTitle]],
  ["compound", [null, compound]],
  ["strange", [null, strangeWord]],
  ["city", ["LOC", (chance) => chance.oneOf(CITIES)]],
  ["country", ["LOC", (chance) => chance.oneOf(COUNTRIES)]],
  ["company", ["ORG", companyName]],
  ["label", [null, label]],
  ["small", [null, (chance) => String(1 + chance.below(30))]],
  ["phone", [null, phone]],
  ["email", [null, email]],
  ["noun", [null, (chance) => chance.oneOf(NOUNS)]],
  ["did", [null, phrase("did")]],
  ["asks", [null, phrase("asks")]],
  ["said", [null, phrase("said")]],
  ["job", [null, phrase("job")]],
  ["relative", [null, phrase("relative")]],
  ["nation", [null, phrase("nation")]],
]);

/** What may stand in a sentence's slot; every other kind of personal data is a number of some sort. */
export function fill(slot: string, chance: Chance, language: "en" | "de"): Filled {
  if (slot === "who") return whoever(chance, language);
  const [label, filling] = SLOTS.get(slot) ?? [null, number];
  return { text: filling(chance, language), label };
}

function companyName(chance: Chance): string {
  const way = chance.next();
  if (way < 0.4) return chance.oneOf(COMPANIES);
  if (way < 0.6)
    return `${familyName(chance)} ${chance.oneOf(["GmbH", "AG", "Inc", "Ltd", "LLC", "Group", "KG", "& Co."])}`;
  if (way < 0.8)
    return `${familyName(chance)}, ${familyName(chance)} ${chance.oneOf(["and", "&", "und"])} ${familyName(chance)}`;
  return `${familyName(chance)}-${familyName(chance)}`;
}
