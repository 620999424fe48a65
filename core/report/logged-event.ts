import type { Actor } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";

/** An event as its bytes tell it; whoever reads the bytes has checked `data` against `shapeOf(type, type_version)`. */
export type LoggedEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; at: string; actor: Actor; data: EventData<K> };
}[T];
