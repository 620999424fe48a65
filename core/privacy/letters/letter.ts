import type { ExtensionReason, LetterKind, LetterLanguage, RefusalGround, RequestKind } from "../request-words";
import type { RequestOutcome } from "../subject-request";
import { PERSON_WORDS } from "./words";

/** What a letter is written from; all of it may be changed before it is filed. */
export type LetterFacts = {
  kind: LetterKind;
  language: LetterLanguage;
  request: { number: number; kind: RequestKind; name: string; contact: string };
  /** Days in words of the letter's language. */
  today: string;
  receivedOn: string;
  dueOn: string;
  controller: { name: string; address: string; contact: string; officer: string };
  outcomes: readonly RequestOutcome[];
  extension: ExtensionReason;
  refusal: RefusalGround;
};
export type Letter = { subject: string; text: string };

/** A first wording, with the organisation's own data for the reply. */
export function writeLetter(facts: LetterFacts): Letter {
  const { request, controller, today, language } = facts;
  const words = PERSON_WORDS[language];
  const [subject, body] = (language === "de" ? german : english)(facts);
  const lines = language === "de" ? GERMAN : ENGLISH;
  const head = [controller.name, controller.address].filter((line) => line !== "").join("\n");
  const officer = controller.officer === "" ? [] : [lines.officer(controller.officer)];
  const foot = [
    lines.closing,
    controller.name,
    ...[lines.contact(controller.contact)].filter(() => controller.contact !== ""),
    ...officer,
  ];
  const about = `${lines.about(request.number, words.kind[request.kind])}`;
  const to = [request.name, request.contact].filter((line) => line !== "").join("\n");
  return {
    subject: `${subject} (${lines.request} ${request.number})`,
    text: [head, to, today, about, lines.dear(request.name), ...body, foot.filter((line) => line !== "").join("\n")]
      .filter((part) => part !== "")
      .join("\n\n"),
  };
}

const ENGLISH = {
  request: "request",
  about: (number: number, kind: string) => `Your request ${number}: ${kind}`,
  dear: (name: string) => (name === "" ? "Dear customer," : `Dear ${name},`),
  closing: "Kind regards",
  contact: (contact: string) => `You reach us at ${contact}.`,
  officer: (officer: string) => `Our data protection officer: ${officer}`,
};
const GERMAN = {
  request: "Anfrage",
  about: (number: number, kind: string) => `Ihre Anfrage ${number}: ${kind}`,
  dear: (name: string) => (name === "" ? "Guten Tag," : `Guten Tag ${name},`),
  closing: "Mit freundlichen Grüßen",
  contact: (contact: string) => `Sie erreichen uns unter ${contact}.`,
  officer: (officer: string) => `Unsere Datenschutzbeauftragte oder unser Datenschutzbeauftragter: ${officer}`,
};

const ends = (text: string) => (text.endsWith(".") ? text : `${text}.`);

function outcomeLines(facts: LetterFacts): string {
  const words = PERSON_WORDS[facts.language];
  return facts.outcomes
    .map(({ category, outcome, ground }) => {
      const why = ground === null ? "" : `: ${words.ground[ground]}`;
      return `– ${words.category[category]}: ${words.outcome[outcome]}${why}`;
    })
    .join("\n");
}

const REMEDIES_EN =
  "You may lodge a complaint with a data-protection supervisory authority, in particular where you live or work, and you may seek a judicial remedy (GDPR, art. 12(4), 77 and 79).";
const REMEDIES_DE =
  "Sie können sich bei einer Datenschutzaufsichtsbehörde beschweren, insbesondere dort, wo Sie wohnen oder arbeiten, und Sie können gerichtlichen Rechtsschutz suchen (Art. 12 Abs. 4, Art. 77 und 79 DSGVO).";

function english(facts: LetterFacts): [string, string[]] {
  const { kind, request, receivedOn, dueOn, refusal, extension } = facts;
  const words = PERSON_WORDS.en;
  switch (kind) {
    case "receipt_confirmed":
      return [
        "We have received your request",
        [
          `We received your request for ${words.kind[request.kind]} on ${receivedOn}. You will hear from us by ${dueOn} at the latest.`,
        ],
      ];
    case "identity_asked":
      return [
        "Please confirm your identity",
        [
          `We received your request for ${words.kind[request.kind]} on ${receivedOn}. Before we answer, we have to be sure that it comes from you (GDPR, art. 12(6)): otherwise somebody else could get hold of your data.`,
          "Please reply from the address that you use with us, or tell us the code that we send there. We do not need a copy of your identity card.",
        ],
      ];
    case "extended":
      return [
        "We need more time for your request",
        [
          `We received your request on ${receivedOn}. We cannot answer it within the first period: ${words.extension[extension]} (GDPR, art. 12(3)). You will have our answer by ${dueOn}.`,
        ],
      ];
    case "refused":
      return [
        "We cannot follow your request",
        [
          `We received your request for ${words.kind[request.kind]} on ${receivedOn}. We do not follow it: ${ends(words.refusal[refusal])}`,
          REMEDIES_EN,
        ],
      ];
    case "erased":
      return [
        "Your data have been erased",
        [
          "We have erased the data that we held about you. The systems from which they came have been told to do the same. In detail:",
          outcomeLines(facts),
          "We enclose a certificate. It holds nothing about you but the number of your request, and anybody can check it against our audit log.",
          REMEDIES_EN,
        ],
      ];
    case "rectified":
      return [
        "Your data have been corrected",
        [
          "We have corrected your data as you asked, and told the systems that use them.",
          outcomeLines(facts),
          REMEDIES_EN,
        ],
      ];
    case "answer":
      return ["Our answer to your request", [answerEnglish(facts), outcomeLines(facts), REMEDIES_EN]];
  }
}

function answerEnglish({ request }: LetterFacts): string {
  switch (request.kind) {
    case "access":
    case "portability":
      return "We enclose a copy of your data: a document to read, and a file that other systems can read. It also says what we use the data for, for how long, who receives them, and how replies to you are decided. Data of other people are blotted out.";
    case "restriction":
      return "From now on we keep your data without using them. Nothing is drafted for you by AI, and your data are in no search and no figures. We tell you before this ends.";
    case "objection":
      return "From now on a person reads every reply to you before it goes out.";
    case "rectification":
      return "We have looked at what you asked us to correct.";
    case "erasure":
      return "We have looked at what can be erased.";
  }
}

function german(facts: LetterFacts): [string, string[]] {
  const { kind, request, receivedOn, dueOn, refusal, extension } = facts;
  const words = PERSON_WORDS.de;
  switch (kind) {
    case "receipt_confirmed":
      return [
        "Ihre Anfrage ist eingegangen",
        [
          `Ihre Anfrage (${words.kind[request.kind]}) ist am ${receivedOn} bei uns eingegangen. Sie hören spätestens am ${dueOn} von uns.`,
        ],
      ];
    case "identity_asked":
      return [
        "Bitte bestätigen Sie Ihre Identität",
        [
          `Ihre Anfrage (${words.kind[request.kind]}) ist am ${receivedOn} bei uns eingegangen. Bevor wir antworten, müssen wir sicher sein, dass sie von Ihnen kommt (Art. 12 Abs. 6 DSGVO): Sonst könnte jemand anderes an Ihre Daten gelangen.`,
          "Bitte antworten Sie von der Adresse, die Sie bei uns verwenden, oder nennen Sie uns den Code, den wir dorthin schicken. Eine Kopie Ihres Ausweises brauchen wir nicht.",
        ],
      ];
    case "extended":
      return [
        "Wir brauchen mehr Zeit für Ihre Anfrage",
        [
          `Ihre Anfrage ist am ${receivedOn} bei uns eingegangen. Wir können sie nicht innerhalb der ersten Frist beantworten: ${words.extension[extension]} (Art. 12 Abs. 3 DSGVO). Sie erhalten unsere Antwort bis zum ${dueOn}.`,
        ],
      ];
    case "refused":
      return [
        "Wir können Ihrer Anfrage nicht nachkommen",
        [
          `Ihre Anfrage (${words.kind[request.kind]}) ist am ${receivedOn} bei uns eingegangen. Wir kommen ihr nicht nach: ${ends(words.refusal[refusal])}`,
          REMEDIES_DE,
        ],
      ];
    case "erased":
      return [
        "Ihre Daten sind gelöscht",
        [
          "Wir haben die Daten gelöscht, die wir über Sie gespeichert hatten. Die Systeme, aus denen sie stammten, haben wir davon unterrichtet. Im Einzelnen:",
          outcomeLines(facts),
          "Beigefügt ist eine Bescheinigung. Sie enthält nichts über Sie außer der Nummer Ihrer Anfrage und lässt sich gegen unser Prüfprotokoll prüfen.",
          REMEDIES_DE,
        ],
      ];
    case "rectified":
      return [
        "Ihre Daten sind berichtigt",
        [
          "Wir haben Ihre Daten berichtigt und die Systeme unterrichtet, die sie verwenden.",
          outcomeLines(facts),
          REMEDIES_DE,
        ],
      ];
    case "answer":
      return ["Unsere Antwort auf Ihre Anfrage", [answerGerman(facts), outcomeLines(facts), REMEDIES_DE]];
  }
}

function answerGerman({ request }: LetterFacts): string {
  switch (request.kind) {
    case "access":
    case "portability":
      return "Beigefügt ist eine Kopie Ihrer Daten: ein Dokument zum Lesen und eine Datei, die andere Systeme lesen können. Darin steht auch, wofür und wie lange wir die Daten verwenden, wer sie erhält und wie über Antworten an Sie entschieden wird. Daten anderer Personen sind geschwärzt.";
    case "restriction":
      return "Ab jetzt bewahren wir Ihre Daten nur noch auf und verwenden sie nicht. Keine KI entwirft etwas für Sie, und Ihre Daten erscheinen weder in einer Suche noch in Auswertungen. Bevor das endet, sagen wir es Ihnen.";
    case "objection":
      return "Ab jetzt liest ein Mensch jede Antwort an Sie, bevor sie hinausgeht.";
    case "rectification":
      return "Wir haben geprüft, was Sie berichtigt haben möchten.";
    case "erasure":
      return "Wir haben geprüft, was gelöscht werden kann.";
  }
}
