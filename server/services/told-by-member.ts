import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Runtime } from "../runtime";

/** An event that tells what a member did, now. */
export function toldByMember<T extends EventType>(
  rt: Runtime,
  member: { orgId: string; userId: string },
  type: T,
  data: EventData<T>,
  draftId: string | null = null,
): EncodedEvent {
  return encodeEvent({
    type,
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    draftId,
    data,
  } as Parameters<typeof encodeEvent>[0]);
}
