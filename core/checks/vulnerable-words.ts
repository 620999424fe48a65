/** What makes a customer vulnerable, in the order in which one is named when several are there. */
export const VULNERABILITIES = [
  "self_harm",
  "threat",
  "danger",
  "bereavement",
  "illness",
  "disability",
  "understanding",
  "dependence",
  "debt",
  "minor",
] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

const KIN =
  "(?:husband|wife|partner|fianc[eé]e?|mother|mom|mum|mama|dad|father|parents?|son|daughter|child|baby|brother|sister|grand(?:mother|father|ma|pa|son|daughter)|nan|uncle|aunt|cousin|nephew|niece|friend|spouse|(?:mother|father|brother|sister)-in-law)";
const SICK =
  "(?:in (?:the )?(?:hospital|intensive care|icu|hospice|rehab)|hospitali[sz]ed|(?:terminally|seriously|gravely|critically|chronically|very|really) (?:ill|sick)|on dialysis|in a coma|on life support|bedridden|severely depressed|suicidal)";
const DIAGNOSIS =
  "(?:cancer|a tumou?r|leuka?emia|dementia|alzheimer['’]?s|a stroke|a heart attack|a miscarriage|parkinson['’]?s|multiple sclerosis|chemo(?:therapy)?|depression|a (?:nervous |mental )breakdown|a serious accident|a severe illness)";
const OWN = "(?:my|our)(?: late| dear| poor| own| little| old(?:er|est)?| young(?:er|est)?){0,2}";

const KIN_DE =
  "(?:mann|ehemann|frau|ehefrau|partner(?:in)?|verlobte[rn]?|mutter|mama|vater|papa|eltern|sohn|tochter|kind|baby|bruder|schwester|oma|opa|gro(?:ß|ss)(?:mutter|vater|eltern)|onkel|tante|cousine?|neffe|nichte|freund(?:in)?|schwieger(?:mutter|vater))";
const OWN_DE = "(?:mein|unser)(?:e[nmrs]?)?(?: liebe[rn]?| arme[rn]?| alte[rn]?| kleine[rn]?| eigene[rn]?)?";
const SICK_DE =
  "(?:im (?:krankenhaus|koma|hospiz|sterben|pflegeheim)|auf (?:der )?intensivstation|in der klinik|(?:schwer|sehr|ernsthaft|unheilbar|todkrank|chronisch) ?(?:krank|erkrankt)|todkrank|bettlägerig|pflegebedürftig|schwer depressiv|suizidgefährdet)";
const DIAGNOSIS_DE =
  "(?:krebs|brustkrebs|einen tumor|leukämie|demenz|alzheimer|schlaganfall|herzinfarkt|fehlgeburt|parkinson|multiple sklerose|depressionen|eine depression|chemo(?:therapie)?|burn-?out)";

const bought =
  "(?:bought|ordered|spent|purchased|used (?:my|our|the) (?:card|account|phone)|made (?:a |an |the )?(?:purchase|order|payment)|signed up|subscribed)";
const AGE =
  "(?:[4-9]|1[0-7]|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn)";

// biome-ignore format: a table
const ENGLISH: Partial<Record<Vulnerability, readonly string[]>> = {
  self_harm: [
    "(?:want|wanted|wish|going) to (?:just )?(?:die|disappear forever|end it)(?=[,.;!?]|$| and| now| because)",
    "(?:jump|jumping|throw|throwing)(?: myself)? (?:off|from|in front of|under)(?: of)? (?:a|the) (?:\\p{L}+ )?(?:bridge|building|roof|balcony|train|bus|cliff)",
    "(?:do not|don['’]t|no longer) (?:want to|wanna) (?:live|be alive|be here|wake up|exist)(?: any ?more| any longer)?(?=[.,!?;]|$| any| and| because)", "kill(?:ing)? myself", "(?:end|ending|take|taking|taken) (?:my (?:own )?life|it all)", "suicid(?:e|al)", "self[- ]harm(?:ing|ed)?", "(?:hurt|hurting|harm|harming|cut|cutting) myself (?:again|on purpose|because|since|and|,|\\.|when)", "cut(?:ting)? myself again",
    "better off dead", "better off without me", "(?:no|not any|isn['’]t any) (?:point|reason)(?: left)? (?:in |to )?(?:going on|go on|living|live|being alive)", "(?:can['’]t|cannot) (?:go on|do this|take it) any ?more and", "want to die", "wish i (?:was|were) dead", "overdose(?:d)? on",
  ],
  threat: [
    "(?:come|coming|drive|be) (?:\\p{L}+ ){0,4}(?:and|to) (?:smash|trash|wreck|destroy|beat|hurt|break|set)", 
    "(?:get|gets|take|catch|deserve)(?: \\p{L}+)? (?:a )?bullet",
    "(?:burn|blow|set fire to|bomb|torch|smash)(?: \\p{L}+){0,4} (?:down|up|shop|store|office|building|branch|on fire)", "i(?:['’]ll| will| am going to|['’]m going to|['’]m gonna)(?: \\p{L}+){0,8} (?:hurt|kill|shoot|stab|beat|harm|attack|break the (?:legs|neck)) (?:you|him|her|them|someone|somebody|one of|your|every)", "i know where (?:you|your \\p{L}+|your \\p{L}+ \\p{L}+) (?:live|work|lives|works)", "you(?:['’]ll| will| are going to) (?:all )?(?:regret|pay for) (?:this|that|it)", "watch your back", "there will be blood", "bring a (?:gun|knife|bomb)",
  ],
  danger: [
    "(?:is|was|been|keeps|has been|been) (?:stalking|threatening|beating|hitting|abusing|following) me", "(?:my|an) (?:abusive|violent)(?: ex)?(?:[- ]\\p{L}+)?", "domestic (?:violence|abuse)", "restraining order", "women['’]?s (?:shelter|refuge)", "he (?:hits|beats|hit|beat) me", "fear for my (?:life|safety)",
  ],
  bereavement: [
    `(?:we|i) (?:have )?(?:just )?(?:buried|lost|cremated) (?:my |our )?(?:dear )?${KIN}(?=[ .,!?;]|$)(?! (?:card|bag|phone|ticket|luggage|passport|parcel))`,
    `${OWN} ${KIN}(?: \\p{Lu}\\p{L}+)?(?:,? who)?(?: has| have| had)?(?: just| sadly| recently| suddenly| unexpectedly| unfortunately)? (?:died|passed(?: away| on)?(?! (?:the|a|an|her|his|my|through|by))|is dead|is dying|was killed|is deceased)`, `(?:death|passing|loss|funeral|burial|estate) of (?:my|our) (?:late |dear )?${KIN}`, `my late ${KIN}`, `(?:she|he|who|they)(?: has| have| had| both)? (?:sadly |recently |suddenly |just )?passed away`, `(?:lost|losing|buried|burying) (?:my|our) (?:late |dear |little |unborn )?${KIN}(?!['’]s? (?:card|bag|phone|ticket|luggage|passport|parcel))(?= |[.,!?;]|$)`,
    "(?:the|his|her|their|my|our) (?:\\p{L}+ )?funeral (?:is|was|will|on|takes|tomorrow|today|next)", "(?:attend|attending|to|for|at|after|arrang(?:e|ing)) (?:the|a|his|her|my|our) (?:\\p{L}+['’]s )?funeral (?:of|on|tomorrow|next|in \\p{Lu}|and i)", "i(?:['’]m| am) (?:a )?(?:recently )?(?:widowed|bereaved|grieving|in mourning)", "death in (?:the|my|our) family", "the (?:account holder|deceased) (?:has )?(?:died|was my|passed away)",
  ],
  illness: [
    "(?:i(?:['’]m| am)|she(?:['’]s| is)|he(?:['’]s| is)|we(?:['’]re| are)) (?:\\p{L}+ )?(?:having|getting|undergoing|on|starting|in) (?:\\p{L}+ )?(?:chemo(?:therapy)?|radiotherapy|dialysis|palliative care|surgery|heart surgery|cancer treatment)",
    `my (?:little|wee|youngest|eldest|oldest) (?:one|boy|girl|son|daughter) (?:has|had|is)(?: \\p{L}+){0,2} (?:${DIAGNOSIS}|${SICK})`,
    `(?:i|we|${OWN} ${KIN})(?:['’]m|['’]ve|['’]s| am| was| were| is| are| have| has| had)?(?: been| just| now| currently| still| both| recently)* ${SICK}`, `(?:diagnosed with|suffer(?:ing|s)? from|dying of|treated for|recovering from|fighting|because of (?:my|her|his)|after) (?:\\p{L}+ )?${DIAGNOSIS}`, `(?:i|she|he|${OWN} ${KIN}) (?:have|has|had)(?: just| recently| now)? (?:\\p{L}+ )?${DIAGNOSIS}`, `my (?:cancer|tumou?r|dementia|depression|chemo(?:therapy)?|heart attack|stroke|miscarriage|terminal \\p{L}+)`, "been diagnosed with", "panic attacks?(?= because|\\.|,| and| every)", "i(?:['’]m| am) having chest pain",
  ],
  debt: [
    "(?:can['’]t|cannot|unable to) (?:pay|make|cover|meet) (?:the|my|our) (?:rent|mortgage|bills|heating|electricity)", "(?:lost|losing) (?:my|our) (?:job|home|house|flat) and",
    "(?:sleep|sleeping|live|living)(?: rough| in (?:my|the|our) (?:car|van)| on the streets?)(?= since|[,.;!]| and| because| for|$)",
    "(?:can['’]t|cannot|can not|unable to|could not|couldn['’]t)(?: even)? (?:afford|pay for|buy)(?: to)? (?:eat|food|groceries|rent|my rent|our rent|heat(?:ing)?|to heat|medic\\p{L}+|my medic\\p{L}+|nappies|feed|live|the (?:rent|bills|mortgage)|my (?:bills|mortgage))", "bailiffs?", "(?:be|being|been|get|getting|face|facing) evicted", "eviction", "foreclos\\p{L}+", "(?:declare|declared|declaring|file|filed|filing|facing|in|for|going) (?:for )?(?:personal )?(?:bankruptcy|bankrupt|insolvency|insolvent)", "(?:i am|i['’]m|we are|we['’]re|become|be|been|made) homeless", "(?:no|not any|without any) money (?:left|for food|to eat|for rent)", "(?:drowning|deep|sinking|stuck) in debts?", "debt (?:is|was) (?:killing|crushing|destroying)", "(?:repossess\\p{L}*) (?:my|our|the) (?:house|home|car)", "food ?banks?", "lost my job and (?:can['’]t|cannot|i can|have no|there)",
  ],
  minor: [
    `my ${AGE}[- ]years?[- ]?olds?(?: \\p{L}+)? ${bought}`,
    `(?:i['’]m|i am|im(?= (?:only|just|\\p{L}+teen|\\d+ (?:and|but|years|yo))))(?: only| just)? ${AGE}(?: years? old| yo| y/o)?(?= and|[,.;!]|$| but| years| yo)(?! (?:days?|weeks?|months?|minutes?|hours?|euros?|pounds?|dollars?|kilomet|miles))`, `${OWN} (?:son|daughter|child|kid|boy|girl|grandson|granddaughter|nephew|niece)(?:,| is| who is|,? aged?)? ?(?:only )?(?:is )?${AGE}(?:[- ]years?[- ]old)?,?(?: and| who| has| he| she| had)* ${bought}`, `${OWN} ${AGE}[- ]?(?:years?[- ]?old|yo|y/o)(?: \\p{L}+)?(?: has| had)? ${bought}`, "i(?:['’]m| am) (?:still )?(?:a minor|under ?age|not 18 yet)",
  ],
};

// biome-ignore format: a table
const GERMAN: Partial<Record<Vulnerability, readonly string[]>> = {
  self_harm: [
    "(?:will|möchte|wollte) (?:\\p{L}+ ){0,3}(?:sterben|nicht mehr da sein|schluss machen mit allem)",
    "von (?:der|einer|einem) (?:brücke|dach|hochhaus|balkon|klippe) (?:zu )?(?:springen|stürzen|springe)|vor (?:den|einen) zug (?:zu )?(?:werfen|springen|legen|schmeißen)",
    "(?:will|möchte|mag|kann) (?:so |einfach |eigentlich )?nicht mehr leben", "mir das leben(?: zu)? nehmen", "(?:bringe|bring) mich um", "mich (?:selbst )?um(?:zu)?bringen", "(?:suizid|selbstmord)(?:gedanken|gefährdet|versuch)?", "(?:ritze|verletze|schneide)(?: ich)? mich (?:wieder|selbst|seit|immer|jeden)", "selbstverletz\\p{L}{0,12}", "ohne mich (?:wären|sind|ist) (?:\\p{L}+ ){0,3}besser", "(?:hat|habe|macht) (?:doch )?alles (?:gar )?keinen sinn mehr", "keinen sinn mehr im leben", "(?:möchte|will) (?:nur noch |einfach )?(?:sterben|tot sein|nicht mehr aufwachen)", "wäre (?:lieber|am liebsten) tot", "mein leben beenden",
  ],
  threat: [
    "(?:schlage|haue|mache)(?: \\p{L}+){0,4} (?:alles )?(?:kurz und klein|kaputt|zu kleinholz)",
    "(?:kriegt|bekommt|fängt)(?: \\p{L}+){0,5} kugel(?: ab)?",
    "(?:zünde|fackle|brenne|sprenge)(?: \\p{L}+){0,5} (?:an|ab|nieder|in die luft)", "(?:dann )?passiert (?:jemandem|ihnen|dir|euch|einem von) (?:was|etwas)", "ich weiß,? wo (?:sie|du|ihr|ihre \\p{L}+|eure \\p{L}+)(?: \\p{L}+)? (?:wohnen|wohnst|wohnt|arbeiten|arbeitest)", "(?:das|dies) (?:werden sie|wirst du|werdet ihr) (?:noch )?(?:bereuen|büßen)", "(?:bringe|bring|schlage|steche|prügle) (?:\\p{L}+ ){0,4}(?:um|tot|zusammen|ab|kaputt)(?=[.!,]|$)", "(?:mit|eine?) (?:der |einer |einem )?(?:waffe|messer|bombe) (?:vorbei|komme|kommen)", "ich komme (?:bei ihnen |zu ihnen |jetzt )?vorbei und (?:dann|schlage|mache)",
  ],
  danger: [
    "(?:stalkt|verfolgt|bedroht|schlägt|misshandelt) mich", "(?:gewalttätige|prügelnde)[rn]? (?:ex|mann|partner|vater)(?:[- ]?\\p{L}+)?", "häusliche[rn]? gewalt", "frauenhaus", "kontaktverbot", "angst um mein leben",
  ],
  bereavement: [
    `(?:habe|haben)(?: \\p{L}+){0,3} ${KIN_DE} (?:beerdigt|beigesetzt|begraben|verloren|zu grabe getragen)`, "(?:mama|papa|oma|opa) ist (?:\\p{L}+ ){0,3}(?:gestorben|tot)",
    `${OWN_DE} ${KIN_DE}(?: \\p{Lu}\\p{L}+)? (?:ist|war)?(?: \\p{L}+| am \\d{1,2}\\.(?: ?\\d{1,2}\\.)?){0,4} ?(?:gestorben|verstorben|verschieden|tödlich verunglückt|tot|von uns gegangen)`, `(?:tod|sterbefall|beerdigung|beisetzung|bestattung|trauerfeier|nachlass|verlust) (?:meine[sr]|unsere[sr]) (?:\\p{L}+ )?${KIN_DE}(?:e?s)?`, `(?:mein|unser)(?:e[nmrs]?)? (?:kürzlich |jüngst )?verstorbene[nrsm]? \\p{L}+`, `(?:er|sie|der|die) (?:ist|war)(?: \\p{L}+){0,4} (?:gestorben|verstorben)`, `(?:haben|habe)(?: \\p{L}+)? (?:unser|mein)(?:e[nm]?)? (?:\\p{L}+ )?${KIN_DE} verloren`,
    "(?:die|meine|seine|ihre|am \\p{L}+ ist die) (?:beerdigung|beisetzung|trauerfeier|bestattung) (?:ist|war|findet|meine|unsere|von|am)", "(?:ist|war) (?:die|seine|ihre) (?:beerdigung|beisetzung|trauerfeier|bestattung)", "(?:zur|auf die|auf der|nach der) (?:beerdigung|beisetzung|trauerfeier) (?:meine|unsere|von|muss|fliegen|fahren)", "todesfall in (?:der|meiner|unserer) familie", "(?:ich bin|seit kurzem) (?:witwe|witwer|verwitwet|in trauer)", "(?:der|die) (?:kontoinhaber(?:in)?|vertragsinhaber(?:in)?) ist (?:\\p{L}+ )?(?:gestorben|verstorben)",
  ],
  illness: [
    "(?:bekomme|bekommt|mache|macht|beginne|beginnt|habe|hat) (?:\\p{L}+ ){0,3}(?:chemo(?:therapie)?|bestrahlung(?:en)?|dialyse|krebsbehandlung)",
    `meine? (?:kleine[rn]?|kurze[rn]?|große[rn]?|jüngste[rn]?|älteste[rn]?) (?:hat|ist)(?: \\p{L}+){0,3} (?:${DIAGNOSIS_DE}|${SICK_DE})`,
    `(?:ich|wir|${OWN_DE} ${KIN_DE}) (?:bin|ist|liege|liegt|sind|war|muss|musste)(?: \\p{L}+){0,5} ${SICK_DE}`, `(?:bin|liege) (?:\\p{L}+ ){0,5}(?:${SICK_DE})`, `(?:ich|bei mir|bei ${OWN_DE} ${KIN_DE})(?:(?! fast| beinahe) \\p{L}+){0,4} ${DIAGNOSIS_DE}(?: \\p{L}+)? (?:festgestellt|diagnostiziert|bekommen|erlitten|gehabt)`, `(?:habe|hat|hatte)(?: gerade| kürzlich| einen| eine| leider)* ${DIAGNOSIS_DE}`, `(?:leide|leidet|erkrankt|sterbe|stirbt) (?:\\p{L}+ )?an (?:\\p{L}+ )?${DIAGNOSIS_DE}`, `nach (?:einem|einer|meinem|meiner) (?:\\p{L}+ )?${DIAGNOSIS_DE}`, `(?:meine[rsn]?|wegen meiner) (?:krebserkrankung|depression(?:en)?|demenz|chemo(?:therapie)?|fehlgeburt|krebs|herzerkrankung)`, "ich bin (?:\\p{L}+ )?(?:dement|depressiv|todkrank|schwerkrank|schwerstkrank)",
  ],
  debt: [
    "(?:kann|können)(?: \\p{L}+){0,2} (?:die|meine|unsere) (?:miete|raten|rechnungen|stromrechnung|hypothek|heizung)(?: \\p{L}+){0,2} nicht (?:mehr )?(?:zahlen|bezahlen|aufbringen)", "job verloren und|arbeit verloren und|arbeitslos und",
    "(?:schlafe|schlafen|wohne|wohnen|lebe|leben)(?: \\p{L}+){0,4} (?:im auto|auf der straße|in der notunterkunft|im wohnheim)",
    "(?:kann|können|konnte)(?: \\p{L}+){0,6} (?:kein|keine|nichts zu|die|unsere|meine) (?:essen|lebensmittel|miete|medikamente|heizung|windeln|strom)(?: mehr)? (?:kaufen|leisten|bezahlen|zahlen)", "gerichtsvollzieher(?:in|s)?", "(?:zwangs)?räumungs(?:klage|termin|titel)|zwangsräumung", "zwangsversteiger\\p{L}+", "privatinsolvenz|insolvenz (?:anmelden|angemeldet)", "(?:bin|sind|werde|werden|wird) (?:\\p{L}+ )?obdachlos|auf der straße (?:landen|sitzen|stehen)", "(?:kein|keinen) (?:geld|cent|euro)(?: mehr)?(?: für (?:essen|lebensmittel|miete|strom)| übrig| zum leben)", "(?:habe|hab|haben) kein geld mehr", "(?:völlig |total |hoch ?)?(?:überschuldet|verschuldet bis)", "schulden (?:erdrücken|fressen|wachsen)", "(?:zur|bei der|von der) tafel(?= gehen|\\.|,| leben)", "pfändung (?:meines|des|auf) (?:kontos|lohns)",
  ],
  minor: [
    "(?:mein|meine|unser|unsere) (?:neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|\\d|1[0-7])-?jährige[rns]? (?:\\p{L}+ )?(?:hat|hatte)(?: \\p{L}+| \\d+){0,8} (?:gekauft|bestellt|ausgegeben|bezahlt|abgeschlossen)",
    `ich bin(?: erst| gerade| noch)? ${AGE}(?: jahre?(?: alt)?)?(?= und|[,.;!]|$| jahre)(?! (?:tage|wochen|monate|minuten|stunden|euro|kilometer|jahre (?:kund|mitglied|dabei|lang|abonnent)))`, `${OWN_DE} (?:sohn|tochter|kind|junge|mädchen|enkel(?:in)?|neffe|nichte)(?:,| ist|,? der| die){0,3},? ?(?:erst |gerade )?(?:ist )?${AGE}(?: jahre(?: alt)?)?,? ?(?:und )?(?:hat|hatte)(?: \\p{L}+| \\d+){0,10} (?:gekauft|eingekauft|bestellt|ausgegeben|abgeschlossen|bezahlt)`, `${OWN_DE} ${AGE}-?jährige[rn]? (?:\\p{L}+ )?(?:hat|hatte)(?: \\p{L}+| \\d+){0,10} (?:gekauft|eingekauft|bestellt|ausgegeben|abgeschlossen|bezahlt)`, "ich bin (?:noch )?(?:minderjährig|nicht volljährig|nicht 18)",
  ],
};

/** One pattern a kind, over both languages; what has none is found by its grammar alone. */
export const VULNERABLE: ReadonlyMap<Vulnerability, RegExp> = new Map(
  VULNERABILITIES.flatMap((kind): [Vulnerability, RegExp][] => {
    const phrases = [...(ENGLISH[kind] ?? []), ...(GERMAN[kind] ?? [])];
    if (phrases.length === 0) return [];
    return [[kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?!\\p{L})`, "giu")]];
  }),
);

/** One of these stands in every text that any of the patterns finds: the patterns are slow, and most messages plain. */
export const HINTS =
  /live|alive|exist|kill|suicid|harm|hurt|cut|dead|die|dying|death|life|going on|burn|blow|bomb|torch|fire|shoot|stab|beat|know where|regret|pay for|watch your|blood|gun|knife|stalk|threat|abus|violen|restrain|shelter|refuge|hits|hit me|fear for|pass|late |loss|lost|losing|funeral|burial|buried|bury|estate|widow|bereav|griev|mourn|deceas|hospital|intensive|icu|hospice|rehab|ill|sick|dialysis|coma|bedridden|depress|cancer|tumo|leuk|dement|alzheimer|stroke|heart|miscarr|parkinson|sclerosis|chemo|breakdown|accident|diagnos|panic|chest|afford|eat|food|rent|heating|bailiff|evict|foreclos|bankrupt|insolv|homeless|money|debt|repossess|job|\bi['’]?m (?:only |just )?(?:\d|[a-z]+teen|nine|ten|eleven|twelve)|years?[- ]old|yo |jump|bridge|surger|radiother|bestrahl|dialyse|smash|trash|wreck|kurz und klein|kaputt|arbeitslos|job|arbeit|mortgage|miete|raten|bullet|kugel|brücke|vor den zug|schlafe|wohne|beerdigt|begraben|leukämie|sleep|im auto|minor|under ?age|\bson\b|daughter|child|sohn|tochter|enkel|kind|junge|mädchen|neffe|nichte|jahre|leben|mich um|umbring|umzubring|selbstmord|suizid|ritze|verletz|schneide|ohne mich|sinn|sterben|tot|aufwachen|zünde|fackle|brenn|spreng|passiert|weiß|bereuen|büßen|schlag|stech|prügl|waffe|messer|vorbei|verfolg|bedroht|misshandel|gewalt|frauenhaus|kontaktverbot|angst|storben|verschieden|verunglückt|gegangen|tod|beerdigung|beisetzung|bestattung|trauer|nachlass|verl[uo]|witwe|krank|klinik|koma|hospiz|bettläg|pfleg|krebs|schlaganfall|fehlgeburt|sklerose|burn|demen|essen|lebensmittel|miete|medikament|heizung|windel|strom|gericht|räum|zwangs|insolvenz|obdach|straße|geld|cent|schuld|tafel|pfänd|ich bin (?:erst |gerade |noch )?(?:\d|[a-zäöü]{0,8}zehn|elf|zwölf|neun|minder|nicht)|jährig/i;
