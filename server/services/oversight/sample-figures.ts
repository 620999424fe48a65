import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { ENOUGH, type Share } from "@/core/insight/oversight-report";
import { type SampleTerms, weekOf } from "@/core/insight/sampling";
import { NOTHING_LOOKED_AT, together, type Weighted, weightedRate } from "@/core/insight/weighted-rate";
import { done, type Result, refused } from "@/core/result";
import { sourceNames } from "@/db/repositories/name";
import {
  releasedInWeeks,
  type SampleFiguresRow,
  type StratumRow,
  sampleFigures,
  sampleStrata,
} from "@/db/repositories/sample";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** So many weeks back, the one that runs counted as the first. */
const SAMPLE_WEEKS = [1, 4, 12, 52] as const;

export type SampleFigures = {
  /** What went out; null where it is not counted by what is asked for. */
  released: number | null;
  drawn: number;
  open: number;
  /** Bad ones of those looked at, and the share of all that went out that this stands for. */
  error: Share;
};

export type SamplesView = {
  weeks: number;
  /** The first day that counts: a Monday. */
  from: string;
  /** What the policy in force asks for; null where it asks for nothing. */
  terms: SampleTerms | null;
  total: SampleFigures;
  strata: (SampleFigures & { source: { id: string; name: string }; language: string })[];
  queues: (SampleFigures & { id: string })[];
  sources: (SampleFigures & { id: string; name: string })[];
  languages: (SampleFigures & { language: string })[];
  /** The queues that may be asked for. */
  choices: { id: string; title: { en: string; de: string } }[];
};

export type SamplesQuery = { weeks: number; queue?: string };

const WEEK_MS = 7 * 86_400_000;

/** How often what went out was wrong, from what was drawn and looked at; whoever holds a role for teams sees their queues. */
export async function readSampleFigures(
  rt: Runtime,
  member: MemberContext,
  { weeks, queue }: SamplesQuery,
): Promise<Result<SamplesView>> {
  if (!permitted(member.roles, "oversight.read")) return refused("not_permitted");
  if (!SAMPLE_WEEKS.some((each) => each === weeks)) return refused("invalid_field", { field: "weeks" });
  const { orgId } = member;
  const { policy } = await organisationContext(rt, orgId);
  const seen = queuesWith(member.grants, "oversight.read");
  if (queue !== undefined && seen !== null && !seen.includes(queue)) return refused("not_permitted");
  const queues = queue === undefined ? seen : [queue];
  const now = rt.now();
  const thisWeek = weekOf(now).from;
  const from = new Date(thisWeek - (weeks - 1) * WEEK_MS);
  const day = from.toISOString().slice(0, 10);
  const [rows, sources, closed, running] = await read(rt.pool, orgId, [
    sampleFigures(orgId, from, queues === null ? null : [...queues]),
    sourceNames(orgId),
    releasedInWeeks(orgId, day),
    sampleStrata(orgId, new Date(thisWeek), new Date(now + WEEK_MS)),
  ]);
  // Which queue a reply would have stood in is known only of those that were drawn.
  const out = queues === null ? [...closed, ...running] : null;
  const names = new Map(sources.map((each) => [each.source_id, each.name]));
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? id });
  const figures = figuresIn(rows, out);
  return done({
    weeks,
    from: day,
    terms: policy.oversight?.samples ?? null,
    total: figures(() => true),
    strata: distinct([...rows, ...(out ?? [])], (row) => `${row.source_id} ${row.language}`).map(
      ({ source_id, language }) => ({
        source: nameOf(source_id),
        language,
        ...figures((row) => row.source_id === source_id && row.language === language),
      }),
    ),
    queues: distinct(rows, (row) => row.queue_id).map(({ queue_id: id }) => ({
      id,
      ...figuresIn(
        rows.filter((row) => row.queue_id === id),
        null,
      )(() => true),
    })),
    sources: distinct([...rows, ...(out ?? [])], (row) => row.source_id).map(({ source_id }) => ({
      ...nameOf(source_id),
      ...figures((row) => row.source_id === source_id),
    })),
    languages: distinct([...rows, ...(out ?? [])], (row) => row.language).map(({ language }) => ({
      language,
      ...figures((row) => row.language === language),
    })),
    choices: policy.queues
      .filter(({ id }) => seen === null || seen.includes(id))
      .map(({ id, title }) => ({ id, title })),
  });
}

type Place = Pick<StratumRow, "source_id" | "language">;

/** Sums over whatever lies in a place. Replies that a rule marks are all drawn, and went out as well. */
function figuresIn(
  rows: readonly SampleFiguresRow[],
  out: readonly (Place & { released: number })[] | null,
): (isIn: (place: Place) => boolean) => SampleFigures {
  return (isIn) => {
    const own = rows.filter(isIn);
    const sum = (of: (row: SampleFiguresRow) => number) => own.reduce((total, row) => total + of(row), 0);
    const unmarked = out?.filter(isIn).reduce((total, row) => total + row.released, 0);
    return {
      released: unmarked === undefined ? null : unmarked + sum((row) => row.marked),
      drawn: sum((row) => row.drawn),
      open: sum((row) => row.open),
      error: errorOf(own.map(weightedOf).reduce(together, NOTHING_LOOKED_AT)),
    };
  };
}

function weightedOf({ looked, bad, weight, bad_weight, squares }: SampleFiguresRow): Weighted {
  return { looked, bad, weight, badWeight: bad_weight, squares };
}

function errorOf(looked: Weighted): Share {
  const rate = looked.looked < ENOUGH ? null : weightedRate(looked);
  const { share, low, high } = rate ?? { share: null, low: null, high: null };
  return { cases: looked.bad, of: looked.looked, share, low, high };
}

/** One of each, in the order of their names. */
function distinct<Each>(all: readonly Each[], nameOf: (each: Each) => string): Each[] {
  return [...new Map(all.map((each) => [nameOf(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}
