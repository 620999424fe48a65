/**
 * Which language a text is written in, by counting its function words. Good from about one whole sentence on; what is
 * shorter, or holds as many words of another language, is of no known language (null). Measured with the check
 * `language_mismatch`, which rests on it.
 */
export type LanguageCode = "en" | "de" | "fr" | "es" | "it" | "nl" | "pt" | "pl" | "tr";

// Words that English and German share ("in", "an", "am", "so", "also") are left out.
const FUNCTION_WORDS: Record<LanguageCode, string> = {
  en: "the and is are you your to of for with have has had that this it its we our can will would be been not please my i i'm i'd do does did what how if from by at there they or but which when where than any no yes could should about up out me on off again after before since some there's here just only who why because unfortunately hello thanks thank let want need get know don't can't it's",
  de: "der die das den dem des und ist sind sie ihr ihre ihren ihrem ihrer ihnen ich wir mir mich uns unser unsere zu zum zur von vom mit für auf aus bei nach nicht kein keine ein eine einen einem einer es er auch noch wird werden wurde wurden haben habe hatte kann können möchte möchten bitte danke wie wo wann warum wenn dass ob oder aber als dann schon sehr gern leider dein deine deinen du dir dich ja nein im bis mein meine meinen meinem meiner hier sollte soll muss etwas alles geht gibt seit heute morgen gestern immer mehr nur über unter vor durch sein seine sind's hallo guten leider um diese dieser dieses diesen jetzt mal man hat was sich wieder doch wegen damit",
  fr: "de pouvez peut le la les des et est sont vous votre vos je nous notre nos que qui dans pour avec pas ne une sur ce cette mon ma mes il elle au aux du été être merci bonjour",
  es: "de el la los las y es son usted su sus que en para con una por del al mi mis lo se está están gracias hola cuando como pero muy le",
  it: "il la gli che di per con una sono è del della dei nel mio mia suo sua non questo grazie ciao come quando anche si",
  nl: "de het een en is zijn u uw ik we wij niet van voor met op te dat dit mijn naar bij heeft kan wordt graag dank",
  pt: "o os as e é são você seu sua que em para com uma por não do da dos das meu minha obrigado está",
  pl: "nie jest się że na do w z i jak mój moja pan pani dziękuję proszę czy już dla",
  tr: "ve bir bu için ile değil ben siz lütfen teşekkürler var yok mi mı çok nasıl ne",
};

/** Common in letters to and from customers, and in one of the two languages only. */
const SERVICE_WORDS: Partial<Record<LanguageCode, string>> = {
  en: "yes hi dear sorry help order orders ordered delivery delivered parcel package refund refunded invoice bill payment paid pay card account booking booked book flight ticket room bag bags change changed cancel cancelled open opens opened closed monday tuesday wednesday thursday friday saturday sunday tomorrow today yesterday week weeks day days month months year years first second third next last new old free costs cost price address phone number email login log sign again still wrong right working work works send sent receive received reset soon late early question problem issue error company office store shop is are was were got went said told one two three more less very much many any too every each other because through during since until between both such back down over while address customer service team looking look find found see seen make made take took give given tell told call called wait waiting use used",
  de: "ja hallo liebe lieber bestellung bestellt bestellen lieferung geliefert paket rechnung zahlung bezahlt bezahlen karte konto buchung gebucht buchen flug zimmer koffer ändern geändert stornieren storniert kündigen gekündigt geöffnet öffnet geschlossen montag montags dienstag mittwoch donnerstag freitag freitags samstag samstags sonntag sonntags woche wochen tag tage monat monate jahr jahre erste zweite zweiter dritte nächste nächsten letzte letzten neue neuer neues neuen alte kostenlos kostet kosten preis gebühr adresse telefonnummer nummer anmelden komme kommt kommen falsch falsche richtig funktioniert schicken geschickt senden gesendet erhalten bekommen bald spät früh frage problem fehler firma büro laden zurück zurücksetzen wurden warum woran liegt danke vielen herzlichen freundlichen grüßen rein raus ins zwischen beide solche während weil deshalb schauen gefunden finden sehen machen gemacht nehmen geben gesagt anrufen warten warte benutzen zwei eins keiner niemand nichts ganz viel wenig uhr erstattung erstattet abgelehnt enthalten verfügbar heißt steht stehen kein bleibt",
};

const LANGUAGES = Object.keys(FUNCTION_WORDS) as LanguageCode[];
const OWNERS = new Map<string, LanguageCode[]>();
for (const language of LANGUAGES)
  for (const word of new Set(`${FUNCTION_WORDS[language]} ${SERVICE_WORDS[language] ?? ""}`.trim().split(" ")))
    OWNERS.set(word, [...(OWNERS.get(word) ?? []), language]);

/** How words of one language end, or are written, that are in no list; a capital may begin a name. */
const SHAPES: readonly [LanguageCode, RegExp][] = [
  [
    "de",
    /^\p{Ll}*[äöüß]\p{Ll}*$|(?:ung|ungen|heit|keit|schaft|lich|liche[nmrs]?|ieren|ierte?n?|isch|ische[nmrs]?)$|^ge\p{Ll}{4,}t$/u,
  ],
  ["en", /^\p{Ll}{3,}(?:ing|tions?|ly|ness|ed|ful|able)$|^\p{Ll}*(?:th|wh|ough)\p{Ll}*$/u],
];
const SHORTEST_SHAPE = 5;

/** Names, titles and words that are only spoken of; a quotation is no sign of the language around it. */
const QUOTED =
  /„[^“”„\n]{1,200}[“”]|“[^“”\n]{1,200}”|"[^"\n]{1,200}"|«[^»\n]{1,200}»|(?<!\p{L})['‘][^'’\n]{1,80}['’](?!\p{L})|https?:\S{1,300}/gu;
/** Far enough to tell, and a bound for hostile texts. */
const READ_UP_TO = 4000;
const CLEARLY = 2;

export type LanguageSign = { language: LanguageCode; hits: number };

export function languageOf(text: string, least = 3): LanguageSign | null {
  const counts = new Map<LanguageCode, number>();
  for (const word of text
    .slice(0, READ_UP_TO)
    .replace(QUOTED, " ")
    .match(/[\p{L}'’]+/gu) ?? [])
    for (const language of languagesOf(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < least) return null;
  return second !== undefined && best[1] < second[1] * CLEARLY ? null : { language: best[0], hits: best[1] };
}

function languagesOf(word: string): readonly LanguageCode[] {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const known = OWNERS.get(lower) ?? OWNERS.get(lower.replace(/'(?:s|re|ve|ll|d|m)$/, ""));
  if (known !== undefined) return known;
  if (word.length < SHORTEST_SHAPE) return [];
  const shape = SHAPES.find(([, pattern]) => pattern.test(word));
  return shape === undefined ? [] : [shape[0]];
}
