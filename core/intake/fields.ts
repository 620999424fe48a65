import { z } from "zod";

/** Bounds of what a source may send; the API's page prints them from the schemas. */
export const LIMITS = {
  id: 200,
  name: 300,
  code: 80,
  messageText: 20_000,
  draftText: 20_000,
  documentText: 200_000,
  note: 5_000,
  json: 100_000,
  jsonDepth: 64,
  uri: 2_000,
  messages: 500,
  attachments: 20,
  identifiers: 200,
  attributes: 50,
  documentsOfDraft: 50,
  toolCalls: 200,
  actions: 50,
  customers: 1_000,
  documents: 100,
} as const;

/** PostgreSQL stores no NUL, and half a surrogate pair has no UTF-8: the text kept would not be the text sent. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters other than NUL are storable
const PLAIN = /^[\x01-\x7f]*$/;
const CONTROL = /\p{Cc}/u;
const UNSTORABLE_MESSAGE = "must not contain a NUL character or half of a surrogate pair";

/** ASCII without NUL: nothing to normalise and nothing to refuse. Most texts are, and this is the fast way to know. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Whether a text survives storage unchanged. */
export function isStorable(text: string): boolean {
  return isPlain(text) || !UNSTORABLE.test(text);
}

function nfc(text: string): string {
  return isPlain(text) ? text : text.normalize("NFC");
}

/** Free text, NFC. The bound counts UTF-16 code units after normalising, as the spans of findings do. */
export function text(max: number) {
  return z.string().overwrite(nfc).max(max).refine(isStorable, UNSTORABLE_MESSAGE);
}

/** Free text that says something. */
export function filledText(max: number) {
  return text(max).refine((value) => value.trim() !== "", "must not be blank");
}

/** One line: a name, a title, a version. No control characters, not blank. */
export function line(max: number) {
  return filledText(max).refine((value) => !CONTROL.test(value), "must not contain control characters");
}

/** An identifier in the caller's own system; kept as it is but for NFC. */
export function externalId() {
  return line(LIMITS.id);
}

const CODE = /^[a-z0-9][a-z0-9_.:-]*$/;

/** A word of a vocabulary, such as a channel or a reason: compared, counted and shown, never read as a sentence. */
export function code() {
  return z.string().max(LIMITS.code).regex(CODE, "must be a code of lower-case letters, digits and _ . : -");
}

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;

/** `EN-us` and `en-US` are one language; counted apart they would be two. */
function canonicalLanguage(tag: string): string {
  return tag
    .split("-")
    .map((part, index) => {
      if (index === 0) return part.toLowerCase();
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase();
    })
    .join("-");
}

/** A short BCP 47 tag: language, script, region. */
export function language() {
  return z
    .string()
    .max(11)
    .regex(LANGUAGE, "must be a BCP 47 language tag such as en, de-AT or zh-Hant-TW")
    .overwrite(canonicalLanguage);
}

/** UTC, because PostgreSQL refuses offsets beyond 16 hours, and one moment written twice must be one idempotent body. */
function toUtc(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}

/** An ISO 8601 moment with offset, 1970 to 9999 as PostgreSQL reads it; handed on in UTC. */
export function instant() {
  return z.iso
    .datetime({
      offset: true,
      error: "must be an ISO 8601 date and time with offset, such as 2026-11-22T09:30:00+01:00",
    })
    .overwrite(toUtc)
    .refine((value) => !/^(0|1[0-8]|19[0-6]|[-+])/.test(value), "must lie between 1970 and 9999");
}

/** A web address as a reference; never fetched. */
export function uri() {
  return z
    .string()
    .max(LIMITS.uri)
    .refine((value) => isStorable(value) && /^https?:\/\/\S+$/i.test(value), "must be an http or https address");
}

/** Reports every further record that repeats the key of an earlier one, at its place. */
export function distinct<T>(field: string, keyOf: (record: T) => string) {
  return (records: readonly T[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    records.forEach((record, index) => {
      const key = keyOf(record);
      if (seen.has(key))
        context.addIssue({ code: "custom", path: [index, field], message: "repeats an earlier one in this body" });
      seen.add(key);
    });
  };
}
