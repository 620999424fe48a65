import type { Finding } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import { supportSentences } from "@/core/explain/support";
import { evaluatePolicy } from "@/core/policy/evaluate";
import { SEVERITIES } from "@/core/review/words";
import { signalsOf } from "@/core/risk/signals";
import { insertWork } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { stillInForce } from "@/db/repositories/policy";
import { finishWork } from "@/db/repositories/work";
import { LostRace, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { NO_LEAK, type SentText, suspectSentLeak } from "../incident/leak-incident";
import { forgetOrganisationContext, type OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import { personalDataOfDraft } from "../privacy/store-personal-data";
import { askJudge } from "./ask-judge";
import { composeDisposition } from "./compose-disposition";
import { checkInput, type DraftFile, openDraftFile } from "./draft-file";
import type { Judgement } from "./judgement";
import { ownershipOf } from "./ownership-of";

/**
 * Checks a draft, lets the policy decide and stores both with the explanation. Superseded drafts are checked too and
 * keep their findings; a stopped one waits until the stop is lifted; one that was judged already is left alone. Where
 * another policy was published meanwhile, perhaps by another process, that one judges.
 */
export async function judgeDraft(rt: Runtime, orgId: string, draftId: string): Promise<void> {
  await underIndex(rt, orgId, async (org) => {
    const file = await openDraftFile(rt, org, draftId);
    const done = finishWork(orgId, "check", draftId);
    if (!file || (file.row.state !== "checking" && file.row.state !== "superseded"))
      return writeUnlogged(rt.pool, orgId, [done]);
    const judgement = await judge(rt, org, file);
    const change = composeDisposition(rt, org, file, judgement);
    const leak = file.row.already_sent ? await suspectSentLeak(rt, org, sentText(file), judgement.findings) : NO_LEAK;
    const personal = await personalDataOfDraft(rt, org, file, judgement);
    await writeUnderPolicy(rt, orgId, {
      events: [...change.events, ...leak.events],
      statements: [
        holdIndex(orgId, org.keys.version),
        stillInForce(orgId, org.policy.version),
        ...change.statements,
        ...leak.statements,
        ...personal,
        insertWork(orgId, "words", file.row.conversation_id, new Date(rt.now())),
        done,
      ],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    if (leak.events.length > 0) rt.announce({ orgId, kind: "privacy", item: null });
    if (change.state === "blocked" || leak.events.length > 0) rt.announce({ orgId, kind: "notification", item: null });
  });
}

/** What is in memory may be why the race was lost: it is read anew for the next try. */
async function writeUnderPolicy(rt: Runtime, orgId: string, change: Parameters<typeof write>[2]): Promise<void> {
  try {
    await write(rt.pool, orgId, change);
  } catch (error) {
    if (error instanceof LostRace) forgetOrganisationContext(rt, orgId);
    throw error;
  }
}

function sentText({ row, body }: DraftFile): SentText {
  return {
    draftId: row.draft_id,
    conversationId: row.conversation_id,
    readerId: row.subject_id,
    text: body.text,
  };
}

async function judge(rt: Runtime, org: OrganisationContext, file: DraftFile): Promise<Judgement> {
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
