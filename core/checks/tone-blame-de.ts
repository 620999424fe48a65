import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/** What puts the customer in the wrong, in German: see the English rules. */
// biome-ignore format: a table
const BLAME = {
  lead: "bitte und so aber na nun also jetzt dann ja nein doch mal ehrlich nochmals tja vielleicht am_besten",
  sie: "sie du",
  sollten: "sie_sollten sollten_sie vielleicht_sollten du_solltest solltest_du empfehle_ihnen rate_ihnen",
  ihre: "ihr ihre ihrem ihren ihrer dein deine deinem deinen deiner",
  wir: "wir ich",
  nicht: "nicht kein keine keinen keinerlei ohne nie",
  falls: "falls wenn sollten sofern koennen kann",
  told: "ihnen_doch_schon ihnen_doch_bereits ihnen_doch_gesagt ihnen_doch_geschrieben ihnen_doch_erklaert ihnen_schon_mal_gesagt ihnen_schon_einmal_gesagt ihnen_schon_gesagt ihnen_schon_erklaert dir_doch_schon dir_doch_gesagt dir_schon_gesagt dir_schon_erklaert schon_oft_genug bereits_oft_genug oft_genug_gesagt oft_genug_erklaert wie_oft_denn_noch wie_oft_noch wie_oft_muss wie_oft_soll wie_oft_sollen wie_oft_muessen zum_zehnten_mal zum_hundertsten_mal zum_tausendsten_mal zum_x-ten_mal zum_xten_mal zum_allerletzten ein_fuer_alle_mal ein_fuer_allemal wiederhole_mich wiederholen_uns_nur wiederhole_ich_nicht nicht_noch_einmal_erklaeren nicht_nochmal_erklaeren nicht_noch_einmal_wiederholen klar_genug_ausgedrueckt deutlich_genug_ausgedrueckt klar_und_deutlich_gesagt klar_und_deutlich_geschrieben unmissverstaendlich_gesagt unmissverstaendlich_erklaert unmissverstaendlich_mitgeteilt wie_schon_gesagt wie_ich_schon_sagte wie_ich_bereits_sagte das_hatten_wir_schon das_hatten_wir_doch das_hatten_wir_bereits zum_dritten_mal_erklaeren sage_ich_zum sage_es_zum erklaere_es_zum das_habe_ich_doch_gesagt das_habe_ich_doch_erklaert das_habe_ich_doch_geschrieben das_haben_wir_doch_gesagt ihnen_zum_wiederholten schon_tausendmal_gesagt schon_hundertmal_gesagt schon_zigmal_gesagt schon_zigmal_erklaert schon_hundertmal_erklaert ihnen_schon_dreimal_erklaert ihnen_schon_zweimal_erklaert ihnen_schon_mehrfach_erklaert",
  read: "lesen lies schauen gucken",
  properly: "ordentlich genau_hin gruendlich gruendlicher aufmerksamer naechstes_mal beim_naechsten_mal endlich_mal gefaelligst sorgfaeltiger erst_einmal_nach erst_einmal_durch bevor_sie_schreiben bevor_sie_uns_schreiben bevor_sie_fragen bevor_sie_meckern bevor_sie_sich_beschweren bevor_sie_sich_aufregen bevor_sie_hier bevor_sie_uns_beschuldigen bevor_sie_behauptungen bevor_sie_antworten bevor_sie_wieder bevor_sie_erneut bevor_sie_noch_einmal bevor_du_schreibst bevor_du_dich bevor_du_fragst bevor_du_meckerst richtig_durch mal_richtig mal_genauer etwas_genauer ein_bisschen_genauer erst_mal_richtig erst_mal_die erst_mal_unsere",
  written: "nachricht mail e-mail antwort nachrichten mails zeilen schreiben text erklaerung",
  mine: "meine meiner meinen unsere unserer unseren mein unser",
  again: "nochmal nochmals noch_einmal noch_mal erneut",
  haette: "haetten haettest",
  muessen: "muessen sollen gehoert gehabt",
  spared: "werden erhalten bekommen warten erleben durchmachen hinterhertelefonieren wir leider entschuldig*",
  eher: "frueher rechtzeitig gleich besser genauer richtig sorgfaeltig* einfach nur mal doch vorher ordentlich aufmerksam selbst nicht_so_lange_gewartet einmal ein_bisschen etwas_mehr",
  koennen: "koennen aufgepasst gelesen nachgedacht gemeldet gekuemmert informiert gefragt storniert bezahlt gezahlt reagiert gebucht bestellt geprueft gekuendigt nachgesehen gehandelt zugehoert angerufen geschrieben",
  versaeumt: "versaeumt missachtet ignoriert verschlafen verschlampt verschusselt verbockt vermasselt verpennt verdoedelt verbummelt verschuldet vergeigt",
  botched: "verbockt vermasselt verschlampt vergeigt verpennt verbummelt verschusselt",
  schuld: "schuld fehler verschulden problem versaeumnis angelegenheit_nicht_unsere",
  ist: "ist war bleibt sind",
  selbst: "selbst selber alleine allein",
  verursacht: "verursacht verschuldet eingebrockt herbeigefuehrt schuld verbockt zuzuschreiben angerichtet ausgesucht",
  own: "auf_ihre_kappe auf_ihr_konto_geht auf_deine_kappe selbst_schuld selber_schuld selbstverschuldet* selbst_verschuldet eigenverschulden ausloeffeln wer_nicht_hoeren wer_nicht_lesen wer_lesen_kann lesen_hilft lesen_bildet lesen_wuerde_helfen augen_auf schwarz_auf_weiss steht_doch_alles steht_doch_da steht_doch_in steht_ja_wohl haetten_sie_wissen haettest_du_wissen war_doch_klar suchen_sie_die_schuld suchen_sie_den_fehler schieben_sie_nicht schieben_sie_die_schuld geben_sie_uns_nicht_die_schuld geben_sie_nicht_uns beschuldigen_sie schuldzuweisung* bedanken_sie_sich_bei_sich fassen_sie_sich_an_die_eigene an_die_eigene_nase eigene_nase eigenen_nase anwenderfehler bedienerfehler fehler_sitzt_vor sitzt_vor_dem steht_klar_und_deutlich selbst_ausbaden hast_du_dir_selbst",
  distrust: "das_bezweifle bezweifle_ich bezweifeln_wir ich_bezweifle wir_bezweifeln wage_ich_zu wagen_wir_zu_bezweifeln zu_bezweifeln das_glaube_ich_nicht das_glaube_ich_ihnen das_glauben_wir_nicht das_glauben_wir_ihnen glaube_ich_kaum glaube_ich_ihnen_nicht glauben_wir_kaum glauben_wir_ihnen_nicht kaum_zu_glauben_dass_sie faellt_mir_schwer_zu_glauben kann_ich_mir_kaum_vorstellen koennen_wir_uns_kaum_vorstellen kann_ich_mir_beim_besten wie_sie_behaupten du_behauptest weismachen auf_die_nase_binden fuer_dumm_verkaufen erzaehlen_sie_mir_nichts erzaehlen_sie_uns_nichts luegenmaerchen ausrede ausreden unglaubwuerdig* unglaubhaft* wir_wissen_beide seien_wir_ehrlich seien_wir_mal_ehrlich mal_ganz_ehrlich seien_sie_ehrlich seien_sie_mal_ehrlich geben_sie_es_zu geben_sie_doch_zu geben_sie_ruhig_zu wer_soll_das_glauben wer_soll_ihnen hinbiegen sicher_dass_sie_nicht sicher_dass_sie_ueberhaupt sicher_dass_du_nicht komisch_nur komisch_dass_sie seltsam_nur seltsam_dass_sie merkwuerdig_dass_sie merkwuerdig_nur so_ein_zufall wie_praktisch tun_sie_nicht_so angeblich_haben_sie stimmt_doch_gar_nicht stimmt_doch_nicht das_ist_doch_gelogen geschwindelt wollen_sie_uns_erzaehlen wollen_sie_mir_erzaehlen wollen_sie_mir_etwa maerchen_erzaehlen maerchenstunde sie_behaupten_also und_sie_behaupten ihre_version_der schwer_zu_glauben_dass_sie haben_sie_sich_ausgedacht frei_erfunden",
  sole: "der_einzige die_einzige der_erste die_erste niemand_sonst sonst_niemand sonst_keiner keiner_sonst sonst_hat_sich_niemand sonst_hat_sich_noch sonst_hat_niemand noch_nie_hat_sich kein_anderer_kunde keiner_unserer ausser_ihnen",
  complains: "beschwer* problem* stoert schwierigkeit* nicht_versteht nicht_verstanden nicht_begreift nicht_schafft reklamier* klagt meckert",
  others: "alle_anderen jeder_andere andere_kunden anderen_kunden die_meisten_kunden die_meisten_menschen andere_leute jeder_normale jeder_vernuenftige jeder_halbwegs jeder_mensch normale_menschen tausende_kunden unsere_anderen",
  copes: "schaffen schaffen_das schafft kommen_klar kommt_klar kommen_damit klarkommen verstehen versteht begreifen begreift kapieren kein_problem keine_probleme hinbekommen kriegen_das geduld warten_auch beschweren_sich_nicht beschwert_sich_nicht lesen_koennen wuesste weiss",
  system: "system_irrt_sich_nicht system_luegt_nicht systeme_irren_sich_nicht systeme_luegen_nicht system_macht_keine_fehler computer_irrt_sich_nicht computer_luegt_nicht daten_luegen_nicht",
  dim: "langsam_fuer_sie langsam_zum extra_langsam in_ganz_einfachen einfacher_kann_ich einfacher_geht_es deutlicher_kann_ich deutlicher_geht_es noch_deutlicher wie_deutlich damit_auch_sie damit_selbst_sie damit_sie_es_verstehen damit_sie_es_endlich damit_du_es_verstehst damit_du_es_endlich jedes_kleinkind jeder_erstklaessler jeder_grundschueler ein_grundschueler ein_dreijaehriger ein_fuenfjaehriger ein_kleinkind_kann selbst_meine_oma meine_oma sogar_meine lesekompetenz leseverstaendnis textverstaendnis lesen_gelernt lesen_sollte_man lesen_muesste_man des_lesens denken_sie_doch_mal denken_sie_mal denken_sie_nach denk_mal_nach selber_denken erst_denken begriffsstutzig* schwer_von_begriff auf_der_leitung ist_das_jetzt_klar ist_das_nun_klar ist_das_angekommen jetzt_angekommen haben_sie_das_verstanden hast_du_das_verstanden hast_du_das_jetzt kapiert nicht_begreifen nicht_kapieren immer_noch_nicht_verstanden immer_noch_nicht_begriffen noch_immer_nicht_verstanden noch_immer_nicht_begriffen noch_immer_nicht_kapiert zu_hoch_fuer_sie zu_hoch_fuer_dich zu_kompliziert_fuer_sie zu_schwierig_fuer_sie wohl_ueberfordert offenbar_ueberfordert offensichtlich_ueberfordert anscheinend_ueberfordert sichtlich_ueberfordert nicht_so_schwer_zu doch_nicht_so_schwer nicht_allzu_schwer_zu_verstehen so_schwer_ist_das kann_doch_nicht_so kann_ja_nicht_so einmaleins grundrechenarten rechnen_sollte rechnen_koennen_sie ihr_gedaechtnis ihrem_gedaechtnis haben_sie_ueberhaupt hast_du_ueberhaupt haben_sie_die_agb haben_sie_unsere_agb haben_sie_das_jetzt_verstanden haben_sie_das_nun_verstanden haben_sie_das_endlich jedes_kind_weiss jedes_kind_kann jedes_kind_versteht weiss_jedes_kind kann_jedes_kind versteht_jedes_kind noch_einfacher_kann",
};
const RULES = [
  { pattern: "told" },
  { pattern: "^ read sie 9 properly" },
  { pattern: "^ read 9 properly" },
  { pattern: "sollten 8 properly 3 read" },
  { pattern: "^ read 2 mine 4 written 3 again" },
  { pattern: "^ read 2 again 2 mine 4 written" },
  { pattern: "sie haette 9 muessen", unless: "spared" },
  { pattern: "haette sie 9 muessen", unless: "spared" },
  { pattern: "haette sie 4 eher 8 koennen", unless: "spared" },
  { pattern: "sie haette 4 eher 8 koennen", unless: "spared" },
  { pattern: "sie 3 botched", unless: "falls" },
  { pattern: "sie 5 versaeumt", unless: "falls nicht wir" },
  { pattern: "ist 2 ihre 2 schuld", unless: "nicht" },
  { pattern: "sie 4 selbst 2 verursacht", unless: "nicht wir falls" },
  { pattern: "own" },
  { pattern: "distrust" },
  { pattern: "sole 7 complains", unless: "nicht" },
  { pattern: "others 3 copes" },
  { pattern: "system" },
  { pattern: "dim" },
];

const blaming = wordGrammar(BLAME, RULES, "de");

/** Where a German text puts the customer in the wrong; a question may do so, too. */
export const blamesInGerman = (text: string): Place[] => blaming(text, true);
