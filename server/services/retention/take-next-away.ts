import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { RetentionCategory } from "@/core/privacy/privacy-policy";
import {
  duePast,
  holdRetentionWork,
  lockConversations,
  lockSubjects,
  stillDue,
  takeRetentionTurn,
} from "@/db/repositories/retention";
import { takeAway } from "@/db/repositories/retention-emptying";
import { keyVersions, noteRetentionDone } from "@/db/repositories/retention-run";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { cutOffNow } from "./count-past";

/** A run, and how often its work was taken. */
export type RetentionTurn = { orgId: string; id: string; turn: number };

export type Place = { at: string; id: string };

/** Before everything there is. */
export const START: Place = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/** How many records at once: what one transaction may lock and one event may name. */
const MOST: Partial<Record<RetentionCategory, number>> = { conversations: 50, customers: 20 };
const MOST_OF_OTHERS = 500;

/**
 * Takes the next records of a category away, the oldest first, in one transaction with the event that names them. A hold
 * that was set meanwhile, and work that began on one of them, turns it back.
 * @returns where the next begin; null when there are none left
 * @throws LostRace when one of them is not to be taken away any more, or the run is somebody else's: look again
 */
export async function takeNextAway(
  rt: Runtime,
  { orgId, id, turn }: RetentionTurn,
  category: RetentionCategory,
  after: Place,
): Promise<Place | null> {
  const cutOff = await cutOffNow(rt, orgId, category);
  const most = MOST[category] ?? MOST_OF_OTHERS;
  const [rows] = await read(rt.pool, orgId, [duePast(category, orgId, cutOff, after, most)]);
  const last = rows.at(-1);
  if (!last) return null;
  const ids = rows.map((row) => row.id);
  const event = eventMaker(rt, orgId);
  const erased = category === "customers" ? await keysOf(rt, orgId, ids) : [];
  await write(rt.pool, orgId, {
    statements: [
      takeRetentionTurn(orgId),
      holdRetentionWork(orgId, id, turn),
      ...(category === "conversations" ? [lockConversations(orgId, ids)] : []),
      ...(category === "customers" ? [lockSubjects(orgId, ids)] : []),
      stillDue(category, orgId, cutOff, ids),
      ...takeAway(category, orgId, ids, new Date(rt.now())),
      noteRetentionDone(orgId, id, category, ids.length),
    ],
    events: [
      event("retention.applied", { run: id, category, records: ids }),
      ...erased.map(({ subject_id, version }) =>
        event("subject.erased", { subject: subject_id, key_version: version }),
      ),
    ],
  });
  return { at: last.place, id: last.id };
}

async function keysOf(rt: Runtime, orgId: string, ids: readonly string[]) {
  const [keys] = await read(rt.pool, orgId, [keyVersions(orgId, ids)]);
  return keys;
}

function eventMaker(rt: Runtime, orgId: string) {
  return <T extends EventType>(type: T, data: EventData<T>): EncodedEvent =>
    encodeEvent({
      type,
      eventId: rt.newId(),
      orgId,
      at: rt.now(),
      actor: { kind: "system", id: "worker" },
      data,
    } as Parameters<typeof encodeEvent>[0]);
}
