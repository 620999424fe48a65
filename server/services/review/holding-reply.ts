import type { Policy } from "@/core/policy/policy";
import { readerLanguage } from "@/core/release/disclosed-text";
import type { Statement } from "@/db/statement";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { outgoing, pendingRelease } from "../release/outgoing";
import type { ItemFile } from "./item-file";

/** In the customer's language. */
export function holdingWords({ holding_reply }: Policy, language: string): string {
  return readerLanguage(language) === "de" ? holding_reply.de : holding_reply.en;
}

/** The policy's own words for the customer, let out by the published version that holds them; the AI's draft stays where it is. */
export function holdingReply(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  now: number,
): { releaseId: string; statements: Statement[] } {
  const { policy } = org;
  const { item, around, key } = file;
  const releaseId = rt.newId();
  const text = holdingWords(policy, item.language);
  const to = { language: item.language, receipt: { kind: "holding_reply", id: releaseId } } as const;
  const release = {
    releaseId,
    kind: "holding_reply",
    about: {
      draftId: item.draft_id,
      conversationId: item.conversation_id,
      subjectId: item.subject_id,
      sourceId: around.source_id,
    },
    allowedBy: { policyVersion: policy.version, rule: "holding_reply" },
    dueAt: new Date(now),
  } as const;
  return { releaseId, statements: pendingRelease(rt, org, key, release, outgoing(rt, org, to, text, "automatic")) };
}
