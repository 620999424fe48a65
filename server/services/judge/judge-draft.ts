import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import { evaluatePolicy } from "@/core/policy/evaluate";
import { insertWork } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { finishWork } from "@/db/repositories/work";
import { write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { NO_LEAK, type SentText, suspectSentLeak } from "../incident/leak-incident";
import type { OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import { personalDataOfDraft } from "../privacy/store-personal-data";
import { composeDisposition } from "./compose-disposition";
import { checkInput, type DraftFile, openDraftFile } from "./draft-file";
import type { Judgement } from "./judgement";
import { ownershipOf } from "./ownership-of";

/**
 * Checks a draft, lets the policy decide and stores both with the explanation. Superseded drafts are checked too and
 * keep their findings; a stopped one waits until the stop is lifted; one that was judged already is left alone.
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
    await write(rt.pool, orgId, {
      events: [...change.events, ...leak.events],
      statements: [
        holdIndex(orgId, org.keys.version),
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
  const input = checkInput(file, await ownershipOf(rt, org, file.body.text, row.subject_id));
  const findings = runChecks(input);
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
  };
  const verdict = evaluatePolicy(org.policy, facts);
  const provenance = { provider: row.provider, model: row.model, agent: row.agent, promptVersion: row.prompt_version };
  return { findings, verdict, explanation: explain(input, provenance, findings, verdict, org.policy, facts) };
}
