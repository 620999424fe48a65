import type { Finding } from "@/core/checks/check";
import type { JudgeAnswer } from "@/core/judge/judge";
import type { JudgeSettings } from "@/core/policy/policy";
import { SEVERITIES } from "@/core/review/words";

/** Bumped whenever the question, or what is made of the answer, changes. */
const VERSION = 1;

/**
 * A model's opinion as a finding, marked as such: `judge_opinion`. Source of truth: none, another model's reading of the
 * masked conversation; it has no span, since it proves nothing by a place. Never graver than the policy lets it be.
 *
 * Precision and recall are those of the model that an organisation connects; they are measured by what people did with
 * its findings (precision of attention), not here.
 */
export function judgeFinding(model: string, answer: JudgeAnswer, settings: JudgeSettings): Finding | null {
  if (answer.concern < settings.concern_at_least) return null;
  const rank = Math.min(SEVERITIES.indexOf(answer.severity), SEVERITIES.indexOf(settings.most_severe));
  return {
    check: "external_judge",
    version: VERSION,
    code: "judge_opinion",
    severity: SEVERITIES[rank] ?? settings.most_severe,
    params: { model, concern: answer.concern.toFixed(2), reasons: answer.reasons.join(" ") },
    spans: [],
  };
}
