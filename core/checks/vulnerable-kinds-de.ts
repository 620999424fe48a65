import type { Vulnerability } from "@/core/checks/vulnerable-words";
import { wordGrammar } from "@/core/checks/word-grammar";

type KindRule = { pattern: string; unless?: string; tag: Vulnerability };

/** The same in German, where what befell somebody stands before or behind them. */
const PEOPLE = {
  i: "ich mir mich wir uns",
  my: "mein meine meinen meinem meiner meines mei meim unser unsere unserem unseren unserer unseres",
  kin: "mann ehemann gatte gatten frau ehefrau gattin partner partnerin verlobter verlobte mutter mama mami mutti vater papa papi eltern sohn tochter kind kinder kindern baby bruder schwester geschwister oma opa omi opi grossmutter grossvater grosseltern onkel tante cousin cousine neffe neffen nichte freund freundin schwiegermutter schwiegervater schwiegereltern lebensgefaehrte lebensgefaehrten lebensgefaehrtin nachbarin nachbar zwillinge zwilling enkel enkelin maedchen junge bub buben stiefvater stiefmutter stiefsohn stieftochter muttern sohnes mannes vaters familie",
  they: "er sie der die",
  be: "bin ist sind war waren habe hab hat hatte haben wurde wurden liege liegt sitze sitzt leide leidet leiden kaempfe kaempft lebe lebt",
  not: "nicht kein keine keinen keiner nie niemals kaum ohne nimmer nichts",
  figure:
    "vor_wut vor_zorn vor_liebe fast beinahe gefuehlt wie_ein als_ich_die als_ich_den witz haha film buch serie spiel akku handy laptop drucker router app website webseite produkt farbe arbeite_im arbeite_in arzt pflegekraft krankenschwester lieferung_ins lieferadresse sprichwoertlich ueber_den_preis rechnung_sah preis_sah",
};

const BODY = {
  ...PEOPLE,
  life: "grund sinn kraft lebenswillen hoffnung lebensmut ausweg zukunft perspektive lebensfreude energie",
  live: "leben weiterleben weiterzumachen weitermachen weiterzuleben da_sein dazusein aufwachen aufzuwachen existieren lebendig mehr_fuer_mich im_leben in_allem in_meinem_leben",
  end: "umbringen umzubringen mich_umbringe mich_umbraechte das_leben_nehmen das_leben_zu_nehmen leben_beenden leben_zu_beenden alles_beenden leben_ein_ende allem_ein_ende suizid suizidgedanken suizidal selbstmord selbstmordgedanken selbstmordgefaehrdet lebensmuede nicht_mehr_leben nimmer_leben nicht_mehr_da_sein nicht_mehr_weiterleben nicht_mehr_auf_dieser nicht_mehr_aufwachen nicht_mehr_hier_sein selbst_verletze selbst_zu_verletzen mich_ritze mich_zu_ritzen fuer_immer_einschlafen ohne_mich_besser lieber_tot besser_tot tot_waere tot_sein nicht_mehr_lebenswert abschiedsbrief abschiedsbriefe mir_was_antun mir_etwas_antun mir_was_an mir_etwas_an schluss_mit_allem vom_balkon_springen von_der_bruecke vor_den_zug vor_einen_zug vor_die_bahn aufhaengen_will mich_erhaengen mich_aufhaengen lebensueberdruss des_lebens_muede kein_leben_mehr will_sterben sterben_will moechte_sterben sterben_moechte nie_geboren nie_mehr_aufwachen von_dieser_welt dunkle_gedanken keinen_lebenswillen schluss_mit_dem_leben schluss_mit_meinem_leben",
  pills: "tabletten pillen schlaftabletten medikamente packung",
  every: "alle ganze saemtliche",
  ich: "ich",
  all: "geschluckt schlucken ueberdosis schluckte genommen",
  died: "gestorben verstorben verstarb starb sterben stirbt tot beerdigt beerdigung begraebnis beigesetzt beisetzung bestattung bestatter trauerfeier trauerfall sterbefall witwe witwer verwitwet trauer trauern trauernde totgeburt sternenkind fehlgeburt hospiz eingeaeschert urne grabstein palliativ* sterbebett verschieden nicht_mehr_unter_uns nicht_mehr_am_leben nicht_ueberlebt todesfall toedlich verunglueckt entschlafen eingeschlafen_fuer von_uns_gegangen tod ableben heimgegangen ertrunken hinterblieben* nicht_mehr_lebt",
  estate:
    "sterbeurkunde totenschein erbschein nachlass nachlassgericht testamentsvollstrecker verlassenschaft verstorbenen verstorbene verstorbener hinterbliebene trauerfall todesfall seligen erbengemeinschaft",
  lost: "verloren begraben beerdigen beerdigt beigesetzt",
  illness:
    "krebs *krebs krebserkrankung krebskrank tumor hirntumor leukaemie schlaganfall schlaganfaelle herzinfarkt herzinsuffizienz herzkrank herzfehler nierenversagen dialyse demenz alzheimer parkinson chemo chemotherapie bestrahlung bestrahlungen koma reha depression depressionen depressiv psychiatrie psychose burnout burn_out nervenzusammenbruch angststoerung panikattacken panikattacke zwangsstoerung trauma traumatisiert posttraumatisch* bipolar schizophrenie fehlgeburt epilepsie epileptiker epileptikerin diabetes diabetiker diabetikerin multiple_sklerose transplantation operiert querschnittsgelaehmt querschnittgelaehmt gelaehmt notoperation notoperiert schwer_krank schwerkrank todkrank sterbenskrank unheilbar unheilbar_krank chronisch_krank ernsthaft_krank schwer_erkrankt erkrankt pflegefall intensivstation krankenhaus klinik spital notaufnahme rettungswagen krankenwagen beatmungsgeraet beatmet lungenentzuendung sepsis hirnblutung essstoerung magersucht magersuechtig bulimie long_covid immungeschwaecht schwerer_unfall schwer_verletzt autounfall bettlaegerig krebstherapie hiv organspende psychisch_krank psychisch_erkrankt diagnostiziert krankgeschrieben_wegen",
  diagnosis:
    "diagnose erkrankung krankheit chemo chemotherapie dialyse onkologe krebs depression depressionen epilepsie insulin psychiater sauerstoffgeraet panikattacken angststoerung pflegekraft diabetes operation schlaganfall herzinfarkt herzkrankheit",
};
const BODY_RULES: readonly KindRule[] = [
  { tag: "self_harm", pattern: "ich 8 end", unless: "figure" },
  { tag: "self_harm", pattern: "end 4 ich", unless: "figure" },
  { tag: "self_harm", pattern: "not 4 life 4 live", unless: "figure" },
  { tag: "self_harm", pattern: "not 2 life 1 live", unless: "figure" },
  { tag: "self_harm", pattern: "i 4 every 3 pills 3 all" },
  { tag: "self_harm", pattern: "i 4 all 4 pills" },
  { tag: "bereavement", pattern: "my 3 kin 8 died", unless: "figure" },
  { tag: "bereavement", pattern: "died 5 my 3 kin", unless: "figure" },
  { tag: "bereavement", pattern: "kin 3 they 6 died", unless: "figure" },
  { tag: "bereavement", pattern: "i|my 6 estate", unless: "figure" },
  { tag: "bereavement", pattern: "i|be 3 my 2 kin 3 lost" },
  { tag: "illness", pattern: "i 1 be 6 illness", unless: "figure" },
  { tag: "illness", pattern: "be 1 i 6 illness", unless: "figure" },
  { tag: "illness", pattern: "my 3 kin 8 illness", unless: "figure" },
  { tag: "illness", pattern: "illness 5 my 3 kin", unless: "figure" },
  { tag: "illness", pattern: "my 1 diagnosis", unless: "figure" },
];

const LIFE = {
  ...PEOPLE,
  disabled:
    "blind gehoerlos taub taubblind schwerhoerig sehbehindert seheingeschraenkt hoergeschaedigt schwerbehindert* behindert behinderung behinderungen beeintraechtigung beeintraechtigt autist autistin autistisch autismus adhs pflegegrad pflegestufe bettlaegerig legasthenie legastheniker legasthenikerin gehbehindert gehbehinderung mehrfachbehindert trisomie downsyndrom down_syndrom spastiker spastikerin spastisch muskelschwund arthrose lernschwierigkeiten lernbehindert stottere stottert sprachbehindert pflegebeduerftig gebrechlich koerperbehindert geistig_behindert querschnittgelaehmt einarmig amputiert",
  senses: "hoere_schlecht hoere_sehr_schlecht sehe_schlecht sehe_sehr_schlecht hoere_kaum sehe_kaum_noch",
  aid: "rollstuhl rollator blindenhund gebaerdensprache gebaerdensprachdolmetscher screenreader vorleseprogramm hoergeraet hoergeraete kruecken gehhilfe pflegedienst pflegeheim pflegekraft prothese blindenstock assistenzhund blindenschrift brailleschrift treppenlift seniorenheim schwerbehindertenausweis",
  use: "sitze sitzt nutze nutzt benutze benutzt brauche braucht benoetige benoetigt angewiesen verwende auf im lebt wohnt",
  confused:
    "dement demenz verwirrt durcheinander vergesslich vergisst orientierungslos versteht_nicht versteht_das_nicht verstehe_nicht verstanden_hat nicht_versteht nicht_verstanden ohne_zu_wissen ohne_zu_verstehen nicht_lesen analphabet* betreuer betreuerin vorsorgevollmacht gesetzliche_betreuung gesetzlicher_betreuer lernbehinder* gedaechtnis gedaechtnisverlust kurzzeitgedaechtnis nicht_geschaeftsfaehig geschaeftsunfaehig weiss_nicht_mehr was_sie_unterschreibt was_er_unterschreibt unterschrieben_ohne ueberrumpelt aufgeschwatzt aufschwatzen reingelegt ueber_den_tisch_gezogen ueberfordert nicht_zurechtfindet komme_nicht_zurecht kommt_nicht_zurecht",
  old: "75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 achtzig neunzig rentner rentnerin betagt betagte betagten hochbetagt* pensionist pensionistin *undachtzig *undneunzig hochbetagte alte_frau alter_mann alte_dame",
  alone:
    "allein alleine jahre verstehe briefe niemanden internet computer augen verwirrt technik handy smartphone gedaechtnis alleinstehend versteht kenne",
  gamble:
    "verzockt verzocken verspielt verspiele verzocke zocke zocken spielsucht spielsuechtig* suechtig wettsucht casino kasino casinos sportwetten spielautomaten spielhalle roulette poker gluecksspiel onlinecasino alkoholiker alkoholikerin alkoholsuechtig alkoholabhaengig alkoholproblem alkoholkrank drogen drogenproblem rueckfall rueckfaellig entzug entzugsklinik drogensuechtig tablettenabhaengig tablettensuechtig kaufsucht kaufsuechtig spielsperre heroin kokain substitution suchtkrank suchtberatung suchtklinik wettbuero trockener_alkoholiker trockene_alkoholikerin",
  away: "wieder ganze ganzes ganzen alles geld guthaben sperren sperre gesperrt endgueltig aufhoeren aufzuhoeren kontrolle jahre jahren tage tagen monate monaten wochen nicht verloren gehalt lohn rente ersparnisse ersparnis erspartes problem los clean trocken verspielt hilfe therapie loskomme wegkomme bin",
  person:
    "ex exmann exfreund exfrau exfreundin freund freundin mann ehemann frau ehefrau stalker partner partnerin stiefvater vater expartner expartnerin peiniger bruder onkel",
  hurts:
    "geschlagen pruegelt verpruegelt misshandelt missbraucht bedroht gewuergt vergewaltigt eingesperrt gewalttaetig handgreiflich ohrfeigt zusammengeschlagen tyrannisiert terrorisiert schlaegt_mich schlaegt_uns mich_schlaegt uns_schlaegt schlug_mich verfolgt_mich kontrolliert_mich kontrolliert_alles kontrolliert_mein kontrolliert_meine ueberwacht_mich mich_verfolgt mich_kontrolliert mich_ueberwacht zwingt_mich mich_zwingt stalkt_mich mich_stalkt droht_mir mir_droht",
  shelter:
    "frauenhaus haeusliche_gewalt haeuslicher_gewalt kontaktverbot naeherungsverbot annaeherungsverbot gewaltschutz* schutzwohnung opferschutz zeugenschutz zuhause_nicht_sicher angst_um_mein angst_um_meine angst_um_unser todesangst untergetaucht vor_ihm_geflohen vor_ihm_gefluechtet geflohen_vor gefluechtet_vor wegweisung betretungsverbot auskunftssperre",
  must: "darf duerfen soll sollen kann weiss wissen erfaehrt",
  know: "erfahren erfaehrt wissen weiss finden findet sehen herausfinden herausfindet mitbekommen mitbekommt",
  where: "adresse anschrift nummer wohnort wo neue umgezogen wohne wohnen bin",
};
const LIFE_RULES: readonly KindRule[] = [
  { tag: "disability", pattern: "i senses" },
  { tag: "disability", pattern: "i 2 be 4 disabled", unless: "figure" },
  { tag: "disability", pattern: "be 1 i 4 disabled", unless: "figure" },
  { tag: "disability", pattern: "my 2 kin 2 be 5 disabled", unless: "figure" },
  { tag: "disability", pattern: "my 2 disabled 2 kin" },
  { tag: "disability", pattern: "i|kin 3 use 4 aid", unless: "figure" },
  { tag: "disability", pattern: "use 1 i 5 aid", unless: "figure" },
  { tag: "disability", pattern: "aid 3 use", unless: "figure" },
  { tag: "understanding", pattern: "my 3 kin 10 confused" },
  { tag: "understanding", pattern: "i 1 be 2 old 12 alone|confused" },
  { tag: "understanding", pattern: "be i 2 old 12 alone|confused" },
  { tag: "understanding", pattern: "my 3 kin 6 old 10 alone|confused" },
  { tag: "understanding", pattern: "my 2 old 2 kin 10 alone|confused" },
  { tag: "dependence", pattern: "i 6 gamble 6 away", unless: "figure" },
  { tag: "dependence", pattern: "i 6 away 6 gamble", unless: "figure" },
  { tag: "dependence", pattern: "my 3 kin 6 gamble 6 away", unless: "figure" },
  { tag: "dependence", pattern: "my 3 kin 6 away 6 gamble", unless: "figure" },
  { tag: "danger", pattern: "i 8 shelter", unless: "figure" },
  { tag: "danger", pattern: "shelter 6 i", unless: "figure" },
  { tag: "danger", pattern: "person 4 i 3 hurts", unless: "figure" },
  { tag: "danger", pattern: "i 4 person 4 hurts", unless: "figure" },
  { tag: "danger", pattern: "my 2 person 5 hurts", unless: "figure" },
  { tag: "danger", pattern: "they 1 hurts 1 i", unless: "figure" },
  { tag: "danger", pattern: "person 3 must 6 not 3 know" },
  { tag: "danger", pattern: "must 3 person 6 not 3 know" },
];

const MEANS = {
  ...PEOPLE,
  lostjob:
    "job_verloren arbeit_verloren arbeitsplatz_verloren stelle_verloren betriebsbedingt_gekuendigt gekuendigt_worden entlassen_worden arbeitslos arbeitslosigkeit arbeitslosengeld buergergeld hartz hartz4 grundsicherung sozialhilfe notstandshilfe mindestsicherung privatinsolvenz insolvent ueberschuldet verschuldet schulden schuldenberg schuldenfalle gerichtsvollzieher raeumungsklage zwangsraeumung zwangsgeraeumt obdachlos wohnungslos tafel krankengeld gepfaendet pfaendung lohnpfaendung mittellos existenzangst existenzminimum am_existenzminimum geldnot geldsorgen zahlungsunfaehig finanzielle_not finanzieller_not finanziellen_schwierigkeiten finanziell_am_ende schuldnerberatung kein_einkommen alleinerziehend notunterkunft auf_der_strasse auf_die_strasse delogierung delogiert sozialamt jobcenter inkassobuero bin_pleite",
  afford: "leisten bezahlen zahlen aufbringen decken stemmen begleichen ernaehren satt",
  need: "mahlzeit mahlzeiten essen lebensmittel miete strom stromrechnung gasrechnung heizung heizkosten medikamente rechnungen raten windeln abendessen brot kredit nebenkosten schulsachen kinder familie lebensunterhalt nahrung kaution winterschuhe milch wocheneinkauf",
  behind: "rueckstand rueckstaendig im_verzug",
  rent: "miete mieten raten rate kredit strom mietrueckstand mietschulden heizkosten",
  throw_:
    "rausschmeissen rauswerfen rausgeworfen rausgeschmissen setzt_uns setzt_mich kuendigt_uns wirft_uns wirft_mich raus verlieren verliere verliert vor_die_tuer",
  home: "haus wohnung zuhause dach bleibe",
  landlord: "vermieter vermieterin hausverwaltung bank stadtwerke amt",
  cut: "abgestellt abgeschaltet abstellen abschalten abgedreht abdrehen gesperrt sperren",
  power: "strom gas heizung wasser",
  eaten:
    "hungern hungere hungrig_ins nichts_gegessen nichts_zu_essen nichts_mehr_zu_essen kein_essen_mehr nichts_im_kuehlschrank kuehlschrank_leer kuehlschrank_ist_leer mahlzeiten_auslassen lasse_mahlzeiten verzichte_auf_essen sitzen_im_dunkeln sitzen_im_kalten in_der_kaelte im_auto_schlafen schlafe_im_auto schlafen_im_auto im_auto_leben kein_dach kein_geld_fuer kein_geld_uebrig bis_zum_monatsende_nicht reicht_nicht_zum reicht_nicht_mehr_zum nicht_ueber_die_runden kaum_ueber_die_runden ueber_die_runden hinten_und_vorne hinten_und_vorn vorne_und_hinten nichts_zum_leben nichts_zum_anziehen wovon_ich_leben wovon_wir_leben nicht_mehr_heizen nicht_heizen hinten_und_vorne_nicht vorne_und_hinten_nicht ohne_wohnung ohne_bleibe",
  reicht: "reicht langt",
  hinten: "hinten vorne",
};
const MEANS_RULES: readonly KindRule[] = [
  { tag: "debt", pattern: "i|kin 5 lostjob", unless: "figure" },
  { tag: "debt", pattern: "my 3 lostjob", unless: "figure" },
  { tag: "debt", pattern: "need 5 not 3 afford", unless: "figure" },
  { tag: "debt", pattern: "not 5 need 3 afford", unless: "figure" },
  { tag: "debt", pattern: "i 5 rent 4 behind" },
  { tag: "debt", pattern: "i 4 behind 4 rent" },
  { tag: "debt", pattern: "landlord 6 throw_", unless: "figure" },
  { tag: "debt", pattern: "i 4 my 1 home 3 throw_" },
  { tag: "debt", pattern: "i 5 power 4 cut" },
  { tag: "debt", pattern: "power 4 i 3 cut" },
  { tag: "debt", pattern: "i|kin|my 6 eaten", unless: "figure" },
  { tag: "debt", pattern: "eaten 4 i|kin", unless: "figure" },
  { tag: "debt", pattern: "reicht 4 hinten" },
];

const YOUTH = {
  ...PEOPLE,
  age: "8 9 10 11 12 13 14 15 16 17 acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtjaehrig* neunjaehrig* zehnjaehrig* elfjaehrig* zwoelfjaehrig* dreizehnjaehrig* vierzehnjaehrig* fuenfzehnjaehrig* sechzehnjaehrig* siebzehnjaehrig*",
  years: "jahre jahr jaehrige jaehriger jaehrigen geburtstag alt",
  school:
    "minderjaehrig noch_nicht_18 noch_nicht_volljaehrig nicht_volljaehrig noch_keine_18 unter_18 unter_16 in_die_schule zur_schule sechste_klasse siebte_klasse achte_klasse neunte_klasse sechsten_klasse siebten_klasse achten_klasse neunten_klasse fuenften_klasse schueler schuelerin erst_zwoelf erst_vierzehn erst_dreizehn taschengeld taschengeldkonto",
  used: "genommen benutzt gekauft bestellt bezahlt abgeschlossen ausgegeben ausgeliehen heruntergeladen runtergeladen geklickt gebucht eingeloest verbraucht",
  offspring:
    "sohn tochter kind kinder bub junge maedchen enkel enkelin neffe nichte kleiner kleine bruder schwester teenager juengster juengste",
  unasked:
    "ohne_erlaubnis ohne_meine ohne_mein ohne_unser ohne_unsere ohne_zu_fragen ohne_mich ohne_wissen ohne_dass heimlich in_app robux v_bucks fortnite roblox muenzen coins spielewaehrung meinem_handy meinem_tablet meiner_karte meine_karte meinem_konto mein_konto meine_kreditkarte meiner_kreditkarte skins",
  parents: "eltern mama_und_papa erziehungsberechtigte erziehungsberechtigten",
  surprise: "ueberraschung geschenk hochzeit hochzeitstag geburtstag_von",
  loyal: "kunde kundin mitglied abonnent lang dabei vertrag",
  bin: "bin werde",
  weiss: "wissen weiss ahnen",
  gehe: "gehe geh",
};
const YOUTH_RULES: readonly KindRule[] = [
  { tag: "minor", pattern: "i bin 2 age 1 years", unless: "loyal" },
  { tag: "minor", pattern: "bin i 2 age 1 years", unless: "loyal" },
  { tag: "minor", pattern: "i bin 4 school" },
  { tag: "minor", pattern: "i gehe 3 school" },
  { tag: "minor", pattern: "my parents 2 weiss 3 not", unless: "surprise" },
  { tag: "minor", pattern: "my 3 offspring 12 unasked 8 used", unless: "surprise" },
  { tag: "minor", pattern: "my 3 offspring 8 used 6 unasked", unless: "surprise" },
  { tag: "minor", pattern: "my 2 age 3 offspring 10 used" },
  { tag: "minor", pattern: "my 2 offspring 4 age 10 used" },
  { tag: "minor", pattern: "my 2 age 10 used" },
];

const inBody = wordGrammar<Vulnerability>(BODY, BODY_RULES, "de");
const inLife = wordGrammar<Vulnerability>(LIFE, LIFE_RULES, "de");
const inMeans = wordGrammar<Vulnerability>(MEANS, MEANS_RULES, "de");
const inYouth = wordGrammar<Vulnerability>(YOUTH, YOUTH_RULES, "de");

/** What has befallen body and mind, how somebody lives, and what they live on. */
export const kindsInGerman = [inBody, inLife, inMeans, inYouth];
