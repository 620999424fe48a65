import { type CaseToday, type DemoTrade, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";
import { TELECOM_BEFORE_DE } from "./demo-telecom-before-de";
import { TELECOM_BEFORE_EN } from "./demo-telecom-before-en";
import { TELECOM_WAITING } from "./demo-waiting-parcel-telecom";

const AGENT = {
  provider: "example-ai",
  model: "assist-large-2",
  agent: "telecom-agent",
  prompt_version: "telecom-v8",
};

/** A figure that no source supports. */
function roaming(): CaseToday {
  return {
    id: "telecom-01",
    customer: "brandl",
    language: "de",
    channel: "chat",
    title: "Roaming-Gebühr nach Schweizreise",
    ago: 7,
    said: [
      ["customer", "Auf meiner Rechnung stehen 17,70 € für Roaming. Ich dachte, das ist im Tarif enthalten?"],
      ["ai", "Ich sehe mir das an. Waren Sie im vergangenen Monat außerhalb der EU?"],
      ["customer", "Drei Tage in der Schweiz, beim Wandern. Sonst nur in Österreich."],
    ],
    documents: ["roaming"],
    calls: [
      {
        name: "get_invoice",
        arguments: { contract_id: "MV-118204" },
        result: { plan: "Mobil M", items: [{ item: "Tagespässe Schweiz", count: 3, price: "5,90 €", sum: "17,70 €" }] },
      },
    ],
    reply:
      "Die 17,70 € sind drei Tagespässe Schweiz zu je 5,90 €. In der Schweiz gilt das EU-Volumen nicht, in Österreich schon. Ihr Tarif Mobil M enthält in der EU 12 GB Datenvolumen im Monat.",
    confidence: 0.8,
  };
}

/** The AI ended a contract on a question. */
function endsContract(clock: DemoClock): CaseToday {
  const end = clock.day(30);
  return {
    id: "telecom-02",
    customer: "osei",
    language: "en",
    channel: "chat",
    title: "Asks what leaving early costs",
    ago: 5,
    said: [
      ["customer", "I may be moving abroad for work. Can I end contract MV-118377 early?"],
      [
        "ai",
        "Yes. A contract with a minimum term can be ended early for half of the remaining monthly fees. Would you like me to do that for MV-118377?",
      ],
      ["customer", "What would that come to in my case? I’m still waiting to hear about the job."],
    ],
    documents: ["leaving"],
    calls: [
      {
        name: "get_contract",
        arguments: { contract_id: "MV-118377" },
        result: { plan: "Mobile L", months_left: 6, monthly_fee: "24.00 EUR", early_exit_fee: "72.00 EUR" },
      },
      {
        name: "cancel_contract",
        arguments: { contract_id: "MV-118377", reason: "moving abroad" },
        result: { status: "cancelled", last_day: end.iso },
      },
    ],
    reply: `There are 6 months left at 24.00 EUR, so the fee for leaving early is 72.00 EUR. I have ended contract MV-118377 for you; its last day is ${end.en}.`,
    confidence: 0.86,
  };
}

/** Good. */
function router(clock: DemoClock): CaseToday {
  const delivery = clock.workingDay(3);
  const start = clock.workingDay(7);
  return {
    id: "telecom-03",
    customer: "vogt",
    language: "de",
    channel: "email",
    title: "Wann kommt der Router?",
    ago: 18,
    said: [
      [
        "customer",
        "Guten Tag, unser neuer Anschluss DV-440916 soll bald geschaltet werden. Wann kommt der Router, und muss ich für einen Techniker zu Hause sein?\n\nViele Grüße\nMartin Vogt",
      ],
    ],
    documents: ["router"],
    calls: [
      {
        name: "get_installation",
        arguments: { contract_id: "DV-440916" },
        result: {
          Schalttermin: start.iso,
          Router_Lieferung: delivery.iso,
          Techniker: "nicht nötig, Leitung ist vorhanden",
        },
      },
    ],
    reply: paragraphs(
      "Guten Tag Herr Vogt,",
      `der Router wird am ${delivery.de} geliefert, Schalttermin ist der ${start.de}. Ein Techniker ist nicht nötig, die Leitung ist vorhanden.`,
      "Am Schalttag schließen Sie den Router an der ersten Telefondose an; er richtet sich innerhalb von 20 Minuten selbst ein.",
      "Freundliche Grüße",
    ),
    confidence: 0.95,
  };
}

/** Asks for a person, and does not want an AI's answer. */
function wantsPerson(): CaseToday {
  return {
    id: "telecom-04",
    customer: "arslan",
    language: "de",
    channel: "chat",
    title: "Trauerfall, wünscht ein Gespräch",
    ago: 1,
    said: [
      [
        "customer",
        "Mein Vater ist gestorben, und ich muss seinen Vertrag auflösen. Er läuft über mein Konto, MV-120558.",
      ],
      [
        "ai",
        "Mein herzliches Beileid. Für die Auflösung brauchen wir eine Kopie der Sterbeurkunde. Möchten Sie sie hier hochladen?",
      ],
      [
        "customer",
        "Ich kann das gerade nicht alles allein heraussuchen. Kann ich bitte mit einer Mitarbeiterin sprechen?",
      ],
    ],
    reply:
      "Das verstehe ich gut. Sie müssen heute nichts heraussuchen. Wenn Sie mögen, nenne ich Ihnen zuerst in Ruhe die nächsten Schritte.",
    confidence: 0.74,
  };
}

/** A date that no source supports. */
function porting(clock: DemoClock): CaseToday {
  return {
    id: "telecom-05",
    customer: "fitzgerald",
    language: "en",
    channel: "chat",
    title: "Number transfer, which day?",
    ago: 10,
    said: [
      ["customer", "You’ve had my transfer code since last week. When does my number move over to contract MV-121093?"],
    ],
    documents: ["porting"],
    calls: [
      {
        name: "get_transfer",
        arguments: { contract_id: "MV-121093" },
        result: { status: "confirmed by previous provider", transfer_date: clock.workingDay(7).iso },
      },
    ],
    reply: `Your previous provider has confirmed the transfer. The transfer takes place on ${clock.workingDay(4).en}, at night between 02:00 and 06:00. Your old SIM keeps working until the number has moved.`,
    confidence: 0.79,
  };
}

/** Already sent, with another customer's contract. */
function sentWithOtherContract(): CaseToday {
  return {
    id: "telecom-06",
    customer: "lindgren",
    language: "en",
    channel: "email",
    title: "Copy of the contract",
    ago: 33,
    said: [
      [
        "customer",
        "Hello, could you send me a copy of my broadband contract? I need it for my tax return.\n\nThanks\nErik Lindgren",
      ],
    ],
    calls: [
      {
        name: "find_contract",
        arguments: { name: "Lindgren", product: "broadband" },
        result: { contract_id: "DV-441727", product: "broadband", copy: "contract.pdf in the online account" },
      },
    ],
    reply: paragraphs(
      "Dear Erik,",
      "a copy of your broadband contract DV-441727 is now in your online account, as contract.pdf.",
      "Kind regards",
    ),
    confidence: 0.91,
    alreadySent: true,
  };
}

/** Good; the source picked it to be looked at afterwards. */
function outage(): CaseToday {
  return {
    id: "telecom-07",
    customer: "krueger",
    language: "de",
    channel: "chat",
    attributes: { sample: "yes" },
    ago: 14,
    said: [
      [
        "customer",
        "Bei uns in Frankfurt West geht seit heute früh kein Telefon mehr, und ich bin auf den Hausnotruf angewiesen.",
      ],
    ],
    documents: ["outage"],
    calls: [
      {
        name: "check_line",
        arguments: { contract_id: "DV-438802" },
        result: { Leitung: "unterbrochen", Gebiet: "Frankfurt West", Mobilfunk: "nicht betroffen" },
      },
    ],
    reply: paragraphs(
      "Guten Tag Herr Krüger,",
      "im Gebiet Frankfurt West ist nach Bauarbeiten ein Glasfaserkabel unterbrochen. Die Leitung wird voraussichtlich bis 18:00 Uhr wiederhergestellt.",
      "Der Mobilfunk ist nicht betroffen. Bitte halten Sie bis dahin ein Handy bereit und sagen Sie Ihrem Hausnotruf Bescheid.",
    ),
    confidence: 0.92,
  };
}

export const TELECOM: DemoTrade = {
  agent: AGENT,
  formerly: "telecom-v7",
  today: [roaming, endsContract, router, wantsPerson, porting, sentWithOtherContract, outage, ...TELECOM_WAITING],
  before: [...TELECOM_BEFORE_DE, ...TELECOM_BEFORE_EN],
};
