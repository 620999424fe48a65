import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Runtime } from "@/server/runtime";

/** An event of one item, told by the member who did it, so that the item's life shows it. */
export function toldOfItem<T extends EventType>(
  rt: Runtime,
  member: { orgId: string; userId: string },
  of: { item: string; draft: string | null },
  type: T,
  data: EventData<T>,
): EncodedEvent {
  return encodeEvent({
    type,
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    draftId: of.draft,
    itemId: of.item,
    data,
  } as Parameters<typeof encodeEvent>[0]);
}
