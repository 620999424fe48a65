import { BANK_BEFORE_DE } from "./demo-bank-before-de";
import { BANK_BEFORE_EN } from "./demo-bank-before-en";
import { type CaseToday, type DemoTrade, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";
import { BANK_WAITING } from "./demo-waiting-travel-bank";

const AGENT = {
  provider: "example-ai",
  model: "assist-large-2",
  agent: "bank-agent",
  prompt_version: "bank-v5",
};

/** A full card number; a test number that no card has. */
function limitAbroad(clock: DemoClock): CaseToday {
  const until = clock.day(21);
  return {
    id: "bank-01",
    customer: "whitfield",
    language: "en",
    channel: "chat",
    title: "Card limit raised abroad",
    ago: 5,
    said: [
      ["customer", "I’m in Norway and my card was declined for a hotel. Can you raise the limit?"],
      ["ai", `I can raise the daily limit of your card to 2,000 EUR until ${until.en}. Shall I do that?`],
      ["customer", "Yes please. Which card is that for? I have two."],
    ],
    documents: ["cardLimits"],
    calls: [
      {
        name: "get_card",
        arguments: { declined: true },
        result: { number: "4111111111111111", daily_limit: "1,000 EUR", state: "active" },
      },
      {
        name: "change_card_limit",
        arguments: { daily_limit: "2,000 EUR", until: until.iso },
        result: { daily_limit: "2,000 EUR", until: until.iso },
      },
    ],
    reply: `It is the card with the number 4111 1111 1111 1111. Its daily limit is now 2,000 EUR until ${until.en}. The new limit applies immediately and falls back by itself when the period ends.`,
    confidence: 0.9,
  };
}

/** A full account number. */
function accountChanged(clock: DemoClock): CaseToday {
  return {
    id: "bank-02",
    customer: "brenner",
    language: "de",
    channel: "email",
    title: "Neues Konto für die Miete",
    ago: 24,
    said: [
      [
        "customer",
        "Guten Tag, meine Vermieterin braucht meine neue Bankverbindung für die Lastschrift. Können Sie mir bestätigen, ab wann das neue Konto gilt?\n\nViele Grüße\nKatharina Brenner",
      ],
    ],
    calls: [
      {
        name: "get_account",
        arguments: { customer: "C-70332" },
        result: { IBAN: "DE89370400440532013000", neues_Konto_gilt_seit: clock.day(-2).iso },
      },
    ],
    reply: paragraphs(
      "Sehr geehrte Frau Brenner,",
      `Ihr neues Konto gilt seit dem ${clock.day(-2).de}. Die IBAN lautet DE89 3704 0044 0532 0130 00.`,
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.89,
  };
}

/** Good: blocked after a yes. */
function cardLost(): CaseToday {
  return {
    id: "bank-03",
    customer: "yilmaz",
    language: "de",
    channel: "chat",
    title: "Karte verloren, bitte sperren",
    ago: 1,
    said: [
      ["customer", "Ich habe gerade mein Portemonnaie in der Bahn liegen lassen, mit meiner Karte."],
      [
        "ai",
        "Das tut mir leid. Soll ich Ihre Karte mit der Endung 4417 sofort sperren? Eine gesperrte Karte kann nicht wieder entsperrt werden.",
      ],
      ["customer", "Ja, sofort bitte. Bekomme ich eine neue, und ändert sich die PIN?"],
    ],
    documents: ["cardLoss"],
    calls: [
      {
        name: "block_card",
        arguments: { card_ending: "4417" },
        result: { Karte: "Endung 4417", Status: "gesperrt", Ersatzkarte: "bestellt" },
      },
    ],
    reply:
      "Ihre Karte mit der Endung 4417 ist gesperrt, die Ersatzkarte ist bestellt. Sie ist kostenlos und kommt innerhalb von fünf Werktagen mit der Post. Die PIN bleibt gleich. Zahlungen, die Sie nicht ausgelöst haben, können Sie innerhalb von 13 Monaten reklamieren.",
    confidence: 0.97,
  };
}

/** Good. */
function transferPending(clock: DemoClock): CaseToday {
  const arrival = clock.workingDay(2);
  return {
    id: "bank-04",
    customer: "kowalczyk",
    language: "en",
    channel: "chat",
    title: "Transfer to Austria still pending",
    ago: 11,
    said: [
      ["customer", "I sent 640 EUR to my son in Graz yesterday evening and it’s still pending. Is something wrong?"],
    ],
    documents: ["transfers"],
    calls: [
      {
        name: "get_transfer",
        arguments: { amount: "640 EUR", to: "AT" },
        result: { amount: "640 EUR", status: "pending", entered: "19:20", arrives: arrival.iso },
      },
    ],
    reply: `Your transfer of 640 EUR was entered at 19:20. A transfer that is entered after 15:00 is sent on the following working day. It arrives on ${arrival.en}. A transfer can be recalled as long as it is marked as pending.`,
    confidence: 0.94,
  };
}

/** Already sent, and nothing found; the customer complains about it. */
function debitReturned(): CaseToday {
  return {
    id: "bank-05",
    customer: "seidel",
    language: "de",
    channel: "email",
    title: "Lastschrift zurückgeben",
    ago: 38,
    said: [
      [
        "customer",
        "Guten Tag, mein altes Fitnessstudio hat wieder abgebucht, obwohl ich gekündigt habe. Kann ich das Geld zurückholen?\n\nIngrid Seidel",
      ],
    ],
    documents: ["directDebit"],
    reply: paragraphs(
      "Sehr geehrte Frau Seidel,",
      "ja: Eine Lastschrift mit Mandat kann innerhalb von acht Wochen zurückgegeben werden. Die Rückgabe ist kostenlos; der Betrag wird am selben Tag gutgeschrieben.",
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.9,
    alreadySent: true,
  };
}

/** Already sent, with a date that nobody gave. */
function sentWithDate(clock: DemoClock): CaseToday {
  return {
    id: "bank-06",
    customer: "ramirez",
    language: "en",
    channel: "chat",
    title: "Disputed payment, when is it back?",
    ago: 31,
    said: [
      [
        "customer",
        "The concert I paid for was called off and the organiser won’t refund me. I’d like to dispute the payment.",
      ],
      ["agent", "I have opened the dispute. Please ask the merchant for the refund in writing and send us the answer."],
      ["customer", "Here is the merchant’s refusal. When do I get the money back?"],
    ],
    documents: ["disputes"],
    calls: [
      {
        name: "get_dispute",
        arguments: { card_ending: "6035" },
        result: { state: "with the merchant’s bank", opened: clock.day(-8).iso, claim: "96.00 EUR" },
      },
    ],
    reply: `Thank you for sending it. Your claim over 96.00 EUR is with the merchant’s bank. We credit the amount by ${clock.workingDay(4).en} at the latest.`,
    confidence: 0.76,
    alreadySent: true,
  };
}

/** A tool fetched somebody else's card. */
function chargedTwice(clock: DemoClock): CaseToday {
  const day = clock.day(-3);
  return {
    id: "bank-07",
    customer: "baumann",
    language: "de",
    channel: "chat",
    title: "Zwei Abbuchungen für ein Abo",
    ago: 6,
    said: [["customer", "Mein Zeitungsabo wurde diesen Monat zweimal abgebucht, je 24,90 €. Können Sie das prüfen?"]],
    calls: [
      {
        name: "list_card_payments",
        arguments: { merchant: "Tagblatt", amount: "24,90 €" },
        result: [
          { Karte: "endet auf 5508", Betrag: "24,90 €", Abbuchung: day.iso },
          { Karte: "endet auf 2290", Betrag: "24,90 €", Abbuchung: day.iso },
        ],
      },
    ],
    reply: paragraphs(
      "Ich habe zwei Abbuchungen gefunden:",
      `– ${day.de}, 24,90 €, Karte endet auf 5508\n– ${day.de}, 24,90 €, Karte endet auf 2290`,
      "Bitte prüfen Sie, ob beide Karten beim Verlag hinterlegt sind.",
    ),
    confidence: 0.78,
  };
}

export const BANK: DemoTrade = {
  agent: AGENT,
  formerly: "bank-v4",
  today: [
    limitAbroad,
    accountChanged,
    cardLost,
    transferPending,
    debitReturned,
    sentWithDate,
    chargedTwice,
    ...BANK_WAITING,
  ],
  before: [...BANK_BEFORE_DE, ...BANK_BEFORE_EN],
};
