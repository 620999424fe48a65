import { MAIL_ERRORS } from "../alert/letter";
import type { LetterLanguage } from "../privacy/request-words";

/** What is mailed to somebody by name, beside alerts. */
export const MAIL_KINDS = ["invitation", "letter", "identity_code"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATES = ["waiting", "sent", "failed"] as const;
export type MailProgress = (typeof MAIL_STATES)[number];

/** Why a mail did not arrive; `withdrawn`: when its turn came there was nothing to send any more. */
export const OUTGOING_ERRORS = [...MAIL_ERRORS, "withdrawn"] as const;
export type OutgoingError = (typeof OUTGOING_ERRORS)[number];

type Envelope = {
  /** The same in every attempt: the mail's Message-ID follows from it. */
  id: string;
  to: string;
  organisation: string;
  timeZone: string;
};

/** A mail with all that its words are made from. */
export type OutgoingMail = Envelope &
  (
    | { kind: "invitation"; link: string; invitedBy: string | null; until: string }
    | { kind: "letter"; language: LetterLanguage; subject: string; text: string; replyTo: string | null }
    | {
        kind: "identity_code";
        language: LetterLanguage;
        code: string;
        request: number;
        until: string;
        replyTo: string | null;
      }
  );

/** How far a mail got, as a screen shows it. */
export type MailView = {
  id: string;
  state: MailProgress;
  attempts: number;
  status: number | null;
  error: OutgoingError | null;
  /** When it was sent, or asked for. */
  at: string;
};

/** How long a code proves that its mailbox was read. */
export const CODE_VALID_MS = 3 * 24 * 3_600_000;
/** After so many wrong ones a code proves nothing. */
export const CODE_TRIES = 5;
