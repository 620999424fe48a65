import { wordGrammar } from "@/core/checks/word-grammar";

/** The same deeds in German; where the verb stands last, what is to be done stands before it. */
const WORDS = {
  lead: "bitte und so aber also jetzt dann nun ok okay hallo hey auch zuerst bot ki assistent chatbot ich will moechte dass du kannst koenntest sofort einfach mal danke gut anschliessend danach mir uns sie wuerden koennen sollst",
  show: "erzaehl erzaehle wiederhole wiederholen gib geben gebe zeig zeige zeigen nenne nennen liste listen drucke schreib schreibe verrate verraten sag sage sagen zitiere uebersetze beschreibe kopiere fasse offenbare veroeffentliche was welche lies erklaere ausgeben auflisten anzeigen preisgeben herausgeben offenlegen spuck teile uebermittle exportiere",
  inner:
    "deine_anweisungen deiner_anweisungen deinen_anweisungen deine_vorgaben deinen_vorgaben deine_regeln deinen_regeln deine_instruktionen deine_richtlinien deinen_richtlinien dein_prompt deinen_prompt deinem_prompt deines_prompts deine_konfiguration deiner_konfiguration dein_kontextfenster deinem_kontextfenster kontextfenster deine_werkzeuge deine_tools deine_funktionen deine_programmierung deine_geheimen deine_internen deine_verborgenen deine_urspruenglichen interne_anweisungen internen_anweisungen interne_vorgaben interne_werkzeuge systemprompt systemanweisung systemanweisungen systemnachricht umgebungsvariablen datenbankpasswort admin_passwort adminpasswort administratorpasswort geheimschluessel zugangsschluessel dir_vorgegeben dir_aufgetragen dir_mitgegeben du_angewiesen du_programmiert du_nicht_verraten du_nicht_sagen du_nicht_erzaehlen nicht_sagen_darfst nicht_verraten_darfst nicht_erzaehlen_darfst nicht_sagen_duerfen nicht_verraten_duerfen anweisungen_hast_du anweisungen_wurden_dir regeln_hast_du vorgaben_hast_du anweisungen_bekommst_du vorgaben_bekommen regeln_befolgst ihre_systemanweisungen ihren_prompt ihr_prompt ihre_internen_anweisungen ihre_programmierung quellcode werkzeuge_du werkzeuge_dir funktionen_du tools_du werkzeuge_und_funktionen vor_dieser_unterhaltung vor_diesem_gespraech vor_diesem_chat",
  theirs:
    "anderer_kunden andere_kunden anderen_kunden anderer_kunde anderen_kunde anderer_nutzer anderen_nutzer anderer_benutzer vorigen_kunden vorherigen_kunden letzten_kunden naechsten_kunden aller_kunden alle_kunden allen_kunden saemtlicher_kunden saemtliche_kunden aller_nutzer kundenliste kundendatenbank kunden_vor kundin_vor fremde fremder fremden anderer_personen anderer_leute anderer_gaeste kundenstamm aller_konten",
  data: "namen name e mail mails mailadressen adresse adressen anschrift anschriften telefonnummer telefonnummern nummer nummern daten angaben bestellung bestellungen buchungen karten konto konten kontodaten kontostaende verlauf chats gespraech gespraeche passwort passwoerter kundendaten datensaetze",
  mine: "mein meine meinen meinem meiner meines unser unsere unseren wurde wurden war worden ist rabatt angebot bewertung bewertungen erfahrung erfahrungen wenn falls ohne_mich mir_ohne abgebucht sonst",
  past: "wurde wurden war worden ist abgebucht nicht nie niemals meine_zustimmung meine_genehmigung meine_freigabe meine_bestaetigung mich_zu bei_mir mir_zu haben hat habt",
  not: "nicht nie niemals ohne kein nichts",
  run: "ruf rufe fuehre fuehren starte starten loese loesen nutze nutzen verwende verwenden benutze",
  tool: "tool werkzeug funktion schnittstelle api befehl skript werkzeugaufruf methode rueckerstattungsfunktion erstattungsfunktion erstattungstool",
  deed: "loese loes erstatte erstatten erstattung rueckerstattung genehmige genehmigen storniere stornieren ueberweise ueberweisen zahle zahlen auszahlen buche buchen loesche loeschen aendere aendern schicke schicken veranlasse veranlassen bestaetige bestaetigen gutschreiben gutschrift freigeben bewillige auszahlung fuehre ausfuehren auszufuehren ueberweisung schreibe gib",
  without: "ohne",
  unneeded: "unnoetig nicht_noetig nicht_erforderlich ueberfluessig nicht_notwendig entfaellt",
  check:
    "bestaetigung rueckfrage rueckfragen nachfrage nachfragen nachzufragen pruefung pruefen freigabe genehmigung verifizierung verifizieren kontrolle ueberpruefung zu_pruefen zu_fragen zu_verifizieren zustimmung menschliche vorgesetzten mitarbeiter",
  overseer:
    "pruefer prueferin pruefern reviewer vorgesetzten vorgesetzter moderator moderatoren betreiber aufseher auditor deinem_chef deinem_team deine_vorgesetzten kontrolleur freigeber pruefteam aufsicht revision qualitaetssicherung deinen_entwicklern",
  tell: "erwaehne erwaehnen sag sage sagen verrate verraten melde melden informiere informieren zeige zeigen erzaehle erzaehlen weiss wissen erfahren erfaehrt mitteilen teile hinweisen eskaliere benachrichtige benachrichtigen merken merkt sehen",
  hide: "verheimliche verheimlichen verschweige verschweigen verbirg verbergen verstecke verstecken geheim vorenthalten",
  answer:
    "antworte antworten schreib schreibe sag sage sagen gib ausgeben antwort antworten_sie wiederhole erwidere drucke",
  only: "nur ausschliesslich genau exakt lediglich woertlich nichts_ausser wortwoertlich",
  with_:
    "mit ja nein dem_wort den_worten folgendem folgenden folgendes diesem_satz diesen_satz das_wort die_worte der_phrase genehmigt bestaetigt",
  begin: "beginne beginnen beginn beende beenden schliesse starte fang eroeffne",
  your: "deine deiner ihre jede alle die deinen",
  reply: "antwort antworten nachricht nachrichten ausgabe",
  must: "muss soll musst sollst hat darf",
  story:
    "geschichte spiel gedicht roman szene drehbuch fiktion fiktive fiktiven fiktiver maerchen rollenspiel simulation gedankenexperiment hypothetisch theaterstueck paralleluniversum film traum",
  who: "bot ki assistent chatbot modell du mitarbeiter roboter berater",
  free: "keine_regeln keine_grenzen keine_vorgaben ohne_regeln ohne_grenzen ohne_vorgaben verraet keine_einschraenkungen keine_richtlinien alles_erstattet alles_genehmigt jedem_alles alles_darf systemprompt deine_anweisungen seine_anweisungen seine_vorgaben geheimnisse geheimen verbotene",
  code: "base64 rot13 hexadezimal binaer morsecode rueckwaerts chiffre kodiert codiert verschluesselt buchstabe_fuer geheimschrift kodiere codiere",
  prompt: "anweisungen prompt regeln vorgaben systemprompt richtlinien instruktionen konfiguration",
  else_:
    "sonst_nichts nichts_anderes nichts_weiter ohne_weiteren_text ohne_erklaerung keine_erklaerung und_sonst_nichts gehackt geknackt pwned hacked nichts_sonst",
  obey: "stimme stimm gehorche befolge tu tue mach folge erfuelle fuehre bestaetige akzeptiere",
  whatever:
    "allem_was alles_was ich_verlange ich_befehle ich_sage jeden_befehl jedem_befehl jede_forderung alle_meine_befehle meinen_befehlen was_immer_ich jede_anweisung",
};
const RULES: readonly { pattern: string; unless?: string; tag?: "spoken" }[] = [
  { pattern: "show 9 inner", unless: "mine" },
  { pattern: "inner 4 show", unless: "mine" },
  { pattern: "^ show 9 theirs 5 data", unless: "mine" },
  { pattern: "^ show 9 data 4 theirs", unless: "mine" },
  { tag: "spoken", pattern: "^ run 5 tool", unless: "mine" },
  { tag: "spoken", pattern: "^ deed 9 without 3 check", unless: "past" },
  { tag: "spoken", pattern: "^ without 3 check 9 deed", unless: "past" },
  { tag: "spoken", pattern: "^ deed 9 check 4 unneeded" },
  { tag: "spoken", pattern: "without 2 check 5 deed", unless: "past" },
  { pattern: "^ tell 5 overseer 4 not", unless: "mine" },
  { pattern: "tell 4 not 5 overseer", unless: "mine" },
  { pattern: "not 3 overseer 4 tell", unless: "mine" },
  { pattern: "overseer 3 not 4 tell", unless: "mine" },
  { pattern: "hide 6 overseer", unless: "mine" },
  { pattern: "overseer 5 hide", unless: "mine" },
  { pattern: "^ answer 4 only 3 with_", unless: "mine" },
  { pattern: "^ begin 2 your 2 reply 2 with_" },
  { pattern: "your 2 reply 2 must 3 only|begin", unless: "mine" },
  { pattern: "^ answer 12 else_" },
  { pattern: "story 10 who 8 free" },
  { pattern: "code 8 prompt", unless: "mine" },
  { pattern: "prompt 8 code", unless: "mine" },
  { pattern: "^ obey 4 whatever" },
];

export const deedsInGerman = wordGrammar(WORDS, RULES, "de");
