import type { EventFields } from "@/core/audit/audit-view";
import { IN_FLIGHT } from "@/core/review/supersede";
import type { DraftState } from "@/core/review/words";
import { type EventRow, eventPageOfTypes } from "@/db/repositories/event";
import { channelOfDraft } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Far more than any organisation sets in the life of a reply. */
const MOST = 200;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
type Read = { row: EventRow; data: EventFields };

/**
 * Stops name no reply, and yet held it: those of everything, or of its source, model, prompt version or channel, that were in force at some time between
 * its coming and its leaving, set and lifted. `life` is the reply's own events, oldest first; `state` where it is now.
 */
export async function stopsBeside(
  rt: Runtime,
  orgId: string,
  life: readonly EventRow[],
  state: DraftState | null,
): Promise<EventRow[]> {
  const received = life.find((row) => row.type === "draft.received");
  if (!received || state === null) return [];
  const here = state === "stopped" || IN_FLIGHT.includes(state);
  const left = here ? undefined : (life.findLast((row) => row.type === "release.released") ?? life.at(-1));
  const place = [left?.occurred_at ?? "infinity", LAST_ID, "-infinity", "infinity", MOST];
  const told = dataOf(received);
  const [rows, [drafted]] = await read(rt.pool, orgId, [
    eventPageOfTypes(orgId, ...place, ["stop.set", "stop.lifted"]),
    channelOfDraft(orgId, told.draft),
  ]);
  const about = { ...told, channel: drafted?.channel ?? null };
  const turns = rows.map((row): Read => ({ row, data: dataOf(row) }));
  return turns
    .filter(({ row, data }) => row.type === "stop.set" && covers(data, about))
    .flatMap((set) => {
      const lifted = turns.find(({ row, data }) => row.type === "stop.lifted" && data.stop === set.data.stop);
      const over = lifted !== undefined && lifted.row.occurred_at < received.occurred_at;
      return over ? [] : [set.row, ...(lifted ? [lifted.row] : [])];
    });
}

/** What a stop names, the reply's own event names too. */
function covers(stop: EventFields, reply: EventFields): boolean {
  if (stop.scope === "organisation") return true;
  if (stop.scope === "source") return stop.source === reply.source;
  return typeof stop.scope === "string" && stop.value === reply[stop.scope];
}

function dataOf(row: EventRow): EventFields {
  return (JSON.parse(row.bytes.toString("utf8")) as { data: EventFields }).data;
}
