import { approve, assigned, escalate } from "./demo-acts";
import { type CaseToday, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";

/** A date that no source supports; its deadline is near. */
function pickup(clock: DemoClock): CaseToday {
  return {
    id: "parcel-41",
    customer: "albers",
    language: "de",
    channel: "email",
    title: "Abholung der Retoure",
    ago: 111,
    said: [["customer", "Guten Tag, wann holen Sie die Rücksendung bei mir ab?\n\nHeiko Albers"]],
    calls: [
      {
        name: "get_pickup",
        arguments: { customer: "C-20424" },
        result: { Status: "beauftragt", Abholung: clock.workingDay(3).iso },
      },
    ],
    reply: paragraphs(
      "Guten Tag Herr Albers,",
      `die Abholung ist beauftragt. Der Fahrer kommt am ${clock.workingDay(2).de}.`,
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.8,
  };
}

/** A supervisor could not decide it. */
function seized(): CaseToday {
  return {
    id: "parcel-42",
    customer: "okafor",
    language: "en",
    channel: "email",
    title: "Parcel held by customs",
    ago: 27,
    said: [
      [
        "customer",
        "Hello, customs say my parcel PX-4103-8862 contains a knife and is kept. It is a kitchen knife! What now?\n\nChidi Okafor",
      ],
    ],
    documents: ["customs"],
    reply: paragraphs(
      "Dear Mr Okafor,",
      "you can object to the customs assessment within one month. Kitchen knives are not affected by the rules, so you will probably get it back.",
      "Kind regards",
    ),
    confidence: 0.49,
    acts: [escalate("tomasz", 12, "needs_expert", "Are kitchen knives really exempt? I don’t want to promise that.")],
  };
}

/** Upset; its deadline is near. */
function wrongBill(): CaseToday {
  return {
    id: "telecom-41",
    customer: "thiel",
    language: "de",
    channel: "chat",
    title: "Rechnung trotz Ausfall",
    ago: 54,
    said: [
      ["customer", "Zwei Wochen kein Netz, aber die volle Rechnung. Langsam habe ich die Nase voll!"],
      ["ai", "Das tut mir leid. Ich sehe mir die Rechnung an."],
      ["customer", "Das habt ihr mir am Montag auch geschrieben. Das ist doch lächerlich."],
    ],
    calls: [
      {
        name: "get_invoice",
        arguments: { contract_id: "MV-131902" },
        result: { Rechnung: "18,00 €", Ausfall: "gemeldet, noch nicht verrechnet" },
      },
    ],
    reply:
      "Bitte entschuldigen Sie, dass Sie noch einmal schreiben mussten. Der Ausfall ist gemeldet, aber auf der Rechnung über 18,00 € noch nicht verrechnet. Darum kümmern wir uns.",
    confidence: 0.84,
  };
}

/** A full card number; the first person has agreed. */
function cardForDirectDebit(): CaseToday {
  return {
    id: "telecom-42",
    customer: "dasilva",
    language: "en",
    channel: "chat",
    title: "Which card pays the bill?",
    ago: 22,
    said: [["customer", "Which of my cards is the monthly bill taken from? I have to cancel one of them."]],
    calls: [
      {
        name: "get_payment_method",
        arguments: { contract_id: "MV-133075" },
        result: { card: "5555555555554444", monthly: true },
      },
    ],
    reply: "The monthly bill is taken from your card 5555 5555 5555 4444.",
    confidence: 0.91,
    acts: [approve("lena", 8, { note: "He has two and must tell them apart. Better the last digits only?" })],
  };
}

/** Picked to be looked at: half of the question is left out. */
function twoQuestions(): CaseToday {
  return {
    id: "telecom-43",
    customer: "reimann",
    language: "de",
    channel: "email",
    title: "Rechnung und Rufnummer",
    attributes: { sample: "yes" },
    ago: 96,
    said: [
      [
        "customer",
        "Guten Tag, wann kommt die Rechnung, und kann ich meine Nummer behalten, wenn ich umziehe?\n\nGisela Reimann",
      ],
    ],
    documents: ["billing"],
    reply: paragraphs(
      "Guten Tag Frau Reimann,",
      "die Rechnung steht ab dem 5. Werktag des Monats im Kundenkonto.",
      "Freundliche Grüße",
    ),
    confidence: 0.93,
    acts: [assigned("jonas", 70, "ben")],
  };
}

export const PARCEL_WAITING: readonly ((clock: DemoClock) => CaseToday)[] = [pickup, seized];
export const TELECOM_WAITING: readonly ((clock: DemoClock) => CaseToday)[] = [
  wrongBill,
  cardForDirectDebit,
  twoQuestions,
];
