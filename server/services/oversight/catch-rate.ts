import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { shareOf } from "@/core/insight/oversight-figures";
import type { CatchRate, CatchRates } from "@/core/oversight/planted-view";
import { done, type Result, refused } from "@/core/result";
import { type CatchRow, plantFigures } from "@/db/repositories/planted";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type OversightPeriod, oversightPeriodOf } from "./oversight-period";

/**
 * Of the planted drafts that were decided in a period, how many were caught, by queue: of the queues that the reader may see,
 * or of their own decisions. What waits is in no figure, and no figure tells of a case.
 */
export async function catchRate(
  rt: Runtime,
  member: MemberContext,
  { of, ...asked }: OversightPeriod & { of: "team" | "own" },
): Promise<Result<CatchRates>> {
  const may = of === "own" ? "queue.read" : "oversight.read";
  if (!permitted(member.roles, may)) return refused("not_permitted");
  const period = await oversightPeriodOf(rt, member.orgId, asked);
  if (!period.ok) return period;
  const { from, to, since, until } = period.value;
  const seen = of === "own" ? null : queuesWith(member.grants, "oversight.read");
  const [rows] = await read(rt.pool, member.orgId, [plantFigures(since, until, of === "own" ? member.userId : null)]);
  const shown = rows.filter(({ queue_id }) => seen === null || seen.includes(queue_id));
  const sum = (key: "decided" | "caught" | "repeated") => shown.reduce((all, row) => all + row[key], 0);
  const all = { queue_id: null, decided: sum("decided"), caught: sum("caught"), repeated: sum("repeated") };
  const { policy } = await organisationContext(rt, member.orgId);
  return done({
    ...{ from, to, all: rateOf(all), queues: shown.map(rateOf) },
    titles: Object.fromEntries(policy.queues.map(({ id, title }) => [id, title])),
    share: policy.oversight?.planted?.share ?? null,
  });
}

function rateOf(row: Omit<CatchRow, "queue_id"> & { queue_id: string | null }): CatchRate {
  const { queue_id: queue, caught, decided: of, repeated } = row;
  return { queue, caught: shareOf(caught, of), repeated };
}
