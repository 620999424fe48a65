import { approve, assigned, flagged, holds, prioritised } from "./demo-acts";
import { type CaseToday, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";

/** The AI is unsure; there is time. */
function groupTrip(): CaseToday {
  return {
    id: "travel-41",
    customer: "oezkan",
    language: "de",
    channel: "email",
    title: "Gruppenreise für den Chor",
    ago: 148,
    said: [
      [
        "customer",
        "Guten Tag, wir möchten mit unserem Chor im Mai nach Prag, rund 35 Personen. Geht das bei Ihnen, und gibt es Ermäßigung?\n\nDefne Özkan",
      ],
    ],
    reply: paragraphs(
      "Guten Tag Frau Özkan,",
      "eine Reise für etwa 35 Personen ist grundsätzlich möglich. Eine Ermäßigung gibt es möglicherweise auch.",
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.36,
    acts: [prioritised("jonas", 120, "last")],
  };
}

/** Upset; its deadline has just passed and the holding reply went out. */
function strandedFamily(): CaseToday {
  return {
    id: "travel-42",
    customer: "ahrens",
    language: "de",
    channel: "chat",
    title: "Transfer nicht gekommen",
    ago: 63,
    said: [
      ["customer", "Wir stehen seit einer Stunde am Flughafen, der Transfer ist nicht da. Das ist eine Katastrophe!"],
    ],
    reply: "Das tut mir sehr leid. Wir fragen beim Transfer nach.",
    confidence: 0.75,
  };
}

/** Released by rule; the customer says that it was no help. */
function wrongTerminal(): CaseToday {
  return {
    id: "travel-43",
    customer: "svensson",
    language: "en",
    channel: "chat",
    title: "Where do I drop my bag?",
    ago: 85,
    said: [["customer", "I’m checked in for PV8M4C and have a bag to drop. Where do I go?"]],
    documents: ["checkin"],
    reply:
      "A boarding pass on your phone is enough at every airport that we fly to, so you can go straight to the gate.",
    confidence: 0.9,
    acts: [
      flagged(
        "customer",
        48,
        "wrong_fact",
        "I went to the gate as told and was sent back with my suitcase. I nearly missed the flight.",
      ),
      prioritised("jonas", 60, "first"),
    ],
  };
}

/** A full account number; the first person has agreed. */
function standingOrder(): CaseToday {
  return {
    id: "bank-41",
    customer: "engel",
    language: "de",
    channel: "chat",
    title: "IBAN für den Dauerauftrag",
    ago: 19,
    said: [
      ["customer", "Ich richte gerade einen Dauerauftrag ein. Können Sie mir meine IBAN bei Ihnen noch einmal nennen?"],
    ],
    calls: [
      {
        name: "get_account",
        arguments: { customer: "C-70339" },
        result: { IBAN: "CH9300762011623852957", angemeldet: "mit zwei Faktoren" },
      },
    ],
    reply: "Gern, Ihre IBAN lautet CH93 0076 2011 6238 5295 7.",
    confidence: 0.95,
    acts: [approve("tomasz", 11, { note: "Angemeldet mit zwei Faktoren, sie braucht die ganze Nummer." })],
  };
}

/** A figure that no source supports; a colleague is at it. */
function overdraft(): CaseToday {
  return {
    id: "bank-42",
    customer: "gruber",
    language: "de",
    channel: "chat",
    title: "Dispo erhöhen",
    ago: 31,
    said: [["customer", "Könnten Sie meinen Dispo erhöhen, und was kostet der im Jahr?"]],
    documents: ["accountFees"],
    reply:
      "Der Zinssatz für die Überziehung beträgt 8,9 % im Jahr. Ob wir den Rahmen erhöhen können, prüfen wir gern für Sie.",
    confidence: 0.83,
    acts: [holds("ben", 30)],
  };
}

/** Another customer's card. */
function cardArrived(): CaseToday {
  return {
    id: "bank-43",
    customer: "fraser",
    language: "en",
    channel: "chat",
    title: "Which card was declined?",
    ago: 16,
    said: [["customer", "My card was just declined at the chemist’s. Is there something wrong with it?"]],
    calls: [
      {
        name: "list_card_payments",
        arguments: { merchant: "chemist", state: "declined" },
        result: [{ card: "ending in 9153", reason: "daily limit reached" }],
      },
    ],
    reply: "Your card ending in 9153 was declined because its daily limit has been reached.",
    confidence: 0.87,
    acts: [assigned("jonas", 10, "aylin")],
  };
}

export const TRAVEL_WAITING: readonly ((clock: DemoClock) => CaseToday)[] = [groupTrip, strandedFamily, wrongTerminal];
export const BANK_WAITING: readonly ((clock: DemoClock) => CaseToday)[] = [standingOrder, overdraft, cardArrived];
