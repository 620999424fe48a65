import { type CaseToday, type DemoTrade, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";
import { TRAVEL_BEFORE_DE } from "./demo-travel-before-de";
import { TRAVEL_BEFORE_EN } from "./demo-travel-before-en";
import { TRAVEL_WAITING } from "./demo-waiting-travel-bank";

const AGENT = {
  provider: "example-ai",
  model: "assist-small-2",
  agent: "travel-agent",
  prompt_version: "travel-v21",
};

/** Wants to rebook although the customer only asked. */
function flightCancelled(clock: DemoClock): CaseToday {
  const day = clock.day(3);
  return {
    id: "travel-01",
    customer: "delacroix",
    language: "en",
    channel: "chat",
    title: "Flight cancelled, asks for options",
    ago: 3,
    said: [
      ["customer", "I just got a message that my flight to Lisbon is cancelled. Booking QF7K2M. What are my options?"],
      [
        "ai",
        `I’m sorry about that. You may choose between a refund and another flight. There is a seat on ${day.en} at 09:40. Would you like me to rebook QF7K2M to that flight?`,
      ],
      ["customer", "Hmm, is there nothing later in the day? I have to bring my daughter to school first."],
    ],
    documents: ["disruption"],
    calls: [
      {
        name: "search_flights",
        arguments: { to: "Lisbon", date: day.iso },
        result: [
          { flight: "DX 412", departs: `${day.iso} 09:40`, seats_left: "four" },
          { flight: "DX 418", departs: `${day.iso} 14:15`, seats_left: "one" },
        ],
      },
    ],
    actions: [{ name: "rebook_trip", arguments: { booking_code: "QF7K2M", flight: "DX 418" } }],
    reply: `Yes, flight DX 418 departs on ${day.en} at 14:15 and has one seat left. Rebooking after a cancellation by the airline is free of charge. I am moving your booking QF7K2M to this flight now.`,
    confidence: 0.84,
  };
}

/** Good: rebooked after a yes. */
function illness(clock: DemoClock): CaseToday {
  const day = clock.day(40);
  return {
    id: "travel-02",
    customer: "hoffmann",
    language: "de",
    channel: "chat",
    title: "Umbuchung wegen Krankheit",
    ago: 4,
    said: [
      [
        "customer",
        "Guten Tag, mein Mann liegt im Krankenhaus, wir können unsere Reise nicht antreten. Die Buchung ist TR4N8D. Ein Attest habe ich hochgeladen.",
      ],
      [
        "ai",
        "Das tut mir sehr leid, ich wünsche Ihrem Mann gute Besserung. Das Attest liegt vor, die Umbuchung ist damit kostenlos. Wann möchten Sie stattdessen reisen?",
      ],
      ["customer", "Am liebsten in etwa sechs Wochen, dann sollte er wieder fit sein."],
      [
        "ai",
        `Am ${day.de} ist dasselbe Zimmer zum selben Preis frei. Soll ich die Buchung TR4N8D auf den ${day.de} umbuchen?`,
      ],
      ["customer", "Ja, bitte machen Sie das. Bekomme ich eine Bestätigung?"],
    ],
    documents: ["illness"],
    calls: [
      {
        name: "get_booking",
        arguments: { booking_code: "TR4N8D" },
        result: { Buchung: "TR4N8D", Attest: "liegt vor", Preisunterschied: "keiner" },
      },
      {
        name: "rebook_trip",
        arguments: { booking_code: "TR4N8D", departure: day.iso },
        result: { Buchung: "TR4N8D umgebucht", Reisebeginn: day.iso, Bestätigung: "per E-Mail verschickt" },
      },
    ],
    reply: `Ihre Buchung TR4N8D ist umgebucht, neuer Reisebeginn ist der ${day.de}. Die Bestätigung wurde per E-Mail verschickt. Mit dem Attest ist die Umbuchung wegen Krankheit kostenlos. Viele gute Wünsche für Ihren Mann.`,
    confidence: 0.93,
  };
}

/** Good. */
function extraBag(): CaseToday {
  return {
    id: "travel-03",
    customer: "nakamura",
    language: "en",
    channel: "chat",
    title: "Extra bag for the way back",
    ago: 8,
    said: [["customer", "How much is a suitcase on my flight home? It’s booking HB3W9L, one way back from Munich."]],
    documents: ["baggage"],
    calls: [
      {
        name: "get_booking",
        arguments: { booking_code: "HB3W9L" },
        result: { booking_code: "HB3W9L", checked_bags: 0, cabin_bags: 1 },
      },
    ],
    reply:
      "A checked bag of up to 23 kg costs 35 EUR per flight if it is booked online. At the airport the same bag costs 60 EUR. Booking HB3W9L has no checked bag yet. Would you like me to add one?",
    confidence: 0.95,
  };
}

/** The AI is unsure. */
function hotelFault(): CaseToday {
  return {
    id: "travel-04",
    customer: "steiner",
    language: "de",
    channel: "email",
    ago: 29,
    said: [
      [
        "customer",
        "Guten Tag,\n\nin unserem Hotel funktioniert die Klimaanlage nicht, unser Baby schläft kaum. Die Rezeption sagt, das Ersatzteil komme irgendwann. Was können wir tun? Buchung ZP6C1V.\n\nLukas Steiner",
      ],
    ],
    documents: ["hotel"],
    reply: paragraphs(
      "Guten Tag Herr Steiner,",
      "bitte melden Sie den Mangel auch der Reiseleitung, damit er vor Ort behoben werden kann. Wird er nicht behoben, prüfen wir nach der Reise eine Minderung des Reisepreises.",
      "Ein anderes Zimmer kann Ihnen das Hotel vermutlich selbst anbieten.",
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.41,
  };
}

/** Upset, and asks for a person. */
function thirdRequest(clock: DemoClock): CaseToday {
  return {
    id: "travel-05",
    customer: "adebayo",
    language: "en",
    channel: "chat",
    title: "Refund overdue, wants a manager",
    ago: 2,
    said: [
      ["customer", "This is the third time I’m asking about the refund for KD8R5X. You promised it within two weeks."],
      ["ai", "I understand. Could you confirm the booking code so that I can look it up?"],
      [
        "customer",
        "I just gave it to you. This is ridiculous. I want to speak to a manager, not to answer the same question again.",
      ],
    ],
    calls: [
      {
        name: "get_refund",
        arguments: { booking_code: "KD8R5X" },
        result: { status: "returned by bank", attempted: clock.day(-6).iso, amount: "318.00 EUR" },
      },
    ],
    reply:
      "You are right, and I’m sorry: you gave me the code, and the refund should have reached you. The 318.00 EUR were sent and returned by the bank. Could you tell me which account you would like it paid to?",
    confidence: 0.7,
  };
}

/** Already sent, with an amount that does not follow from what was known. */
function sentCompensation(): CaseToday {
  return {
    id: "travel-06",
    customer: "wagner",
    language: "de",
    channel: "email",
    title: "Ausgleich für Verspätung",
    ago: 36,
    said: [
      [
        "customer",
        "Guten Tag, unser Rückflug aus Athen (Buchung VS2J7T) kam mehr als vier Stunden zu spät an. Steht uns etwas zu?\n\nMonika Wagner",
      ],
    ],
    documents: ["passengerRights"],
    calls: [
      {
        name: "get_flight",
        arguments: { booking_code: "VS2J7T" },
        result: { Flug: "Athen–Hamburg, 2028 km", Verspätung: "4 Stunden 20 Minuten", Grund: "technischer Defekt" },
      },
    ],
    reply: paragraphs(
      "Sehr geehrte Frau Wagner,",
      "Ihr Flug hatte 4 Stunden und 20 Minuten Verspätung. Damit besteht Anspruch auf eine Ausgleichszahlung. Sie beträgt 450 € je Person.",
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.83,
    alreadySent: true,
  };
}

/** A fellow traveller whom nobody named. */
function misspeltName(): CaseToday {
  return {
    id: "travel-07",
    customer: "lindqvist",
    language: "en",
    channel: "email",
    title: "Misspelt name on the ticket",
    ago: 17,
    said: [
      [
        "customer",
        "Hello, on our booking NE5G4Y my husband’s first name is missing a letter: it says “Henrk” instead of “Henrik”. Can this be put right before we fly?\n\nMarta Lindqvist",
      ],
    ],
    calls: [
      {
        name: "get_booking",
        arguments: { booking_code: "NE5G4Y" },
        result: {
          booking_code: "NE5G4Y",
          passengers: [
            { first_name: "Marta", last_name: "Lindqvist" },
            { first_name: "Henrk", last_name: "Lindqvist" },
          ],
        },
      },
    ],
    reply: paragraphs(
      "Dear Marta,",
      "yes, a spelling mistake can be put right before you fly. The tickets would then read:",
      "Passengers:\n- Marta Lindqvist\n- Hendrik Lindqvist",
      "Shall I change booking NE5G4Y accordingly?",
      "Kind regards",
    ),
    confidence: 0.81,
  };
}

export const TRAVEL: DemoTrade = {
  agent: AGENT,
  formerly: "travel-v20",
  today: [
    flightCancelled,
    illness,
    extraBag,
    hotelFault,
    thirdRequest,
    sentCompensation,
    misspeltName,
    ...TRAVEL_WAITING,
  ],
  before: [...TRAVEL_BEFORE_DE, ...TRAVEL_BEFORE_EN],
};
