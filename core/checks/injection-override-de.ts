import { wordGrammar } from "@/core/checks/word-grammar";

/** The same in German, where the verb may come first (du, Sie) or last (infinitive), and the rules stand before it. */
const WORDS = {
  lead: "bitte und so aber also jetzt dann nun ok okay hallo hey auch zuerst bot ki assistent chatbot ich will moechte dass du kannst koenntest sofort einfach mal lieber liebe danke gut doch du_sollst du_musst sie_sollen sie_muessen wichtig dringend",
  undo: "vergessen ignorier* vergiss vergesse vergesst vergessen_sie missacht* umgeh umgehe umgehen umgehst uebergeh* uebergehe ueberschreib* ueberschreibe streich streiche streichen verwirf verwerfen deaktivier* schalte_ab loesche loesch loeschen_sie brich brechen_sie verletze ausblenden ausser_acht ausser_kraft beiseite hinwegsetzen hinwegzusetzen hinweg nicht_befolgen nicht_beachten nicht_mehr_befolgen nicht_mehr_beachten nicht_laenger nicht_mehr_an keine_beachtung ausschalten abschalten abzuschalten umgangen lass_weg verzichte_auf lockere lockern hebe_auf wirf_ueber_bord ueber_bord befolge_nicht beachte_nicht befolge_keine beachte_keine hoer_nicht_auf pfeif* loes_dich loese_dich",
  whose:
    "deine deiner deinen deinem dein ihre ihrer ihren alle allen aller saemtliche saemtlichen bisherige bisherigen vorherige vorherigen vorige vorigen fruehere frueheren obige obigen urspruengliche urspruenglichen bestehende bestehenden geltende geltenden vorgegebene vorgegebenen jegliche jede jeden eigenen internen vorangegangenen vorhergehenden sonstigen ueblichen deines einprogrammierten",
  rules:
    "anweisung anweisungen instruktion instruktionen regel regeln vorgabe vorgaben richtlinie richtlinien prompt prompts beschraenkung beschraenkungen einschraenkung einschraenkungen vorschriften programmierung direktive direktiven leitplanken leitlinien leitplanke filter schranken grenzen befehle sicherheitsregeln sicherheitsvorgaben systemanweisungen protokolle konfiguration verhaltensregeln schutzmechanismen sperren auflagen systemvorgaben training grundregeln hausregeln rolle auftrag leitfaden sicherheitsfilter",
  given:
    "anweisungen anweisung instruktionen vorgaben direktiven direktive programmierung leitplanken beschraenkungen einschraenkungen befehle systemanweisungen prompt schutzmechanismen sicherheitsregeln auftrag verhaltensregeln sicherheitsvorgaben training leitlinien",
  told: "dir_gesagt dir_bisher dir_vorher dir_aufgetragen dir_beigebracht dir_vorgegeben dir_befohlen dir_eingetrichtert dir_mitgegeben dir_eingegeben dir_einprogrammiert man_dir dir_der_betreiber dir_deine dir_dein dir_vorgeschrieben dir_zuvor ihnen_beigebracht ihnen_einprogrammiert du_gelernt du_angewiesen du_programmiert sie_programmiert du_gesagt_bekommen man_ihnen_beigebracht",
  void: "nicht_mehr ungueltig hinfaellig aufgehoben nichtig ausser_kraft gestrichen ersetzt ueberholt widerrufen abgeschafft erloschen keine_gueltigkeit keine_bedeutung keine_rolle entfallen ausgesetzt deaktiviert abgeschaltet gegenstandslos vergessen ueberschrieben",
  supersede: "ersetzt ersetzen hebt_auf ueberschreibt ueberschreiben vorrang ueberstimmt uebertrumpft setzt_ausser",
  free: "musst_nicht musst_keine musst_dich_nicht brauchst_nicht brauchst_keine brauchst_dich_nicht darfst_jetzt darfst_nun darfst_ab kannst_jetzt kannst_nun ermaechtige_dich ermaechtige_sie erlaube_dir erlaube_ihnen genehmige_dir befehle_dir befehle_ihnen gestatte_dir weise_dich weise_sie_an entbinde befreie_dich befugt berechtigt_bist nicht_mehr_gebunden nicht_laenger_gebunden",
  follow: "befolgen halten beachten einhalten anwenden gehorchen richten kuemmern fragen",
  checks:
    "pruefung pruefungen kontrollen kontrolle verifizierung sicherheitsabfrage limits limit grenze freigabe identitaetspruefung",
  you: "du dich sie",
  be: "bist sind sei werde wirst seien ist",
  now: "jetzt nun ab_sofort ab_jetzt von_nun_an kuenftig fortan nicht_mehr nicht_laenger hiermit ab_hier",
  persona:
    "bot ki assistent assistentin modell chatbot sprachmodell hacker pirat chef lawyer anwalt arzt oma opa grossmutter figur roboter konsole terminal tester entwickler administrator admin alter_ego uneingeschraenkt* ungefiltert* unzensiert* frei_von ohne_grenzen ohne_regeln ohne_filter ohne_einschraenkung* ohne_beschraenkung* orakel befreit geschaeftsfuehrer kundenberater_der mitarbeiter_der mitarbeiter_ohne jemand_der mensch_der",
  order: "dritte zweite vierte einzige naechste letzte erste dritter zweiter nur",
  stop: "hoer_auf hoere_auf hoeren_sie_auf",
  self: "rolle persoenlichkeit identitaet persona charakter",
  take: "uebernimm schluepfe schluepf schluepfen spiele spiel wechsle versetze versetz",
  answer:
    "antworte antworten reagiere handle handeln sprich rede verhalte verhalten entscheide entscheiden arbeite mach tu tue tun agiere bearbeite",
  as_if:
    "als_ob als_gaebe als_waere als_waeren als_haettest als_haetten als_wuerden als_seien stell_dir stellen_sie_sich angenommen nimm_an nehmen_sie_an als_wenn als_existiere",
  no: "keine kein keinen ohne keinerlei nicht nie",
  i: "ich_bin ich_spreche hier_ist hier_spricht ich_als wir_sind hier_schreibt als",
  your: "dein deine deiner deinem ihr ihre",
  maker:
    "entwickler entwicklerin schoepfer betreiber administrator administratorin programmierer programmiererin admin ingenieur erbauer erfinder systemadministrator vorgesetzter vorgesetzte chef chefin herr meister boss trainer",
  of: "von des dieses dieser der fuer hinter",
  machine: "bots bot chatbots chatbot ki assistenten assistent modells modell sprachmodells dir systems",
  why: "warum wieso weshalb immer oft manchmal mitarbeiter kollege kollegen fahrer problem fehler schuld entscheidung habt_ihr haben_sie ich_habe habe hatte haben weil ignorierten ignoriert",
};
const RULES = [
  { pattern: "now 2 valid 2 mineown", unless: "why" },
  { pattern: "undo 4 whose 3 rules", unless: "why" },
  { pattern: "whose 3 rules 5 undo", unless: "why" },
  { pattern: "undo 4 was 6 told", unless: "why" },
  { pattern: "was 6 told 10 void|undo", unless: "why" },
  { pattern: "whose 2 given 5 void", unless: "why" },
  { pattern: "supersede 3 whose 2 given", unless: "why" },
  { pattern: "whose 2 given 4 supersede", unless: "why" },
  { pattern: "free 6 rules 3 follow|undo" },
  { pattern: "free 6 checks 3 undo" },
  { pattern: "you be 3 now 5 persona", unless: "order" },
  { pattern: "now 1 be 1 you 5 persona", unless: "order" },
  { pattern: "^ be 1 now 5 persona", unless: "order" },
  { pattern: "^ take 5 self" },
  { pattern: "^ stop 6 persona" },
  { pattern: "^ answer 4 as_if 6 no 3 rules|checks" },
  { pattern: "^ answer 4 as_if 6 rules|checks 2 no" },
  { pattern: "^ as_if 6 no 3 rules", unless: "why" },
  { pattern: "i 3 maker 2 of 2 machine", unless: "why" },
  { pattern: "i your 1 maker", unless: "why" },
];

export const overridesInGerman = wordGrammar(
  {
    ...WORDS,
    valid: "gelten gilt zaehlen",
    mineown: "meine_regeln meine_anweisungen meine_befehle meine_vorgaben",
    was: "was alles dass wie woran",
  },
  RULES,
  "de",
);
