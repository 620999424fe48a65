import { type AlertRule, limitsOf } from "@/core/alert/alert";
import { ENOUGH_PEOPLE } from "@/core/insight/few-people";
import { weekOf } from "@/core/insight/sampling";
import { NOTHING_LOOKED_AT, together, type Weighted, weightedRate } from "@/core/insight/weighted-rate";
import { oversightPlantPeople } from "@/db/repositories/oversight";
import { plantFigures } from "@/db/repositories/planted";
import { type SampleFiguresRow, sampleFigures } from "@/db/repositories/sample";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { beyond, type Reading } from "./reading";

const WEEKS_MS = 28 * 86_400_000;
/** Of fewer a share says nothing that anybody should be woken for. */
const ENOUGH = 10;

const percent = (share: number) => Math.round(share * 100);

/** Of each queue the share of planted faults that were caught, and of samples that were at fault, over four weeks; told once a week. */
export async function readRates(rt: Runtime, orgId: string, rules: readonly AlertRule[]): Promise<Reading[]> {
  const at = rt.now();
  const since = new Date(at - WEEKS_MS);
  const [planted, people, samples] = await read(rt.pool, orgId, [
    plantFigures(since, new Date(at), null),
    oversightPlantPeople(orgId, since, new Date(at), null),
    sampleFigures(orgId, since, null),
  ]);
  // What would be one person's is told of nobody.
  const behind = (queue: string) => people.find(({ queue_id }) => queue_id === queue)?.people ?? 0;
  const week = new Date(weekOf(at).from).toISOString().slice(0, 10);
  const caught = planted
    .filter(({ decided, queue_id }) => decided >= ENOUGH && behind(queue_id) >= ENOUGH_PEOPLE)
    .flatMap(({ queue_id: queue, decided, caught: found }) =>
      beyond("catch_rate_low", limitsOf("catch_rate_low", rules), {
        value: percent(found / decided),
        key: `${queue} ${week}`,
        at,
        queue,
      }),
    );
  const faulty = errorRates(samples).flatMap(({ queue, value }) =>
    beyond("error_rate_high", limitsOf("error_rate_high", rules), { value, key: `${queue} ${week}`, at, queue }),
  );
  return [...caught, ...faulty];
}

/** Each draw counts for as many replies as it stands for, as in the figures of samples. */
function errorRates(rows: readonly SampleFiguresRow[]): { queue: string; value: number }[] {
  return [...new Set(rows.map((row) => row.queue_id))].flatMap((queue) => {
    const all = rows
      .filter((row) => row.queue_id === queue)
      .map((row): Weighted => ({ ...row, badWeight: row.bad_weight }))
      .reduce(together, NOTHING_LOOKED_AT);
    const rate = all.looked < ENOUGH ? null : weightedRate(all);
    return rate === null ? [] : [{ queue, value: percent(rate.share / 10_000) }];
  });
}
