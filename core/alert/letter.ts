import type { AlertKind } from "./alert";

/** One line of an alert: what happened, where and when. Codes, names of queues, numbers and times: nothing of a customer. */
export type LetterLine = {
  queue: { en: string; de: string } | null;
  /** ISO 8601. */
  at: string;
  amount: number;
  value: number | null;
  /** Where it can be dealt with, below the console's address. */
  path: string;
};

/** An alert as it is to be mailed. */
export type AlertLetter = {
  /** The same in every attempt: the mail's Message-ID follows from it. */
  id: string;
  to: string;
  /** Null is both. */
  language: "en" | "de" | null;
  kind: AlertKind;
  test: boolean;
  organisation: string;
  timeZone: string;
  lines: readonly LetterLine[];
  /** How many more there are than are listed. */
  more: number;
  /** The console's address, without a slash at its end. */
  console: string;
};

/** What came of an attempt to mail; `retryable` is false where trying again cannot help. */
export type MailAttempt = {
  sent: boolean;
  /** The server's answer, such as 550; null where there was none. */
  status: number | null;
  error: MailError | null;
  durationMs: number;
  retryable: boolean;
};

export const MAIL_ERRORS = [
  "not_set_up",
  "no_address",
  "refused",
  "deferred",
  "auth",
  "tls",
  "dns",
  "timeout",
  "connection",
] as const;
export type MailError = (typeof MAIL_ERRORS)[number];

/** Why a webhook did not arrive, as the sender says it. */
const WEBHOOK_ERRORS = [
  "bad_url",
  "https_required",
  "bad_secret",
  "private_address",
  "redirect",
  "gone",
  "status",
] as const;

/** Why an alert did not arrive, by either way. */
export const ALERT_ERRORS = [...MAIL_ERRORS, ...WEBHOOK_ERRORS] as const;

/** Why no mail can be sent at all. */
export type MailFault = "not_set_up" | "server" | "sender" | "password";

export type MailState = { ready: true; from: string } | { ready: false; fault: MailFault };

/** Where something is dealt with. */
export function alertPath(kind: AlertKind, item: string | null): string {
  switch (kind) {
    case "due_soon":
    case "deadline_missed":
      return item === null ? "/queues" : `/desk/${item}`;
    case "item_stepped":
    case "escalated":
      return item === null ? "/desk" : `/desk/${item}`;
    case "draft_blocked":
    case "delivery_failed":
      return "/queues/stuck";
    case "stop_set":
    case "stop_lifted":
    case "drill_overdue":
      return "/admin/stops";
    case "incident_opened":
    case "incident_clock":
      return "/privacy/incidents";
    case "sealing_behind":
      return "/audit";
    case "catch_rate_low":
    case "error_rate_high":
      return "/queues";
    case "policy_proposed":
      return "/policy";
  }
}
