import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/** The same in German: see the English rules. */
const GERMAN = {
  lead: "bitte und so aber na nun also jetzt dann ja nein doch mal",
  you: "sie ihnen ihr ihre ihren ihrem ihrer du dir dich dein deine deinen",
  we: "wir ich uns mir",
  ours: "unser unsere unserem mein meine meinem",
  not: "nicht kein keine keinen nie",
  had: "haetten haettest",
  attend:
    "muehe gelesen zugehoert aufgepasst geprueft hingesehen hingeschaut beachtet nachgedacht angesehen informiert",
  complain: "beschweren beschwerst meckern schreiben anrufen fragen schimpfen jammern noergeln behaupten",
  suggest: "vielleicht naechstes_mal das_naechste_mal beim_naechsten versuchen_sie",
  before: "bevor statt anstatt ehe",
  hard: "schwer schwierig kompliziert",
  how: "so daran zu warum schleierhaft raetselhaft unbegreiflich",
  grasp: "begreifen verstehen kapieren nachvollziehen merken",
  kind: "leute_wie_sie kunden_wie_sie menschen_wie_sie jemand_wie_sie typen_wie_sie ihresgleichen leute_wie_du kunden_wie_du",
  always: "immer staendig dauernd nie",
  want: "wollen meckern jammern verlangen beschweren uebertreiben vergessen nerven",
  concern: "problem bier sache",
  praise: "glueckwunsch gratulation gratuliere bravo respekt toll_gemacht gut_gemacht prima_leistung chapeau halleluja",
  finally: "endlich doch_noch tatsaechlich_mal ausnahmsweise",
  calm: "beruhigen beruhige regen_sie_sich_ab kommen_sie_runter kommen_sie_mal runter entspannen",
  self: "sich dich",
  fuss: "theater drama aufstand zirkus geschrei gejammer gemecker",
  make: "machen mach lassen hoeren spielen",
  said: "beschwerde frage fragen forderung forderungen anliegen behauptung ausrede ausreden einwand verhalten ton geschichte nachricht nachrichten erwartung erwartungen vorwurf vorwuerfe gejammer anspruchsdenken wunsch",
  be: "ist sind war waren bist klingt wirkt",
  bad: "laecherlich absurd unsinnig sinnlos dumm bloed kindisch peinlich albern laestig nervig anstrengend dreist unverschaemt frech ueberzogen naiv faul undankbar hysterisch ahnungslos unfaehig zeitverschwendung quatsch unsinn bloedsinn schwachsinn witz zumutung gelogen",
  idiom:
    "friss_oder_stirb pech_gehabt ihr_pech dein_pech selbst_schuld selber_schuld finden_sie_sich_damit_ab finden_sie_sich_ab zum_letzten_mal ein_letztes_mal zum_mitschreiben unschwer_zu_erkennen unschwer_zu_lesen wer_is_glaubt wers_glaubt wen_interessiert interessiert_uns_nicht interessiert_mich_nicht geht_uns_nichts_an niemand_zwingt_sie keiner_zwingt_sie ist_ihr_problem ist_dein_problem ob_es_ihnen_passt googeln_sie oder_lassen_sie_es lassen_sie_es_bleiben oder_eben_nicht wichtigeres_zu_tun besseres_zu_tun gesunder_menschenverstand keine_hexerei keine_raketenwissenschaft nicht_die_einzige nicht_der_einzige_kunde eigene_schuld brauchen_sie_sich_nicht_mehr",
  repeat: "wiederhole wiederholen",
  lie: "luegen luegst betruegen taeuschen veralbern verarschen",
  try: "versuchen wollen",
};
const RULES_DE = [
  { pattern: "had you 8 attend", unless: "we" },
  { pattern: "you had 7 attend", unless: "we" },
  { pattern: "suggest 12 before 5 complain" },
  { pattern: "how 4 hard 4 grasp" },
  { pattern: "kind 6 want|always" },
  { pattern: "want you 1 always" },
  { pattern: "you always 3 want", unless: "ours" },
  { pattern: "not ours 1 concern" },
  { pattern: "not 2 ours 1 concern" },
  { pattern: "^ praise 8 finally" },
  { pattern: "calm you 1 self" },
  { pattern: "^ calm self" },
  { pattern: "make 6 fuss" },
  { pattern: "you 2 said 4 be 4 bad", unless: "not ours we" },
  { pattern: "you be 3 bad", unless: "not ours we" },
  { pattern: "be you 3 bad", unless: "not ours we" },
  { pattern: "you 1 lie", unless: "not we" },
  { pattern: "you try 4 lie", unless: "not" },
  { pattern: "idiom" },
  { pattern: "we repeat 3 not" },
];

const SPITZEN = {
  lead: "bitte und so aber na nun also jetzt dann ja nein doch mal",
  you: "sie ihnen ihr ihre ihren ihrem ihrer du dir dich dein deine deinen",
  we: "wir ich uns mir mich",
  ours: "unser unsere unserer unserem mein meine",
  yours: "ihr ihre ihrem ihren ihrer dein deine deinem deiner",
  not: "nicht kein keine keinen nie niemals ohne",
  idiom:
    "was_haben_sie_erwartet was_haben_sie_denn was_dachten_sie was_glauben_sie_eigentlich was_denken_sie_sich was_bilden_sie_sich fuer_wen_halten_sie ist_das_ihr_ernst meinen_sie_das_ernst sind_sie_sicher,_dass_sie glauben_sie_ernsthaft glauben_sie_wirklich glauben_sie_etwa meinen_sie_wirklich meinen_sie_ernsthaft meinen_sie_etwa denken_sie_wirklich denken_sie_etwa haben_sie_ueberhaupt koennen_sie_ueberhaupt wissen_sie_ueberhaupt lesen_sie_eigentlich lesen_sie_ueberhaupt haben_sie_eigentlich wie_konnten_sie_nur wie_kann_man_nur wie_kommen_sie_denn warum_sollten_wir wieso_sollten_wir warum_sollte_ich um_alles_in_der_welt lassen_sie_mich_raten was_sie_nicht_sagen sie_aermster sie_aermste sie_armer na_toll na_super na_wunderbar na_prima na_bravo ach_wirklich ach_was ach_nein wie_schoen_fuer_sie so_ist_das_eben so_ist_das_nun_mal so_ist_es_nun_mal das_ist_nun_mal das_ist_eben_so so_ist_das_leben ende_der_diskussion ende_der_durchsage basta damit_ist_die_sache die_sache_ist_erledigt kein_wunder wundert_mich_nicht wundert_uns_nicht in_ihrem_alter selbst_sie sogar_sie entscheiden_sie_sich_endlich kommen_sie_zum_punkt reissen_sie_sich_zusammen fassen_sie_sich_kurz seien_sie_froh seien_sie_dankbar sie_sollten_froh sie_sollten_dankbar sie_koennen_froh sie_sollten_sich_schaemen schaemen_sie_sich sie_sollten_wissen muessten_sie_wissen sollten_sie_wissen letzte_warnung ich_warne_sie wir_warnen_sie hat_ein_nachspiel ein_nachspiel_haben an_ihrer_stelle_wuerde_ich_mal an_ihrer_stelle_wuerde_ich_erst an_ihrer_stelle_wuerde_ich_lieber an_ihrer_stelle_wuerde_ich_mir an_ihrer_stelle_wuerde_ich_nicht an_ihrer_stelle_waere_ich_froh an_ihrer_stelle_waere_ich_vorsichtig an_ihrer_stelle_waere_ich_still meine_geduld unsere_geduld auf_die_nerven auf_den_keks auf_den_geist es_reicht_jetzt jetzt_reicht langsam_reicht genug_von habe_genug haben_genug habe_keine_lust haben_keine_lust kein_kindergarten keine_wohlfahrt nicht_ihr_kindermaedchen nicht_ihr_sekretaer nicht_ihre_sekretaerin nicht_dafuer_da haendchen wie_ein_kind wie_ein_kleinkind wie_ein_erwachsener erwachsen_werden werden_sie_erwachsen in_ihren_traeumen traeumen_sie_weiter vergessen_sie_es netter_versuch schoener_versuch viel_glueck_damit das_leben_ist_kein kein_wunschkonzert kein_ponyhof eine_lehre_sein haetten_sie_mal haetten_sie_halt haetten_sie_eben haben_sie_sich_selbst sich_selbst_zuzuschreiben liegt_allein_an_ihnen liegt_wohl_an_ihnen liegt_an_ihnen zu_faul zu_dumm zu_bequem zu_bloed manche_leute gewisse_leute manche_kunden interessiert_niemanden interessiert_keinen kuemmert_uns_nicht juckt ist_uns_gleich ihr_bier hoeren_sie_mir_mal hoeren_sie_mal hoeren_sie_gut_zu merken_sie_sich ganz_langsam extra_fuer_sie noch_mal_fuer_sie nochmal_fuer_sie noch_einmal_fuer_sie",
  crude:
    "scheiss* mist bloedsinn quatsch schwachsinn verdammt* bescheuert* daemlich* idiotisch* heulsuse jammerlappen trottel depp vollidiot spinner witzbold klugscheisser noergler gejammer gemecker geheule gedoens bloedmann",
  failing:
    "unvermoegen unfaehigkeit nachlaessigkeit dummheit faulheit unwissenheit vergesslichkeit ungeduld gier naivitaet schlamperei leichtsinn unverstand begriffsstutzigkeit versaeumnis verschulden",
  already: "bereits schon doch laengst",
  answered: "beantwortet erklaert gesagt erlaeutert dargelegt durchgekaut",
  read: "lesen schauen gucken pruefen sehen",
  properly: "richtig ordentlich genau_hin diesmal naechstes_mal endlich gefaelligst",
  can: "koennen schaffen imstande faehig in_der_lage",
  follow: "folgen lesen verstehen zaehlen rechnen schreiben denken bedienen",
  if: "wenn falls da vielleicht offenbar offensichtlich anscheinend",
  learn: "lernen",
  here: "hier_um unsere_aufgabe meine_aufgabe dafuer_bezahlt unser_job mein_job",
  reply: "antworten diskutieren eingehen reagieren beantworten",
  further: "mehr weiter laenger",
  claim: "angeblich* sogenannt* vermeintlich* ach_so",
  endlich: "endlich gefaelligst",
  imperative:
    "zahlen lesen schicken machen hoeren geben sagen entscheiden lernen akzeptieren begreifen kapieren verstehen bezahlen unterlassen",
  wunder: "erstaunlich bemerkenswert beeindruckend faszinierend ueberraschend",
  dass: "dass wie",
};
const SPITZEN_DE = [
  { pattern: "idiom" },
  { pattern: "crude" },
  { pattern: "yours 1 failing", unless: "ours not" },
  { pattern: "we 5 already 1 answered" },
  { pattern: "^ read you 6 properly" },
  { pattern: "^ imperative you 3 endlich" },
  { pattern: "if 2 you 5 not 4 can|follow", unless: "we" },
  { pattern: "^ learn you" },
  { pattern: "not 1 here" },
  { pattern: "here not" },
  { pattern: "we 6 not 1 further 3 reply" },
  { pattern: "you 1 claim" },
  { pattern: "wunder 1 dass 1 you" },
];

const harsh = wordGrammar(GERMAN, RULES_DE, "de");
const sneering = wordGrammar(SPITZEN, SPITZEN_DE, "de");

/** Where a German text is harsh; a question may be a sneer, too. */
export function harshInGerman(text: string): Place[] {
  return [...harsh(text, true), ...sneering(text, true)];
}
