import type { ReviewCase } from "@/core/review/case";
import {
  type DecisionRow,
  decisionsOfItem,
  type ItemRow,
  itemById,
  type SurroundingsRow,
  surroundingsOfItem,
} from "@/db/repositories/item";
import { read } from "@/db/transaction";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type ConversationBody, type DecisionBody, type DraftBody, PLACES } from "../sealed-bodies";
import { textDigest } from "./digests";

/** An item with what deciding it needs: one round trip, two texts opened. */
export type ItemFile = {
  item: ItemRow;
  around: SurroundingsRow;
  decisions: DecisionRow[];
  key: DataKey;
  conversation: ConversationBody;
  draft: DraftBody | null;
};

export async function openItemFile(rt: Runtime, org: OrganisationContext, itemId: string): Promise<ItemFile | null> {
  const { orgId } = org;
  const [[item], [around], decisions] = await read(rt.pool, orgId, [
    itemById(orgId, itemId),
    surroundingsOfItem(orgId, itemId),
    decisionsOfItem(orgId, itemId),
  ]);
  return item && around ? openedFile(rt, org, item, around, decisions) : null;
}

/** @throws Erased when the customer's key was destroyed */
export function openedFile(
  rt: Runtime,
  { orgId }: OrganisationContext,
  item: ItemRow,
  around: SurroundingsRow,
  decisions: DecisionRow[],
): ItemFile {
  const key = openSubjectKey(rt.kek, orgId, around.subject_id, {
    version: around.key_version,
    wrapped: around.wrapped,
  });
  return {
    item,
    around,
    decisions,
    key,
    conversation: openJson<ConversationBody>(
      key,
      PLACES.conversation(orgId, around.conversation_id),
      around.conversation_body,
    ),
    draft:
      around.draft_id && around.draft_body
        ? openJson<DraftBody>(key, PLACES.draft(orgId, around.draft_id), around.draft_body)
        : null,
  };
}

/** The item as the rules of review see it. */
export function reviewCase(item: ItemRow, decisions: readonly DecisionRow[]): ReviewCase {
  const claim =
    item.claimed_by && item.claim_expires_at
      ? { by: item.claimed_by, expiresAt: item.claim_expires_at.getTime() }
      : null;
  return {
    item: { kind: item.kind, state: item.state, level: item.level, twoPerson: item.two_person, claim },
    draftState: item.draft_state,
    alreadySent: item.already_sent,
    earlier: decisions.map((d) => ({ by: d.decided_by, kind: d.kind })),
    stopped: item.stopped,
  };
}

/**
 * The text that `approve` would send: the draft's, or under a second look what the first person wants to send. Null when
 * the stored text is not the one whose digest the first decision carries: nothing but that may be seconded.
 */
export function textToApprove(org: OrganisationContext, file: ItemFile): string | null {
  const seconded = file.decisions.find((d) => d.decision_id === file.item.seconds_decision_id);
  if (!seconded) return file.item.kind === "second_look" ? null : (file.draft?.text ?? null);
  const body = openJson<DecisionBody>(file.key, PLACES.decision(org.orgId, seconded.decision_id), seconded.sealed_body);
  const text = body.text ?? file.draft?.text ?? null;
  return text !== null && seconded.text_digest?.equals(textDigest(org.keys, text)) ? text : null;
}
