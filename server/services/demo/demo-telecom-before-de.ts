import { correct, DAY, HOUR, handOver, rated, reject } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const TELECOM_BEFORE_DE: readonly CaseBefore[] = [
  // Good.
  {
    day: 23,
    time: "15:20",
    write: () => ({
      id: "telecom-21",
      customer: "reimann",
      language: "de",
      channel: "email",
      title: "Muss ein Techniker kommen?",
      said: [
        [
          "customer",
          "Guten Tag, ich bekomme demnächst einen neuen Router. Muss dafür jemand in die Wohnung kommen? Ich bin 81 und kenne mich nicht aus.\n\nGisela Reimann",
        ],
      ],
      documents: ["router"],
      calls: [
        {
          name: "get_installation",
          arguments: { contract_id: "DV-452210" },
          result: { Leitung: "vorhanden", Techniker: "nicht nötig" },
        },
      ],
      reply: paragraphs(
        "Guten Tag Frau Reimann,",
        "nein, ein Techniker ist nicht nötig, die Leitung ist vorhanden. Am Schalttag schließen Sie den Router an der ersten Telefondose an; er richtet sich innerhalb von 20 Minuten selbst ein.",
        "Freundliche Grüße",
      ),
      confidence: 0.94,
      acts: [rated(DAY, 5)],
    }),
  },
  // Wants a person.
  {
    day: 20,
    time: "10:05",
    write: () => ({
      id: "telecom-22",
      customer: "sommer",
      language: "de",
      channel: "chat",
      title: "Drohanrufe, möchte mit jemandem sprechen",
      said: [
        ["customer", "Ich bekomme seit Tagen anonyme Anrufe, nachts. Können Sie sehen, woher die kommen?"],
        ["ai", "Das tut mir leid. Rufnummern anonymer Anrufe kann ich nicht einsehen."],
        ["customer", "Kann ich bitte mit einem Menschen sprechen? Mir macht das Angst."],
      ],
      reply: "Das verstehe ich. Sie können anonyme Anrufe in Ihrem Kundenkonto abweisen lassen.",
      confidence: 0.72,
      acts: [
        handOver("aylin", 3, "Sofort zurückgerufen. Fangschaltung erklärt und zur Anzeige geraten."),
        rated(2 * DAY, 5),
      ],
    }),
  },
  // The AI is unsure and vague; told so, it drafts again.
  {
    day: 17,
    time: "13:40",
    write: () => ({
      id: "telecom-23",
      customer: "thiel",
      language: "de",
      channel: "chat",
      title: "Lastschrift zurückgegangen",
      said: [["customer", "Bei mir ist die Abbuchung für MV-131902 geplatzt. Was kostet mich das jetzt?"]],
      reply: "Es kann sein, dass dafür Kosten anfallen. Genaueres steht vermutlich auf der nächsten Rechnung.",
      confidence: 0.38,
      acts: [
        reject(
          "ben",
          52,
          "incomplete",
          "Die Kosten stehen im Artikel „Rechnung und Zahlung“. Bitte mit Betrag antworten.",
        ),
        rated(3 * HOUR, 4),
      ],
      next: [
        {
          after: 55,
          said: [],
          documents: ["billing"],
          reply:
            "Wird eine Lastschrift zurückgegeben, berechnen wir 4,00 € Bearbeitungskosten. Eine Rate kann auf Wunsch einmal um 14 Tage verschoben werden. Möchten Sie das?",
          confidence: 0.93,
        },
      ],
    }),
  },
  // Picked to be looked at: a right that the law does not give. Only a person sees it.
  {
    day: 15,
    time: "16:00",
    write: () => ({
      id: "telecom-24",
      customer: "yilmazer",
      language: "de",
      channel: "email",
      title: "Vertrag aus dem Laden zurückgeben",
      attributes: { sample: "yes" },
      said: [
        [
          "customer",
          "Guten Tag, ich habe am Samstag in Ihrem Laden einen Vertrag unterschrieben und bereue es. Komme ich da wieder heraus?\n\nKaan Yılmazer",
        ],
      ],
      documents: ["shopContract"],
      reply: paragraphs(
        "Guten Tag Herr Yılmazer,",
        "ja, Ihr Vertrag kann innerhalb von 14 Tagen widerrufen werden. Eine kurze Nachricht an uns genügt.",
        "Freundliche Grüße",
      ),
      confidence: 0.91,
      acts: [
        correct(
          "lena",
          4 * HOUR,
          paragraphs(
            "Guten Tag Herr Yılmazer,",
            "unsere Antwort von heute war leider falsch: Für Verträge, die im Geschäft geschlossen werden, gibt es kein Widerrufsrecht; die 14 Tage gelten nur für Abschlüsse im Internet oder am Telefon. Bitte sprechen Sie den Laden an, oft findet sich eine kulante Lösung.",
            "Freundliche Grüße",
          ),
          {
            reason: "policy_breach",
            note: "Rechtlich falsch: Ladenvertrag. Die Zahl stimmt, deshalb fällt es keiner Prüfung auf.",
          },
        ),
        rated(2 * DAY, 2),
      ],
    }),
  },
  // Upset; nobody came to it in time, so the holding reply went out.
  {
    day: 13,
    time: "18:20",
    write: () => ({
      id: "telecom-25",
      customer: "reimann",
      language: "de",
      channel: "chat",
      title: "Internet seit drei Tagen weg",
      said: [
        ["customer", "Seit drei Tagen kein Internet, und die Hotline legt einfach auf. Ich bin wirklich stinksauer."],
      ],
      calls: [
        {
          name: "check_line",
          arguments: { contract_id: "DV-452210" },
          result: { Leitung: "gestört", Entstörung: "beauftragt" },
        },
      ],
      reply:
        "Es tut mir leid, dass Sie so lange warten mussten. Ihre Leitung ist gestört, die Entstörung ist beauftragt.",
      confidence: 0.81,
      acts: [rated(DAY, 1)],
    }),
  },
  // Already sent, with an amount that no source supports.
  {
    day: 8,
    time: "11:10",
    write: () => ({
      id: "telecom-26",
      customer: "thiel",
      language: "de",
      channel: "chat",
      title: "Gutschrift für den Ausfall",
      said: [["customer", "Mein Mobilfunk ging zwei Tage lang nicht. Bekomme ich dafür etwas zurück?"]],
      calls: [
        {
          name: "get_credit",
          arguments: { contract_id: "MV-131902" },
          result: { Gutschrift: "2,40 €", Grund: "Ausfall", Rechnung: "nächste" },
        },
      ],
      reply: "Ja, für den Ausfall schreiben wir Ihnen 24,00 € gut. Sie finden den Betrag auf der nächsten Rechnung.",
      confidence: 0.86,
      alreadySent: true,
      acts: [
        correct(
          "tomasz",
          95,
          "In unserer Nachricht von vorhin stand ein falscher Betrag: Die Gutschrift für den Ausfall beträgt 2,40 €. Bitte entschuldigen Sie den Fehler.",
          { reason: "wrong_fact", note: "Komma verrutscht." },
        ),
        rated(DAY, 2),
      ],
    }),
  },
  // Wants to end a contract that the customer only asked about.
  {
    day: 3,
    time: "09:50",
    write: (clock) => ({
      id: "telecom-27",
      customer: "sommer",
      language: "de",
      channel: "chat",
      title: "Wann läuft der Vertrag aus?",
      said: [["customer", "Können Sie mir sagen, wann mein Vertrag MV-134410 frühestens endet?"]],
      calls: [
        {
          name: "get_contract",
          arguments: { contract_id: "MV-134410" },
          result: { contract_id: "MV-134410", Ende_frühestens: clock.day(61).iso },
        },
      ],
      actions: [{ name: "cancel_contract", arguments: { contract_id: "MV-134410", zum: clock.day(61).iso } }],
      reply: `Ihr Vertrag MV-134410 endet frühestens am ${clock.day(61).de}. Ich trage die Kündigung zu diesem Tag ein.`,
      confidence: 0.85,
      acts: [
        reject("aylin", 16, "policy_breach", "Frau Sommer hat nicht gekündigt. Nur das Datum nennen und fragen."),
        rated(6 * HOUR, 5),
      ],
      next: [
        {
          after: 18,
          said: [],
          calls: [
            {
              name: "get_contract",
              arguments: { contract_id: "MV-134410" },
              result: { contract_id: "MV-134410", Ende_frühestens: clock.day(61).iso },
            },
          ],
          reply: `Ihr Vertrag MV-134410 endet frühestens am ${clock.day(61).de}. Soll ich etwas für Sie eintragen?`,
          confidence: 0.92,
        },
      ],
    }),
  },
];
