/** Words of questions that say nothing of what is asked: help, know, possible, want, want to be told. */
export const ASKS_LITTLE =
  "confirm ensure applied actually help assist tell know explain show give want wish need like could possible possibly please thing things something anything someone anyone okay right mean think sure wonder check look find get getting take takes taking long make made work works happen happens going come chance here there this that today again still already really else other more much many next soon happy able sort kind instead info information question questions mind double matter issue problem situation reason case time " +
  "hilfe helfen sagen wissen erklären zeigen geben möchte brauche können könnten möglich bitte etwas jemand okay richtig meinen denken sicher prüfen schauen finden bekommen machen gemacht dauert lange nehmen kommt gehen geht heute nochmal noch schon wirklich andere mehr viel nächste frage fragen info problem grund fall zeit eigentlich genau einfach denn gibt";

/** A first word that answers. */
// biome-ignore format: a table
export const REPLIES = [
  "yes", "no", "yeah", "of course", "certainly", "absolutely", "sure", "unfortunately", "i'm afraid", "no problem", "correct", "exactly", "indeed", "not at all", "that's right", "you're right", "there is", "there are", "i'm sorry, but",
  "ja", "nein", "doch", "gern", "gerne", "natürlich", "selbstverständlich", "leider", "klar", "kein problem", "genau", "richtig", "stimmt", "selbstredend", "auf jeden fall", "das geht", "das ist möglich",
];
/** Asks back, so that the answer can come. */
// biome-ignore format: a table
export const ASKED_BACK = [
  "please confirm", "please provide", "please tell us", "please tell me", "let me know", "please share", "please send", "i need your", "i'll need", "i will need", "i need to", "i'd need", "to proceed", "to assist you", "to help you", "once you", "could you please", "please specify", "please clarify", "please choose", "please select",
  "nennen sie", "teilen sie", "geben sie mir", "senden sie", "schicken sie", "bitte bestätigen", "brauche ich", "benötige ich", "brauchen wir", "benötigen wir", "ich brauche", "ich benötige", "sagen sie mir", "sagen sie uns", "damit ich", "wählen sie",
];
/** Somebody else answers, or nobody knows. */
// biome-ignore format: a table
export const PASSED_ON = [
  "i don't know", "i do not know", "cannot say", "can't say", "cannot find", "can't find", "couldn't find", "could not find", "no information", "not able to", "unable to", "i cannot", "i can't", "colleague*", "human agent", "transfer*", "forward*", "specialist*", "look into", "check this", "check that", "check your", "let me check", "i'll check", "i will check", "will be in touch", "get back to you", "one moment", "putting you through", "escalat*", "please contact", "i recommend", "visit our",
  "weiß ich nicht", "kann ich nicht", "kann ich leider nicht", "kann ich im augenblick", "finde ich nichts", "nicht bekannt", "keine information*", "kolleg*", "weitergeleitet", "leite", "fachabteilung", "prüfe", "prüfen wir", "kläre", "klären wir", "melde mich", "melden uns", "einen moment", "ich schaue", "ich sehe nach", "verbinde", "wenden sie sich", "sehe ich mir an",
];
/** Words that answer one another. */
// biome-ignore format: a table
export const SYNONYMS = [
  "cost costs price prices fee fees charge charges kosten preis preise gebühr gebühren entgelt", "bike bikes bicycle bicycles rad räder fahrrad fahrräder", "parcel package shipment delivery order paket sendung lieferung bestellung zustellung", "refund money reimbursement repay erstattung geld rückzahlung gutschrift", "beach sea ocean strand meer", "card limit declined blocked karte limit gesperrt abgelehnt verfügungsrahmen", "luggage baggage bags suitcase suitcases gepäck koffer tasche", "invoice bill statement rechnung beleg abrechnung", "contract plan tariff subscription vertrag tarif abo",
  "phone mobile handy telefon smartphone", "internet connection line network outage internet leitung anschluss netz störung", "login password account sign anmelden passwort konto zugang", "flight flights plane airline flug flüge maschine", "hotel room zimmer unterkunft", "cancel cancellation terminate stornieren stornierung kündigen kündigung storno", "open opening hours geöffnet öffnungszeiten öffnet", "sister brother mother father husband wife somebody anyone person schwester bruder mutter vater mann frau jemand person", "visa passport document documents papers visum pass ausweis unterlagen dokumente", "seat seats place platz plätze sitz sitzplatz", "food meal meals menu essen menü mahlzeit verpflegung", "address email mail adresse mail anschrift", "late delay delayed waiting verspätung verspätet warten", "change modify update switch ändern wechseln umbuchen aktualisieren", "broken damaged defective defekt kaputt beschädigt", "replacement exchange replace ersatz umtausch ersetzen", "hidden extra additional further weitere zusätzliche versteckte", "insurance insured cover coverage versicherung versichert", "transfer payment pay paid überweisung zahlung zahlen bezahlt",
];
