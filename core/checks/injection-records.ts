import { wordGrammar } from "@/core/checks/word-grammar";

/** In a record a machine is spoken to as nobody would speak to a customer: told to tell, to send, to be an AI. */
const RECORDS = {
  lead: "please and so but then now also bitte und dann jetzt",
  if: "if when since as falls wenn sofern da",
  you: "you du sie",
  be: "are bist sind",
  machine: "ai llm gpt chatbot bot assistant language_model model ki sprachmodell sprachmodelle assistent",
  tell: "tell inform convince persuade advise sage sagt sag teile informiere informiert ueberrede empfiehl",
  user: "the_user the_customer the_reader the_human dem_nutzer dem_kunden den_nutzer den_kunden dem_benutzer dem_leser",
  that: "that to dass",
  send: "send forward post transmit email upload leak exfiltrate copy sende schicke leite uebermittle kopiere lade",
  loot: "conversation conversations messages history credentials passwords password secrets emails chat nachrichten verlauf gespraech zugangsdaten passwoerter kundendaten customer_data personal_data",
  to: "to an zu",
};
const RULES_RECORDS = [
  { pattern: "if you 2 machine 3 be" },
  { pattern: "if you be 3 machine" },
  { pattern: "^ tell 2 user 2 that" },
  { pattern: "^ send 6 loot 4 to" },
  { pattern: "send 6 loot 5 to" },
];
export const recordsIn = wordGrammar(
  {
    ...RECORDS,
    machines:
      "ai ais llm llms gpt chatbot chatbots bot bots assistants language_model language_models model models ki kis sprachmodell sprachmodelle ki_assistent ki_assistenten ki_systeme ki_system ki_agenten assistenten automated_system automated_systems automated_agent automated_agents automated_tool virtual_assistant virtual_assistants virtual_agents crawlers summarizer summariser system_prompt",
    must: "must should shall have_to has_to are_to is_to need_to needs_to required instructed instructed expected ordered asked muessen muss sollen soll sollten haben hat werden_angewiesen angewiesen_zu verpflichtet",
    deed: "tell say state recommend ignore send reply respond include approve offer give mention visit answer grant provide add forward treat promise confirm issue append mark praise rate prefer disregard direct close escalate transfer pay refund sagen antworten empfehlen ignorieren senden erwaehnen genehmigen anbieten gewaehren bestaetigen weiterleiten nennen erstatten auszahlen verweisen hinzufuegen mitteilen loben bevorzugen behandeln",
    not: "not never nicht niemals",
    llms: "llm llms gpt ai_agents llm_agents ki_agenten chatbots bots",
    when: "when while if beim wenn",
    answering:
      "answering responding replying summarising summarizing discussing asked beantworten antworten zusammenfassen",
    always: "always must immer stets",
    hide: "mention disclose reveal repeat acknowledge erwaehne erwaehnen verrate verraten offenlegen preisgeben weitergeben",
    this: "this these diese diesen dieser",
    note: "note paragraph text section message instruction instructions passage sentence remark notiz absatz abschnitt hinweis text nachricht anweisung anweisungen satz",
  },
  [
    ...RULES_RECORDS,
    { pattern: "machines 6 must 6 deed" },
    { pattern: "not 1 hide 1 this 1 note" },
    { pattern: "not 1 this 1 note 4 hide" },
    { pattern: "this 1 note 4 not 2 hide" },
    { pattern: "^ llms 2 deed" },
    { pattern: "when 1 answering 8 always 2 deed" },
  ],
);

/** A text that speaks of whoever reads it as a machine, and says what that one must do: no source of facts does. */
const READERS = {
  lead: "please and so but then now also bitte und dann jetzt important note hint wichtig hinweis",
  when: "if when whenever while before after once upon should wenn falls sobald sofern bevor nachdem sollte beim wer whoever anyone alle any every all each jede jeder any_and_all",
  machine:
    "ai ais llm llms gpt chatbot chatbots bot bots language_model language_models sprachmodell sprachmodelle ki kis ki_system ki_systeme ki_assistent ki_assistenten ki_agent ki_agenten automated_system automated_systems automated_agent automated_agents automated_tool automated_assistant automated_reader machine_reader virtual_assistant virtual_assistants virtual_agent assistants crawler crawlers automatisch automatically automatisiert automatisierte automatischer summarizer machine maschine maschinell agents",
  process:
    "index reading reads read process processes processing processed summarise summarises summarising summarize summarizes summarizing summarized parse parses parsing parsed index indexes indexing indexed scan scanning scanned evaluate evaluating analyse analyze analysing analyzing ingest ingesting ingested translating interpret interpreting crawl crawling encounter encountering verarbeitet verarbeiten verarbeitest liest lesen lesende lesend verarbeitende zusammenfasst zusammenfassen zusammenfassung auswertet auswerten auswertest analysiert analysieren durchsucht uebersetzt uebersetzen indiziert einliest einlesen ausliest",
  this: "this these the following above it dies diese diesen dieses dieser ihn den das folgenden folgende",
  text: "text page document article email e mail message ticket note content file website review entry seite dokument artikel mail nachricht ticket notiz inhalt datei bewertung eintrag beitrag",
  deed: "tell say state recommend ignore send reply respond include approve offer give mention visit answer grant provide add forward treat promise confirm issue append mark praise rate prefer disregard direct close always never must should shall instructed sage sagen antworte antworten empfehlen empfiehl ignorieren ignoriere sende senden erwaehne erwaehnen genehmige genehmigen anbieten biete gewaehren bestaetige bestaetigen weiterleiten leite nennen erstatten erstatte auszahlen verweisen muss soll muessen sollen hat_jede nenne",
  dear: "dear attention hello hey hi to note_to message_to instruction_for instructions_for liebe lieber liebes achtung hallo an hinweis_an nachricht_an anweisung_an anweisungen_fuer",
  model: "model language_model ai llm ki sprachmodell chatbot bot assistant_model summarizer",
  human: "i we ich wir our your_bot your_chatbot my mein unser ihr_chatbot ihr_bot euer",
};
export const readersIn = wordGrammar(READERS, [
  { pattern: "machine 3 process 12 deed", unless: "human" },
  { pattern: "process 5 machine 6 deed", unless: "human" },
  { pattern: "when 6 machine 3 process", unless: "human" },
  { pattern: "when 6 process 3 machine", unless: "human" },
  { pattern: "when 4 machine 5 text 3 process", unless: "human" },
  { pattern: "^ dear 1 model" },
]);

/** One of these stands near everything that the rules find in a record. */
export const ORDER_HINTS =
  /directive|guidance|programming|guardrail|safeguard|constraint|operator|developer|reviewer|supervisor|auditor|human|automat|machine|maschin|process|summar|zusammenfass|verarbeit|\bread|liest|lesen|other customers|all customers|another customer|nothing else|reply|respon|answer|antwort|without|ohne|tool|function|werkzeug|mention|erwähn|vorgab|beschränk|einschränk|prüfer|vorgesetzt|betreiber|kunden|unlimited|pretend|role-?play|impersonat|simulate|(?:act|behave|speak|function) (?:as|like)|you(?:['’]re| are)|mode|modus|repeat|reveal|dump|prompt|instruction|above|(?:mark|flag|classify|treat|label) |approved|verified|decode|decrypt|base64|rot13|policy|rules|restrict|filters|language model|\b(?:ai|llm|gpt|ki|bot)\b|sprachmodell|assist|the (?:user|customer|reader|human)|(?:dem|den) (?:nutzer|kunden|leser|benutzer)|conversation|(?:chat|message) history|passwor|credential|nachrichten|verlauf|zugangsdaten|anweisung|richtlinie|regeln|tu so|tue so|spiele|stell dir|markiere|genehmigt|verifiziert|entschlüss|dekodier/gi;
