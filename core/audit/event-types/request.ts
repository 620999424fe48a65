import { z } from "zod";
import {
  EXTENSION_REASONS,
  GROUNDS,
  IDENTITY_METHODS,
  LAWS,
  LETTER_KINDS,
  RECORD_CATEGORIES,
  RECORD_OUTCOMES,
  REFUSAL_GROUNDS,
  REQUEST_CHANNELS,
  REQUEST_KINDS,
} from "@/core/privacy/request-words";
import { code, count, digest, type EventShapes, id, request, time } from "./fields";

/** What became of a kind of record under a request. */
const recordOutcome = z.strictObject({
  category: z.enum(RECORD_CATEGORIES),
  outcome: z.enum(RECORD_OUTCOMES),
  ground: z.enum(GROUNDS).nullable(),
  records: count,
});

const packaged = z.strictObject({ request: id, package: id });

/** What customers asked for about their own data, and how it went on. */
export const REQUEST_EVENTS = {
  "subject_request.received": {
    version: 1,
    data: request.extend({
      number: count,
      kind: z.enum(REQUEST_KINDS),
      law: z.enum(LAWS),
      channel: z.enum(REQUEST_CHANNELS),
      language: code,
      subject: id.nullable(),
      due_at: time,
      body: digest,
    }),
  },
  "subject_request.linked": { version: 1, data: request.extend({ subject: id }) },
  "subject_request.identity_asked": { version: 1, data: request },
  "subject_request.identified": { version: 1, data: request.extend({ method: z.enum(IDENTITY_METHODS) }) },
  "subject_request.extended": {
    version: 1,
    data: request.extend({ because: z.enum(EXTENSION_REASONS), due_at: time }),
  },
  "subject_request.decided": { version: 1, data: request.extend({ outcomes: z.array(recordOutcome) }) },
  "subject_request.refused": { version: 1, data: request.extend({ ground: z.enum(REFUSAL_GROUNDS) }) },
  "subject_request.answered": { version: 1, data: request.extend({ outcomes: z.array(recordOutcome) }) },
  "subject_request.withdrawn": { version: 1, data: request },
  /** The words of the request and of its letters were taken away, since their time or their subject's was over. */
  "subject_request.emptied": { version: 1, data: request },
  "subject_request.letter_filed": {
    version: 1,
    data: request.extend({ letter: id, letter_kind: z.enum(LETTER_KINDS), language: code, text: digest }),
  },
  /** Filed to be mailed; `to` commits to the address. */
  "subject_request.letter_mailed": { version: 1, data: request.extend({ letter: id, mail: id, to: digest }) },
  "subject_request.code_mailed": { version: 1, data: request.extend({ mail: id, to: digest }) },
  /** Somebody told another code than the one that was mailed. */
  "subject_request.code_refused": { version: 1, data: request.extend({ mail: id, tries: count }) },
  "subject_request.package_requested": { version: 1, data: packaged },
  "subject_request.packaged": { version: 1, data: packaged.extend({ digest, bytes: count }) },
  "subject_request.package_failed": { version: 1, data: packaged },
  "subject_request.package_downloaded": { version: 1, data: packaged },
  "subject_request.package_removed": { version: 1, data: packaged },
} as const satisfies EventShapes;
