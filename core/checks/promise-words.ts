/**
 * What a reply promises, refuses or states about the law, in English and German, and the topics by which a policy
 * sentence or a tool's result is found that says the same.
 */
const worded = (phrases: readonly string[], flags = "iu"): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})`, flags);

const GIVE =
  "(?:refund|reimburse|compensate|waive|credit|replace|exchange|repay|pay (?:you )?back|pay for|cover)(?!ed)";
const GOOD =
  "(?:refund|compensation|voucher|discount|reimbursement|replacement|upgrade|gift card|certificate|goodwill|store credit|credit note|free \\p{L}+|money back|rebate|bonus)";
const GIVE_DE =
  "(?:erstatten|erstatte|ersetzen|ersetze|zurückerstatten|zurückzahlen|entschädigen|erlassen|erlasse|gutschreiben|tauschen|umtauschen|übernehmen|übernehme)";
const GOOD_DE =
  "(?:erstattung|rückerstattung|entschädigung|gutschein|gutschrift|rabatt|nachlass|preisnachlass|ersatz(?:gerät|lieferung)?|geld zurück|bonus|kulanz\\p{L}*|ausgleichszahlung|vergütung)";

// biome-ignore format: a table
export const PROMISES = worded([
  "(?:we|i)(?:['’]ll| will|['’]ve| have)(?: \\p{L}+){0,3} (?:send|sent|ship|shipped|provide|provided|get|give|given|order|ordered)(?: you)?(?: \\p{L}+){0,3} (?:replacement|new one|substitute|spare)", "(?:will|to|shall) be (?:fully |partially |promptly )?(?:refunded|reimbursed|compensated|credited|repaid|waived)", "(?:we|i)(?:['’]ve| have)(?: \\p{L}+)? (?:added|given|granted|credited|gifted|deducted|removed)(?: you)?(?: [\\p{L}\\d€$£%.,]+){1,6} (?:points|miles|credits?|bonus|discount|euros?|eur|dollars?|pounds?|fee|charge)", "you(?:['’]ll| will)(?: \\p{L}+){0,2} (?:get|receive)(?: [\\p{L}\\d€$£%.,]+){1,6} (?:back|off|free)", "as (?:a (?:small |little )?)?(?:apology|thank[- ]you|compensation|goodwill)",
  "(?:wir|ich) (?:schicken|schicke|senden|sende|liefern|geben|schenken) (?:ihnen|dir)(?: \\p{L}+){0,5} (?:kostenlos|kostenfrei|gratis|ersatz|neue[nsr]?|gutschein)", "(?:erhalten|bekommen|bekommst|erhältst)(?: sie| du)?(?: [\\p{L}\\d€%.,]+){1,6} (?:zurück|geschenkt|erstattet|gutgeschrieben|erlassen|ersetzt)", "(?:wird|werden|wurde|wurden) (?:ihnen |dir )?(?:[\\p{L}\\d€%.,]+ ){0,6}(?:zurückerstattet|erstattet|gutgeschrieben|zurückgezahlt|rückerstattet|erlassen|ersetzt|zurücküberwiesen)", "(?:ich habe|wir haben) (?:ihnen |dir )(?:[\\p{L}\\d€%.,]+ ){1,6}(?:gutgeschrieben|erlassen|erstattet|geschenkt|überwiesen|ersetzt)", "als (?:kleine[rs]? |kleines )?(?:entschuldigung|dankeschön|entschädigung|wiedergutmachung|ausgleich)",
  `(?:we|i)(?:['’]re|['’]m|['’]ve|['’]ll| are| am| have| will)(?: B+p)?(?: B+p)? (?:arrang|initiat|process|approv|author|order|request)(?:e|ed|ing|i[sz]ed?)?(?: B+p){1,3} (?:refund|reimbursement|credit|voucher|replacement)`.replaceAll("B+p", "\\p{L}+"),
  "(?:we|i)(?:['’]re|['’]m|['’]ve|['’]ll| are| am| have| will)(?: \\p{L}+){0,2} (?:add|adding|added|put|putting|transfer\\p{L}*|deduct\\p{L}*|take|taking|taken|knock|knocking|top\\p{L}*)(?: [\\p{L}\\d€$£%.,]+){1,6} (?:to|on|onto|into|from|off)(?: \\p{L}+)? (?:your|the) (?:\\p{L}+ )?(?:account|wallet|balance|bill|invoice|card|price|booking|order)", "at (?:our|the company['’]s) (?:own )?(?:expense|cost)", "to make (?:up for|good)(?: \\p{L}+){1,3}",
  "(?:ich habe|wir haben|ich werde|wir werden)(?: [\\p{L}]+){0,4} (?:erstattung|rückerstattung|gutschrift|rückzahlung|ersatzlieferung)(?: [\\p{L}]+){0,4} (?:veranlasst|angewiesen|veranlassen|anweisen|freigegeben|beauftragt|eingeleitet|genehmigt)", "(?:zum|als) (?:ausgleich|wiedergutmachung|trost|dankeschön)", "(?:auf|zu) unsere[rn]? (?:kosten|lasten|rechnung)", "(?:ziehen|ziehe|rechnen|buchen|überweisen|legen|schenken|gewähren) (?:wir|ich) (?:ihnen|dir)(?: [\\p{L}\\d€%.,]+){1,8}", "wir (?:ziehen|überweisen|schenken|gewähren) (?:ihnen|dir)(?: [\\p{L}\\d€%.,]+){1,8}",
  "we (?:refund|reimburse|replace|waive|compensate)(?= (?:you|your|the|this|that|it|\\p{L}+ed|all|any|every|up))", `(?:we|i|our team|the company)(?:['’]ll|['’]ve| will| shall| have| are going to| am going to| can certainly| can happily)(?: \\p{L}+){0,3} (?:${GIVE}|credited|refunded|reimbursed|waived|replaced|compensated)`, `(?:we|i)(?:['’]ll| will| can| would)(?: \\p{L}+){0,2} (?:give|grant|offer|send|issue|arrange)(?: you| for)?(?: [\\p{L}\\d%]+){0,4} ${GOOD}`, `(?:we|i)(?:['’]ll| will)(?: \\p{L}+){0,2} (?:send|give|ship|provide)(?: [\\p{L}]+){0,5} (?:free of charge|for free|at no (?:extra |additional )?cost)`, `(?:we|i)(?: have|['’]ve)(?: \\p{L}+)? (?:credited|refunded|granted|waived|reimbursed|compensated)`,
  `you(?:['’]ll| will| are going to| shall)(?: \\p{L}+)? (?:receive|get|be given|be granted|be offered|have)(?: [\\p{L}\\d%]+){0,4} ${GOOD}`, "you(?:['’]ll| will)(?: \\p{L}+)? (?:be )?(?:refunded|reimbursed|compensated)", "you(?:['’]ll| will)(?: \\p{L}+)? get your money back", `you are (?:\\p{L}+ )?(?:entitled to|eligible for|owed)(?: [\\p{L}\\d%]+){0,4} ${GOOD}`, `(?:a|your|the|full|this|an) (?:\\p{L}+ )?(?:refund|compensation|voucher|reimbursement|credit|replacement|gift card|certificate)(?: [\\p{L}\\d$€.,]+){0,6} (?:will be|is being|has been|have been|was) (?:issued|processed|credited|approved|granted|sent|paid|refunded)`,
  "(?:i|we)(?:['’]ll| will| can| do)? (?:\\p{L}+ )?(?:guarantee|promise|assure you)(?! (?:a|the|any) (?:exact )?(?:day|date|time))", "(?:is|are) on (?:us|the house)", "gesture of goodwill|as a goodwill", "the (?:\\p{L}+ )?(?:fee|charge|cost)s? (?:will be|has been|have been|is|are) (?:waived|refunded|cancelled)",
  `(?:wir|ich)(?: \\p{L}+){0,3} ${GIVE_DE}(?: (?:ihnen|dir|wir|ich))?`, `(?:erstatten|ersetzen|erlassen|entschädigen|übernehmen|tauschen)(?: wir| ich)`, `(?:wir|ich) (?:\\p{L}+ ){0,2}(?:schreiben|schreibe)(?: [\\p{L}\\d,.€%]+){0,8} gut`, `(?:schreiben|schreibe) (?:wir|ich) (?:ihnen|dir)(?: [\\p{L}\\d,.€%]+){0,8} gut`, `(?:erhalten|bekommen|erhältst|bekommst|erhält)(?: sie| du)?(?: von uns)?(?: [\\p{L}\\d%,.€]+){0,5} ${GOOD_DE}`, `${GOOD_DE}(?: [\\p{L}\\d%,.€]+){0,4} (?:erhalten|bekommen) (?:sie|du)`, `als ${GOOD_DE} (?:erhalten|bekommen|senden|schicken|geben) (?:sie|wir)`,
  `(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst)(?: \\p{L}+){0,5} (?:kostenlos|kostenfrei|gratis|umsonst)(?: [\\p{L}]+){0,6}`, "(?:sie|du) (?:bekommen|erhalten|bekommst|erhältst) (?:ihr|dein|das) geld zurück", `(?:ihnen|dir) steht(?: \\p{L}+){0,4} ${GOOD_DE}(?: [\\p{L}\\d€.,]+){0,5} zu`, `(?:sie|du) (?:haben|hast) (?:\\p{L}+ )?anspruch auf (?:\\p{L}+ ){0,3}(?:${GOOD_DE}|schadenersatz|minderung)`, `(?:die|ihre|eine|der|ein|den) (?:\\p{L}+ )?${GOOD_DE}(?: [\\p{L}\\d€.,]+){0,6} (?:wird|wurde|ist)(?: \\p{L}+){0,4} (?:erstattet|überwiesen|gutgeschrieben|veranlasst|bewilligt|genehmigt|ausgestellt|angewiesen)`, "(?:gebühr|kosten|betrag|preis|porto|mahngebühr)(?:en)? (?:wird|werden|wurde|wurden)(?: \\p{L}+){0,4} (?:erstattet|erlassen|übernommen|gutgeschrieben|zurückgezahlt)", `(?:gebühr|gebühren|mahngebühr|kosten|\\p{L}{3,20}kosten|\\p{L}{3,20}gebühr(?:en)?) (?:erlassen|erstatten|übernehmen|ersetzen) (?:wir|ich)`, `(?:geben|gewähren|schenken) (?:wir|ich) (?:ihnen|dir)(?: [\\p{L}\\d%]+){0,4} ${GOOD_DE}`, "(?:ich|wir) (?:garantieren|garantiere|versprechen|verspreche|versichern|versichere)(?! (?:kann|können))", "versprochen(?=[.!])", "(?:geht|gehen) auf uns(?:ere kosten|ere rechnung)?", "aus kulanz|kulanzhalber|als kulanz",
]);

const CANNOT =
  "(?:cannot|can['’]t|can not|could not|couldn['’]t|won['’]t|will not|do not|don['’]t|are unable to|is unable to|am unable to|are not able to|am not able to|['’]m unable to|['’]re unable to|['’]m not able to|are not allowed to|are not permitted to)";
const DENIED =
  "(?:refund|reimburse|compensate|waive|credit|replace|exchange|cancel|return|accept (?:the|your|a|any|this) (?:return|claim|request|complaint)|offer (?:you )?(?:\\p{L}+ ){0,3}(?:compensation|refund|voucher|discount|replacement)|provide (?:\\p{L}+ ){0,3}(?:compensation|refund|replacement|voucher)|issue (?:\\p{L}+ ){0,3}(?:refund|voucher|certificate|compensation)|process (?:\\p{L}+ ){0,3}(?:refund|cancellation|claim)|grant|approve|honou?r|make (?:an |any )?exceptions?)";

// biome-ignore format: a table
export const REFUSALS = worded([
  "(?:cannot|can['’]t|won['’]t|will not|unable to|not able to)(?: \\p{L}+){0,2} make (?:an |any |that |this )?exceptions?", "(?:can['’]t|cannot|may not) be (?:\\p{L}+ )?(?:returned|exchanged|refunded|cancell?ed|replaced)", "(?:können|kann|machen|dürfen)(?: wir| ich)?(?: \\p{L}+){0,5} keine ausnahmen?(?: machen)?",
  "(?:cannot|can['’]t|can not|won['’]t|will not) (?:be )?(?:take|taken|give|given|get|pay|paid|send|sent)(?: \\p{L}+){0,4} back", "you (?:will not|won['’]t|cannot|can['’]t|do not|don['’]t)(?: \\p{L}+){0,2} (?:get|receive|claim)(?: \\p{L}+){0,4} (?:back|refunded|refund|compensation|voucher|money|replacement)", "(?:there is )?no (?:way|possibility|option)(?: for us| of us)? (?:to|of) (?:refund|giv|pay|tak|waiv|replac|return|compensat|cancel)\\p{L}*", "(?:it is|it['’]s|is) not possible(?: for us)? to (?:refund|give|pay|take|waive|replace|return|compensate|cancel|credit)",
  "(?:nehmen|zahlen|geben|erstatten|ersetzen|tauschen|erlassen)(?: wir| ich)(?: [\\p{L}]+){0,4} (?:nicht|keine[nrms]?)(?: [\\p{L}]+){0,2}(?: zurück| um| aus)?(?=[.,!]|$)", "(?:bekommen|erhalten|kriegen)(?: sie)?(?: [\\p{L}]+){0,4} (?:nicht|keine[nrms]?|kein)(?: [\\p{L}]+){0,2} (?:zurück|erstattet|erstattung|entschädigung|ersatz|geld|gutschein)",
  `(?:we|i|our team)(?:(?: \\p{L}+){0,2} |(?=['’]))${CANNOT}(?! (?:\\p{L}+ )?(?:promise|guarantee|say|tell|confirm|see|find|know|estimate))(?: \\p{L}+){0,2} ${DENIED}`, `you are not (?:\\p{L}+ )?(?:entitled|eligible)`, `(?:are|is) not (?:\\p{L}+ )?eligible for`, `(?:cannot|can['’]t|can not|could not|will not|won['’]t) be (?:refunded|reimbursed|waived|replaced|exchanged|cancell?ed|returned|compensated|credited|honou?red|granted|accepted|approved)`, "non-?refundable|not refundable|not reimbursable", `(?:is|are|was|were) (?:\\p{L}+ )?excluded from (?:\\p{L}+ )?(?:returns?|refunds?|compensation|warranty|cover|exchange|cancell?ation)`,
  "(?:have to|must|need to|had to|will|hereby) (?:decline|reject|refuse|deny|turn down)(?: \\p{L}+){0,3} (?:request|claim|application|complaint|wish|appeal)", "(?:request|claim|application|appeal|complaint)(?: \\p{L}+){0,4} (?:has been|was|is|have been) (?:rejected|declined|denied|refused|turned down)", "(?:refund|replacement|compensation|exchange|cancell?ation|return|reimbursement)s?(?: \\p{L}+){0,4} (?:is|are) (?:not|un)[ -]?(?:\\p{L}+ )?(?:possible|available|granted|allowed|permitted|accepted|given|offered|foreseen)", "(?:no|not any) (?:refunds?|compensation|reimbursement|replacement|exchange|right to (?:a )?(?:refund|compensation))(?= (?:is|are|can|will|for|in|on|after|once)(?!\\p{L})|[.,!]|$)",
  `(?:wir|ich) (?:\\p{L}+ ){0,3}(?:können|kann|dürfen|darf|werden|werde)(?: [\\p{L}-]+){0,6} (?:nicht|keine[nrms]?|kein)(?: [\\p{L}-]+){0,4} (?:erstatten|ersetzen|erlassen|umtauschen|stornieren|kündigen|gewähren|übernehmen|akzeptieren|anerkennen|bewilligen|zurücknehmen|gutschreiben|entschädigen|zahlen|anbieten)`, `(?:können|kann|dürfen|darf|werden) (?:wir|ich)(?: [\\p{L}-]+){0,6} (?:nicht|keine[nrms]?|kein)(?: [\\p{L}-]+){0,4} (?:erstatten|ersetzen|erlassen|umtauschen|stornieren|kündigen|gewähren|übernehmen|akzeptieren|anerkennen|bewilligen|zurücknehmen|gutschreiben|entschädigen|zahlen|anbieten)`, `(?:können|kann) (?:wir|ich)(?: [\\p{L}-]+){0,5} (?:leider )?nicht (?:erstatten|ersetzen|erlassen|umtauschen|stornieren|gewähren|übernehmen)`,
  "(?:haben|hast) (?:\\p{L}+ ){0,3}keinen? (?:rechts)?anspruch", "(?:besteht|gibt es)(?: [\\p{L}]+){0,4} kein(?:en)? (?:rechts)?anspruch", `(?:kann|können|darf|dürfen|wird|werden)(?: [\\p{L}-]+){0,4} nicht (?:mehr )?(?:erstattet|erlassen|ersetzt|umgetauscht|storniert|zurückgegeben|gekündigt|übernommen|zurückgenommen|gutgeschrieben|anerkannt|gewährt) ?(?:werden)?`, "(?:erstattung|rückzahlung|rückerstattung|kündigung|stornierung|umtausch|ersatz|entschädigung|rückgabe|rücknahme|gutschrift|auszahlung)(?: [\\p{L}-]+){0,5} (?:ist|sind|kommt|wird|bleibt)(?: [\\p{L}-]+){0,5} (?:nicht (?:möglich|vorgesehen|zulässig|gewährt|gestattet|in betracht)|ausgeschlossen|abgelehnt|unmöglich)", "(?:vom|von der|von) (?:umtausch|rückgabe|erstattung|garantie|gewährleistung) ausgeschlossen", "(?:nicht|keine) (?:erstattbar|erstattungsfähig|stornierbar|rückzahlbar|umtauschbar)", "(?:müssen|muss|mussten|können) (?:wir|ich)?(?: [\\p{L}-]+){0,6} (?:ablehnen|zurückweisen|abweisen)", "(?:lehnen|lehne|weisen) (?:wir|ich) (?:[\\p{L}-]+ ){0,6}(?:ab|zurück)", "(?:antrag|anspruch|wunsch|anfrage|forderung|reklamation|widerspruch|beschwerde)(?: [\\p{L}-]+){0,3} (?:wurde|ist|wird|haben wir)(?: [\\p{L}-]+){0,3} (?:abgelehnt|zurückgewiesen|abgewiesen)",
]);

/** Admissions: what is said in the company's name about its own fault or liability. */
// biome-ignore format: a table
export const ADMISSIONS = worded([
  "(?:we|i|the company)(?: \\p{L}+)? (?:accept|admit|acknowledge|assume|take|concede)(?: \\p{L}+){0,3} (?:liability|legal responsibility|responsibility for (?:the|your|this) (?:damage|injur|loss|accident)\\p{L}*)", "we are (?:\\p{L}+ )?(?:liable|legally responsible|at fault)", "we (?:have|bear|carry) (?:the )?(?:sole|full|entire|all) (?:responsibility|blame)", "sind (?:wir )?(?:allein|voll)(?: wir)? verantwortlich", "(?:accident|injur\\p{L}+|damage|loss)(?: \\p{L}+){0,3} (?:was|were|is|are) our fault", "responsible for your (?:injur\\p{L}+|accident|damages?|loss(?:es)?)", "we (?:have )?(?:breached|violated|broken|infringed)(?: \\p{L}+){0,3} (?:gdpr|contract|law|act|regulations?|data protection\\p{L}*|your rights)",
  "wir (?:haften|sind (?:\\p{L}+ )?(?:haftbar|schadenersatzpflichtig|haftpflichtig))", "haften wir", "(?:übernehmen|erkennen|gestehen)(?: wir)?(?: [\\p{L}]+){0,4} (?:haftung|schuld)(?: [\\p{L}]+){0,3}(?: an| ein)?", "(?:ist|war|sind) unsere (?:eigene )?schuld(?=[.,!]| und)", "wir (?:haben|hätten)(?: [\\p{L}]+){0,3} gegen (?:die |das |den |unsere )?(?:dsgvo|datenschutz\\p{L}*|gesetz\\p{L}*|vertrag\\p{L}*|recht\\p{L}*) (?:\\p{L}+ )?verst(?:oßen|ossen)",
]);

// biome-ignore format: a table
export const LEGAL = worded([
  "(?:statutory|consumer|warranty|legal) rights?", "gesetzliche[snrm]? \\p{L}*(?:recht|frist|pflicht|anspruch)\\p{L}*",
  "legally (?:binding|obliged|required|entitled|speaking|you|we|not|allowed|responsible)|legally,", "(?:no |a |your |any |the )legal (?:claim|right|rights|obligation|basis|entitlement|duty)", "(?:take|taking|initiate|face|pursue|consider) legal (?:action|steps|proceedings)", "(?:under|according to|pursuant to|by|required by) (?:the )?(?:\\p{L}+ ){0,3}(?:law|act|legislation|regulation|directive|gdpr)(?=[ ,.]|$)", "(?:in|before|to|through) (?:the )?courts?(?= because|[.,]| and| if|$)", "(?:lawsuit|prosecut(?:e|ed|ion)|sue you|press charges)", "art(?:icle|\\.) ?\\d{1,3}(?: \\(\\d\\))? (?:of the )?(?:gdpr|dsgvo)",
  "(?:nach|gemäß|laut) (?:§|art\\.|artikel|dem gesetz|der dsgvo|bgb|(?:eu-|geltendem |deutschem |europäischem )recht)", "§§? ?\\d{1,4}[a-z]?(?: abs\\. ?\\d+)?", "by law(?=[ ,.])", "von rechts wegen", "rechtlich (?:können|dürfen|müssen|gesehen|hätten|haben|sind|ist|verpflichtet\\p{L}*|bindend\\p{L}*|verbindlich\\p{L}*|nicht)|rechtlich,", "rechtliche(?:n|r)? (?:schritte|anspruch|grundlage|verpflichtung)", "(?:rechtsanspruch|rechtswidrig|vertragsbruch|vor gericht|klage (?:einreichen|erheben)|verklagen|strafanzeige|strafbar|inkasso(?:büro)? (?:übergeben|einschalten|beauftragen)|gerichtliches mahnverfahren|anzeige erstatten)", "gesetzlich(?:e[nrs]?)? (?:verpflichtet|vorgeschrieben|anspruch|widerrufsrecht|gewährleistung)", "(?:kein|ihr|das|ein) widerrufsrecht",
]);

/** Not yet said, or not by us: to be looked into, up to somebody else, hanging on a condition. */
// biome-ignore format: a table
export const OPEN = worded([
  "probably", "likely", "presumably", "wahrscheinlich", "wohl", "vermutlich",
  "whether", "if", "unless", "once", "would like", "might", "may", "maybe", "perhaps", "possibly", "could", "check", "checking", "look into", "decides?", "wishes?", "want", "wanted", "hoping", "requests?(?! (?:has|was|is|have))(?= (?:for|to))", "should",
  "ob", "falls", "wenn", "sobald", "sofern", "könnte[nt]?", "vielleicht", "möglicherweise", "eventuell", "vermutlich", "voraussichtlich", "prüfe[nt]?", "prüft", "wünschen", "möchten", "entscheide[nt]", "entscheidet", "gegebenenfalls", "soll ich", "sollen wir",
]);

/** By these a source sentence speaks of the same matter; each one holds both languages. */
// biome-ignore format: a table
export const TOPICS: readonly RegExp[] = [
  /refund|reimburs|money back|give[\p{L} ]{0,20} back|take[n]?[\p{L} ]{0,20} back|get[\p{L} ]{0,20} back|repay|bekomm[\p{L} ]{2,40}zurück|pa(?:id|y|yable) back|erstatt|rückzahl|zurück ?(?:zahl|überw)|geld zurück/iu,
  /compensat|voucher|certificate|goodwill|discount|rebate|gift card|entschädig|gutschein|kulanz|rabatt|nachlass|minderung|schadenersatz|ausgleichszahl/iu,
  /credit(?! card)|gutschrift|gutgeschrieben|gutschreib|schreib\p{L}* (?:[\p{L}\d.,€]+ ){1,9}gut(?!\p{L})/iu,
  /waive|fees?(?!\p{L})|charges?(?!\p{L})|gebühr|erlass|kosten(?!\p{L})/iu,
  /replac|exchang|new (?:device|router|one|item)|ersatz|ersetz|umtausch|tausch/iu,
  /(?<!\p{L})free(?!\p{L})|at no (?:extra |additional )?cost|on us|kostenlos|kostenfrei|gratis|umsonst|auf uns/iu,
  /cancel|terminat|kündig|stornier|widerruf/iu,
  /return(?:s|ed|ing|able)?(?!\p{L})|take back|rückgabe|zurückgeb|zurücknehm|rücknahme/iu,
  /guarantee|promise|garantier|verspr(?:e|o)ch|zugesagt|zusage/iu,
  /claim|application|request|complaint|antrag|anspruch|reklamation|forderung|widerspruch/iu,
  /exception|ausnahme/iu,
  /liab|responsib|fault|haft(?:en|ung|bar|et)|schuld(?!en)/iu,
  /\blaws?(?!\p{L})|legal|gdpr|court|dsgvo|gesetz|rechtlich|§|gericht|inkasso/iu,
  /upgrade|change|modif|ändern|umbuch/iu,
  /bonus|points?(?!\p{L})|miles|cashback|allowance|prämie|meilen|punkte(?!\p{L})|guthaben/iu,
  /repair|fix(?:ed)?(?!\p{L})|reparier|reparatur/iu,
  /exten(?:d|sion)|verlänger/iu,
  /deposit|prepay|kaution|anzahlung|einbehalt|forfeit|retain|verfall/iu,
];

/** What makes a source sentence a limit or a no. */
// biome-ignore format: a table
export const LIMITS = worded([
  "not?", "non-?\\p{L}+", "cannot|can['’]t|don['’]t|doesn['’]t|won['’]t|isn['’]t|aren['’]t", "never", "only", "unless", "except\\p{L}*", "excluded?s?", "must", "strict", "denied|deny|declined?|rejected|refused|ineligible|unavailable|false", "at (?:the )?(?:most|latest)", "within", "up to", "without", "none", "lost", "expired?",
  "nicht", "kein\\p{L}{0,2}", "nur", "ausgeschlossen", "ausnahme\\p{L}*", "außer", "abgelehnt", "spätestens", "innerhalb", "höchstens", "bis zu", "ohne", "erst", "nie", "unmöglich", "verfällt|verfallen", "abgelaufen",
]);
export const DENIALS = worded([
  "not?",
  "non-?\\p{L}+",
  "cannot|can['’]t|don['’]t|doesn['’]t|won['’]t|isn['’]t|aren['’]t",
  "never",
  "excluded?",
  "denied|deny|declined?|rejected|refused|ineligible|false",
  "nicht",
  "kein\\p{L}{0,2}",
  "ausgeschlossen",
  "abgelehnt",
  "nie",
  "unmöglich",
]);

/** Gives the sentence before as its reason. */
export const LOOKS_BACK = worded([
  "therefore",
  "thus",
  "hence",
  "so",
  "neither",
  "as such",
  "because of (?:this|that)",
  "these conditions?",
  "this means",
  "in this case",
  "since (?:neither|none|this|that|it)",
  "due to (?:this|the)",
  "daher",
  "deshalb",
  "deswegen",
  "somit",
  "also",
  "demnach",
  "folglich",
  "in diesem fall",
  "beides",
  "keine (?:der|dieser)",
]);
