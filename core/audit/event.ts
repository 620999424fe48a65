import { z } from "zod";
import { type CanonicalValue, canonicalBytes } from "./canonical-json";
import { EVENT_TYPES, type EventData, type EventType } from "./event-types";

/** Our own processes: `sealer` keeps the log. */
const SYSTEMS = ["intake", "worker", "setup", "sealer", "keys"] as const;

export type Actor = { kind: "member" | "source"; id: string } | { kind: "system"; id: (typeof SYSTEMS)[number] };

/** One thing that happened. Times are milliseconds since the epoch, ids UUIDs, both chosen by the caller. */
export type AuditEvent<T extends EventType = EventType> = {
  [K in T]: {
    type: K;
    eventId: string;
    orgId: string;
    at: number;
    actor: Actor;
    data: EventData<K>;
    draftId?: string | null;
    itemId?: string | null;
  };
}[T];

/** The exact bytes to hash and store, with the columns that find them. */
export type EncodedEvent = {
  orgId: string;
  eventId: string;
  type: EventType;
  version: number;
  occurredAt: Date;
  actorId: string | null;
  draftId: string | null;
  itemId: string | null;
  bytes: Uint8Array;
};

export const ACTOR = z.union([
  z.strictObject({ kind: z.enum(["member", "source"]), id: z.uuid() }),
  z.strictObject({ kind: z.literal("system"), id: z.enum(SYSTEMS) }),
]);

const ENVELOPE = z.strictObject({ id: z.uuid(), org: z.uuid(), actor: ACTOR });

/** An entry bundle of tlog-tiles tells an entry's length in two bytes. */
export const MOST_EVENT_BYTES = 65_535;

/**
 * The canonical bytes of an event (RFC 8785): `{v, type, type_version, id, org, at, actor, data}`.
 * @throws RangeError when it has more than {@link MOST_EVENT_BYTES}: no log could serve it, so nothing of it may happen
 * @throws ZodError when `data` does not have the shape that its type and version promise, or an id or the actor is not what it says
 */
export function encodeEvent(event: AuditEvent): EncodedEvent {
  const known = EVENT_TYPES[event.type];
  const occurredAt = new Date(event.at);
  const data = known.data.parse(event.data) as CanonicalValue;
  const { id, org, actor } = ENVELOPE.parse({ id: event.eventId, org: event.orgId, actor: event.actor });
  const bytes = canonicalBytes({
    v: 1,
    type: event.type,
    type_version: known.version,
    id,
    org,
    at: occurredAt.toISOString(),
    actor,
    data,
  });
  if (bytes.length > MOST_EVENT_BYTES)
    throw new RangeError(`${event.type}: ${bytes.length} bytes, more than the ${MOST_EVENT_BYTES} of a log's entry`);
  return {
    orgId: event.orgId,
    eventId: event.eventId,
    type: event.type,
    version: known.version,
    occurredAt,
    actorId: event.actor.kind === "system" ? null : event.actor.id,
    draftId: event.draftId ?? null,
    itemId: event.itemId ?? null,
    bytes,
  };
}
