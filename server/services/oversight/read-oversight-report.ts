import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { oversightFigures } from "@/core/insight/oversight-figures";
import type { Drills, OversightFigures, OversightReport, OversightView } from "@/core/insight/oversight-report";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import {
  oversightDecisions,
  oversightDrills,
  oversightExpiries,
  oversightMoves,
  oversightPairs,
  oversightPlants,
  oversightSamples,
} from "@/db/repositories/oversight";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { countsIn, type OversightRows } from "./oversight-counts";
import { type OversightPeriod, oversightPeriodOf } from "./oversight-period";

export type OversightQuery = OversightPeriod & { queue?: string };

const DAY_MS = 86_400_000;

/** How review itself did, in all queues that the reader may see and in each of them, beside as many days before. */
export async function readOversightReport(
  rt: Runtime,
  member: MemberContext,
  query: OversightQuery,
): Promise<Result<OversightView>> {
  if (!permitted(member.roles, "oversight.read")) return refused("not_permitted");
  const { orgId } = member;
  const seen = queuesWith(member.grants, "oversight.read");
  const { queue } = query;
  if (queue !== undefined && seen !== null && !seen.includes(queue)) return refused("not_permitted");
  const period = await oversightPeriodOf(rt, orgId, query);
  if (!period.ok) return period;
  const { since, until, before, from, to, before_from, today } = period.value;
  const queues = queue === undefined ? seen : [queue];
  const [{ policy }, now, then, stops] = await Promise.all([
    organisationContext(rt, orgId),
    rowsOf(rt, orgId, [since, until, queues]),
    rowsOf(rt, orgId, [before, since, queues]),
    queues === null ? drillsOf(rt, orgId, since, until) : null,
  ]);
  return done({
    ...{ from, to, today, queue: queue ?? null },
    before: { from: before_from, to: dayBefore(from), figures: figuresOf(then, null) },
    figures: figuresOf(now, null),
    queues: queue === undefined ? byQueue(now, policy, seen) : [],
    stops,
    asks: {
      planted: policy.oversight?.planted !== undefined,
      second_review: policy.oversight?.second_review !== undefined,
      samples: policy.oversight?.samples !== undefined,
    },
    choices: policy.queues
      .filter(({ id }) => seen === null || seen.includes(id))
      .map(({ id, title }) => ({ id, title })),
  });
}

type Asked = readonly [since: string, until: string, queues: readonly string[] | null];

async function rowsOf(rt: Runtime, orgId: string, asked: Asked): Promise<OversightRows> {
  const [decisions, pairs, expiries, moves, samples, plants] = await read(rt.pool, orgId, [
    oversightDecisions(orgId, ...asked),
    oversightPairs(orgId, ...asked),
    oversightExpiries(orgId, ...asked),
    oversightMoves(orgId, ...asked),
    oversightSamples(orgId, ...asked),
    oversightPlants(orgId, ...asked),
  ]);
  return { decisions, pairs, expiries, moves, samples, plants };
}

function figuresOf(rows: OversightRows, queue: string | null): OversightFigures {
  return oversightFigures(countsIn(rows, queue));
}

/** In the order of the policy, then those that it no longer knows; a queue in which nothing happened is told too. */
function byQueue(rows: OversightRows, { queues }: Policy, seen: readonly string[] | null): OversightReport["queues"] {
  const title = new Map(queues.map((each) => [each.id, each.title]));
  const known = queues.map(({ id }) => id).filter((id) => seen === null || seen.includes(id));
  const found = Object.values(rows)
    .flat()
    .flatMap(({ queue_id }) => queue_id ?? []);
  return [...new Set([...known, ...found.sort()])].map((id) => ({
    id,
    title: title.get(id) ?? null,
    figures: figuresOf(rows, id),
  }));
}

async function drillsOf(rt: Runtime, orgId: string, since: string, until: string): Promise<Drills> {
  const [rows] = await read(rt.pool, orgId, [oversightDrills(orgId, since, until)]);
  const drills = rows.map((row) => ({
    at: row.set_at.toISOString(),
    held: row.drill_held,
    ms: row.drill_ms,
    left: row.drill_left,
  }));
  const [last] = drills;
  return {
    drills: drills.filter(({ at }) => Date.parse(at) >= Date.parse(since)),
    last: last ? { at: last.at, days: Math.max(0, Math.floor((rt.now() - Date.parse(last.at)) / DAY_MS)) } : null,
  };
}

const dayBefore = (day: string) => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
