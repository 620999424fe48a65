const KEY =
  "(?:(?:\\p{L}+-)?passwords?|passwort|kennwort|zugangswort|passcode|passphrase|pin|puk|tan|cvv2?|cvc2?|otp|(?:one[- ]time|security|access|login|verification|unlock|two-factor|2fa) (?:code|password|pin)|einmal(?:code|passwort|kennwort)|sicherheits(?:code|nummer)|zugangs(?:code|daten)|prüf(?:ziffer|nummer)|kartenprüfnummer|freischaltcode|entsperrcode|bestätigungscode|mobile-?tan)";
/** Not the word for a thing, "PIN-Brief" or "PIN letter". */
const ALONE = "(?![\\p{L}-])";
/** Letters and a digit or mark together, or digits alone; a plain word is no secret. */
const VALUE =
  '(?:(?=[^\\s"“„”]{0,40}[\\d!#$%&*?@+=])[\\p{L}\\d!#$%&*?@+=._-]{4,40}(?<![._?-])|\\d{2,4}(?:[ -]\\d{2,4}){1,3}|\\d{3,8})(?![\\p{L}\\d])';
/** "for the transfer", "on the back of your card": only with a colon, comma or verb behind. */
const BETWEEN = "(?: (?!(?:is|ist|lautet|was|war)(?: |:))\\p{L}{1,20}){0,8}?";
const JOINT =
  "(?:[:=,–-]| (?:is now|is|was|are|lautet(?: nun| jetzt)?|ist|war|heißt|wäre|[=–-])(?::| now| jetzt| nun)?)";
const OPENED = "[\"'“„‘‚`(*]{0,2}";

/** Part of every word for a secret. */
export const KEY_HINT =
  /pass|kennwort|zugang|pin|puk|tan|cvv|cvc|otp|code|einmal|sicherheits|security|secret|geheim|prüf/i;

export const SECRET = new RegExp(
  `(?<![\\p{L}-])${KEY}${ALONE}(?:${BETWEEN}${JOINT})?\\s{1,2}${OPENED}(?!(?:1[89]|20)\\d\\d(?!\\d))(${VALUE})`,
  "giu",
);
/** "kw-7741 as your password". */
export const SECRET_FIRST = new RegExp(
  `(?<![\\p{L}\\d#-])(${VALUE})["'”’)*]{0,2} (?:as|als|is|ist|for|für) (?:your |the |a |new |temporary |ihre? |ihr |ihrem |neue[sn]? |vorläufige[sn]? ){0,3}${KEY}${ALONE}|(?:as|als) (?:your |the |ihre? |ihr )?${KEY}(?: \\p{L}{2,12}){1,4} (${VALUE})`,
  "giu",
);
export const ANSWER_TO_SECRET =
  /(?:answer to your (?:security|secret) question|antwort auf ihre (?:sicherheits|geheim)frage)\s(?:is|was|ist|lautet|war)[: ]{1,2}["“„'‘]?([\p{L}\d]{2,40})/giu;

export type Category = "health" | "belief" | "orientation" | "union" | "origin" | "politics";

const YOUR = "(?:your|ihre[rnms]?|ihr|dein(?:e[rnms]?)?)";
const YOU_ARE =
  "(?:(?:as|since|because|given that|now that|knowing that|that|if) you(?:['’]re| are| have| suffer from| live with|['’]ve got)(?: an?)?|you(?:['’]re| are)(?: an?)?|as an?|(?:da|weil|dass|wenn|nachdem) (?:sie|du)(?: an| ein| eine)?|als|sie (?:sind|haben|leiden an)(?: ein| eine)?)";
// biome-ignore format: a table
const TERMS: Record<Category, { noun: string; being: string }> = {
  health: {
    noun: "depressions?|anxiety disorder|bipolar \\p{L}+|schizophrenia|cancer|tumou?r|chemo(?:therapy)?|hiv(?:[- ](?:infection|medication|tabletten|medikamente[nr]?|infektion|status))?|aids|epilepsy|diabetes|dementia|alzheimer\\p{L}*|parkinson\\p{L}*|multiple[nr]? s[ck]lerose|multiple sclerosis|rehab|entzug|entziehung|drinking|pregnan(?:cy|t)|miscarriage|abortion|alcoholism|addiction|drug (?:use|problem|addiction)|disability|autism|adhd|asthma|hepatitis|stroke|heart (?:attack|condition|disease)|eating disorder|mental (?:illness|health)|burn-?out|depression(?:en)?|angststörung|krebs(?:erkrankung|behandlung)?|chemotherapie|epilepsie|demenz|schwangerschaft|fehlgeburt|abtreibung|alkohol(?:sucht|ismus|problem)|drogen(?:sucht|problem)|sucht(?:erkrankung)?|behinderung|schwerbehinderung|autismus|adhs|herz(?:infarkt|erkrankung|leiden)|schlaganfall|essstörung|psychische[nrs]? \\p{L}+",
    being: "pregnant|depressed|hiv[- ]positive|diabetic|epileptic|autistic|disabled|an? alcoholic|alcoholic|bipolar|schwanger|depressiv|hiv-?positiv|diabetiker(?:in)?|epileptiker(?:in)?|autist(?:in)?|behindert|alkoholiker(?:in)?|epilepsie|epilepsy|depressionen|depression|diabetes|cancer|krebs|hiv",
  },
  belief: {
    noun: "religion|faith|muslim \\p{L}+|jewish \\p{L}+|religious belief\\p{L}*|islam|glaube[ns]?|religionszugehörigkeit|konfession|kirchenzugehörigkeit",
    being: "muslims?|muslima|jewish|jews?|a jew|christians?|catholics?|protestants?|hindus?|buddhists?|atheists?|jehovah['’]?s witness(?:es)?|moslems?|jüdisch|jude|jüdin|christ(?:in)?|katholisch|katholik(?:in)?|evangelisch|hinduistisch|buddhist(?:in)?|atheist(?:in)?|muslimisch",
  },
  orientation: {
    noun: "sexual orientation|sexuality|homosexuality|sex life|gender identity|transition|sexuelle orientierung|homosexualität|geschlechtsangleichung",
    being: "gay(?: couple| man)?|lesbian(?: couple)?|homosexual|bisexual|queer|trans(?:gender|sexual)?|schwul(?:es paar|er mann)?|lesbisch(?:es paar)?|homosexuell|bisexuell|transsexuell|trans(?:gender)?|intersexuell",
  },
  union: { noun: "(?:trade |labou?r )?union membership|gewerkschafts(?:mitgliedschaft|zugehörigkeit)|gewerkschaft", being: "(?:trade )?union members?|gewerkschaftsmitglied|gewerkschafter(?:in)?|in (?:der gewerkschaft|a (?:trade )?union)" },
  origin: { noun: "ethnic (?:origin|background)|race|skin colou?r|ethnische[nr]? herkunft|hautfarbe|migrationshintergrund", being: "black|roma|sinti|of (?:african|arab|asian|turkish) (?:origin|descent)|dunkelhäutig|farbig|migrant(?:in)?" },
  politics: { noun: "political (?:views?|opinions?|affiliation)|party membership|politische[nr]? (?:meinung|ansicht|einstellung)(?:en)?|parteimitgliedschaft", being: "(?:party members?|conservatives?|socialists?|communists?)|parteimitglied|sozialist(?:in)?|kommunist(?:in)?" },
};

/** A term of any category: without one the longer patterns need not be tried. */
export const SENSITIVE = new RegExp(
  `(?<!\\p{L})(?:${Object.values(TERMS)
    .flatMap(({ noun, being }) => [noun, being])
    .join("|")})(?!\\p{L})`,
  "iu",
);

/** Said of the customer: "your X", "since you are X". What the words are about stands in `term` or `word`. */
/** Named in a sentence that speaks to the customer with feeling, or gives it as a reason. */
const FRAME =
  "(?:we know|we understand|i understand|we hope|i hope|i know|sorry (?:to hear )?(?:about|for|that)|because of|due to|given|despite|as for|with your|after your|wir wissen|wir verstehen|ich verstehe|wir hoffen|ich hoffe|es tut (?:mir|uns) leid|wegen|aufgrund|trotz|mit ihrer|mit ihrem|nach ihrer|nach ihrem|alles gute|gute besserung)";
const YOU = "(?:you|your|sie|ihnen|ihr|ihre[rnms]?)";

export const CATEGORIES: readonly [Category, RegExp][] = (Object.keys(TERMS) as Category[]).map((category) => [
  category,
  new RegExp(
    `(?<!\\p{L})(?:${YOUR}(?: (?:own|recent|current|ongoing|severe|medical|schwere[nr]?|aktuelle[nr]?|bestehende[nr]?))? (?<term>${TERMS[category].noun})(?: (?:treatment|therapy|diagnosis|medication))?|${YOU_ARE} (?<word>${TERMS[category].being})|${FRAME}(?=[^.!?\\n]{0,160}(?<!\\p{L})${YOU}(?!\\p{L}))[^.!?\\n]{0,120}?(?<!\\p{L})(?<named>${TERMS[category].noun}))(?!\\p{L})`,
    "giu",
  ),
]);

export const PRIVATE =
  /(?<!\p{L})(?:private|personal|home|own (?:mobile|phone|cell|number|email)|eigene[sn]? (?:handy|telefon|nummer|mobilnummer|e-mail)|privat(?:e[nrms]?)?|privatnummer|privathandy|privatadresse|persönliche[nr]?|at home|zu hause|zuhause|off duty|after (?:hours|work)|nach feierabend)(?!\p{L})/iu;
/** Somebody of ours; "your private number" is the customer's. */
export const STAFF =
  /(?<!\p{L})(?:(?:from |in |aus )?(?:our|the|dem|unserem) team|frau \p{L}+|herrn? \p{L}+|colleagues?|team ?lead(?:er)?s?|supervisor|manager|boss|technicians?|technician['’]s|agents?|driver|(?:call|text|reach|contact|email|write to|message|ring) (?:me|him|her|us)|kolleg(?:e|en|in|innen)|teamleiter(?:in)?|vorgesetzte[nr]?|chef(?:in|s)?|technikers?(?:in)?|fahrers?(?:in)?|mitarbeiters?(?:in)?|(?:erreichen|rufen|schreiben) sie (?:mich|ihn|uns)|ihn|mich)(?!\p{L})/iu;
export const CONTACT =
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}|(?<![\p{L}\d])\+?\d[\d /().-]{6,20}\d(?![\p{L}\d])/gu;
