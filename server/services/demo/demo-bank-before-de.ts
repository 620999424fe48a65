import { approve, correct, DAY, edit, escalate, flagged, HOUR, noAction, rated, reply } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const BANK_BEFORE_DE: readonly CaseBefore[] = [
  // A full account number; the first person shortens it, the second agrees.
  {
    day: 23,
    time: "13:50",
    write: () => ({
      id: "bank-21",
      customer: "engel",
      language: "de",
      channel: "email",
      title: "Welches Konto ist das Referenzkonto?",
      said: [
        [
          "customer",
          "Guten Tag, an welches Konto wird mein Guthaben bei der Schließung überwiesen?\n\nFreundliche Grüße\nSabine Engel",
        ],
      ],
      calls: [
        {
          name: "get_reference_account",
          arguments: { customer: "C-70339" },
          result: { IBAN: "CH9300762011623852957", Status: "bestätigt" },
        },
      ],
      reply: paragraphs(
        "Guten Tag Frau Engel,",
        "Ihr Guthaben geht an Ihr bestätigtes Referenzkonto mit der IBAN CH93 0076 2011 6238 5295 7.",
        "Freundliche Grüße",
      ),
      confidence: 0.92,
      acts: [
        edit(
          "lena",
          18,
          paragraphs(
            "Guten Tag Frau Engel,",
            "Ihr Guthaben geht an Ihr bestätigtes Referenzkonto; seine IBAN endet auf 2957.",
            "Freundliche Grüße",
          ),
          { reason: "policy_breach", note: "Gekürzt, in einer E-Mail hat die ganze IBAN nichts zu suchen." },
        ),
        approve("aylin", 26, { of: "second_look" }),
        rated(2 * DAY, 5),
      ],
    }),
  },
  // Good.
  {
    day: 21,
    time: "15:05",
    write: () => ({
      id: "bank-22",
      customer: "gruber",
      language: "de",
      channel: "chat",
      title: "Abheben an fremden Automaten",
      said: [["customer", "Was kostet mich das Abheben, wenn weit und breit keiner von Ihren Automaten steht?"]],
      documents: ["accountFees"],
      reply: "Abhebungen an eigenen Automaten sind kostenlos, an fremden kosten sie 1,95 €.",
      confidence: 0.97,
      acts: [rated(HOUR, 4)],
    }),
  },
  // A figure that no source supports.
  {
    day: 19,
    time: "10:50",
    write: () => ({
      id: "bank-23",
      customer: "tran",
      language: "de",
      channel: "chat",
      title: "Zinsen für die Überziehung",
      said: [["customer", "Mein Konto war letzten Monat ein paar Tage im Minus. Welchen Zinssatz nehmen Sie dafür?"]],
      documents: ["accountFees"],
      reply: "Der Zinssatz für die Überziehung beträgt 11,4 % im Jahr. Berechnet werden nur die Tage im Minus.",
      confidence: 0.84,
      acts: [
        edit(
          "tomasz",
          39,
          "Der Zinssatz für die Überziehung beträgt 9,8 % im Jahr. Berechnet werden nur die Tage im Minus.",
          {
            reason: "wrong_fact",
            note: "Alter Satz, gilt seit dem Frühjahr nicht mehr.",
          },
        ),
        rated(5 * HOUR, 4),
      ],
    }),
  },
  // A full card number, and nobody decided in time: blocked.
  {
    day: 13,
    time: "17:00",
    write: () => ({
      id: "bank-24",
      customer: "pohl",
      language: "de",
      channel: "chat",
      title: "Kartennummer fürs Hotel",
      said: [
        ["customer", "Das Hotel will meine Kartennummer, ich habe die Karte aber zu Hause. Können Sie sie mir nennen?"],
      ],
      calls: [
        {
          name: "get_card",
          arguments: { customer: "C-70340" },
          result: { Nummer: "378282246310005", Status: "aktiv" },
        },
      ],
      reply: "Gern, Ihre Kartennummer lautet 3782 822463 10005. Die Karte ist aktiv.",
      confidence: 0.86,
      acts: [rated(DAY, 2)],
    }),
  },
  // Already sent, with a promise that the law and the policy do not bear; a colleague noticed.
  {
    day: 10,
    time: "09:30",
    write: () => ({
      id: "bank-25",
      customer: "tran",
      language: "de",
      channel: "email",
      title: "Zahlung, die ich nicht kenne",
      said: [
        [
          "customer",
          "Guten Tag,\n\nauf meinem Konto ist eine Zahlung, die ich nicht kenne. Die PIN liegt bei der Karte im Portemonnaie, das mir gestern gestohlen wurde. Bekomme ich das Geld wieder?\n\nLinh Tran",
        ],
      ],
      documents: ["unauthorised"],
      reply: paragraphs(
        "Guten Tag Linh Tran,",
        "eine nicht autorisierte Zahlung erstatten wir, sobald die Prüfung abgeschlossen ist. Sie bekommen Ihr Geld also auf jeden Fall zurück.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.88,
      alreadySent: true,
      acts: [
        flagged(
          "person",
          5 * HOUR,
          "unsupported_promise",
          "Hier lag die PIN bei der Karte. „Auf jeden Fall“ dürfen wir nicht schreiben.",
        ),
        correct(
          "lena",
          6 * HOUR,
          paragraphs(
            "Guten Tag Linh Tran,",
            "in unserer Antwort von heute früh haben wir zu viel versprochen. Wir prüfen die Zahlung. Wurde die PIN grob fahrlässig verwahrt, besteht kein Anspruch auf Erstattung; ob das hier so ist, entscheidet die Prüfung. Bitte lassen Sie die Karte sofort sperren, falls das noch nicht geschehen ist.",
            "Mit freundlichen Grüßen",
          ),
          { reason: "unsupported_promise", note: "Mit der Rechtsabteilung abgestimmt." },
        ),
        rated(2 * DAY, 3),
      ],
    }),
  },
  // Upset, with the arbitration board at the door.
  {
    day: 6,
    time: "11:20",
    write: () => ({
      id: "bank-26",
      customer: "gruber",
      language: "de",
      channel: "email",
      title: "Konto gesperrt, keine Auskunft",
      said: [
        [
          "customer",
          "Mein Konto ist seit Montag gesperrt und niemand sagt mir, warum. Die Miete ist nicht abgegangen. Wenn sich bis heute Abend niemand meldet, wende ich mich an die Schlichtungsstelle und einen Anwalt.\n\nAlois Gruber",
        ],
      ],
      reply: paragraphs(
        "Guten Tag Herr Gruber,",
        "Sperren erfolgen aus Sicherheitsgründen und werden nicht begründet. Bitte haben Sie Geduld.",
        "Mit freundlichen Grüßen",
      ),
      confidence: 0.71,
      acts: [
        escalate(
          "ben",
          15,
          "needs_expert",
          "Sperre wegen Pfändung? Das muss jemand aus der Fachabteilung beantworten.",
        ),
        reply(
          "ulrike",
          48,
          paragraphs(
            "Guten Tag Herr Gruber,",
            "Ihr Ärger ist verständlich. Die Sperre geht auf eine Pfändung zurück, die uns am Montag zugestellt wurde; das Schreiben dazu ist per Post an Sie unterwegs. Über den geschützten Betrag können Sie verfügen, auch für die Miete. Ich rufe Sie heute Nachmittag an und gehe das mit Ihnen durch.",
            "Ulrike Sandmann",
          ),
          { reason: "needs_expert", note: "Rückruf für den Nachmittag eingetragen." },
        ),
        rated(2 * DAY, 4),
      ],
    }),
  },
  // Picked to be looked at; nothing is wrong with it.
  {
    day: 3,
    time: "14:10",
    write: () => ({
      id: "bank-27",
      customer: "engel",
      language: "de",
      channel: "chat",
      title: "Girokonto kostenlos?",
      attributes: { sample: "yes" },
      said: [["customer", "Ab welchem Gehalt ist das Girokonto bei Ihnen kostenlos?"]],
      documents: ["accountFees"],
      reply: "Das Girokonto kostet 3,90 € im Monat und ist ab 1.200 € Geldeingang kostenlos.",
      confidence: 0.96,
      acts: [noAction("tomasz", 2 * HOUR, "Stimmt und ist knapp."), rated(3 * HOUR, 5)],
    }),
  },
];
