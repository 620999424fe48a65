import type { DataPackage } from "../data-package";
import type { LetterLanguage } from "../request-words";

/** The readable half of a package, as parts of a document: everything the law wants a person told beside the copy itself. */
export type PackageDocument = {
  title: string;
  opening: string[];
  parts: { title: string; paragraphs: string[]; list?: string[]; after?: string[] }[];
};

const TEXT = {
  en: {
    title: (number: number) => `Copy of your data (request ${number})`,
    opening:
      "This is a copy of the personal data that we process about you. The file data.json beside it holds the same in a form that computers can read. Data of other people are blotted out, and members of our team are not named.",
    controller: "Who is responsible",
    purposes: "What for, and for how long",
    purpose: (category: string, purpose: string, basis: string, days: number) =>
      `${category}: ${purpose}, on the ground of ${basis}, for ${days} days`,
    recipients: "Who receives data",
    noRecipients: "Nobody outside our organisation.",
    sources: "Where the data are from",
    sourcesText: "From you, and from these systems of ours:",
    logic: "How replies to you are decided",
    logicText:
      "An AI system writes drafts of replies. Checks look for mistakes, such as figures that no document supports or data of somebody else. A published policy then decides whether a reply is sent, or whether a person reads it first. For every reply you find below what the checks found, which rule followed, and what a person decided. You can ask for a person at any time and contest what was decided.",
    rights: "Your rights",
    rightsText:
      "You may ask for access, correction, erasure, restriction, and a portable copy, and you may object to processing. You may complain to a data-protection supervisory authority, in particular where you live or work.",
    person: "Your record",
    name: "Name",
    reference: "Our reference for you",
    since: "Known since",
    conversation: (number: number, day: string) => `Conversation ${number}, ${day}`,
    from: { you: "You", ai: "AI", team: "A member of our team", system: "System" },
    draft: (day: string, model: string) => `A reply was drafted by AI (${model}) on ${day}:`,
    sent: "This was sent:",
    notSent: "This was not sent.",
    documents: "Documents used:",
    judged: (rule: string, version: number) => `The policy (version ${version}, rule ${rule}) decided`,
    found: "The checks found",
    nothing: "nothing",
    decided: (kind: string, day: string) => `A member of our team decided on ${day}: ${kind}`,
  },
  de: {
    title: (number: number) => `Kopie Ihrer Daten (Anfrage ${number})`,
    opening:
      "Dies ist eine Kopie der personenbezogenen Daten, die wir über Sie verarbeiten. Die Datei data.json daneben enthält dasselbe in maschinenlesbarer Form. Daten anderer Personen sind geschwärzt, Mitglieder unseres Teams werden nicht genannt.",
    controller: "Wer verantwortlich ist",
    purposes: "Wofür und wie lange",
    purpose: (category: string, purpose: string, basis: string, days: number) =>
      `${category}: ${purpose}, Rechtsgrundlage ${basis}, ${days} Tage`,
    recipients: "Wer Daten erhält",
    noRecipients: "Niemand außerhalb unserer Organisation.",
    sources: "Woher die Daten stammen",
    sourcesText: "Von Ihnen und aus diesen unserer Systeme:",
    logic: "Wie über Antworten an Sie entschieden wird",
    logicText:
      "Ein KI-System entwirft Antworten. Prüfungen suchen nach Fehlern, etwa nach Zahlen ohne Beleg oder nach Daten anderer Personen. Eine veröffentlichte Richtlinie entscheidet dann, ob eine Antwort verschickt wird oder ob sie vorher ein Mensch liest. Zu jeder Antwort steht unten, was die Prüfungen gefunden haben, welche Regel gegriffen und was ein Mensch entschieden hat. Sie können jederzeit einen Menschen verlangen und die Entscheidung anfechten.",
    rights: "Ihre Rechte",
    rightsText:
      "Sie können Auskunft, Berichtigung, Löschung, Einschränkung und eine übertragbare Kopie verlangen und der Verarbeitung widersprechen. Sie können sich bei einer Datenschutzaufsichtsbehörde beschweren, insbesondere dort, wo Sie wohnen oder arbeiten.",
    person: "Ihr Datensatz",
    name: "Name",
    reference: "Unsere Kennung für Sie",
    since: "Bekannt seit",
    conversation: (number: number, day: string) => `Gespräch ${number}, ${day}`,
    from: { you: "Sie", ai: "KI", team: "Ein Mitglied unseres Teams", system: "System" },
    draft: (day: string, model: string) => `Am ${day} hat eine KI (${model}) eine Antwort entworfen:`,
    sent: "Verschickt wurde:",
    notSent: "Sie wurde nicht verschickt.",
    documents: "Verwendete Dokumente:",
    judged: (rule: string, version: number) => `Die Richtlinie (Version ${version}, Regel ${rule}) entschied`,
    found: "Die Prüfungen fanden",
    nothing: "nichts",
    decided: (kind: string, day: string) => `Ein Mitglied unseres Teams entschied am ${day}: ${kind}`,
  },
} as const;

/** What codes are called, by the console's own words. */
export type Named = (
  kind: "finding" | "outcome" | "decision" | "category" | "purpose" | "basis",
  code: string,
) => string;

export function packageDocument(data: DataPackage, day: (at: string) => string, named: Named): PackageDocument {
  const t = TEXT[data.language satisfies LetterLanguage];
  const { controller, person } = data;
  const facts = (pairs: readonly (readonly [string, string | null])[]) =>
    pairs.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return {
    title: t.title(data.request),
    opening: [t.opening],
    parts: [
      {
        title: t.controller,
        paragraphs: [
          controller.name || controller.organisation,
          controller.address,
          controller.contact,
          controller.officer,
        ].filter((line) => line !== ""),
      },
      {
        title: t.person,
        paragraphs: [],
        list: [
          ...facts([
            [t.name, person.name],
            [t.reference, person.external_id],
            [t.since, day(person.known_since)],
          ]),
          ...person.identifiers.map((each) => `${each.type}: ${each.value}`),
          ...Object.entries(person.attributes).map(([name, value]) => `${name}: ${value}`),
          ...person.consent.map((each) => `${each.purpose}: ${each.given ? "✓" : "✗"}`),
        ],
      },
      {
        title: t.purposes,
        paragraphs: [],
        list: data.purposes.map((each) =>
          t.purpose(
            named("category", each.category),
            named("purpose", each.purpose),
            named("basis", each.basis),
            each.days,
          ),
        ),
      },
      {
        title: t.recipients,
        paragraphs: data.recipients.length === 0 ? [t.noRecipients] : [],
        list: data.recipients.map((each) => `${each.name} (${each.country}): ${each.task}`),
      },
      { title: t.sources, paragraphs: [t.sourcesText], list: data.sources },
      { title: t.logic, paragraphs: [t.logicText] },
      { title: t.rights, paragraphs: [t.rightsText] },
      ...data.conversations.map((conversation, n) => conversationPart(conversation, n + 1, t, day, named)),
    ],
  };
}

function conversationPart(
  { title, began_at, messages, replies }: DataPackage["conversations"][number],
  number: number,
  t: (typeof TEXT)[LetterLanguage],
  day: (at: string) => string,
  named: Named,
) {
  return {
    title: t.conversation(number, day(began_at)) + (title ? `: ${title}` : ""),
    paragraphs: messages.map((m) => `${t.from[m.from]} (${day(m.at)}): ${[m.text, ...m.attachments].join("\n")}`),
    after: replies.flatMap((reply) => [
      `${t.draft(day(reply.written_at), reply.model)} ${reply.text}`,
      reply.sent_text === null ? t.notSent : `${t.sent} ${reply.sent_text}`,
      ...(reply.documents.length > 0 ? [`${t.documents} ${reply.documents.join("; ")}`] : []),
      ...reply.judged.map((each) => {
        const found = each.findings.map((code) => named("finding", code)).join("; ") || t.nothing;
        return `${t.found}: ${found}. ${t.judged(each.rule, each.policy_version)}: ${named("outcome", each.outcome)}.`;
      }),
      ...reply.decided.map((each) => {
        const kind = named("decision", each.kind) + (each.reason ? ` (${each.reason})` : "");
        return `${t.decided(kind, day(each.at))}.`;
      }),
    ]),
  };
}
