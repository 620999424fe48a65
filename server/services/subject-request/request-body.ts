import type { LetterLanguage } from "@/core/privacy/request-words";
import type { RequestRow } from "@/db/repositories/subject-request";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { PLACES } from "../sealed-bodies";

/** What lies sealed in a request: who asks, how to reach them, their words, what they say they are known by. */
export type RequestBody = {
  name: string;
  contact: string;
  words: string;
  known_as: string | null;
  /** The source says that it made sure who asks. */
  authenticated: boolean;
  salt: string;
};
export type LetterBody = { subject: string; text: string; salt: string };

export const languageOf = (language: string): LetterLanguage => (language.toLowerCase().startsWith("de") ? "de" : "en");

/** Null when the words were taken away. */
export function openRequest(orgId: string, keys: OrganisationKeys, row: RequestRow): RequestBody | null {
  return openOr(() => openJson<RequestBody>(keys.data, PLACES.subjectRequest(orgId, row.request_id), row.sealed_body));
}

/** Null when the letter's words were taken away. */
export function openLetter(orgId: string, keys: OrganisationKeys, id: string, sealed: Buffer): LetterBody | null {
  return openOr(() => openJson<LetterBody>(keys.data, PLACES.letter(orgId, id), sealed));
}

function openOr<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
