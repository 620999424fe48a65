import { encodeEvent } from "@/core/audit/event";
import type { MessagesIntake } from "@/core/intake/messages";
import { done, type Result, refused } from "@/core/result";
import {
  conversationByToken,
  draftsByConversationToken,
  growConversation,
  insertWork,
  messagesByConversationToken,
} from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import { blindToken } from "@/server/keys/organisation-keys";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import type { SourceContext } from "../source/source-context";
import { mergeMessages } from "./message-intake";
import { supersede } from "./supersede";

/** Adds messages to a conversation that is known; a new one of the customer's supersedes what waits. */
export async function addMessages(
  rt: Runtime,
  source: SourceContext,
  conversationExternalId: string,
  input: MessagesIntake,
): Promise<Result<{ conversation: string; added: number; known: number }>> {
  const { orgId, sourceId } = source;
  return underIndex(rt, orgId, async (org) => {
    const token = blindToken(
      org.keys,
      "conversation.external_id",
      `${sourceId}|${conversationExternalId.normalize("NFC")}`,
    );
    const [[conversation], known, drafts] = await read(rt.pool, orgId, [
      conversationByToken(orgId, sourceId, token),
      messagesByConversationToken(orgId, sourceId, token),
      draftsByConversationToken(orgId, sourceId, token),
    ]);
    if (!conversation) return refused("not_found", { field: "id" });
    const key = openSubjectKey(rt.kek, orgId, conversation.subject_id, {
      version: conversation.key_version,
      wrapped: conversation.wrapped,
    });
    const merge = mergeMessages(rt, org, { conversationId: conversation.conversation_id, key }, input.messages, known);
    const answer = {
      conversation: conversationExternalId,
      added: merge.added.length,
      known: input.messages.length - merge.added.length,
    };
    if (merge.added.length === 0) return done(answer);
    const to = { orgId, sourceId, subjectId: conversation.subject_id, deliveryUrl: source.deliveryUrl };
    const older = merge.newCustomerMessage
      ? supersede(rt, to, { key, externalId: conversationExternalId }, drafts, "message")
      : { draftIds: [], statements: [], events: [] };
    const actor = { kind: "source" as const, id: sourceId };
    await write(rt.pool, orgId, {
      statements: [
        holdIndex(orgId, org.keys.version),
        growConversation(
          orgId,
          conversation.conversation_id,
          conversation.revision,
          merge.added.length,
          0,
          new Date(rt.now()),
        ),
        ...merge.statements,
        ...older.statements,
        insertWork(orgId, "words", conversation.conversation_id, new Date(rt.now())),
      ],
      events: [
        encodeEvent({
          type: "messages.added",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor,
          data: { source: sourceId, conversation: conversation.conversation_id, messages: merge.added },
        }),
        ...older.events,
      ],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done(answer);
  });
}
