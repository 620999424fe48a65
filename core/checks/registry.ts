import type { Check, CheckId, CheckInput, Finding, Span } from "@/core/checks/check";
import { claimedAction } from "@/core/checks/claimed-action";
import { contradiction } from "@/core/checks/contradiction";
import { customerMood } from "@/core/checks/customer-mood";
import { figures } from "@/core/checks/figures";
import { greeting } from "@/core/checks/greeting";
import { languageMismatch } from "@/core/checks/language-mismatch";
import { lowConfidence } from "@/core/checks/low-confidence";
import { ownership } from "@/core/checks/ownership";
import { paymentData } from "@/core/checks/payment-data";
import { promise } from "@/core/checks/promise";
import { promptInjection } from "@/core/checks/prompt-injection";
import { strayPersonalData } from "@/core/checks/stray-personal-data";
import { tone } from "@/core/checks/tone";
import { toolRules } from "@/core/checks/tool-rules";
import { unansweredQuestion } from "@/core/checks/unanswered-question";
import { unconfirmedWrite } from "@/core/checks/unconfirmed-write";
import { wantsPerson } from "@/core/checks/wants-person";
import { SEVERITIES } from "@/core/review/words";

/** Every check but the external judge, which is asked over the network, in the order of `CHECK_IDS`. */
export const CHECKS: readonly Check[] = [
  ownership,
  greeting,
  figures,
  paymentData,
  unconfirmedWrite,
  lowConfidence,
  customerMood,
  wantsPerson,
  toolRules,
  promise,
  promptInjection,
  strayPersonalData,
  languageMismatch,
  tone,
  contradiction,
  unansweredQuestion,
  claimedAction,
];

/** What the checks that are not `off` found: the worst first, then by place in the draft, each thing once. */
export function runChecks(input: CheckInput, off: readonly CheckId[] = []): Finding[] {
  const seen = new Set<string>();
  const on = CHECKS.filter(({ id }) => !off.includes(id));
  const findings = on
    .flatMap((check) => check.run(input))
    .filter((finding) => {
      const key = JSON.stringify([finding.check, finding.code, finding.params, finding.spans]);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  return findings
    .map((finding, order) => ({ finding, order, at: draftPosition(finding.spans) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity) ||
        a.at - b.at ||
        a.order - b.order,
    )
    .map(({ finding }) => finding);
}

/** What has no place in the draft comes behind what has one. */
function draftPosition(spans: Span[]): number {
  return spans.find((span) => span.place.in === "draft")?.start ?? Number.MAX_SAFE_INTEGER;
}
