import { GERMAN_NOUNS } from "@/core/privacy/detect/tagger/lexicon/common-words";
import type { Chance } from "./chance";

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Parts of which German names are put together: many are words, which makes them look like nouns. */
const FAMILY_HEADS = words(`
  Rosen Korn Linden Achter Feld Stein Dorn Birken Eich Haber Hafer Wald Berg Sonnen Silber Gold Eisen Blumen Wein Kalten Brand Neu Alten Hohen Nieder Ober Wester
  Oster Hasel Brei Lang Kurz Schön Roth Weiß Schwarz Grün Braun Hell Lieb Ehr Edel Frei Gut Hart Heit Holl Kirch Kron Kühl Land Leh Licht Mühl Nuss Oden Rade Rein
  Sand Schaf Schlüt Stall Sturm Tanne Tiede Trau Vogel Wasser Weide Winkel Wie Ziegen Zimmer Harden Hagen Bolte Butter Buch Brink Bier Bock Boden Brück Engel Fuchs
  Fried Gär Hirsch Hunde Jung Kessel Kraft Kuhl Mai Meer Morgen Nacht Oppen Pfeil Quer Regen Reh Ritter Sieben Sommer Spiel Stock Strauß Teich Wolf Wind Winter Wunder
`);
const FAMILY_TAILS = words(`
  baum feld busch berg mann meier meyer bach stein thal au horst hagen hof hoff brink kamp beck wald haus müller schmidt bauer bier zweig garten kopf bein hals hut
  rock mantel schuh pfennig brot vogel dorf heim hausen stedt stätter hauer macher schläger knecht wirt graf land becker ke el ing ner ler inger hofer huber egger
  reiter born brock bruch burg camp dahl eck fels fort gruber holz horn kirch kötter lage loh moser muth reich rath ries rode roth schild see stock strauch voss
  weber wein werth wig winkel
`);
const GIVEN_HEADS = words(`
  Sieg Ger Irm Hilde Wal Edel Adel Rose Lud Fried Rein Ehren Helm Gott Wolf Bert Hart Ek Gund Heid Hed Kuni Luit Mecht Ort Trud Wil Wend Ru Wini Alf Arn Bern Burk
  Diet Eber Egin Engel Erm Gis Gunt Heri Hum Hubert Ing Isen Kon Lam Leon Man Mark Mein Nor Not Os Rad Rai Rat Rode Ro Sig Theo Ulf Volk Walt War Wer Wern Wig Win
  Annel Liesel Rosel Hanne Lise Marie Anne Traut Tra Hein Hin Fre Fei Wieb Heil Anti Swan
`);
const GIVEN_TAILS = words(`
  linde traud trud gard lind burg hild hilde gunde run wig bert brecht fried mar mund rich hard helm win wald wart ger bald lieb her mut traut marie lore rose te ke
  je tje ne mine ine nand lef lof ulf olf ward hold bod rad ram brand helma burga gerd hart mann old rik wina line lotte
`);
const LONGEST_NOUN_NAME = 8;
const NOUNS = words(GERMAN_NOUNS).filter((noun) => noun.length <= LONGEST_NOUN_NAME);
/** Share of the family names that are a noun as it stands. */
const NOUN_NAMES = 0.12;

export function germanFamilyName(chance: Chance): string {
  return chance.next() < NOUN_NAMES ? chance.oneOf(NOUNS) : joined(chance, FAMILY_HEADS, FAMILY_TAILS);
}

export function germanGivenName(chance: Chance): string {
  return joined(chance, GIVEN_HEADS, GIVEN_TAILS);
}

function joined(chance: Chance, heads: readonly string[], tails: readonly string[]): string {
  return (chance.oneOf(heads) + chance.oneOf(tails)).replace(/([a-zäöü])\1\1/g, "$1$1");
}
