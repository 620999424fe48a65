import type {
  ExtensionReason,
  Ground,
  LetterLanguage,
  RecordCategory,
  RecordOutcome,
  RefusalGround,
  RequestKind,
} from "../request-words";

/** What letters, certificates and packages call things, in words for the person whose data they are. */
export type PersonWords = {
  kind: Record<RequestKind, string>;
  category: Record<RecordCategory, string>;
  outcome: Record<RecordOutcome, string>;
  ground: Record<Ground, string>;
  refusal: Record<RefusalGround, string>;
  extension: Record<ExtensionReason, string>;
  page: (page: number, pages: number) => string;
};

const EN: PersonWords = {
  kind: {
    access: "access to your data",
    rectification: "correction of your data",
    erasure: "erasure of your data",
    restriction: "restriction of the processing of your data",
    portability: "a portable copy of your data",
    objection: "your objection to automated replies",
  },
  category: {
    profile: "Your customer record",
    identifiers: "Identifiers such as email addresses and order numbers",
    conversations: "Messages of your conversations",
    drafts: "Replies drafted for you",
    decisions: "Decisions of our team about these replies",
    flags: "Concerns and feedback about these replies",
    webhooks: "Messages to our own systems about you",
    search_index: "Search index",
    receipts: "Receipts of replies",
    corrections: "Corrections of detected personal data",
    copies: "Exports and copies that held your data",
    other_conversations: "Mentions of you in other conversations",
    requests: "The record that you made this request",
    audit_log: "Entries of the audit log, which hold no words of yours",
  },
  outcome: {
    provided: "provided",
    corrected: "corrected",
    erased: "erased",
    redacted: "redacted",
    restricted: "restricted",
    kept: "kept",
    refused: "refused",
    none: "nothing held",
  },
  ground: {
    gdpr_11_2: "we cannot identify you in them (GDPR, art. 11(2))",
    gdpr_12_5: "the request is manifestly unfounded or excessive (GDPR, art. 12(5))",
    gdpr_15_4: "the rights of others would be affected (GDPR, art. 15(4))",
    gdpr_17_3_b: "the law obliges us to keep them (GDPR, art. 17(3)(b))",
    gdpr_17_3_e: "they are needed to establish, exercise or defend legal claims (GDPR, art. 17(3)(e))",
    gdpr_18_1: "their processing is restricted at your request (GDPR, art. 18(1))",
    gdpr_21_1: "there are compelling legitimate grounds (GDPR, art. 21(1))",
    hgb_257: "German commercial law obliges us to keep them (HGB, section 257); they are used for nothing else",
    ao_147: "German tax law obliges us to keep them (AO, section 147); they are used for nothing else",
    ccpa_105_d: "an exception of the CCPA applies (Civil Code 1798.105(d))",
    not_affected: "your request does not concern them",
  },
  refusal: {
    not_identified: "we could not make sure that the request comes from you (GDPR, art. 11(2) and 12(6))",
    unfounded: "the request is manifestly unfounded (GDPR, art. 12(5))",
    excessive: "the request is excessive, in particular because it repeats earlier ones (GDPR, art. 12(5))",
    no_data: "we hold no data about you",
    law_does_not_apply: "the law that you refer to does not apply to this processing",
  },
  extension: {
    complexity: "the request is complex",
    number_of_requests: "we are handling a high number of requests",
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
};

const DE: PersonWords = {
  kind: {
    access: "Auskunft über Ihre Daten",
    rectification: "Berichtigung Ihrer Daten",
    erasure: "Löschung Ihrer Daten",
    restriction: "Einschränkung der Verarbeitung Ihrer Daten",
    portability: "Übertragung Ihrer Daten",
    objection: "Widerspruch gegen automatische Antworten",
  },
  category: {
    profile: "Ihr Kundendatensatz",
    identifiers: "Kennungen wie E-Mail-Adressen und Bestellnummern",
    conversations: "Nachrichten aus Ihren Gesprächen",
    drafts: "Für Sie entworfene Antworten",
    decisions: "Entscheidungen unseres Teams über diese Antworten",
    flags: "Hinweise und Rückmeldungen zu diesen Antworten",
    webhooks: "Mitteilungen über Sie an unsere eigenen Systeme",
    search_index: "Suchindex",
    receipts: "Belege zu Antworten",
    corrections: "Korrekturen erkannter personenbezogener Daten",
    copies: "Exporte und Kopien mit Ihren Daten",
    other_conversations: "Erwähnungen in anderen Gesprächen",
    requests: "Der Nachweis, dass Sie diese Anfrage gestellt haben",
    audit_log: "Einträge des Prüfprotokolls; sie enthalten keinen Wortlaut von Ihnen",
  },
  outcome: {
    provided: "bereitgestellt",
    corrected: "berichtigt",
    erased: "gelöscht",
    redacted: "geschwärzt",
    restricted: "eingeschränkt",
    kept: "aufbewahrt",
    refused: "abgelehnt",
    none: "nichts vorhanden",
  },
  ground: {
    gdpr_11_2: "wir können Sie darin nicht identifizieren (Art. 11 Abs. 2 DSGVO)",
    gdpr_12_5: "die Anfrage ist offenkundig unbegründet oder exzessiv (Art. 12 Abs. 5 DSGVO)",
    gdpr_15_4: "die Rechte anderer wären beeinträchtigt (Art. 15 Abs. 4 DSGVO)",
    gdpr_17_3_b: "das Gesetz verpflichtet uns zur Aufbewahrung (Art. 17 Abs. 3 Buchst. b DSGVO)",
    gdpr_17_3_e: "wir benötigen sie für Rechtsansprüche (Art. 17 Abs. 3 Buchst. e DSGVO)",
    gdpr_18_1: "die Verarbeitung ist auf Ihren Wunsch eingeschränkt (Art. 18 Abs. 1 DSGVO)",
    gdpr_21_1: "es gibt zwingende schutzwürdige Gründe (Art. 21 Abs. 1 DSGVO)",
    hgb_257: "das Handelsrecht verpflichtet uns zur Aufbewahrung (§ 257 HGB); für anderes werden sie nicht verwendet",
    ao_147: "das Steuerrecht verpflichtet uns zur Aufbewahrung (§ 147 AO); für anderes werden sie nicht verwendet",
    ccpa_105_d: "eine Ausnahme des CCPA greift (Civil Code 1798.105(d))",
    not_affected: "Ihre Anfrage betrifft sie nicht",
  },
  refusal: {
    not_identified:
      "wir konnten nicht sicherstellen, dass die Anfrage von Ihnen kommt (Art. 11 Abs. 2 und Art. 12 Abs. 6 DSGVO)",
    unfounded: "die Anfrage ist offenkundig unbegründet (Art. 12 Abs. 5 DSGVO)",
    excessive: "die Anfrage ist exzessiv, insbesondere weil sie frühere wiederholt (Art. 12 Abs. 5 DSGVO)",
    no_data: "wir haben keine Daten über Sie",
    law_does_not_apply: "das Gesetz, auf das Sie sich berufen, gilt für diese Verarbeitung nicht",
  },
  extension: {
    complexity: "die Anfrage ist komplex",
    number_of_requests: "uns liegen sehr viele Anfragen vor",
  },
  page: (page, pages) => `Seite ${page} von ${pages}`,
};

export const PERSON_WORDS: Record<LetterLanguage, PersonWords> = { en: EN, de: DE };
