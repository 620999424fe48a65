import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { isPersons, leftOut } from "@/core/insight/few-people";
import { shareOf } from "@/core/insight/oversight-figures";
import type { CatchRate, CatchRates } from "@/core/oversight/planted-view";
import { done, type Result, refused } from "@/core/result";
import { oversightPlantPeople } from "@/db/repositories/oversight";
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
  const [rows, people] = await read(rt.pool, member.orgId, [
    plantFigures(since, until, of === "own" ? member.userId : null),
    oversightPlantPeople(member.orgId, since, until, seen),
  ]);
  const shown = rows.filter(({ queue_id }) => seen === null || seen.includes(queue_id));
  const sum = (key: "decided" | "caught" | "repeated") => shown.reduce((all, row) => all + row[key], 0);
  const all = { queue_id: null, decided: sum("decided"), caught: sum("caught"), repeated: sum("repeated") };
  const behind = (row: Rate) => ({
    cases: row.decided,
    people: people.find(({ queue_id }) => queue_id === row.queue_id)?.people ?? 0,
  });
  // One's own are told to oneself, and the organisation as a whole of however few people.
  const wholeOut = of === "team" && seen !== null && isPersons(behind(all));
  const out = of === "own" ? new Set<number>() : leftOut(shown.map(behind), !wholeOut);
  const { policy } = await organisationContext(rt, member.orgId);
  return done({
    ...{ from, to, all: rateOf(all, wholeOut), queues: shown.map((row, at) => rateOf(row, out.has(at))) },
    titles: Object.fromEntries(policy.queues.map(({ id, title }) => [id, title])),
    share: policy.oversight?.planted?.share ?? null,
  });
}

type Rate = Omit<CatchRow, "queue_id"> & { queue_id: string | null };

function rateOf({ queue_id: queue, caught, decided: of, repeated }: Rate, fewPeople: boolean): CatchRate {
  if (fewPeople) return { queue, caught: shareOf(0, 0), repeated: 0, fewPeople };
  return { queue, caught: shareOf(caught, of), repeated, fewPeople };
}
