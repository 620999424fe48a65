import type { EventFields } from "@/core/audit/audit-view";
import { type EventRow, eventPageOfTypes } from "@/db/repositories/event";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Far more than any organisation sets in the life of a reply. */
const MOST = 200;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
/** After these a reply is on its way or out of our hands: no stop holds it any more. */
const LEAVES: readonly string[] = ["release.released", "draft.superseded", "draft.handed_over"];

type Read = { row: EventRow; data: EventFields };

/**
 * Stops name no reply, and yet held it: those of everything or of its source that were in force at some time between
 * its coming and its leaving, set and lifted. `life` is the reply's own events, oldest first.
 */
export async function stopsBeside(rt: Runtime, orgId: string, life: readonly EventRow[]): Promise<EventRow[]> {
  const received = life.find((row) => row.type === "draft.received");
  if (!received) return [];
  const left = life.findLast((row) => LEAVES.includes(row.type));
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
