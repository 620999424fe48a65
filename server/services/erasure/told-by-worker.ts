import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Runtime } from "@/server/runtime";

/** An event that tells what the worker did, now. */
export function toldByWorker<T extends EventType>(
  rt: Runtime,
  orgId: string,
  type: T,
  data: EventData<T>,
  draftId: string | null = null,
): EncodedEvent {
  const envelope = { eventId: rt.newId(), orgId, at: rt.now(), actor: { kind: "system", id: "worker" }, draftId };
  return encodeEvent({ type, data, ...envelope } as Parameters<typeof encodeEvent>[0]);
}
