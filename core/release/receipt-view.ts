import type { PlainWords } from "@/core/explain/plain-words";
import type { Authorship } from "@/core/privacy/privacy-policy";
import type { AskedOfUs } from "@/core/review/words";
import type { ReaderLanguage } from "./disclosed-text";

/** Within so many hours somebody answers what is asked for on a receipt's page. */
export const ANSWERED_WITHIN_HOURS: Record<AskedOfUs, number> = { wants_person: 24, contested: 72 };

/** Something asked for on the page: when, until when it is answered, and whether somebody has looked. */
export type Asked = { what: AskedOfUs; at: string; dueAt: string | null; settledAt: string | null };

/** What a customer reads of one reply; moments are ISO 8601. */
export type ReceiptView = {
  organisation: string;
  timeZone: string;
  /** How to reach the organisation, in its own words; empty where it has said nothing. */
  contact: string;
  /** The reply's own language. */
  language: string;
  reader: ReaderLanguage;
  kind: "reply" | "holding_reply" | "correction";
  authorship: Authorship;
  text: string;
  disclosure: string;
  sentAt: string;
  expiresAt: string;
  words: PlainWords;
  asked: Asked[];
};
