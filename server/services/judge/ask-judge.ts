import type { CheckInput, Finding } from "@/core/checks/check";
import { type JudgeAnswer, JudgeFailure, type JudgeRecord } from "@/core/judge/judge";
import { judgeFinding } from "@/core/judge/judge-finding";
import type { JudgeSettings } from "@/core/policy/policy";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { DraftFile } from "./draft-file";
import { type JudgeAsked, judgeQuestion } from "./judge-question";

type Asked = { finding: Finding | null; record: JudgeRecord | null };

const NOT_ASKED: Asked = { finding: null, record: null };

/** How the organisation's policy asks the judge; null where it does not. */
export function asksJudge({ policy }: Pick<OrganisationContext, "policy">): JudgeSettings | null {
  return policy.judge && !policy.checks_off?.includes("external_judge") ? policy.judge : null;
}

/**
 * Asks the external judge where the policy says so, within the policy's time. Whatever goes wrong, judgement goes on
 * without it and the record says so. Outside any transaction; a reply that was superseded is not worth the question.
 */
export async function askJudge(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  input: CheckInput,
  findings: readonly Finding[],
): Promise<Asked> {
  const settings = asksJudge(org);
  if (settings === null || file.row.state !== "checking") return NOT_ASKED;
  // Kept and used for nothing: their words are shown to nobody, masked or not.
  if (file.row.restricted) return NOT_ASKED;
  const { judge } = rt;
  if (!judge) return { finding: null, record: unanswered("", "not_configured", 0) };
  const asked = await judgeQuestion(rt, org, file, input, findings);
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  try {
    const answer = await judge.ask(asked.question, AbortSignal.timeout(settings.time_limit_ms));
    const finding = judgeFinding(judge.model, unmasked(answer, asked), settings);
    const answered = finding ? ("concern" as const) : ("no_concern" as const);
    const { concern, severity } = answer;
    return {
      finding,
      record: { model: judge.model, answered, failure: null, concern, severity, milliseconds: since() },
    };
  } catch (error) {
    const code = error instanceof JudgeFailure ? error.code : "error";
    log.warn({ draft: file.row.draft_id, judge: code }, "the external judge gave no answer");
    return { finding: null, record: unanswered(judge.model, code, since()) };
  }
}

function unanswered(model: string, failure: NonNullable<JudgeRecord["failure"]>, milliseconds: number): JudgeRecord {
  return { model, answered: "no_answer", failure, concern: null, milliseconds };
}

/** With the values back, as everything sealed is kept; each reader then gets them masked as all else. */
function unmasked(answer: JudgeAnswer, { masker }: JudgeAsked): JudgeAnswer {
  const reasons = answer.reasons.map((reason) => {
    const real = masker.unmask(reason, null);
    return real.ok ? real.text : reason;
  });
  return { ...answer, reasons };
}
