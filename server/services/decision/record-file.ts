import { EVENT_TYPES } from "@/core/audit/event-types";
import {
  type RecordHeadRow,
  recordConversation,
  recordDecisions,
  recordDeliveries,
  recordDispositions,
  recordDraft,
  recordHead,
  recordMessages,
  recordReleases,
} from "@/db/repositories/decision-record";
import { documentsOfDraft } from "@/db/repositories/draft";
import { eventsOfLife, roleEvents } from "@/db/repositories/event";
import { flagOfItem } from "@/db/repositories/flag";
import { itemsOfRecord } from "@/db/repositories/life";
import { reasonTitles } from "@/db/repositories/name";
import { revisionsOfDraft } from "@/db/repositories/revision";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Events that may tell of a member's roles. */
const TELL_ROLES = Object.keys(EVENT_TYPES).filter((type) => type.startsWith("member."));

/** What an id leads to, without anything that is sealed: enough to know whether somebody may read on. */
export async function headOfRecord(rt: Runtime, orgId: string, id: string): Promise<RecordHeadRow | null> {
  const [[head]] = await read(rt.pool, orgId, [recordHead(orgId, id)]);
  return head ?? null;
}

/** Everything there is around a decision, still sealed, in one snapshot. */
export async function loadRecord(rt: Runtime, orgId: string, head: RecordHeadRow) {
  const { draft_id: draft, item_id: item, conversation_id: conversation } = head;
  const [
    [around],
    messages,
    [drafted],
    documents,
    dispositions,
    decisions,
    releases,
    deliveries,
    items,
    flags,
    reasons,
    roles,
    revisions,
  ] = await read(rt.pool, orgId, [
    recordConversation(orgId, conversation),
    recordMessages(orgId, conversation),
    recordDraft(orgId, draft),
    documentsOfDraft(orgId, draft),
    recordDispositions(orgId, draft),
    recordDecisions(orgId, draft, item),
    recordReleases(orgId, draft, item),
    recordDeliveries(orgId, draft, item),
    itemsOfRecord(orgId, draft, item),
    flagOfItem(orgId, item),
    reasonTitles(orgId),
    roleEvents(orgId, TELL_ROLES),
    revisionsOfDraft(orgId, draft),
  ]);
  if (!around) throw new Error(`decision ${head.id} belongs to no conversation`);
  const [events] = await read(rt.pool, orgId, [
    eventsOfLife(
      orgId,
      draft,
      items.map((each) => each.item_id),
    ),
  ]);
  return {
    head,
    around,
    messages,
    draft: drafted ?? null,
    documents,
    dispositions,
    decisions,
    releases,
    deliveries,
    flag: flags[0] ?? null,
    reasons,
    roles,
    revisions,
    events,
  };
}

export type LoadedRecord = Awaited<ReturnType<typeof loadRecord>>;
