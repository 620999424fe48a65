import type { Law, LetterLanguage } from "./request-words";

/** What a person is given of their own data: the machine-readable half (GDPR 15, 20). Other people and staff are not in it. */
export type DataPackage = {
  kind: "countersign-data-package";
  v: 1;
  made_at: string;
  request: number;
  law: Law;
  language: LetterLanguage;
  controller: { organisation: string; name: string; address: string; contact: string; officer: string };
  purposes: { category: string; purpose: string; basis: string; days: number }[];
  recipients: { name: string; task: string; country: string }[];
  sources: string[];
  person: {
    external_id: string;
    name: string | null;
    attributes: Record<string, string>;
    consent: { purpose: string; given: boolean; recorded_at: string | null }[];
    identifiers: { type: string; value: string }[];
    known_since: string;
  };
  conversations: {
    channel: string;
    language: string;
    title: string | null;
    began_at: string;
    messages: { from: "you" | "ai" | "team" | "system"; at: string; text: string; attachments: string[] }[];
    replies: {
      written_at: string;
      written_by: "ai";
      model: string;
      text: string;
      state: string;
      sent_text: string | null;
      documents: string[];
      /** The logic involved (15(1)(h)): what was found, which rule followed, what a person did. */
      judged: { outcome: string; rule: string; policy_version: number; findings: string[] }[];
      decided: { by: "a member of our team"; kind: string; at: string; reason: string | null }[];
    }[];
  }[];
};
