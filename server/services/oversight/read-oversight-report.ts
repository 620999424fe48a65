import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { toldApart, toldTogether } from "@/core/insight/few-people";
import type { Drills, OversightFigures, OversightReport, OversightView } from "@/core/insight/oversight-report";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import {
  oversightDecisions,
  oversightDrills,
  oversightExpiries,
  oversightMoves,
  oversightPairs,
  oversightPlantPeople,
  oversightPlants,
  oversightReviewers,
  oversightSamples,
} from "@/db/repositories/oversight";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { behind, type OversightRows } from "./oversight-counts";
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
  // Of one queue no more is told than beside the others, which say whether the rest could be reckoned from the whole.
  const [{ policy }, now, then, stops] = await Promise.all([
    organisationContext(rt, orgId),
    rowsOf(rt, orgId, [since, until, seen]),
    rowsOf(rt, orgId, [before, since, seen]),
    seen === null && queue === undefined ? drillsOf(rt, orgId, since, until) : null,
  ]);
  const [told, toldBefore] = [toldOf(now, policy, seen), toldOf(then, policy, seen)];
  const figuresIn = (all: Told) => (queue === undefined ? all.whole : figuresOfQueue(all, queue));
  return done({
    ...{ from, to, today, queue: queue ?? null },
    before: { from: before_from, to: dayBefore(from), figures: figuresIn(toldBefore) },
    figures: figuresIn(told),
    queues: queue === undefined ? told.queues : [],
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
  const [decisions, pairs, expiries, moves, samples, plants, reviewers, plantPeople] = await read(rt.pool, orgId, [
    oversightDecisions(orgId, ...asked),
    oversightPairs(orgId, ...asked),
    oversightExpiries(orgId, ...asked),
    oversightMoves(orgId, ...asked),
    oversightSamples(orgId, ...asked),
    oversightPlants(orgId, ...asked),
    oversightReviewers(orgId, ...asked),
    oversightPlantPeople(orgId, ...asked),
  ]);
  return { decisions, pairs, expiries, moves, samples, plants, reviewers, plantPeople };
}

type Told = { whole: OversightFigures; queues: OversightReport["queues"] };

const NOTHING: OversightRows = {
  ...{ decisions: [], pairs: [], expiries: [], moves: [], samples: [], plants: [], reviewers: [], plantPeople: [] },
};

/** A queue in which nothing happened and that the policy does not know is told as empty. */
function figuresOfQueue({ queues }: Told, queue: string): OversightFigures {
  return queues.find(({ id }) => id === queue)?.figures ?? behind(NOTHING, null).figures;
}

/**
 * In the order of the policy, then those that it no longer knows; a queue in which nothing happened is told too. The
 * organisation as a whole is told of however few people.
 */
function toldOf(rows: OversightRows, { queues }: Policy, seen: readonly string[] | null): Told {
  const title = new Map(queues.map((each) => [each.id, each.title]));
  const known = queues.map(({ id }) => id).filter((id) => seen === null || seen.includes(id));
  const found = Object.values(rows)
    .flat()
    .flatMap(({ queue_id }) => queue_id ?? []);
  const ids = [...new Set([...known, ...found.sort()])];
  const all = behind(rows, null);
  const whole = seen === null ? all.figures : toldTogether(all);
  const told = toldApart(
    ids.map((id) => behind(rows, id)),
    whole,
  );
  return {
    whole,
    queues: ids.flatMap((id, at) => {
      const figures = told[at];
      return figures ? [{ id, title: title.get(id) ?? null, figures }] : [];
    }),
  };
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
