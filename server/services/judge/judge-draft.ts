import { insertWork } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { stillInForce } from "@/db/repositories/policy";
import { finishWork } from "@/db/repositories/work";
import { LostRace, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { NO_LEAK, type SentText, suspectSentLeak } from "../incident/leak-incident";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import { schedulePlanting } from "../planted/schedule-planting";
import { personalDataOfDraft } from "../privacy/store-personal-data";
import { composeDisposition } from "./compose-disposition";
import { type DraftFile, openDraftFile } from "./draft-file";
import { judgeFile } from "./judge-file";

/**
 * Checks a draft, lets the policy decide and stores both with the explanation. Superseded drafts are checked too and
 * keep their findings; a stopped one waits until the stop is lifted; one that was judged already is left alone. Where
 * another policy was published meanwhile, perhaps by another process, that one judges.
 */
export async function judgeDraft(rt: Runtime, orgId: string, draftId: string): Promise<void> {
  await underIndex(rt, orgId, async (org) => {
    const file = await openDraftFile(rt, org, draftId);
    const done = [finishWork(orgId, "check", draftId), finishWork(orgId, "judge", draftId)];
    if (!file || (file.row.state !== "checking" && file.row.state !== "superseded"))
      return writeUnlogged(rt.pool, orgId, done);
    const judgement = await judgeFile(rt, org, file);
    const change = composeDisposition(rt, org, file, judgement);
    const leak = file.row.already_sent ? await suspectSentLeak(rt, org, sentText(file), judgement.findings) : NO_LEAK;
    const personal = await personalDataOfDraft(rt, org, file, judgement);
    const planting =
      change.state === "queued" && !file.row.already_sent ? await schedulePlanting(rt, org, draftId) : [];
    await writeUnderPolicy(rt, orgId, {
      events: [...change.events, ...leak.events],
      statements: [
        holdIndex(orgId, org.keys.version),
        stillInForce(orgId, org.policy.version),
        ...change.statements,
        ...leak.statements,
        ...personal,
        ...planting,
        insertWork(orgId, "words", file.row.conversation_id, new Date(rt.now())),
        ...done,
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
