import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Runtime } from "@/server/runtime";

/** An event that tells what a member did with an item, now. */
export function toldOfItem<T extends EventType>(
  rt: Runtime,
  member: { orgId: string; userId: string },
  item: { item_id: string; draft_id: string | null },
  type: T,
  data: EventData<T>,
): EncodedEvent {
  return encodeEvent({
    type,
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    itemId: item.item_id,
    draftId: item.draft_id,
    data,
  } as Parameters<typeof encodeEvent>[0]);
}
