import { z } from "zod";
import { type CanonicalValue, canonicalJson } from "./canonical-json";
import { ACTOR, type Actor } from "./event";
import { EVENT_TYPES, type EventData, type EventType, shapeOf } from "./event-types";

/** An event as its bytes tell it. */
export type StoredEvent<T extends EventType = EventType> = {
  [K in T]: {
    v: 1;
    type: K;
    type_version: number;
    id: string;
    org: string;
    at: string;
    actor: Actor;
    data: EventData<K>;
  };
}[T];

/**
 * Why some bytes are no event: not the one spelling of what they say, not the shape that their type and version promise,
 * or of a type or version that came after this code, which is never read as something harmless.
 */
export type EventFault = "event_not_canonical" | "event_shape" | "event_unknown";

const ENVELOPE = z.strictObject({
  v: z.int().positive(),
  type: z.string(),
  type_version: z.int().positive(),
  id: z.uuid(),
  org: z.uuid(),
  at: z.iso.datetime({ precision: 3 }),
  actor: ACTOR,
  data: z.record(z.string(), z.unknown()),
});

/** Without a byte order mark being swallowed, and without a wrong byte becoming a replacement character. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The value of a text that is the canonical JSON of it; undefined for any other text. What `JSON.parse` forgives (spaces,
 * a key given twice, another spelling of a number) is so refused.
 */
export function canonicalValue(bytes: Uint8Array): CanonicalValue | undefined {
  try {
    const text = utf8.decode(bytes);
    const value = JSON.parse(text) as CanonicalValue;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

export function readStoredEvent(
  bytes: Uint8Array,
): { ok: true; event: StoredEvent } | { ok: false; fault: EventFault } {
  const value = canonicalValue(bytes);
  if (value === undefined) return { ok: false, fault: "event_not_canonical" };
  const envelope = ENVELOPE.safeParse(value);
  if (!envelope.success) return { ok: false, fault: isLater(value) ? "event_unknown" : "event_shape" };
  const { v, type, type_version: version } = envelope.data;
  if (v !== 1 || !Object.hasOwn(EVENT_TYPES, type)) return { ok: false, fault: "event_unknown" };
  const shape = shapeOf(type as EventType, version);
  if (shape === null) return { ok: false, fault: "event_unknown" };
  // Of the value itself, not of a copy that may have lost a key such as __proto__.
  const event = value as unknown as StoredEvent;
  return shape.safeParse(event.data).success ? { ok: true, event } : { ok: false, fault: "event_shape" };
}

/** A later form of events may have another envelope altogether: all that is sure is its number. */
function isLater(value: CanonicalValue): boolean {
  const later = z.looseObject({ v: z.int().min(2) });
  return later.safeParse(value).success;
}
