import { done } from "@/core/result";
import { handOverStuck as mayHandOver, type StuckState } from "@/core/review/stuck";
import { setDraftState } from "@/db/repositories/draft";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { write } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { tellSource } from "../release/tell-source";
import type { MemberContext } from "../review/member-context";
import { type ConversationBody, type DraftBody, PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { eachDraft, type StuckFile, type StuckReport, withStuckDraft } from "./stuck-draft";

/** People outside see to these customers; the source is told, and nothing more of these drafts goes out. */
export function handOverStuck(rt: Runtime, member: MemberContext, drafts: readonly string[]): Promise<StuckReport[]> {
  return eachDraft(drafts, (draftId) =>
    withStuckDraft(rt, member, draftId, async (file) => {
      const may = mayHandOver(file.draft, file.actor);
      if (!may.ok) return may;
      const { orgId } = member;
      const { row } = file;
      await write(rt.pool, orgId, {
        statements: [
          setDraftState(orgId, row.draft_id, row.revision, may.value.state, new Date(rt.now())),
          ...(row.delivery_id ? [finishWork(orgId, "delivery", row.delivery_id)] : []),
          ...notice(rt, orgId, file),
        ],
        events: [
          toldByMember(
            rt,
            member,
            "draft.handed_over",
            { draft: row.draft_id, from: row.state as StuckState, queue: row.queue_id },
            row.draft_id,
          ),
        ],
      });
      rt.announce({ orgId, kind: "queue", item: null });
      return done(null);
    }),
  );
}

/** Nothing can be said of an erased customer's draft. */
function notice(rt: Runtime, orgId: string, { row }: StuckFile): Statement[] {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const draft = openJson<DraftBody>(key, PLACES.draft(orgId, row.draft_id), row.draft_body);
    const conversation = openJson<ConversationBody>(
      key,
      PLACES.conversation(orgId, row.conversation_id),
      row.conversation_body,
    );
    const to = { orgId, sourceId: row.source_id, subjectId: row.subject_id, deliveryUrl: row.delivery_url };
    return tellSource(rt, to, key, {
      type: "draft.handed_over",
      at: rt.now(),
      draft: { id: row.draft_id, externalId: draft.external_id },
      conversation: { externalId: conversation.external_id },
    }).statements;
  } catch (error) {
    if (error instanceof Erased) return [];
    throw error;
  }
}
