import { done, type Result, refused } from "@/core/result";
import { oversightPeriod, type PeriodRow } from "@/db/repositories/oversight";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { isDay } from "../list-page";

/** Days of the organisation's calendar, both inclusive; a missing end is today, a missing beginning as many days before as are usual. */
export type OversightPeriod = { from?: string; to?: string };

const USUAL_DAYS = 30;
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** The asked period with its moments, and those of as many days before. */
export async function oversightPeriodOf(
  rt: Runtime,
  orgId: string,
  { from, to }: OversightPeriod,
): Promise<Result<PeriodRow>> {
  if (from !== undefined && !isDay(from)) return refused("invalid_field", { field: "from" });
  if (to !== undefined && !isDay(to)) return refused("invalid_field", { field: "to" });
  const [[period]] = await read(rt.pool, orgId, [
    oversightPeriod(orgId, from ?? null, to ?? null, USUAL_DAYS, new Date(rt.now())),
  ]);
  if (!period) throw new Error(`organisation ${orgId} is gone`);
  const days = (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS + 1;
  if (days < 1 || days > MOST_DAYS) return refused("invalid_field", { field: from === undefined ? "to" : "from" });
  return done(period);
}
