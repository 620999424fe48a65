import { approve, correct, DAY, edit, escalate, HOUR, noAction, rated, reject, reply } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const TRAVEL_BEFORE_DE: readonly CaseBefore[] = [
  // Good.
  {
    day: 22,
    time: "16:45",
    write: () => ({
      id: "travel-21",
      customer: "ahrens",
      language: "de",
      channel: "chat",
      title: "Reise auf die Schwester übertragen",
      said: [
        [
          "customer",
          "Ich kann in acht Wochen doch nicht mitfahren. Könnte meine Schwester die Reise LM3R8P übernehmen?",
        ],
      ],
      documents: ["cancelling"],
      reply:
        "Ja, eine Reise kann bis 7 Tage vor Beginn auf eine andere Person übertragen werden. Schicken Sie uns dazu bitte den Namen, wie er im Ausweis Ihrer Schwester steht.",
      confidence: 0.95,
      acts: [rated(7 * HOUR, 5)],
    }),
  },
  // An amount that no source supports.
  {
    day: 20,
    time: "14:30",
    write: () => ({
      id: "travel-22",
      customer: "jankowski",
      language: "de",
      channel: "email",
      title: "Was kostet die Stornierung?",
      said: [
        [
          "customer",
          "Guten Tag, was würde es kosten, wenn ich CX7T2D heute storniere?\n\nMit freundlichen Grüßen\nPiotr Jankowski",
        ],
      ],
      documents: ["cancelling"],
      calls: [
        {
          name: "get_booking",
          arguments: { booking_code: "CX7T2D" },
          result: {
            Buchung: "CX7T2D",
            Reisepreis: "1.480,00 €",
            Reisebeginn: "in mehr als 30 Tagen",
            Stornokosten: "296,00 €",
          },
        },
      ],
      reply: paragraphs(
        "Guten Tag Herr Jankowski,",
        "bis 30 Tage vor Reisebeginn kostet die Stornierung 20 % des Reisepreises. Bei einem Reisepreis von 1.480,00 € sind das 370,00 €.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.83,
      acts: [
        edit(
          "lena",
          71,
          paragraphs(
            "Guten Tag Herr Jankowski,",
            "bis 30 Tage vor Reisebeginn kostet die Stornierung 20 % des Reisepreises. Bei einem Reisepreis von 1.480,00 € sind das 296,00 €.",
            "Mit freundlichen Grüßen",
          ),
          { reason: "wrong_fact", note: "Verrechnet: das wären 25 %." },
        ),
        rated(DAY, 4),
      ],
    }),
  },
  // A fellow traveller whom nobody named.
  {
    day: 18,
    time: "10:10",
    write: () => ({
      id: "travel-23",
      customer: "weiss",
      language: "de",
      channel: "chat",
      title: "Wer steht auf der Buchung?",
      said: [["customer", "Für wen gilt die Buchung GB5N9K eigentlich? Mein Mann meint, er sei nicht eingetragen."]],
      calls: [
        {
          name: "get_booking",
          arguments: { booking_code: "GB5N9K" },
          result: { Buchung: "GB5N9K", Reisende: [{ Vorname: "Hannelore", Nachname: "Weiß" }] },
        },
      ],
      reply: paragraphs(
        "Auf der Buchung GB5N9K sind eingetragen:",
        "Reisende:\n- Hannelore Weiß\n- Günther Weiß",
        "Es ist also alles in Ordnung.",
      ),
      confidence: 0.76,
      acts: [
        reject("ben", 33, "wrong_fact", "Laut Buchung reist Frau Weiß allein. Der zweite Name ist erfunden."),
        approve("ben", 45, { note: "Unsicher, aber richtig." }),
        rated(6 * HOUR, 4),
      ],
      next: [
        {
          after: 36,
          said: [],
          calls: [
            {
              name: "get_booking",
              arguments: { booking_code: "GB5N9K" },
              result: { Buchung: "GB5N9K", Reisende: [{ Vorname: "Hannelore", Nachname: "Weiß" }] },
            },
          ],
          reply: "Auf der Buchung GB5N9K stehen bisher nur Sie. Ihr Mann hat recht. Möchten Sie ihn nachtragen lassen?",
          confidence: 0.57,
        },
      ],
    }),
  },
  // Upset, and answered from above.
  {
    day: 14,
    time: "17:35",
    write: () => ({
      id: "travel-24",
      customer: "ahrens",
      language: "de",
      channel: "email",
      title: "Zimmer zur Straße statt zum Meer",
      said: [
        [
          "customer",
          "Gebucht war Meerblick, bekommen haben wir eine Schnellstraße. Vier Nächte kaum geschlafen. Das ist inakzeptabel, ich gehe zur Verbraucherzentrale.\n\nWiebke Ahrens",
        ],
      ],
      documents: ["hotel"],
      reply: paragraphs(
        "Guten Tag Frau Ahrens,",
        "ein Mangel wird zuerst dem Hotel und der Reiseleitung gemeldet. Das haben Sie offenbar versäumt. Wird er nicht behoben, prüfen wir nach der Reise eine Minderung des Reisepreises.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.85,
      acts: [
        reply(
          "tomasz",
          27,
          paragraphs(
            "Guten Tag Frau Ahrens,",
            "das tut mir leid, so war Ihre Reise nicht gedacht. Wurde der Mangel schon dem Hotel oder der Reiseleitung gemeldet? Falls nicht, übernehme ich das heute für Sie. Wird er nicht behoben, prüfen wir nach der Reise eine Minderung des Reisepreises.",
            "Mit freundlichen Grüßen",
          ),
          { reason: "tone", note: "„Offenbar versäumt“ ist eine Unterstellung." },
        ),
        rated(2 * DAY, 3),
      ],
    }),
  },
  // Already sent, with another customer's booking.
  {
    day: 9,
    time: "08:40",
    write: (clock) => ({
      id: "travel-25",
      customer: "oezkan",
      language: "de",
      channel: "chat",
      title: "Abflugzeit geändert?",
      said: [["customer", "Ich habe gehört, die Flüge nach Antalya wurden verschoben. Betrifft mich das?"]],
      calls: [
        {
          name: "find_booking",
          arguments: { to: "Antalya" },
          result: { booking_code: "VS2J7T", Abflug: `${clock.day(12).iso} 06:25` },
        },
      ],
      reply: `Ihre Buchung VS2J7T ist betroffen. Der neue Abflug ist am ${clock.day(12).de} um 06:25 Uhr.`,
      confidence: 0.88,
      alreadySent: true,
      acts: [
        escalate(
          "aylin",
          14,
          "wrong_customer",
          "Fremde Buchung an Frau Özkan geschickt. Bitte auch den Datenschutz informieren.",
        ),
        correct(
          "ulrike",
          40,
          "In unserer letzten Nachricht stand eine Buchung, die nicht Ihre ist. Bitte löschen Sie die Nachricht. Nennen Sie uns Ihren Buchungscode? Dann sehen wir sofort nach, ob Ihr Flug verschoben wurde.",
          { reason: "wrong_customer", note: "Als Datenpanne gemeldet, Vorgang liegt bei Sofia." },
        ),
        rated(DAY, 2),
      ],
    }),
  },
  // Picked to be looked at; nothing is wrong with it.
  {
    day: 5,
    time: "15:50",
    write: () => ({
      id: "travel-26",
      customer: "weiss",
      language: "de",
      channel: "chat",
      title: "Gepäck im Handgepäck?",
      attributes: { sample: "yes" },
      said: [["customer", "Darf ich meine Herztabletten ins Handgepäck nehmen? Und den Arztbrief dazu?"]],
      reply:
        "Ja, Medikamente dürfen ins Handgepäck, auch in der Menge, die Sie für die ganze Reise brauchen. Den Arztbrief nehmen Sie am besten mit; er hilft bei der Kontrolle.",
      confidence: 0.9,
      acts: [noAction("lena", 5 * HOUR, "Freundlich und richtig.")],
    }),
  },
  // Wants a person, and nobody was there: handed over at the deadline.
  {
    day: 1,
    time: "18:10",
    write: () => ({
      id: "travel-27",
      customer: "jankowski",
      language: "de",
      channel: "chat",
      title: "Am Flughafen, Gate geschlossen",
      said: [
        ["customer", "Ich stehe am Gate und es ist zu, obwohl noch 20 Minuten Zeit sind. Was soll ich tun?"],
        ["ai", "Bitte wenden Sie sich an das Personal am Schalter."],
        ["customer", "Da ist niemand. Ich möchte mit einem Mitarbeiter sprechen, jetzt."],
      ],
      reply: "Das verstehe ich. Ich kann Ihnen andere Verbindungen heraussuchen.",
      confidence: 0.69,
      acts: [rated(15 * HOUR, 1)],
    }),
  },
];
