import type { Finding } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import { supportSentences } from "@/core/explain/support";
import { evaluatePolicy } from "@/core/policy/evaluate";
import { SEVERITIES } from "@/core/review/words";
import { signalsOf } from "@/core/risk/signals";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { askJudge } from "./ask-judge";
import { checkInput, type DraftFile } from "./draft-file";
import type { Judgement } from "./judgement";
import { ownershipOf } from "./ownership-of";

/** Checks a draft and lets the policy decide; nothing is written. */
export async function judgeFile(rt: Runtime, org: OrganisationContext, file: DraftFile): Promise<Judgement> {
  const { row } = file;
  const input = checkInput(file, await ownershipOf(rt, org, file.body.text, row.subject_id), org.policy.tool_rules);
  const checked = runChecks(input, org.policy.checks_off);
  const { finding: opinion, record: asked } = await askJudge(rt, org, file, input, checked);
  const findings = opinion ? worstFirst([...checked, opinion]) : checked;
  const signals = signalsOf(input, supportSentences(input));
  const facts = {
    findings,
    channel: row.channel,
    language: row.language,
    source: row.source_code,
    model: row.model,
    promptVersion: row.prompt_version,
    alreadySent: row.already_sent,
    confidence: row.confidence,
    attributes: { ...file.profile.attributes, ...file.conversation.attributes },
    objects: row.objects,
    signals,
  };
  const verdict = evaluatePolicy(org.policy, facts);
  const provenance = { provider: row.provider, model: row.model, agent: row.agent, promptVersion: row.prompt_version };
  const explanation = explain(input, provenance, findings, verdict, org.policy, facts);
  return { findings, signals, verdict, explanation: asked ? { ...explanation, judge: asked } : explanation };
}

function worstFirst(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}
