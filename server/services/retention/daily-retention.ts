import { createHash } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import { lastTurn, nextTurn } from "@/core/privacy/daily-clock";
import { timeZoneOf } from "@/db/repositories/export";
import { insertWork } from "@/db/repositories/intake";
import { retentionRunById, retentionUnderWay } from "@/db/repositories/retention-run";
import type { Statement } from "@/db/statement";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { waitingRun } from "./request-retention";

/** The clock of an organisation's daily run: a piece of work under the organisation's own id, which is never finished. */
export function retentionClock(orgId: string, timeZone: string, now: number): Statement {
  return insertWork(orgId, "retention", orgId, new Date(nextTurn(now, timeZone).at));
}

/**
 * Asks for the run of the day and winds the clock on. A run's id follows from organisation and day, so that of two who
 * ask for the same day only one does; a run that is still under way is the day's.
 */
export async function askForDailyRun(rt: Runtime, orgId: string): Promise<void> {
  const [[organisation]] = await read(rt.pool, orgId, [timeZoneOf(orgId)]);
  if (!organisation) throw new Error(`no organisation ${orgId}`);
  const { time_zone: zone } = organisation;
  const now = rt.now();
  const { day } = lastTurn(now, zone);
  const id = runOfDay(orgId, day);
  const clock = retentionClock(orgId, zone, now);
  const [[asked], [underWay]] = await read(rt.pool, orgId, [retentionRunById(orgId, id), retentionUnderWay(orgId)]);
  if (asked || underWay) return writeUnlogged(rt.pool, orgId, [clock]);
  const { privacy } = await organisationContext(rt, orgId);
  try {
    await write(rt.pool, orgId, {
      statements: [...waitingRun({ orgId, id, version: privacy.version, by: null, at: new Date(now) }), clock],
      events: [
        encodeEvent({
          type: "retention.requested",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "system", id: "worker" },
          data: { run: id, policy_version: privacy.version },
        }),
      ],
    });
  } catch (error) {
    // Somebody asked at the same moment: that one is the day's.
    if (!(error instanceof LostRace)) throw error;
    await writeUnlogged(rt.pool, orgId, [clock]);
  }
  rt.announce({ orgId, kind: "privacy", item: null });
}

/** A UUID of the eighth version, which is whatever its maker says: here a digest of organisation and day. */
function runOfDay(orgId: string, day: string): string {
  const hex = createHash("sha256").update(`retention ${orgId} ${day}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
