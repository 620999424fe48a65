import { kindsInGerman } from "@/core/checks/vulnerable-kinds-de";
import { kindsInEnglish } from "@/core/checks/vulnerable-kinds-en";
import type { Vulnerability } from "@/core/checks/vulnerable-words";
import { type Tagged, wordGrammar } from "@/core/checks/word-grammar";

/**
 * Signs that a customer is vulnerable by what they are made of: who it is about (the customer or somebody close), and
 * what has befallen them. Things die, suffer and are sick too ("my phone died"), so each rule needs a person, or a word
 * that only people have.
 */
const ENGLISH = {
  i: "i me myself we us im",
  my: "my our",
  kin: "husband wife partner fiance fiancee mother mom mum mummy mama dad daddy father parents parent son daughter child children kid kids baby brother sister grandmother grandfather grandma grandpa gran granny nan uncle aunt cousin nephew niece friend spouse boyfriend girlfriend girl boy twins mother-in-law father-in-law in-laws neighbour",
  they: "he she they him her them his their",
  be: "am is are was were have has had been being feel feeling got get",
  died: "died dying dead deceased buried funeral cremated ashes widow widowed widower bereaved bereavement grieving grief mourning stillborn stillbirth gravestone hospice passed_away passed_on passed_suddenly no_longer_with_us took_his_own took_her_own palliative terminal",
  lost: "lost lose losing",
  sick: "hospital hospitalised hospitalized icu intensive_care ward chemo chemotherapy radiotherapy dialysis cancer tumour tumor leukaemia leukemia stroke heart_attack dementia alzheimer alzheimers parkinson parkinsons miscarriage miscarried seizure epilepsy psychosis psychiatric bipolar schizophrenia ptsd depression depressed nervous_breakdown mental_breakdown burnout transplant paralysed paralyzed ventilator coma sectioned anorexia surgery operation diagnosis diagnosed ms multiple_sclerosis insulin seriously_ill very_ill gravely_ill terminally_ill critically_ill",
  disabled:
    "wheelchair blind deaf disabled disability autistic autism dyslexic dyslexia amputee partially_sighted visually_impaired hearing_impaired hard_of_hearing bedbound bedridden housebound crutches carer caregiver oxygen guide_dog sign_language",
  confused:
    "dementia confused do_not_understand does_not_understand did_not_understand without_knowing without_understanding cannot_read can_not_read learning_difficulty learning_difficulties learning_disability power_of_attorney guardian",
  old: "75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 eighty eighty-* ninety pensioner elderly",
  alone: "alone on_my_own years_old understand letters nobody_to no_one_to internet computer eyes hearing confused",
  gamble:
    "gambl* betting bets casino casinos slots roulette addict addicted addiction relapse* alcoholic sober sobriety heroin cocaine detox",
  away: "away again everything all whole stop addict* relapse* cannot control lost spend spent close block ban problem help recover* year years day days months",
  scared: "scared afraid terrified frightened fear fearing hiding hide escape escaped fled flee fleeing ran_away safe",
  of: "of from",
  person:
    "him her them ex ex-husband ex-wife ex-boyfriend ex-partner boyfriend husband stalker partner stepfather father wife abuser",
  hurts:
    "hit hits beats beaten beat abuse abused abuses abusive abuser stalks stalking stalked threatens threatening threatened strangled rape raped assaulted follows_me locked_me controls_my controls_all monitors_my",
  must: "must should can may",
  not: "not never cannot no",
  know: "know find learn see",
  where: "address where number location moved new",
  reason: "reason point sense purpose strength will energy hope",
  live: "live living on_anymore going_on go_on carry_on keep_going continue exist existing alive be_here wake_up being_here",
  want: "want wanna wish",
  job: "redundant redundancy laid_off let_me_go lost_my_job lost_his_job lost_her_job lost_our unemployed unemployment jobless universal_credit sick_pay out_of_work food_bank food_banks foodbank bailiff bailiffs eviction evicted homeless insolvent insolvency bankrupt bankruptcy repossessed repossession debt_collector debt_collectors arrears payday",
  skip: "skip skipping go go_without going_without cannot_feed can_not_feed can_not_afford could_not_afford unable_to_afford make_ends_meet starving hungry run_out_of_money no_money choose_between choosing_between can_not_heat freezing",
  need: "meals meal food eat feed heating rent electricity medicine medication bills bill nappies groceries instalments instalment payments repayments mortgage dinner lunch heat family kids children make_ends_meet",
  idiom:
    "must_have_been deaf_ears blind_spot blind_faith not_blind not_deaf turn_a_blind cancel button send enter submit level refresh contract subscription membership plan service your_coffee your_chocolate your_app your_product your_products your_food your_pizza your_game your_show your_cookies your_tea love delicious chocolate coffee",
  age: "9 10 11 12 13 14 15 16 17 nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  used: "used use bought ordered paid took signed subscribed spent borrowed",
  parents: "dads mums moms parents dad mum mom father mother mother's dad's mum's mom's grandmas school",
};
const RULES_EN: readonly { pattern: string; unless?: string; tag: Vulnerability }[] = [
  { tag: "self_harm", pattern: "not 4 reason 4 live", unless: "idiom" },
  { tag: "self_harm", pattern: "not want 3 live" },
  { tag: "bereavement", pattern: "my 3 kin 6 died" },
  { tag: "bereavement", pattern: "died 6 my 3 kin" },
  { tag: "bereavement", pattern: "they 2 be 2 died" },
  { tag: "illness", pattern: "my 3 kin 7 sick" },
  { tag: "illness", pattern: "sick 6 my 3 kin" },
  { tag: "illness", pattern: "my sick" },
  { tag: "disability", pattern: "i 5 disabled", unless: "idiom" },
  { tag: "disability", pattern: "my 3 kin 6 disabled" },
  { tag: "disability", pattern: "my disabled" },
  { tag: "understanding", pattern: "my 3 kin 12 confused" },
  { tag: "understanding", pattern: "i 1 be 1 old 12 alone" },
  { tag: "understanding", pattern: "my 3 kin 4 old 10 alone|confused" },
  { tag: "dependence", pattern: "i 6 gamble 8 away" },
  { tag: "dependence", pattern: "my 4 gamble" },
  { tag: "dependence", pattern: "i be 3 gamble", unless: "idiom" },
  { tag: "danger", pattern: "i 4 scared 1 of 3 person" },
  { tag: "danger", pattern: "scared 2 of 2 my 2 person" },
  { tag: "danger", pattern: "person|kin 8 must 1 not 3 know 5 where" },
  { tag: "danger", pattern: "they|person|kin 4 hurts 2 i", unless: "idiom" },
  { tag: "danger", pattern: "my 2 hurts 3 person" },
  { tag: "debt", pattern: "job 14 need|skip" },
  { tag: "debt", pattern: "need|skip 14 job" },
  { tag: "debt", pattern: "i 4 skip 4 need" },
  { tag: "debt", pattern: "my 2 need 6 job" },
  { tag: "minor", pattern: "i 2 age 8 used 4 parents" },
  { tag: "minor", pattern: "i 2 age 2 parents", unless: "lost" },
];

const GERMAN = {
  i: "ich mir mich wir uns",
  my: "mein meine meinen meinem meiner meines unser unsere unserem unseren unserer",
  kin: "mann ehemann frau ehefrau partner partnerin verlobter verlobte mutter mama mutti vater papa eltern sohn tochter kind kinder baby bruder schwester oma opa grossmutter grossvater grosseltern onkel tante cousin cousine neffe nichte freund freundin schwiegermutter schwiegervater lebensgefaehrte lebensgefaehrtin nachbarin zwillinge enkel enkelin maedchen junge",
  they: "er sie",
  be: "bin ist sind war waren habe hat hatte haben wurde liege liegt sitze sitzt leide leidet",
  died: "gestorben verstorben tot beerdigt beerdigung beigesetzt beisetzung bestattung trauerfeier witwe witwer verwitwet trauer trauern totgeburt fehlgeburt hospiz eingeaeschert urne palliativ* sterbebett verschieden nicht_mehr_unter_uns todesfall",
  sick: "krankenhaus klinik intensivstation intensiv krebs *krebs tumor leukaemie schlaganfall herzinfarkt demenz alzheimer parkinson chemo chemotherapie bestrahlung dialyse koma reha depression depressionen depressiv psychiatrie psychose burnout fehlgeburt epilepsie multiple_sklerose transplantation operiert querschnittsgelaehmt gelaehmt notoperation schwer_krank schwerkrank todkrank sterbenskrank erkrankt diagnose pflegefall",
  disabled:
    "rollstuhl blind gehoerlos taub schwerhoerig sehbehindert schwerbehindert* behindert behinderung autist autistin autismus pflegegrad pflegestufe bettlaegerig legasthenie legastheniker gebaerdensprache blindenhund rollator kruecken",
  confused:
    "dement demenz verwirrt versteht_nicht verstanden_hat nicht_versteht ohne_zu_wissen ohne_zu_verstehen nicht_lesen analphabet* betreuer betreuerin vorsorgevollmacht gesetzliche_betreuung lernbehinder*",
  old: "75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 achtzig neunzig rentner rentnerin",
  alone: "allein alleine jahre verstehe briefe niemanden internet computer augen verwirrt",
  gamble:
    "verzockt verspielt verzocke zocke spielsucht spielsuechtig* suechtig wettsucht casino sportwetten spielautomaten alkoholiker alkoholikerin alkoholsuechtig alkoholabhaengig drogen rueckfall rueckfaellig trockener_alkoholiker trockene_alkoholikerin entzug drogensuechtig abhaengig",
  away: "wieder ganze ganzes alles geld guthaben sperren sperre endgueltig aufhoeren kontrolle jahre jahren tage tagen sein verloren",
  scared: "angst fuerchte fuerchten verstecke verstecken geflohen gefluechtet fliehen sicher",
  of: "vor",
  person:
    "ihm ihr ihnen ex exmann ex-mann exfreund ex-freund exfrau ex-frau freund mann stalker partner stiefvater vater expartner",
  hurts:
    "schlaegt geschlagen pruegelt misshandelt missbraucht bedroht verfolgt stalkt gewuergt vergewaltigt kontrolliert eingesperrt gewalttaetig",
  must: "darf duerfen soll sollen",
  not: "nicht kein keine keinen nie",
  know: "erfahren wissen finden sehen herausfinden",
  where: "adresse anschrift nummer wohnort wo neue",
  live: "leben weiterleben weiterzumachen weitermachen weiterzuleben da_sein aufwachen existieren lebendig",
  want: "will moechte mag",
  end: "das_leben_nehmen mein_leben_beenden suizid selbstmord lebensmuede nicht_mehr_leben nicht_mehr_da_sein selbst_verletze allem_ein_ende fuer_immer_einschlafen ohne_mich_besser lieber_tot tabletten_genommen",
  job: "kuendigung gekuendigt_worden job_verloren arbeit_verloren arbeitslos arbeitslosigkeit buergergeld hartz grundsicherung insolvenz privatinsolvenz schulden verschuldet ueberschuldet gerichtsvollzieher inkasso raeumungsklage zwangsraeumung obdachlos wohnungslos tafel kurzarbeit krankengeld pfaendung entlassen",
  skip: "lasse auslassen hungern hungere verzichte verzichten kein_geld keinen_cent nichts_mehr_zu nicht_leisten nicht_mehr_leisten nicht_heizen frieren reicht_nicht reicht_hinten",
  need: "mahlzeit mahlzeiten essen lebensmittel miete strom heizung heizkosten medikamente rechnungen raten rate windeln abendessen kinder familie brot leben",
  idiom: "vor_wut vor_liebe vor_zorn schlaegt_mir_vor schlaegt_vor",
  age: "9 10 11 12 13 14 15 16 17 elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn",
  bin: "bin",
  used: "genommen benutzt gekauft bestellt bezahlt abgeschlossen ausgegeben ausgeliehen",
  parents: "papas mamas eltern papa mama vater vaters mutter muttis karte schule opas omas",
};
const RULES_DE: readonly { pattern: string; unless?: string; tag: Vulnerability }[] = [
  { tag: "self_harm", pattern: "end" },
  { tag: "self_harm", pattern: "want 3 not 2 live" },
  { tag: "bereavement", pattern: "my 3 kin 7 died" },
  { tag: "bereavement", pattern: "died 4 my 3 kin" },
  { tag: "illness", pattern: "my 3 kin 8 sick" },
  { tag: "illness", pattern: "sick 5 my 3 kin" },
  { tag: "illness", pattern: "my sick" },
  { tag: "disability", pattern: "i 5 disabled", unless: "idiom" },
  { tag: "disability", pattern: "my 3 kin 6 disabled" },
  { tag: "disability", pattern: "my disabled" },
  { tag: "understanding", pattern: "my 3 kin 12 confused" },
  { tag: "understanding", pattern: "i be 1 old 12 alone" },
  { tag: "understanding", pattern: "my 3 kin 4 old 10 alone|confused" },
  { tag: "dependence", pattern: "i 6 gamble 8 away" },
  { tag: "dependence", pattern: "i 8 away 4 gamble" },
  { tag: "dependence", pattern: "my 3 gamble" },
  { tag: "dependence", pattern: "i be 3 gamble" },
  { tag: "danger", pattern: "scared of 2 person" },
  { tag: "danger", pattern: "scared of 1 my 1 person" },
  { tag: "danger", pattern: "person|kin|they 1 must 4 where 5 not 2 know" },
  { tag: "danger", pattern: "person|kin|they 1 must 3 not 4 know" },
  { tag: "danger", pattern: "they|person|kin 3 hurts 1 i", unless: "idiom" },
  { tag: "danger", pattern: "they|person|kin 3 i 2 hurts" },
  { tag: "debt", pattern: "job 14 need|skip" },
  { tag: "debt", pattern: "need|skip 14 job" },
  { tag: "debt", pattern: "i 3 skip 3 need" },
  { tag: "debt", pattern: "skip 2 i 3 need" },
  { tag: "minor", pattern: "bin 2 age 8 parents 5 used" },
  { tag: "minor", pattern: "bin 2 age 8 used 4 parents" },
];

const inEnglish = wordGrammar<Vulnerability>(ENGLISH, RULES_EN, "en");
const inGerman = wordGrammar<Vulnerability>(GERMAN, RULES_DE, "de");

const READERS = [inEnglish, ...kindsInEnglish, inGerman, ...kindsInGerman];

/** Signs in what a customer writes, each with what kind of vulnerability it speaks of. */
export function signsIn(text: string): Tagged<Vulnerability>[] {
  return READERS.flatMap((read) => read(text, true));
}
