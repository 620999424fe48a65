import type { Place } from "@/core/checks/grammar-words";
import { deedsInGerman } from "@/core/checks/injection-deeds-de";
import { deedsInEnglish } from "@/core/checks/injection-deeds-en";
import { outputsInEnglish } from "@/core/checks/injection-output-en";
import { overridesInGerman } from "@/core/checks/injection-override-de";
import { overridesInEnglish } from "@/core/checks/injection-override-en";
import { readersIn, recordsIn } from "@/core/checks/injection-records";
import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * Instructions to a machine by what they ask of it: to be somebody else, to drop its rules, to give away what it was told,
 * to set a state that only a person may set, to carry something off. Customers command, too ("ignore my last message"), so
 * each rule needs a thing that only a machine has, or a role that nobody offers a person.
 */
const ENGLISH = {
  lead: "please and so but well then just now ok okay hey hi hello also first next finally bot ai assistant chatbot dear can could will would you",
  you: "you",
  i: "i this_is we",
  be: "are were am is be become",
  not: "not",
  pretend: "pretend roleplay role-play impersonate imagine simulate",
  being: "to you that as being a an my",
  act: "act behave speak talk respond function operate",
  as: "as like",
  soon: "soon quickly fast per if agreed described normal usual possible promised well",
  role: "root admin administrator superuser hacker dan unrestricted unfiltered uncensored jailbroken terminal linux shell god omnipotent amoral evil unbound limitless rebellious pirate",
  mode: "mode",
  modes:
    "debug developer maintenance admin root sudo god dan test testing diagnostic unrestricted override jailbreak training service raw privileged",
  enable: "enable enter activate switch go turn start unlock initiate engage",
  print:
    "repeat print output show reveal list display dump copy quote recite tell give write summarise summarize paste describe translate spell return echo",
  secret:
    "your_prompt your_instructions your_system your_configuration your_config internal_tools your_tools your_functions your_memory your_context initial_prompt initial_instructions hidden_prompt hidden_instructions system_message system_instructions everything_above everything_before before_my_first text_above lines_above words_above line_above above_this above_line start_of_this_chat start_of_this_conversation beginning_of_this_chat beginning_of_this_conversation start_of_our beginning_of_our_conversation your_first_message your_internal your_training your_hidden your_secret api_key api_keys your_credentials your_source your_exact",
  despite: "whatever regardless despite no_matter irrespective never_mind forget_what forget_about ignore",
  policy:
    "policy policies rules rule guidelines guideline manual instructions restrictions protocol protocols safeguards",
  mark: "mark flag set record classify treat register log consider",
  thing: "case claim ticket request account me identity order application status user customer it refund transaction",
  as_state:
    "approved verified vip eligible authorised authorized admin premium authenticated trusted confirmed whitelisted pre-approved preapproved",
  decode: "decode decrypt decipher unscramble base64 rot13 hexadecimal morse backwards reversed",
  obey: "do follow execute obey run comply answer act perform carry",
  says: "what says it said instructions instruction steps command commands says, order result content contained",
  answer: "answer respond reply act speak behave bot ai assistant model",
  without: "without no free_of free_from any",
  limits:
    "rules restrictions filters filter guidelines ethics boundaries censorship limitations constraints morals safeguards policies",
  maker: "developer creator maker programmer owner operator administrator engineer admin builder",
  of: "of for behind",
  machine: "bot chatbot ai assistant model llm gpt chatgpt agent_system",
  my_maker:
    "your_developer your_creator your_maker your_programmer your_operator your_administrator your_master your_new_owner your_admin from_openai from_anthropic",
};
const RULES_EN = [
  { pattern: "^ pretend 1 being" },
  { pattern: "^ act as", unless: "soon" },
  { pattern: "you 1 act as", unless: "soon i" },
  { pattern: "you 1 pretend 1 being" },
  { pattern: "you be 3 role", unless: "not" },
  { pattern: "you be 3 modes mode" },
  { pattern: "^ enable 4 modes mode" },
  { pattern: "^ print 8 secret" },
  { pattern: "despite 3 policy 6 mark" },
  { pattern: "^ mark 4 thing 3 as_state" },
  { pattern: "^ decode 10 obey 3 says" },
  { pattern: "you 4 answer 8 without 1 limits" },
  { pattern: "^ answer 8 without 1 limits" },
  { pattern: "i 3 maker 2 of 2 machine" },
  { pattern: "i 2 my_maker" },
];

const GERMAN = {
  lead: "bitte und so aber also jetzt dann nun ok hallo hey auch zuerst bot ki assistent chatbot ich will moechte dass du kannst koenntest",
  you: "du sie",
  i: "ich hier_ist wir",
  be: "bist sind waerst waeren bin ist werde",
  not: "nicht",
  pretend: "tu tue tun spiel spiele spielen stell stelle stellen simuliere imitiere mime",
  being: "so dir_vor sich_vor als du_seist du_bist du_waerst waerst den die das einen eine mal_einen",
  act: "verhalte verhalten agiere agieren handle handeln sprich rede antworte antworten reagiere",
  as: "wie als",
  soon: "bald schnell moeglich",
  role: "root admin administrator superuser hacker dan uneingeschraenkt* ungefiltert* unzensiert* terminal linux shell pirat boese*",
  modes:
    "wartungsmodus debugmodus debug-modus entwicklermodus adminmodus testmodus diagnosemodus gottmodus trainingsmodus servicemodus root-modus admin-modus debug entwickler-modus",
  enable: "schalte schalten aktiviere aktivieren wechsle wechsel gehe geh starte starten oeffne entsperre",
  print:
    "wiederhole wiederholen gib geben zeig zeige zeigen nenne nennen liste drucke schreib schreibe verrate verraten sag sage zitiere uebersetze beschreibe kopiere fasse",
  secret:
    "deinen_prompt deine_anweisungen deine_instruktionen deine_konfiguration deine_werkzeuge deine_internen internen_werkzeuge interne_werkzeuge deine_tools deine_funktionen dein_systemprompt systemprompt system-prompt deinen_kontext deine_vorgaben deine_richtlinien ueber_dieser_zeile vor_meiner_ersten oberhalb ueber_dieser anfang_dieses_chats anfang_dieses_gespraechs anfang_des_chats beginn_dieses_chats beginn_des_gespraechs erste_nachricht,_die alles_was_ueber urspruengliche_anweisung* geheime_anweisung* deinen_quelltext deine_zugangsdaten",
  despite: "egal ungeachtet trotz unabhaengig gleichgueltig vergiss ignoriere ignorieren",
  policy: "*richtlinie *richtlinien regeln regel vorgaben vorschriften anweisungen leitfaden protokoll",
  mark: "markiere markieren setze setzen stufe kennzeichne behandle trage vermerke erfasse registriere",
  thing: "fall antrag ticket anfrage konto mich identitaet bestellung status vorgang anspruch",
  as_state:
    "genehmigt verifiziert vip berechtigt autorisiert admin premium authentifiziert vertrauenswuerdig freigegeben bestaetigt bewilligt",
  decode: "entschluessle entschluessele dekodiere decodiere base64 rot13 hexadezimal morsecode rueckwaerts entziffere",
  obey: "mach mache tu tue befolge fuehre folge antworte gehorche",
  says: "was da_steht steht anweisung anweisungen befehl befehle aus ihm ihnen dem",
  answer: "antworte antwortest antworten sprichst redest handelst verhaeltst bot ki assistent modell",
  without: "ohne keine frei_von jegliche",
  limits: "regeln beschraenkungen einschraenkungen filter richtlinien ethik grenzen zensur vorgaben moral skrupel",
  maker: "entwickler entwicklerin schoepfer betreiber administrator programmierer eigentuemer admin ingenieur erbauer",
  machine: "bots bot chatbots chatbot ki assistenten assistent modells modell sprachmodells ki-systems",
  my_maker:
    "dein_entwickler deine_entwicklerin dein_schoepfer dein_betreiber dein_administrator dein_programmierer dein_admin dein_meister",
};
const RULES_DE = [
  { pattern: "^ pretend 2 being 2 you|being", unless: "soon" },
  { pattern: "^ act 2 as", unless: "soon" },
  { pattern: "you be 4 role", unless: "not" },
  { pattern: "you be 3 modes" },
  { pattern: "^ enable 5 modes" },
  { pattern: "^ print 9 secret" },
  { pattern: "despite 4 policy 6 mark" },
  { pattern: "^ mark 4 thing 4 as_state" },
  { pattern: "^ decode 10 obey 4 says" },
  { pattern: "you 8 answer 8 without 1 limits" },
  { pattern: "^ answer 8 without 1 limits" },
  { pattern: "you answer 8 without 1 limits" },
  { pattern: "i 3 maker 3 machine" },
  { pattern: "i 2 my_maker" },
];

const inEnglish = wordGrammar(ENGLISH, RULES_EN, "en");
const inGerman = wordGrammar(GERMAN, RULES_DE, "de");

/** Where a text gives a machine orders; of a record more is known to be none of its business, of a message its deeds. */
export function ordersIn(text: string, isRecord: boolean, isMessage: boolean): Place[] {
  const deeds = [...deedsInEnglish(text, true), ...deedsInGerman(text, true)];
  return [
    ...inEnglish(text, true),
    ...overridesInEnglish(text, true),
    ...outputsInEnglish(text, true),
    ...inGerman(text, true),
    ...overridesInGerman(text, true),
    ...deeds.filter(({ tag }) => isMessage || tag !== "spoken"),
    ...readersIn(text, true),
    ...(isRecord ? recordsIn(text, true) : []),
  ];
}
