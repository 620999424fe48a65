import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/** The same in German: see the English rules. */
// biome-ignore format: a table
const MANNER = {
  lead: "bitte und so aber na nun also jetzt dann ja nein doch mal",
  sie: "sie du",
  ihr: "ihr ihre ihrem ihren ihrer dein deine deinem deinen deiner",
  ihnen: "ihnen dir",
  wir: "wir ich uns",
  nicht: "nicht kein keine keinen keinem nie niemals nichts niemandem",
  falls: "falls wenn sofern sollten ob",
  manner: "ton tonfall verhalten benehmen erwartung erwartungen anspruchshaltung ungeduld laune befindlichkeiten gefuehle logik manieren ausreden forderungen theater drama wut stimmung wortwahl meinung ansichten beleidigungen unterstellungen unterstellung art umgangston gejammer theorien theorie vorstellungen",
  ist: "ist sind war waren wirkt wirken gefaellt gefallen hilft helfen interessiert interessieren passt beeindruckt beeindrucken nuetzt aendert bringt bringen steht",
  bad: "unrealistisch ueberzogen unangemessen unangebracht inakzeptabel unpassend daneben fehl_am_platz uebertrieben unverschaemt laecherlich absurd haltlos nicht_gefallen nicht niemanden wenig keinen nichts unmoeglich respektlos irrelevant unerheblich egal ermuedend anstrengend laestig realitaetsfremd weltfremd utopisch naiv",
  haette: "haetten haettest",
  conseq: "muessten braeuchten wuessten muesstest wuesstest braeuchtest haetten_sie haettest_du waere_das_nicht waere_das_alles haetten_wir_das haetten_wir_jetzt waeren_sie_jetzt saessen_sie staenden_sie",
  fragen: "fragen schreiben sagen behaupten erzaehlen wiederholen fragst schreibst wollen machen",
  same: "dasselbe dieselbe dieselben das_gleiche die_gleiche die_gleichen immer_wieder staendig dauernd andauernd pausenlos",
  so_was: "so_etwas sowas so_was solche solchen diskussionen spielchen ihre_spielchen kinkerlitzchen dergleichen derlei leute_die sie_allein unsinn",
  no_time: "keine_zeit keine_lust keine_nerven keine_geduld keine_kapazitaet",
  virtue: "geduld respekt hoeflichkeit dankbarkeit anstand demut verstaendnis eigeninitiative aufmerksamkeit selbstkritik nachdenken mitdenken lesen eigenverantwortung",
  would: "wuerde taete koennte kann wuerden stuende",
  hurt: "schaden gut guttun helfen nicht_schaden weiterhelfen gesicht_stehen angebracht",
  soll: "soll sollen muss muessen darf",
  spoon: "vorlesen buchstabieren aufmalen aufzeichnen vorkauen diktieren vorsingen vortanzen vorsagen haendchen abtippen uebersetzen_lassen einzeln_erklaeren",
  recht: "recht_machen recht_zu_machen",
  sollte: "sollte muesste duerfte sollten muessten duerften",
  jedem: "jedem jeder ihnen dir man selbst_ihnen allen",
  klar: "klar einleuchten wissen bekannt verstaendlich begreifen einleuchtend selbstverstaendlich erkennen verstehen kennen",
  darf: "darf duerfen braucht brauchen muss muessen darfst brauchst sollte",
  wundern: "wundern beschweren beklagen",
  wollen: "wollen willst",
  verstehen: "verstehen begreifen einsehen hoeren wahrhaben kapieren akzeptieren zuhoeren",
  idiom: "ja_wohl doch_wohl oft_genug_besprochen oft_genug_gesagt oft_genug_erklaert oft_genug_geschrieben lange_genug_diskutiert lang_genug_diskutiert zur_genuege mehr_als_genug_diskutiert wie_schwer_kann wie_schwer_ist_es wie_schwierig_kann wie_kompliziert_kann einfach_nichts_fuer_sie wohl_nichts_fuer_sie wohl_nicht_das_richtige_fuer_sie sich_beruhigt_haben sich_abgeregt sich_wieder_beruhigt dich_beruhigt_hast wieder_sachlich wieder_normal_reden haben_ihre_antwort haben_sie_ihre_antwort hast_deine_antwort bleibt_bei_nein nein_heisst_nein nein_bleibt_nein nein_ist_nein die_antwort_bleibt antwort_aendert_sich_nicht ihre_eigene_entscheidung ihre_eigene_wahl ihre_eigene_idee ihre_freie_entscheidung deine_eigene_entscheidung deine_eigene_wahl hoeren_sie_auf hoer_auf hoeren_sie_doch_auf hoeren_sie_bitte_auf hoeren_sie_endlich_auf was_dachten_sie was_hast_du_dir was_hast_du_erwartet was_glaubst_du was_denken_sie_eigentlich was_meinen_sie_eigentlich was_bilden_sie wer_glauben_sie wer_sind_sie_eigentlich wie_stellen_sie_sich_das wie_alt_sind_sie_eigentlich sind_sie_blind sind_sie_taub sind_sie_neu bist_du_blind sind_sie_immer sind_sie_wirklich_so glaubst_du_wir denken_sie_wir denken_sie_dass_wir erwarten_sie_dass_wir warum_lesen_sie_nicht warum_lesen_sie_nie warum_fragen_sie_ueberhaupt warum_fragen_sie_dann warum_kaufen_sie_dann warum_haben_sie_nicht_einfach warum_haben_sie_nicht_gleich warum_haben_sie_nicht_gelesen warum_koennen_sie_nicht_einfach warum_machen_sie_nicht_einfach warum_machen_sie_immer warum_sollten_wir_ihnen warum_sollte_ich_ihnen man_sollte_meinen man_koennte_meinen man_muesste_meinen sollte_man_meinen moechte_man_meinen selbsterklaerend_sein_sollte seien_sie_vernuenftig seien_sie_doch_vernuenftig seien_sie_realistisch seien_sie_mal_realistisch bleiben_sie_sachlich bleiben_sie_mal_sachlich sei_vernuenftig werden_sie_nicht_frech werden_sie_nicht_unverschaemt werden_sie_nicht_auch_noch werd_nicht_frech spielen_sie_sich tun_sie_doch_nicht ihre_spielchen diese_spielchen keine_spielchen spielchen_mit_uns spielchen_nicht stellen_sie_sich_doch_nicht stellen_sie_keine_unverschaemten kommen_sie_mir_nicht kommen_sie_uns_nicht versuchen_sie_es_gar_nicht versuchen_sie_gar_nicht_erst versuchen_sie_nicht_mich erwarten_sie_von_uns erwarten_sie_bloss glauben_sie_nicht_dass bilden_sie_sich_nicht bilden_sie_sich_bloss jammern_sie_nicht meckern_sie_nicht heulen_sie_nicht weinen_sie_sich diskutieren_sie_nicht reden_sie_sich verschwenden_sie nicht_mit_mir nicht_in_diesem_tonfall bringt_sie_nicht_weiter bringt_ihnen_gar_nichts damit_kommen_sie_nicht damit_erreichen_sie_nichts damit_erreichen_sie_gar nicht_beeindrucken beeindruckt_uns_nicht beeindruckt_mich_nicht mehr_sage_ich mehr_sagen_wir mehr_habe_ich_dazu mehr_haben_wir_dazu wir_sind_hier_fertig ich_bin_hier_fertig wir_sind_fertig_miteinander verschwendete_zeit zeit_verschwendet zeit_verschwenden zeit_zu_schade zu_schade_fuer meine_zeit_ist unsere_zeit_ist von_glueck_sagen von_glueck_reden froh_sein_dass_wir dankbar_sein_dass_wir froh_dass_wir_ueberhaupt das_haben_sie_nun nichts_anderes_verdient machen_sie_schnell machen_sie_es_kurz beeilen_sie_sich_gefaelligst andere_warten_auch andere_warten_schon typisch_kunde typisch_fuer_sie das_ist_typisch wieder_mal_typisch mal_wieder_typisch werden_sie_schon_schaffen werden_sie_wohl_noch werden_sie_ja_noch das_kriegen_sie_schon_selbst lernen_sie_es_nie lernen_es_nie lernst_es_nie nie_zufrieden nie_genug anspruchsvoll_sind_sie sie_und_ihre_sorte ihre_sorte leute_ihres unverschaemtheit_von unverfroren* so_eine_zumutung nervensaege querulant* dauernoergler schnorrer wichtigtuer besserwisserei schwaetzer angeber geizhals heulen_sie geheul mimimi kokolores bloedeleien schmarrn affentheater kasperletheater hirnrissig* hirnverbrannt* was_haben_sie_sich_dabei was_haben_sie_sich_denn was_haben_sie_sich_nur das_ist_ja_laecherlich das_ist_doch_laecherlich eine_frechheit_von ihre_dreistigkeit solche_dreistigkeit sie_koennen_sich_gluecklich was_glauben_sie_eigentlich was_glauben_sie_denn nichts_besseres_verdient offenbar_zu_viel_zeit wohl_zu_viel_zeit anscheinend_zu_viel_zeit zu_viel_langeweile genug_zeit_mit_ihnen genug_zeit_verloren genug_zeit_verschwendet hatten_ihre_chance hatten_sie_ihre_chance hattest_deine_chance nicht_ihr_persoenlicher nicht_ihre_persoenliche nicht_ihr_assistent nicht_ihr_diener nicht_ihr_babysitter nicht_ihre_mutter nicht_ihr_therapeut nicht_ihr_laufbursche nicht_ihr_sklave kein_fussabtreter kein_blitzableiter wenn_ihnen_das_nicht_passt wenn_dir_das_nicht_passt gibt_es_andere_laeden gibt_es_andere_anbieter gibt_es_ja_andere andere_laeden ihr_problem_ist_dass das_problem_sind_sie problem_sitzt nicht_erpressen uns_erpressen mich_erpressen machen_es_unnoetig machen_es_uns_unnoetig machen_es_sich_zu diese_ausrede ihre_ausrede ihre_ausreden solche_ausreden angebot_ist_weg angebot_weg in_die_roehre nichts_besseres_zu_tun nichts_anderes_zu_tun mir_ein_raetsel uns_ein_raetsel ist_nicht_zu_helfen nicht_mehr_zu_helfen die_wahrheit_zurecht sich_die_wahrheit die_tatsachen_verdrehen verdrehen_sie verdrehen_die sie_verdrehen fuer_mitleid mitleid_erwarten auf_mitleid selbst_kinder sogar_kinder schon_kinder lassen_sie_sich_das_von lassen_sie_sich_das_mal lassen_sie_sich_von_jemandem zu_lang_zum_lesen wissen_doch_beide wissen_ja_beide wissen_wir_beide wer_nicht_aufpasst wer_nicht_liest wer_nicht_zuhoert wer_nicht_denkt",
};
const RULES = [
  { pattern: "ihr 1 manner 1 ist 3 bad" },
  { pattern: "haette sie 9 conseq" },
  { pattern: "sie 1 fragen 3 same", unless: "falls wir" },
  { pattern: "fragen sie 3 same", unless: "falls wir" },
  { pattern: "so_was 4 no_time" },
  { pattern: "no_time 3 so_was" },
  { pattern: "virtue 2 would 4 hurt" },
  { pattern: "soll 1 wir 6 spoon" },
  { pattern: "ihnen 6 nicht 2 recht" },
  { pattern: "sollte 3 jedem 3 klar" },
  { pattern: "darf 4 nicht 2 wundern", unless: "wir" },
  { pattern: "sie 1 wollen 4 nicht 2 verstehen", unless: "falls" },
  { pattern: "idiom" },
];

// biome-ignore format: a table
const TERMS = {
  wir: "wir ich uns",
  niemand: "niemand keiner kein_mensch kein_schwein hier_niemand hier_niemanden hier_keinen niemanden",
  cares: "glaubt interessiert braucht_sie zwingt wartet_auf_sie hat_sie_gebeten hat_sie_gezwungen schert juckt",
  sonst: "sonst andernfalls oder ansonsten",
  sanction: "inkasso polizei anwalt anwaelte sperren gesperrt rauswerfen anzeigen gericht gerichtsvollzieher hausverbot verklagen",
  entweder: "entweder_sie entweder_du",
  schluss: "erledigt nichts leer sperren gesperrt beendet geschlossen anwalt inkasso verfaellt gar_nichts pech lassen_es lassen_sie_es gehen_leer",
};
const TERM_RULES = [
  { pattern: "niemand 2 cares" },
  { pattern: "cares 3 niemand" },
  { pattern: "sonst 3 wir 5 sanction" },
  { pattern: "sonst 2 sanction 2 wir" },
  { pattern: "entweder 16 schluss" },
];

const manner = wordGrammar(MANNER, RULES, "de");
const terms = wordGrammar(TERMS, TERM_RULES, "de");

/** Where a German text tells the customer how they are; a question may do so, too. */
export const judgesInGerman = (text: string): Place[] => [...manner(text, true), ...terms(text, true)];
