import type { ReviewCase } from "@/core/review/case";
import { type Evidence, NO_EVIDENCE } from "@/core/review/evidence";
import { evidenceOfItem } from "@/db/repositories/evidence";
import { type DecisionRow, decisionsOfItem, type ItemFileRow, type ItemRow, itemFile } from "@/db/repositories/item";
import { type PlantDecidedRow, plantDecidedOn } from "@/db/repositories/planted";
import { read } from "@/db/transaction";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type ConversationBody, type DraftBody, PLACES } from "../sealed-bodies";

/** An item with what deciding it needs: one round trip, two texts opened. */
export type ItemFile = {
  item: ItemFileRow;
  /** The same row, read for what lies around the item. */
  around: ItemFileRow;
  decisions: DecisionRow[];
  key: DataKey;
  conversation: ConversationBody;
  draft: DraftBody | null;
};

export async function openItemFile(rt: Runtime, org: OrganisationContext, itemId: string): Promise<ItemFile | null> {
  const [[item], decisions] = await readItemFile(rt, org.orgId, itemId);
  return item ? openedFile(rt, org, item, decisions) : null;
}

/** An item as somebody is about to decide it. */
export type FileToDecide = {
  /** Null where there is no such item, or no more: of a planted one nothing is left once it was decided. */
  file: ItemFile | null;
  evidence: Evidence;
  planted: PlantDecidedRow | null;
};

/** In the same round trip: what they have opened of it, and whether it was planted. */
export async function openFileToDecide(
  rt: Runtime,
  org: OrganisationContext,
  itemId: string,
  by: { member: string; tokenHash: Buffer },
): Promise<FileToDecide> {
  const { orgId } = org;
  const [[item], decisions, [evidence], [planted]] = await read(rt.pool, orgId, [
    itemFile(orgId, itemId),
    decisionsOfItem(orgId, itemId),
    evidenceOfItem(orgId, itemId, by.member),
    plantDecidedOn(itemId, by.tokenHash, by.member),
  ]);
  const file = item ? openedFile(rt, org, item, decisions) : null;
  return { file, evidence: evidence ?? NO_EVIDENCE, planted: planted ?? null };
}

/** The same, still sealed. */
function readItemFile(rt: Runtime, orgId: string, itemId: string) {
  return read(rt.pool, orgId, [itemFile(orgId, itemId), decisionsOfItem(orgId, itemId)]);
}

/** @throws Erased when the customer's key was destroyed */
export function openedFile(
  rt: Runtime,
  { orgId }: OrganisationContext,
  item: ItemFileRow,
  decisions: DecisionRow[],
): ItemFile {
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  return {
    item,
    around: item,
    decisions,
    key,
    conversation: openJson<ConversationBody>(
      key,
      PLACES.conversation(orgId, item.conversation_id),
      item.conversation_body,
    ),
    draft:
      item.draft_id && item.draft_body
        ? openJson<DraftBody>(key, PLACES.draft(orgId, item.draft_id), item.draft_body)
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
    item: {
      kind: item.kind,
      state: item.state,
      level: item.level,
      twoPerson: item.two_person,
      claim,
      assignedTo: item.assigned_to,
    },
    draftState: item.draft_state,
    alreadySent: item.already_sent,
    earlier: decisions.map((d) => ({ by: d.decided_by, kind: d.kind })),
    stopped: item.stopped,
    restricted: item.restricted,
    contested: item.contested,
  };
}
