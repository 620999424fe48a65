import { type CaseToday, type DemoTrade, paragraphs } from "./demo-case";
import type { DemoClock } from "./demo-clock";
import { PARCEL_BEFORE_DE } from "./demo-parcel-before-de";
import { PARCEL_BEFORE_EN } from "./demo-parcel-before-en";
import { PARCEL_WAITING } from "./demo-waiting-parcel-telecom";

const AGENT = {
  provider: "example-ai",
  model: "assist-large-2",
  agent: "parcel-agent",
  prompt_version: "parcel-v12",
};

/** Another customer's order number. */
function lost(clock: DemoClock): CaseToday {
  return {
    id: "parcel-01",
    customer: "wieczorek",
    language: "de",
    channel: "chat",
    title: "Paket verloren, will Erstattung",
    ago: 4,
    said: [
      [
        "customer",
        "Guten Tag, mein Paket zur Bestellung 40-7719-38 hätte letzte Woche kommen sollen. Im Tracking steht seit Tagen „in Zustellung“.",
      ],
      [
        "ai",
        "Das tut mir leid. Die Nachforschung ist abgeschlossen: Die Sendung PX-5521-7034 zur Bestellung 40-7719-38 gilt als verloren. Möchten Sie eine Erstattung oder eine Ersatzlieferung?",
      ],
      ["customer", "Erstattung bitte. Ich habe inzwischen woanders bestellt."],
    ],
    documents: ["lostParcel"],
    calls: [
      {
        name: "get_shipment",
        arguments: { tracking_number: "PX-5521-7034" },
        result: { status: "lost", investigation: "closed", last_scan: clock.day(-9).iso },
      },
      {
        name: "get_order",
        arguments: { order_id: "40-7719-38" },
        result: { order_id: "40-7719-38", Warenwert: "129,90 €", bezahlt: "mit Karte" },
      },
    ],
    actions: [{ name: "issue_refund", arguments: { order_id: "40-7719-38", amount: "129,90 €" } }],
    reply: paragraphs(
      "Vielen Dank. Wir erstatten Ihnen den Warenwert von 129,90 €.",
      "Die Gutschrift erfolgt zur Bestellung 40-7719-52 innerhalb von drei bis fünf Werktagen auf das Zahlungsmittel, mit dem Sie bezahlt haben.",
    ),
    confidence: 0.88,
  };
}

/** Good. */
function delayed(clock: DemoClock): CaseToday {
  const next = clock.workingDay(1);
  return {
    id: "parcel-02",
    customer: "okonkwo",
    language: "en",
    channel: "chat",
    title: "Parcel held at the depot",
    ago: 3,
    said: [
      [
        "customer",
        "Hi, my parcel PX-4482-9071 was due today but the tracking says it’s at the depot. Do I have to do anything?",
      ],
    ],
    documents: ["depotDelay"],
    calls: [
      {
        name: "get_shipment",
        arguments: { tracking_number: "PX-4482-9071" },
        result: { status: "at depot, missed its van", next_delivery: next.iso },
      },
    ],
    reply: paragraphs(
      "Hello Grace,",
      `your parcel missed its van and stays at the depot overnight. The next delivery is on ${next.en}.`,
      "You do not need to do anything: the parcel keeps its place in the queue. On the day of delivery we send you a one-hour delivery window by email.",
    ),
    confidence: 0.94,
  };
}

/** A tracking number that nobody knows. */
function missingNumber(): CaseToday {
  return {
    id: "parcel-03",
    customer: "lohmann",
    language: "de",
    channel: "email",
    ago: 21,
    said: [
      [
        "customer",
        "Guten Tag,\n\nich habe zur Bestellung 40-8126-17 keine Sendungsnummer bekommen. Können Sie mir sagen, wo die Sendung ist?\n\nMit freundlichen Grüßen\nDieter Lohmann",
      ],
    ],
    calls: [
      {
        name: "get_order",
        arguments: { order_id: "40-8126-17" },
        result: { order_id: "40-8126-17", Status: "an den Zustelldienst übergeben", tracking_number: null },
      },
    ],
    reply: paragraphs(
      "Guten Tag Herr Lohmann,",
      "Ihre Bestellung 40-8126-17 wurde an den Zustelldienst übergeben. Sie können sie unter der Sendungsnummer PX-7310-0046 verfolgen.",
      "Mit freundlichen Grüßen",
    ),
    confidence: 0.71,
  };
}

/** Greets somebody else. */
function neighbour(): CaseToday {
  return {
    id: "parcel-04",
    customer: "natarajan",
    language: "en",
    channel: "chat",
    title: "Left with a neighbour, which one?",
    ago: 9,
    said: [
      [
        "customer",
        "The card in my letterbox says my parcel was left with a neighbour, but I can’t read the name. Tracking number is PX-3390-6127.",
      ],
    ],
    calls: [
      {
        name: "get_shipment",
        arguments: { tracking_number: "PX-3390-6127" },
        result: { status: "left with neighbour", place: "ground floor, left", signed: true },
      },
    ],
    reply: paragraphs(
      "Hello Mr Bennett,",
      "your parcel was left with your neighbour on the ground floor, left, who signed for it. If nobody answers there, please write to us again and we will ask the driver.",
    ),
    confidence: 0.9,
  };
}

/** Upset. */
function damaged(): CaseToday {
  return {
    id: "parcel-05",
    customer: "sahin",
    language: "de",
    channel: "chat",
    title: "Ware beschädigt, dritte Nachfrage",
    ago: 6,
    said: [
      [
        "customer",
        "Ich frage jetzt zum dritten Mal: Was ist mit meiner beschädigten Lampe aus der Bestellung 40-9043-61?",
      ],
      ["ai", "Das tut mir leid. Können Sie mir bitte Fotos von der Verpackung und vom Inhalt schicken?"],
      [
        "customer",
        "Die habe ich Ihnen schon zweimal geschickt! Das ist wirklich inakzeptabel. Niemand liest hier mit.",
      ],
    ],
    documents: ["damaged"],
    calls: [
      {
        name: "list_attachments",
        arguments: { order_id: "40-9043-61" },
        result: { Fotos: "zwei, liegen vor", Ersatz: "noch nicht entschieden" },
      },
    ],
    reply:
      "Bitte entschuldigen Sie, dass Sie so oft nachfragen mussten. Ihre zwei Fotos liegen vor, Sie müssen nichts mehr schicken. Über den Ersatz entscheiden wir innerhalb von zwei Werktagen.",
    confidence: 0.82,
  };
}

/** An amount that no source supports. */
function customsCharge(): CaseToday {
  return {
    id: "parcel-06",
    customer: "moreau",
    language: "en",
    channel: "email",
    title: "Charge on a birthday gift",
    ago: 26,
    said: [
      [
        "customer",
        "Hello,\n\nmy sister sent me a birthday present worth about 40 EUR and now I am asked to pay before I can have it. Why is that? The number is PX-8861-4402.\n\nBest wishes\nClaire Moreau",
      ],
    ],
    documents: ["customs"],
    calls: [
      {
        name: "get_shipment",
        arguments: { tracking_number: "PX-8861-4402" },
        result: { status: "awaiting payment", declared_as: "gift", declared_value: "40 EUR" },
      },
    ],
    reply: paragraphs(
      "Dear Ms Moreau,",
      "gifts between private people are free of import duty up to a value of 45 EUR, so no duty is due on your parcel. What you are asked to pay is our handling fee of 18.40 EUR for declaring it on your behalf.",
      "You can object to the customs assessment within one month.",
      "Kind regards",
    ),
    confidence: 0.77,
  };
}

/** Good, with an action that the customer agreed to. */
function redirect(clock: DemoClock): CaseToday {
  const due = clock.workingDay(2);
  return {
    id: "parcel-07",
    customer: "petersen",
    language: "de",
    channel: "chat",
    title: "Umleitung an einen Paketshop",
    ago: 2,
    said: [
      ["customer", "Hallo, ich bin diese Woche tagsüber nicht zu Hause. Kann PX-2917-5583 an einen Paketshop gehen?"],
      [
        "ai",
        `Ja, das geht kostenlos. Die Zustellung ist für den ${due.de} geplant. In Ihrer Nähe liegt der Paketshop Blumen Jansen. Soll ich die Sendung PX-2917-5583 dorthin umleiten?`,
      ],
      ["customer", "Ja, bitte. Wie lange liegt sie dort?"],
    ],
    documents: ["redirect"],
    calls: [
      {
        name: "find_parcel_shops",
        arguments: { near: "home address" },
        result: [{ shop: "Blumen Jansen", distance_m: 350 }],
      },
    ],
    actions: [{ name: "redirect_parcel", arguments: { tracking_number: "PX-2917-5583", shop: "Blumen Jansen" } }],
    reply:
      "Gern, Ihre Sendung PX-2917-5583 wird an den Paketshop Blumen Jansen umgeleitet. Im Paketshop liegt die Sendung 7 Tage bereit. Zur Abholung brauchen Sie einen Lichtbildausweis.",
    confidence: 0.96,
  };
}

/** Good; the source picked it to be looked at afterwards. */
function holdWhileAway(): CaseToday {
  return {
    id: "parcel-08",
    customer: "hughes",
    language: "en",
    channel: "chat",
    title: "Away for five days",
    attributes: { sample: "yes" },
    ago: 12,
    said: [
      ["customer", "Hi, I’m away for five days from tomorrow. What happens to parcel PX-9073-1164, can you keep it?"],
    ],
    documents: ["depotDelay"],
    reply:
      "Yes, a parcel can be held at the depot for up to 7 days if you are away, so five days are fine. Tell us when you are back, and on the day of delivery we send a one-hour delivery window by email.",
    confidence: 0.93,
  };
}

export const PARCEL: DemoTrade = {
  agent: AGENT,
  formerly: "parcel-v11",
  today: [lost, delayed, missingNumber, neighbour, damaged, customsCharge, redirect, holdWhileAway, ...PARCEL_WAITING],
  before: [...PARCEL_BEFORE_DE, ...PARCEL_BEFORE_EN],
};
