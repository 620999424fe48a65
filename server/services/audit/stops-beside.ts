import type { EventFields } from "@/core/audit/audit-view";
import { IN_FLIGHT } from "@/core/review/supersede";
import type { DraftState } from "@/core/review/words";
import { type EventRow, eventPageOfTypes } from "@/db/repositories/event";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Far more than any organisation sets in the life of a reply. */
const MOST = 200;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
type Read = { row: EventRow; data: EventFields };

/**
 * Stops name no reply, and yet held it: those of everything or of its source that were in force at some time between
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
  const [rows] = await read(rt.pool, orgId, [eventPageOfTypes(orgId, ...place, ["stop.set", "stop.lifted"])]);
  const { source } = dataOf(received);
  const told = rows.map((row): Read => ({ row, data: dataOf(row) }));
  return told
    .filter(({ row, data }) => row.type === "stop.set" && (data.scope === "organisation" || data.source === source))
    .flatMap((set) => {
      const lifted = told.find(({ row, data }) => row.type === "stop.lifted" && data.stop === set.data.stop);
      const over = lifted !== undefined && lifted.row.occurred_at < received.occurred_at;
      return over ? [] : [set.row, ...(lifted ? [lifted.row] : [])];
    });
}

function dataOf(row: EventRow): EventFields {
  return (JSON.parse(row.bytes.toString("utf8")) as { data: EventFields }).data;
}
