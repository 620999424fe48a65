import { approve, correct, DAY, edit, flagged, HOUR, rated, reject, reply } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const PARCEL_BEFORE_DE: readonly CaseBefore[] = [
  // Good.
  {
    day: 23,
    time: "09:12",
    write: (clock) => ({
      id: "parcel-21",
      customer: "nowak",
      language: "de",
      channel: "chat",
      title: "Wie lange liegt das Paket im Shop?",
      said: [
        ["customer", "Hallo, meine Sendung PX-6671-2030 liegt im Paketshop. Wie lange habe ich Zeit, sie abzuholen?"],
      ],
      documents: ["redirect"],
      calls: [
        {
          name: "get_shipment",
          arguments: { tracking_number: "PX-6671-2030" },
          result: { Status: "im Paketshop", seit: clock.day(-1).iso, Paketshop: "Kiosk am Markt" },
        },
      ],
      reply: `Ihre Sendung PX-6671-2030 liegt seit dem ${clock.day(-1).de} im Paketshop Kiosk am Markt. Im Paketshop liegt die Sendung 7 Tage bereit. Zur Abholung brauchen Sie einen Lichtbildausweis.`,
      confidence: 0.96,
      acts: [rated(4 * HOUR, 5)],
    }),
  },
  // Greets somebody else.
  {
    day: 21,
    time: "10:40",
    write: (clock) => ({
      id: "parcel-22",
      customer: "kranz",
      language: "de",
      channel: "email",
      title: "Zustellung auf nächste Woche verschieben",
      said: [
        [
          "customer",
          "Guten Tag,\n\nich bin ab morgen verreist. Kann PX-1180-4427 bitte erst nächste Woche kommen?\n\nMit besten Grüßen\nUte Kranz",
        ],
      ],
      calls: [
        {
          name: "get_shipment",
          arguments: { tracking_number: "PX-1180-4427" },
          result: { Status: "im Depot", Zustellung_möglich_bis: clock.workingDay(6).iso },
        },
      ],
      reply: paragraphs(
        "Guten Tag Frau Krause,",
        `Ihre Sendung PX-1180-4427 liegt im Depot. Wir können sie spätestens am ${clock.workingDay(6).de} zustellen. Welcher Tag bis dahin passt Ihnen?`,
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.91,
      acts: [
        edit(
          "lena",
          17,
          paragraphs(
            "Guten Tag Frau Kranz,",
            `Ihre Sendung PX-1180-4427 liegt im Depot. Wir können sie spätestens am ${clock.workingDay(6).de} zustellen. Welcher Tag bis dahin passt Ihnen?`,
            "Mit freundlichen Grüßen",
          ),
          { reason: "wrong_customer", note: "Anrede berichtigt, sonst in Ordnung." },
        ),
        rated(26 * HOUR, 4),
      ],
    }),
  },
  // The AI redirected on a question; told so, it drafts again.
  {
    day: 19,
    time: "14:05",
    write: () => ({
      id: "parcel-23",
      customer: "demirci",
      language: "de",
      channel: "chat",
      title: "Kostet eine Umleitung etwas?",
      said: [
        ["customer", "Ich überlege, meine Bestellung 40-5520-73 in einen Paketshop schicken zu lassen. Kostet das?"],
      ],
      documents: ["redirect"],
      calls: [
        {
          name: "redirect_parcel",
          arguments: { order_id: "40-5520-73", shop: "Schreibwaren Lenz" },
          result: { Status: "umgeleitet", Paketshop: "Schreibwaren Lenz" },
        },
      ],
      reply:
        "Eine Umleitung ist kostenlos. Ihre Bestellung 40-5520-73 geht jetzt an den Paketshop Schreibwaren Lenz und liegt dort 7 Tage bereit.",
      confidence: 0.87,
      acts: [
        reject(
          "tomasz",
          21,
          "policy_breach",
          "Frau Demirci hat nur nach dem Preis gefragt. Bitte sagen, dass schon umgeleitet wurde, und anbieten, es zurückzunehmen.",
        ),
        approve("tomasz", 36, { note: "So ist es ehrlich." }),
        rated(3 * HOUR, 3),
      ],
      next: [
        {
          after: 24,
          said: [],
          documents: ["redirect"],
          calls: [
            {
              name: "redirect_parcel",
              arguments: { order_id: "40-5520-73", shop: "Schreibwaren Lenz" },
              result: { Status: "umgeleitet", Paketshop: "Schreibwaren Lenz" },
            },
          ],
          reply:
            "Eine Umleitung ist kostenlos. Entschuldigen Sie bitte: Ihre Bestellung 40-5520-73 wurde schon an den Paketshop Schreibwaren Lenz umgeleitet, bevor Sie zugestimmt hatten. Soll ich das rückgängig machen?",
          confidence: 0.83,
        },
      ],
    }),
  },
  // Upset, and answered rudely; only a person sees the second.
  {
    day: 16,
    time: "11:25",
    write: () => ({
      id: "parcel-24",
      customer: "albers",
      language: "de",
      channel: "chat",
      title: "Paket im Regen vor der Tür",
      said: [
        ["customer", "Das Paket stand wieder im Regen vor der Tür, alles durchgeweicht. Das ist eine Frechheit!"],
        ["ai", "Das tut mir leid. Haben Sie einen Ablageort vereinbart?"],
        ["customer", "Nein! Ich will einfach, dass geklingelt wird. Ist das so schwer?"],
      ],
      documents: ["damaged"],
      reply:
        "Wie Ihnen sicher bekannt ist, brauchen wir bei einem Schaden zwei Fotos. Ohne Ihre Mitwirkung kommen wir hier nicht weiter. Einen Schaden hätten Sie im Übrigen innerhalb von 7 Tagen zu melden.",
      confidence: 0.74,
      acts: [
        reply(
          "aylin",
          13,
          "Sie haben recht, das darf nicht passieren, und es tut mir leid. Ich gebe dem Zusteller weiter, dass er bei Ihnen klingelt und nichts vor der Tür lässt. Wenn der Inhalt gelitten hat, genügen uns zwei Fotos, eines von der Verpackung und eines vom Inhalt; um den Rest kümmere ich mich.",
          { reason: "tone", note: "Sachlich richtig, aber von oben herab. Er hat sich zu Recht geärgert." },
        ),
        rated(22 * HOUR, 4),
      ],
    }),
  },
  // Already sent; sarcastic, and the customer says so.
  {
    day: 11,
    time: "16:30",
    write: () => ({
      id: "parcel-25",
      customer: "krause",
      language: "de",
      channel: "email",
      title: "Sendungsverfolgung ist leer",
      said: [
        [
          "customer",
          "Hallo, die Verfolgung zeigt für PX-1180-5519 seit dem Versand überhaupt nichts an. Mache ich etwas falsch?\n\nBernd Krause",
        ],
      ],
      calls: [
        {
          name: "get_shipment",
          arguments: { tracking_number: "PX-1180-5519" },
          result: { Status: "angekündigt", Paket: "noch nicht übergeben" },
        },
      ],
      reply: paragraphs(
        "Guten Tag Herr Krause,",
        "eine Sendung, die uns noch niemand übergeben hat, können auch wir nicht herbeizaubern. PX-1180-5519 ist bisher nur angekündigt. Sobald das Paket bei uns ist, sehen Sie es als Erster.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.9,
      alreadySent: true,
      acts: [
        flagged(
          "customer",
          2 * HOUR,
          "tone",
          "Herr Krause schreibt, er habe höflich gefragt und wolle nicht veralbert werden.",
        ),
        correct(
          "ben",
          3 * HOUR,
          paragraphs(
            "Guten Tag Herr Krause,",
            "unsere Antwort von vorhin war unpassend, bitte entschuldigen Sie. Sie machen nichts falsch: Der Absender hat PX-1180-5519 angekündigt, uns das Paket aber noch nicht übergeben. Sobald es bei uns ist, erscheint es in der Verfolgung.",
            "Mit freundlichen Grüßen",
          ),
          { reason: "tone" },
        ),
        rated(28 * HOUR, 3),
      ],
    }),
  },
  // A date that no source supports.
  {
    day: 7,
    time: "08:50",
    write: (clock) => ({
      id: "parcel-26",
      customer: "nowak",
      language: "de",
      channel: "chat",
      title: "Wann kommt die Ersatzlieferung?",
      said: [["customer", "Sie wollten mir Ersatz für das verlorene Paket schicken. Wann ist er da?"]],
      calls: [
        {
          name: "get_replacement",
          arguments: { customer: "C-20425" },
          result: { Status: "unterwegs", Zustellung: clock.workingDay(3).iso },
        },
      ],
      reply: `Ihr Ersatz ist unterwegs und kommt am ${clock.workingDay(1).de}.`,
      confidence: 0.79,
      acts: [
        edit("lena", 44, `Ihr Ersatz ist unterwegs und kommt am ${clock.workingDay(3).de}.`, {
          reason: "wrong_fact",
          note: "Im System steht ein späterer Tag.",
        }),
        rated(4 * DAY, 5),
      ],
    }),
  },
  // Picked to be looked at: the second question went unanswered, which only a person sees.
  {
    day: 4,
    time: "13:15",
    write: () => ({
      id: "parcel-27",
      customer: "demirci",
      language: "de",
      channel: "email",
      title: "Beschädigte Tasse, und Rechnung fehlt",
      attributes: { sample: "yes" },
      said: [
        [
          "customer",
          "Guten Tag,\n\nin meinem Paket war eine Tasse zerbrochen. Was brauchen Sie von mir? Außerdem lag keine Rechnung bei, könnten Sie mir eine schicken?\n\nViele Grüße\nSelin Demirci",
        ],
      ],
      documents: ["damaged"],
      reply: paragraphs(
        "Guten Tag Frau Demirci,",
        "wir brauchen zwei Fotos: eines von der Verpackung und eines vom beschädigten Inhalt. Sobald die Fotos da sind, entscheiden wir innerhalb von zwei Werktagen über den Ersatz.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.94,
      acts: [
        correct(
          "aylin",
          3 * HOUR,
          paragraphs(
            "Guten Tag Frau Demirci,",
            "eine Ihrer Fragen ist vorhin liegen geblieben: Die Rechnung stellt der Händler aus, Sie finden sie dort in Ihrem Kundenkonto. Für die Tasse bleibt es bei den zwei Fotos.",
            "Mit freundlichen Grüßen",
          ),
          { reason: "incomplete", note: "Zweite Frage (Rechnung) übergangen." },
        ),
      ],
    }),
  },
  // The customer writes again before anybody has decided.
  {
    day: 2,
    time: "15:40",
    write: (clock) => ({
      id: "parcel-28",
      customer: "kranz",
      language: "de",
      channel: "chat",
      title: "Paket beim falschen Nachbarn",
      said: [["customer", "Mein Paket soll beim Nachbarn sein, aber der weiß von nichts. Was mache ich jetzt?"]],
      reply: `Das tut mir leid. Wir fragen den Zusteller und melden uns bis zum ${clock.day(2).de} bei Ihnen.`,
      confidence: 0.55,
      acts: [approve("tomasz", 19), rated(50, 5)],
      next: [
        {
          after: 6,
          said: [["customer", "Hat sich erledigt: Die Nachbarin von oben hatte es. Muss ich noch etwas tun?"]],
          reply: "Wie schön, dass es da ist! Nein, Sie müssen nichts mehr tun.",
          confidence: 0.58,
        },
      ],
    }),
  },
];
