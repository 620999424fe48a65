import { type Forecast, forecast, type Pace, paceOf } from "@/core/insight/forecast";
import type { WorkingHours } from "@/core/policy/escalation";
import { workingMinutesBetween } from "@/core/policy/working-hours";
import { decisionsIn, type PaceRow, timedItems } from "@/db/repositories/forecast";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const WEEKS = 4;

/** What a queue has before it; without a pace nothing can be said of what will be late. */
export type QueueOutlook = { timed: number; pace: Pace | null; forecast: Forecast | null };

/** What will miss its deadline in each of these queues, at the pace at which people decide in it. */
export async function readForecasts(
  rt: Runtime,
  orgId: string,
  queues: readonly string[],
): Promise<ReadonlyMap<string, QueueOutlook>> {
  const { policy } = await organisationContext(rt, orgId);
  const now = rt.now();
  const slots = slotsBefore(now);
  const [timed, decided] = await read(rt.pool, orgId, [
    timedItems(orgId, [...queues]),
    decisionsIn(
      orgId,
      slots.map(({ since }) => new Date(since)),
      slots.map(({ until }) => new Date(until)),
      [...queues],
    ),
  ]);
  const of = <Row extends { queue_id: string }>(rows: readonly Row[], queue: string) =>
    rows.filter((row) => row.queue_id === queue);
  return new Map(
    queues.map((queue) => {
      const waiting = of(timed, queue).map(({ item_id, place, due_at }) => ({
        ...{ id: item_id, place, dueAt: due_at.getTime() },
      }));
      const pace = paceIn(of(decided, queue), slots, policy.working_hours);
      const outlook = pace && waiting.length > 0 ? forecast(waiting, pace, now, policy.working_hours) : null;
      return [queue, { timed: waiting.length, pace, forecast: outlook }];
    }),
  );
}

type Slot = { since: number; until: number };

/** The last hour, then the hour around this moment in each of the weeks before. */
function slotsBefore(now: number): Slot[] {
  const weeks = Array.from({ length: WEEKS }, (_, n) => now - (n + 1) * WEEK);
  return [{ since: now - HOUR, until: now }, ...weeks.map((at) => ({ since: at - HOUR / 2, until: at + HOUR / 2 }))];
}

/** Time before the very first decision is no time in which nobody decided. */
function paceIn(rows: readonly PaceRow[], slots: readonly Slot[], hours: WorkingHours | undefined): Pace | null {
  const began = rows[0]?.began.getTime();
  if (began === undefined) return null;
  const counted = slots.map(({ since, until }, n) => ({
    decisions: rows.find(({ slot }) => slot === n + 1)?.decisions ?? 0,
    hours: hoursBetween(Math.max(since, began), until, hours),
  }));
  const [last, ...before] = counted;
  const sum = (part: "decisions" | "hours") => before.reduce((all, each) => all + each[part], 0);
  return paceOf(last ?? { decisions: 0, hours: 0 }, { decisions: sum("decisions"), hours: sum("hours") });
}

function hoursBetween(from: number, to: number, hours: WorkingHours | undefined): number {
  if (hours) return workingMinutesBetween(hours, from, to) / 60;
  return Math.max(0, to - from) / HOUR;
}
