import { ENGLISH_WORDS, GERMAN_NOUNS } from "@/core/privacy/detect/tagger/lexicon/common-words";
import { MORE_ENGLISH_WORDS } from "@/core/privacy/detect/tagger/lexicon/english-words";
import { MORE_GERMAN_NOUNS } from "@/core/privacy/detect/tagger/lexicon/german-nouns";
import { MORE_PLACES, ORGANISATIONS } from "@/core/privacy/detect/tagger/lexicon/world";
import type { Chance } from "./chance";
import { MadeUpNames } from "./made-up-names";

/** What stands in a sentence where people stand, and is none: places, companies, works and nouns, real and made up. */
const words = (list: string): string[] => list.trim().split(/\s+/);
const PLACES = words(MORE_PLACES).filter((place) => place.length > 2 && /^\p{Lu}/u.test(place));
const COMPANIES = words(ORGANISATIONS);
const LABEL_WORDS = words(`${ENGLISH_WORDS} ${MORE_ENGLISH_WORDS}`);
const FURTHER_NOUNS = words(MORE_GERMAN_NOUNS);
export const NOUNS = [...words(GERMAN_NOUNS), ...FURTHER_NOUNS];

const PLACE_FRONTS = [
  ..."Ober Unter Nieder Klein Groß Hinter Vorder Neu Alt Nowo".split(" "),
  ...["Bad ", "Sankt ", "San ", "Port ", "Santa "],
];
const PLACE_STEMS = words(`
  Hütt Mönch Löß Hohn Ram Wald Berg Stein Eich Buch Linden Erl Birk Hasel Wolfs Fuchs Hirsch Schwarz Weiß Roth Grün Alt Neu Lang Kirch Mühl Bischofs Königs Herrn
  Frauen Engel Heid Sand Moos Ried Reut Brem Tann Esch Ahr Diet Gund Hein Her Rein Sieg Volk Wern Bad Leuth Kün Hol Rend Heili Mar Sten Krum Kölp Dem Gram Pas Tor
  Lub Wus Kar Bül
`);
const PLACE_TAILS = words(`
  dorf hausen ingen heim bach burg stedt rode ow itz au feld kirchen beck büttel walde see zell stadt berg furt brück weiler hofen horst leben moor münde eck bronn
  tal hain nitz by um stett linghausen
`);
const CLUBS = words("FC SV TSV VfL VfB FSV SC Borussia Eintracht Fortuna Union Dynamo Real Sporting");
const COMPANY_TAILS = words(
  "AG GmbH SE Group Dynamics Motors Bank Records Pictures Publishing Cars United City Verlag",
);
const INSTITUTES = words("Universität Deutsche Hochschule Institut Rotary Akademie");
const OF_A_FAMILY = ["& Sohn", "& Co", "AG", "Verlag", "Stiftung", "Werke"];
const TITLE_WORDS = words(`
  Love Night Heart Dream World Time Life Day Girl Boy Man Woman King Queen Blue Black White Red Golden Lost Last First Dark Light Fire Water River Road Home House
  Dance Song Dead Live Wild Young Old New Never Forever Always Tomorrow Yesterday Tonight Baby Crazy Happy Lonely Broken Secret Stranger Enemy Reality Summer Winter
  Rain Sun Moon Star Sky Heaven Hell Angel Devil Ghost Blood Death War Peace Freedom Rebel Hero Legend Story Award Gold Silver Big Little Great Grand Hope Glory
  Power Soul Rock Roll Blues Jazz Party Train Highway City Street Garden Mountain Ocean Island Beach
`);
const STRANGE_WORDS = words(`
  Lepra Grippe Hindi Aspirin Koffein Lambada Polka Samba Tango Judo Karate Aikido Sudoku Serif Pixel Wiki Router Modem Server Flora Fauna Quercus Salix Rosa Bellis
  Primula Felidae Canidae Lemur Gibbon Gecko Iguana Salamander Mamba Benzol Toluol Phenol Ethanol Methan Propan Butan Natrium Kalium Kalzium Magnesium Chrom Nickel
  Zirkon Titan Uran Plutonium Neon Argon Xenon Latein Sanskrit Suaheli Esperanto Arabisch Ladino Jiddisch Urdu Bengali Tamil Telugu Gotik Barock Rokoko Kubismus
  Dadaismus Yoga Zen Tao Karma Nirwana Sutra Veda Sukkot Pessach Hadsch Ramadan Kebab Pizza Pasta Sushi Tofu Curry Chutney Salsa Tortilla Paella Risotto Polenta
`);
const madeUpPlaces = new MadeUpNames(PLACES);
const madeUpCompanies = new MadeUpNames(COMPANIES.filter((company) => /^\p{Lu}\p{Ll}{2,}$/u.test(company)));
const madeUpWords = new MadeUpNames(STRANGE_WORDS);

export function placeName(chance: Chance): string {
  const way = chance.next();
  if (way < 0.4) return chance.oneOf(PLACES);
  if (way >= 0.7) return madeUpPlaces.next(chance);
  const front = chance.next() < 0.3 ? chance.oneOf(PLACE_FRONTS) : "";
  const stem = chance.oneOf(PLACE_STEMS);
  return front + (/\p{L}$/u.test(front) ? stem.toLowerCase() : stem) + chance.oneOf(PLACE_TAILS);
}

export function organisationName(chance: Chance, familyName: (chance: Chance) => string): string {
  const way = chance.next();
  if (way < 0.45) return chance.oneOf(COMPANIES);
  if (way < 0.65) return madeUpCompanies.next(chance);
  if (way < 0.75) return `${madeUpCompanies.next(chance)} ${chance.oneOf(COMPANY_TAILS)}`;
  if (way < 0.83) return `${chance.oneOf(CLUBS)} ${placeName(chance)}`;
  if (way < 0.9) return initials(chance);
  if (way < 0.95) return `${chance.oneOf(INSTITUTES)} ${placeName(chance)}`;
  return `${familyName(chance)} ${chance.oneOf(OF_A_FAMILY)}`;
}

function initials(chance: Chance): string {
  return Array.from({ length: 3 + chance.below(2) }, () => String.fromCharCode(65 + chance.below(26))).join("");
}

/** Two nouns in one, joined more or less as German joins them. */
export function compound(chance: Chance): string {
  const [head, tail] = [chance.oneOf(FURTHER_NOUNS), chance.oneOf(FURTHER_NOUNS)];
  if (chance.next() < 0.12) return `${head}-${tail}`;
  const joint = /(?:ung|heit|keit|schaft|tion|tät)$/.test(head) ? "s" : chance.oneOf(["", "s", "", "es"]);
  return `${head}${head.endsWith("e") ? "n" : joint}${tail.toLowerCase()}${chance.oneOf(["", "", "n", "en", "s", "e"])}`;
}

export function workTitle(chance: Chance): string {
  const way = chance.next();
  if (way < 0.5) return Array.from({ length: 1 + chance.below(3) }, () => chance.oneOf(TITLE_WORDS)).join(" ");
  if (way < 0.7) return `${chance.oneOf(["Der", "Die", "Das"])} ${chance.oneOf(FURTHER_NOUNS)}`;
  return way < 0.85 ? chance.oneOf(FURTHER_NOUNS) : madeUpCompanies.next(chance);
}

/** Words with capitals as on labels and in headings: `Basic Economy`, `Checked Bags`. */
export function label(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(3) }, () => chance.oneOf(LABEL_WORDS)).join(" ");
}

/** A word as of languages, plants, dances and chemistry. */
export function strangeWord(chance: Chance): string {
  return madeUpWords.next(chance);
}
