import type { DraftIntake } from "@/core/intake/draft";
import { done, type Result, refused } from "@/core/result";
import type { DraftState } from "@/core/review/words";
import {
  conversationByToken,
  documentsByIds,
  draftByToken,
  draftsByConversationToken,
  type KnownDraftRow,
  messagesByConversationToken,
  subjectsByToken,
} from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import { blindToken, keyedDigest } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import type { SourceContext } from "../source/source-context";
import { composeDraft, type IntakeTokens, type KnownBefore } from "./compose-draft";
import { subjectToken } from "./subject-intake";

export type DraftTaken = { id: string; created: boolean; state: DraftState; receivedAt: string };

/**
 * Takes in a draft durably: one read, one transaction. It is not judged here; nothing goes out before it was.
 * Sending the same body again answers the same; another body under the same id is refused.
 */
export async function takeInDraft(rt: Runtime, source: SourceContext, input: DraftIntake): Promise<Result<DraftTaken>> {
  return underIndex(rt, source.orgId, async (org) => {
    const tokens = tokensOf(org, source, input);
    const bodyDigest = keyedDigest(org.keys, "draft.body", stableJson(input));
    const { known, draft } = await readKnown(rt, source, tokens, input);
    if (draft) {
      if (!draft.body_digest.equals(bodyDigest)) return refused("same_id_other_body", { field: "external_id" });
      return done({
        id: draft.draft_id,
        created: false,
        state: draft.state,
        receivedAt: draft.created_at.toISOString(),
      });
    }
    if (known.conversation && !known.conversation.subject_token.equals(tokens.subject)) {
      return refused("conflict", { field: "conversation.customer.external_id" });
    }
    if (known.subject?.restricted) return refused("restricted", { field: "conversation.customer.external_id" });
    const composed = composeDraft(rt, org, { source, input, tokens, bodyDigest }, known);
    if (!composed.ok) return composed;
    await write(rt.pool, source.orgId, {
      events: composed.value.events,
      statements: [holdIndex(source.orgId, org.keys.version), ...composed.value.statements],
    });
    rt.announce({ orgId: source.orgId, kind: "queue", item: null });
    return done({
      id: composed.value.draftId,
      created: true,
      state: composed.value.late ? "superseded" : "checking",
      receivedAt: new Date(composed.value.receivedAt).toISOString(),
    });
  });
}

/** What a draft, its conversation and its customer are looked up by. */
export function tokensOf(
  org: OrganisationContext,
  source: Pick<SourceContext, "sourceId">,
  input: DraftIntake,
): IntakeTokens {
  return {
    draft: blindToken(org.keys, "draft.external_id", input.external_id),
    conversation: blindToken(
      org.keys,
      "conversation.external_id",
      `${source.sourceId}|${input.conversation.external_id}`,
    ),
    subject: subjectToken(org.keys, input.conversation.customer.external_id),
  };
}

async function readKnown(
  rt: Runtime,
  source: SourceContext,
  tokens: IntakeTokens,
  input: DraftIntake,
): Promise<{ known: KnownBefore; draft: KnownDraftRow | undefined }> {
  const { orgId, sourceId } = source;
  const [drafts, conversations, subjects, messages, openDrafts, documents] = await read(rt.pool, orgId, [
    draftByToken(orgId, sourceId, tokens.draft),
    conversationByToken(orgId, sourceId, tokens.conversation),
    subjectsByToken(orgId, [tokens.subject]),
    messagesByConversationToken(orgId, sourceId, tokens.conversation),
    draftsByConversationToken(orgId, sourceId, tokens.conversation),
    documentsByIds(
      orgId,
      input.provenance.documents.map((d) => d.id),
    ),
  ]);
  return {
    draft: drafts[0],
    known: { conversation: conversations[0], subject: subjects[0], messages, drafts: openDrafts, documents },
  };
}
