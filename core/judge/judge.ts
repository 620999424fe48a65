import type { Masked } from "@/core/privacy/masked-text";
import { SEVERITIES, type Severity } from "@/core/review/words";

/** What an external judge is shown: masked words of one conversation, cut to bounds. It learns no customer and no organisation. */
export type JudgeQuestion = {
  language: string;
  messages: { role: "customer" | "ai" | "agent" | "system"; text: Masked }[];
  draft: Masked;
  documents: { title: Masked; text: Masked }[];
  toolCalls: Masked[];
  actions: Masked[];
};

/** An opinion: how concerned the model is, from 0 to 1, how grave it calls it, and why, in its own words. */
export type JudgeAnswer = { concern: number; severity: Severity; reasons: string[] };

export const JUDGE_FAILURES = [
  "not_configured",
  "timeout",
  "connection",
  "status",
  "too_large",
  "malformed",
  "resting",
  "error",
] as const;
export type JudgeFailureCode = (typeof JUDGE_FAILURES)[number];

/** Why there is no answer. Never with a word of what was asked or answered. */
export class JudgeFailure extends Error {
  override name = "JudgeFailure";
  readonly code: JudgeFailureCode;

  constructor(code: JudgeFailureCode) {
    super(`judge: ${code}`);
    this.code = code;
  }
}

/** The port: any model that gives its opinion of a reply. */
export type Judge = {
  /** As people are told of it. */
  model: string;
  /** @throws JudgeFailure */
  ask(question: JudgeQuestion, signal: AbortSignal): Promise<JudgeAnswer>;
};

/** What the record tells of the judge, whether or not it answered. */
export type JudgeRecord = {
  model: string;
  answered: "concern" | "no_concern" | "no_answer";
  failure: JudgeFailureCode | null;
  concern: number | null;
  /** How grave it called it, before any bound of the policy. Left out of records that were stored before it was kept. */
  severity?: Severity;
  milliseconds: number;
};

const MOST_REASONS = 3;
const MOST_OF_A_REASON = 300;

/** Characters that order or hide text: an answer is shown as it reads. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** An answer within bounds; null where it is none. What a model writes is as hostile as what made it write. */
export function boundedAnswer(answer: {
  concern: number;
  severity: string;
  reasons: readonly string[];
}): JudgeAnswer | null {
  const severity = SEVERITIES.find((each) => each === answer.severity);
  if (severity === undefined || !(answer.concern >= 0 && answer.concern <= 1)) return null;
  const reasons = answer.reasons
    .slice(0, MOST_REASONS)
    .map((reason) =>
      reason
        .slice(0, 4 * MOST_OF_A_REASON)
        .replace(INVISIBLE, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((reason) => reason !== "")
    .map((reason) => (reason.length > MOST_OF_A_REASON ? `${reason.slice(0, MOST_OF_A_REASON - 1)}…` : reason));
  return reasons.length === 0 && answer.concern > 0 ? null : { concern: answer.concern, severity, reasons };
}
