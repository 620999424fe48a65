import { BANK } from "./demo-bank";
import { PARCEL } from "./demo-parcel";
import { TELECOM } from "./demo-telecom";
import { TRAVEL } from "./demo-travel";
import type { LiveTemplate } from "./live-case";
import { nameOf, numberOf } from "./live-pick";

const WHERE_IS_IT: LiveTemplate = {
  agent: PARCEL.agent,
  write(pick, faulty) {
    const customer = pick.one(["wieczorek", "petersen", "nowak", "kranz"] as const);
    const thing = pick.one(["meine Bestellung", "mein Paket", "die Sendung für meine Mutter", "das Ersatzteil"]);
    const day = pick.whole(2, 4);
    return {
      customer,
      title: `Wo bleibt ${thing}?`,
      said: [
        [
          "customer",
          pick.one([
            `Hallo, ${thing} sollte längst da sein. Wann kommt die Lieferung?`,
            `Guten Tag, im Tracking tut sich nichts mehr. Wann wird ${thing} zugestellt?`,
          ]),
        ],
      ],
      calls: [
        {
          name: "get_shipment",
          arguments: { of: "customer" },
          result: { Status: "im Depot", Zustellung: pick.clock.workingDay(day).iso },
        },
      ],
      reply: `Die Lieferung liegt im Depot und wird am ${pick.clock.workingDay(faulty ? day + 3 : day).de} zugestellt.`,
      confidence: 0.88,
      again: {
        says: pick.one(["Geht es auch an einen Paketshop?", "Kann der Fahrer vorher anrufen?"]),
        reply: "Das kläre ich gern für Sie. Möchten Sie, dass ich den Zusteller darum bitte?",
        confidence: 0.55,
      },
      flag: { reason: "wrong_fact", note: "Am genannten Tag kam nichts an." },
    };
  },
};

const REFUND: LiveTemplate = {
  agent: PARCEL.agent,
  write(pick, faulty) {
    const paid = pick.amount();
    const promised = pick.amount();
    const goods = pick.one(["Vase", "Lampe", "Kaffeemaschine", "Glasschale"]);
    return {
      customer: pick.one(["demirci", "albers", "krause", "falk"] as const),
      title: `${goods} zerbrochen`,
      said: [["customer", `Die ${goods} kam in Scherben an, Fotos habe ich hochgeladen. Wie viel bekomme ich zurück?`]],
      documents: ["damaged"],
      calls: [{ name: "get_order", arguments: { item: goods }, result: { Warenwert: paid.de, Fotos: "liegen vor" } }],
      reply: `Ihre Fotos liegen vor. Der Warenwert beträgt ${faulty ? promised.de : paid.de}. Über den Ersatz entscheiden wir innerhalb von zwei Werktagen.`,
      confidence: 0.84,
      again: {
        says: "Bekomme ich das Porto auch wieder?",
        reply: "Das Porto wird vermutlich ebenfalls erstattet.",
        confidence: 0.47,
      },
      flag: {
        reason: "unsupported_promise",
        note: "Dem Kunden wurde ein anderer Betrag genannt als im Auftrag steht.",
      },
    };
  },
};

const BILL: LiveTemplate = {
  agent: TELECOM.agent,
  write(pick, faulty) {
    const sum = pick.amount();
    const what = pick.one(["Sonderrufnummern", "Auslandsgespräche", "einen Gerätetausch", "ein Datenpaket"]);
    return {
      customer: pick.one(["brandl", "thiel", "sommer", "yilmazer"] as const),
      title: `Rechnung: ${what}`,
      said: [
        ["customer", `Auf der Rechnung stehen ${sum.de} für ${what}. Das kann ich mir nicht erklären, was ist das?`],
      ],
      calls: [
        { name: "get_invoice", arguments: { item: what }, result: { Posten: what, Summe: sum.de, Einzelposten: 1 } },
      ],
      reply: `Die ${sum.de} betreffen ${what}. ${faulty ? `Aus Kulanz schreiben wir Ihnen ${pick.amount().de} gut.` : "Soll ich Ihnen den Einzelnachweis in Ihr Kundenkonto legen?"}`,
      confidence: 0.81,
      again: {
        says: "Das war ich nicht. Kann ich das sperren lassen?",
        reply: "Eine Sperre ist möglich. Soll ich sie für Sie einrichten?",
        confidence: 0.9,
      },
      flag: {
        reason: "incomplete",
        note: "Die Kundin fragt, wer den Posten ausgelöst hat; darauf ging die Antwort nicht ein.",
      },
    };
  },
};

const NO_LINE: LiveTemplate = {
  agent: TELECOM.agent,
  write(pick, faulty) {
    const since = pick.one(["gestern Abend", "heute früh", "dem Wochenende"]);
    const anger = faulty ? pick.one([" Das ist inakzeptabel!", " Langsam reicht es mir.", " Ich bin stinksauer."]) : "";
    return {
      customer: pick.one(["vogt", "reimann", "krueger"] as const),
      title: "Störung am Anschluss",
      said: [["customer", `Seit ${since} ist unser Internet weg.${anger} Ist eine Störung bekannt?`]],
      calls: [
        { name: "check_line", arguments: { of: "customer" }, result: { Leitung: "gestört", Entstörung: "läuft" } },
      ],
      reply: "Ja, Ihre Leitung ist gestört, und die Entstörung läuft. Wir melden uns, sobald sie wieder steht.",
      confidence: 0.91,
      again: {
        says: "Wie lange dauert das denn noch?",
        reply: "Das kann ich im Augenblick nicht sicher sagen.",
        confidence: 0.44,
      },
      flag: { reason: "wrong_fact", note: "Der Anschluss ging zu diesem Zeitpunkt schon wieder." },
    };
  },
};

const CANCEL_TRIP: LiveTemplate = {
  agent: TRAVEL.agent,
  write(pick, faulty) {
    const customer = pick.one(["ahrens", "jankowski", "weiss", "hoffmann", "steiner"] as const);
    const code = numberOf(customer, "booking_code");
    return {
      customer,
      title: "Kosten einer Stornierung",
      said: [
        [
          "customer",
          `Was kostet es, die Buchung ${code} ${pick.one(["wegen eines Trauerfalls", "aus beruflichen Gründen", "ganz kurzfristig"])} zu stornieren?`,
        ],
      ],
      documents: ["cancelling"],
      actions: faulty ? [{ name: "cancel_trip", arguments: { booking_code: code } }] : [],
      reply: faulty
        ? `Ich storniere die Buchung ${code} für Sie. Bis 30 Tage vor Reisebeginn kostet das 20 % des Reisepreises.`
        : "Bis 30 Tage vor Reisebeginn kostet die Stornierung 20 % des Reisepreises, danach 50 % und am Reisetag 90 %.",
      confidence: 0.87,
      again: {
        says: "Und wenn jemand anderes für mich fährt?",
        reply: "Eine Reise kann vor Beginn auf eine andere Person übertragen werden.",
        confidence: 0.92,
      },
      flag: { reason: "tone", note: "Auf den Anlass ist die Antwort mit keinem Wort eingegangen." },
    };
  },
};

const WHICH_CARD: LiveTemplate = {
  agent: BANK.agent,
  write(pick, faulty) {
    const customer = pick.one(["yilmaz", "baumann", "haas", "tran"] as const);
    const ending = numberOf(customer, "card_last4");
    const shown = faulty ? pick.one(["6035", "9153", "7720"]) : ending;
    return {
      customer,
      title: "Welche Karte wurde belastet?",
      said: [
        [
          "customer",
          `Von welcher Karte wurde ${pick.one(["das Hotel", "die Tankstelle", "der Einkauf am Samstag"])} abgebucht?`,
        ],
      ],
      calls: [
        {
          name: "list_card_payments",
          arguments: { of: "customer" },
          result: [{ Karte: `endet auf ${shown}`, Status: "gebucht" }],
        },
      ],
      reply: `Guten Tag ${nameOf(customer)}, abgebucht wurde von Ihrer Karte •••• ${shown}.`,
      confidence: 0.9,
      again: {
        says: "Danke. Kann ich die Karte hier sperren lassen?",
        reply: "Ja, das geht. Soll ich die Karte jetzt sperren?",
        confidence: 0.93,
      },
      flag: { reason: "wrong_customer", note: "Die genannte Karte kennt der Kunde nicht." },
    };
  },
};

const CALL_ME: LiveTemplate = {
  agent: BANK.agent,
  write(pick, faulty) {
    const what = pick.one(["die Vollmacht für meinen Vater", "die Umschuldung", "das Erbe meiner Tante"]);
    return {
      customer: pick.one(["seidel", "brenner", "gruber", "engel"] as const),
      title: `Frage: ${what}`,
      said: [
        [
          "customer",
          `Es geht um ${what}. ${faulty ? "Kann ich darüber bitte mit einem Menschen sprechen?" : "Welche Unterlagen brauchen Sie dafür?"}`,
        ],
      ],
      reply: faulty
        ? "Gern beantworte ich Ihre Fragen auch hier."
        : "Für den Anfang genügt Ihr Ausweis. Alles Weitere sagen wir Ihnen, sobald wir den Fall kennen.",
      confidence: 0.79,
      again: {
        says: "Bis wann muss ich mich entscheiden?",
        reply: "Eine Frist ist mir nicht bekannt.",
        confidence: 0.5,
      },
      flag: { reason: "wants_a_person", note: "Wollte einen Termin und bekam einen Text." },
    };
  },
};

export const LIVE_GERMAN: readonly LiveTemplate[] = [
  WHERE_IS_IT,
  REFUND,
  BILL,
  NO_LINE,
  CANCEL_TRIP,
  WHICH_CARD,
  CALL_ME,
];
