import { findAddresses } from "@/core/checks/addresses";
import { EDGE, type Found, matches, type Rule, STOP } from "@/core/privacy/detect/rules/rule";

const BLANK = "[ \\u00a0]";
/** Written small, with a capital, or in capitals. */
const FLAT = `(?:${"apt apartment suite ste unit flat floor room bldg building wohnung whg etage stock og haus hinterhaus"
  .split(" ")
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}|${word.toUpperCase()}`)
  .join("|")})`;
/** What belongs to an address behind its street: a flat, a postcode with its town, a region. */
const TAIL = new RegExp(
  `^(?:[ \\u00a0,;]{1,3}|,?\\n[ \\u00a0]{0,8}|,? {0,2}[|/-] {0,2})(?:` +
    `${FLAT}\\.?${BLANK}?#?\\d{1,5}[a-z]?|#${BLANK}?\\d{1,5}[a-z]?|\\d{1,2}\\.? ?(?:OG|Stock|Etage|floor)` +
    `|(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{4})?${BLANK}\\p{Lu}[\\p{L}.-]{1,30}(?:${BLANK}(?:\\p{Lu}[\\p{L}.-]{1,30}|am|an|der|im|bei|ob))?(?:${BLANK}\\p{Lu}[\\p{L}.-]{1,30})?` +
    `|\\p{Lu}[\\p{L}.'-]{1,30}(?:${BLANK}\\p{Lu}[\\p{L}.'-]{1,30}){0,2},?${BLANK}(?:\\p{Lu}{2}${BLANK})?(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]?${BLANK}?\\d[A-Z]{2})` +
    `|\\p{Lu}{2}${BLANK}\\d{5}(?:-\\d{4})?)${STOP}`,
  "u",
);
const MOST_TAILS = 4;
const REACH = 110;

/** A street with its number, and what follows as far as it is a part of the address. */
export const streetAddress: Rule = {
  id: "street_address",
  find: (text) =>
    findAddresses(text)
      .filter(({ start, streetEnd }) => isStreet(text.slice(start, streetEnd)))
      .map(({ start, streetEnd }) => ({
        start,
        end: endOfAddress(text, streetEnd),
        kind: "street_address" as const,
        certainty: 0.85,
      })),
};

const ARTICLE = /^(?:der|die|das|dem|den|eine?[nm]?|kein) /iu;
const TYPE_ALONE =
  /^(?:\p{L}+ )?(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|steig|chaussee|promenade)[ \u00a0]?\d/iu;
const SMALL_START = /^\p{Ll}/u;

/**
 * `5 star way`, `auf Platz 3` and `Ring 0171` are none: a street has a name, in capitals unless all is written small, and
 * no house number begins with 0.
 */
function isStreet(street: string): boolean {
  const [number = "", ...words] = street.split(/\s+/);
  if (!/^\d/.test(number)) {
    const isBare = TYPE_ALONE.test(street) && (words.length < 2 || SMALL_START.test(street) || ARTICLE.test(street));
    return !isBare && /\p{L}{4}/u.test(street) && !/[ \u00a0]0\d*[a-z]?$/u.test(street);
  }
  return words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || /^(?:st|street|avenue|ave|road|rd|drive|lane)$/u.test(word),
  );
}

function endOfAddress(text: string, streetEnd: number): number {
  let end = streetEnd;
  for (let tails = 0; tails < MOST_TAILS; tails++) {
    const tail = TAIL.exec(text.slice(end, end + REACH));
    if (tail === null) break;
    end += tail[0].length;
  }
  // The end of the sentence is not of the town.
  return end > streetEnd && text[end - 1] === "." && /\p{L}{4}\.$/u.test(text.slice(0, end).slice(-8)) ? end - 1 : end;
}

const FURTHER_TYPES =
  "Rue|Avenue|Av\\.|Boulevard|Bd|Place|Chemin|Calle|Carrer|Avenida|Plaza|Paseo|Camino|Via|Viale|Piazza|Corso|Vicolo|Largo|Strada|Rua|Travessa|Praça|Praca|ul\\.|ulica|al\\.|os\\.|pl\\.|Am|An der|Auf dem|Im|In der|Zum|Zur|Unter den";
const FURTHER_NAME =
  "(?:(?:de|du|des|del|della|dei|di|da|do|dos|la|le|les|den|der|los|las|l'|d')[ ']?){0,3}\\p{Lu}[\\p{L}.'’-]{1,30}";
const ROMANCE = new RegExp(
  `${EDGE}(?:\\d{1,5}(?: ?bis)?,? )?(?:${FURTHER_TYPES}) (?:${FURTHER_NAME} ?){1,4}(?:,? ?(?:n[º°]? ?)?\\d{1,5}[a-z]?)${STOP}`,
  "gu",
);
const ROMANCE_NUMBER_FIRST = new RegExp(
  `${EDGE}\\d{1,5}(?: ?bis)?,? (?:Rue|Avenue|Boulevard|Place|Chemin|Via|Calle|Rua) (?:${FURTHER_NAME} ?){1,3}`,
  "gu",
);
const SUFFIXED = new RegExp(
  `${EDGE}(?:\\p{Lu}[\\p{L}.-]{1,30} ){0,2}\\p{L}[\\p{L}-]{1,30}(?:vej|gade|gata|gatan|vägen|gatu|väg|straat|laan|weg|plein|katu|tie|utca|veien|gate|gasse|kapu|út| u\\.| út| utca| tér| cad\\.| caddesi| sok\\.| sokak| sokağı| Rd| Sk\\.) ?\\d{1,4}[a-zA-Z]?\\.?${STOP}`,
  "gu",
);

/** Streets of the neighbours: `12 rue de Rivoli`, `Via Roma 3`, `Hersnapvej 75`. */
export const foreignAddress: Rule = {
  id: "foreign_address",
  find: (text) =>
    [ROMANCE, ROMANCE_NUMBER_FIRST, SUFFIXED]
      .flatMap((pattern) => matches(text, pattern, "street_address", 0.7))
      .map((found) => ({
        ...found,
        end: endOfAddress(text, found.start + text.slice(found.start, found.end).trimEnd().length),
      })),
};

const BOX = new RegExp(
  `${EDGE}(?:(?:P\\.? ?O\\.? ?Box|Postfach|Postbox|Locked Bag|GPO Box)${BLANK}?\\d{1,6}(?: \\d{2,4}){0,2}|(?:PSC|Unit|CMR|USS) \\p{L}{0,12} ?\\d{1,5},? (?:Box \\d{1,5}|\\n?)(?:\\n?[ ,]{0,2}(?:APO|FPO|DPO) A[AEP] \\d{5}))${STOP}`,
  "giu",
);

/** Boxes, and the American forces' addresses. */
export const postalBox: Rule = {
  id: "postal_box",
  find: (text) =>
    matches(text, BOX, "street_address", 0.85).map(
      (found): Found => ({ ...found, end: endOfAddress(text, found.end) }),
    ),
};
