import { encodeEvent } from "@/core/audit/event";
import { drawnOf, inclusionChance, millionths, type SampleTerms, weekOf } from "@/core/insight/sampling";
import {
  insertSampleWeek,
  type SampledReplyRow,
  type StratumRow,
  sampleStrata,
  samplesSince,
  smallestDraws,
  weekWeighed,
  weighDraws,
} from "@/db/repositories/sample";
import { LostRace, read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { composeSample } from "./compose-sample";
import { drawSecret } from "./draw-number";

/** What was on its way at midnight has left by then. */
const LATE_MS = 10 * 60_000;

type Stratum = StratumRow & { chance: number; more: SampledReplyRow[] };

/**
 * Closes the week before this one, once: where a source and language had fewer drawn than the floor, more are, and the
 * chance that each reply of the week had becomes known. Where the policy changed its terms meanwhile, the week is what went
 * out since then.
 */
export async function closeLastWeek(rt: Runtime, org: OrganisationContext, terms: SampleTerms): Promise<void> {
  const { orgId } = org;
  const now = rt.now();
  const { from: to } = weekOf(now);
  if ((terms.share === 0 && terms.floor === 0) || now < to + LATE_MS) return;
  const { from } = weekOf(to - 1);
  const week = new Date(from).toISOString().slice(0, 10);
  const [[closed]] = await read(rt.pool, orgId, [weekWeighed(orgId, week)]);
  if (closed?.weighed) return;
  const [[changed]] = await read(rt.pool, orgId, [samplesSince(orgId)]);
  const since = Math.max(from, changed?.since?.getTime() ?? from);
  if (since >= to) return;
  const range = [new Date(since), new Date(to)] as const;
  const [strata, smallest] = await read(rt.pool, orgId, [
    sampleStrata(orgId, ...range),
    smallestDraws(orgId, ...range, drawSecret(org.keys), terms.floor),
  ]);
  if (strata.length === 0) return;
  const weighed = strata.map((each) => weigh(each, smallest, terms));
  try {
    await writeWeek(rt, org, { week, since, to }, weighed);
  } catch (error) {
    // Another worker closed it at the same moment.
    if (!(error instanceof LostRace)) throw error;
    return;
  }
  if (weighed.some(({ more }) => more.length > 0)) rt.announce({ orgId, kind: "queue", item: null });
}

function weigh(
  stratum: StratumRow,
  smallest: readonly (SampledReplyRow & { draw: number })[],
  terms: SampleTerms,
): Stratum {
  const { source_id, language, released, drawn } = stratum;
  const own = smallest.filter((each) => each.source_id === source_id && each.language === language);
  // The share has been drawn as the replies went out; what it fell on by today's terms alone stays as it was then.
  const lacking = Math.max(0, Math.min(terms.floor, released) - drawn);
  const more = drawnOf(own, { share: 0, floor: lacking }).map(({ reply }) => reply);
  const chance = millionths(inclusionChance(released, terms)) / 1_000_000;
  return { ...stratum, drawn: drawn + more.length, chance, more };
}

async function writeWeek(
  rt: Runtime,
  org: OrganisationContext,
  { week, since, to }: { week: string; since: number; to: number },
  strata: readonly Stratum[],
): Promise<void> {
  const { orgId } = org;
  const now = rt.now();
  const more = strata.flatMap(({ more, chance }) =>
    more.map((reply) => composeSample(rt, org, reply, { ground: "floor", chance })),
  );
  const columns = [strata.map((s) => s.source_id), strata.map((s) => s.language)] as const;
  const chances = strata.map((s) => s.chance);
  const event = encodeEvent({
    type: "sample.weighed",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "system", id: "worker" },
    data: {
      week,
      since: new Date(since).toISOString(),
      strata: strata.map(({ source_id, language, released, drawn, chance }) => ({
        source: source_id,
        language,
        released,
        drawn,
        chance: millionths(chance),
      })),
    },
  });
  await write(rt.pool, orgId, {
    statements: [
      insertSampleWeek(
        ...[orgId, week, ...columns, strata.map((s) => s.released), strata.map((s) => s.drawn)],
        ...[chances, new Date(now)],
      ),
      ...more.flatMap(({ statements }) => statements),
      weighDraws(orgId, new Date(since), new Date(to), ...columns, chances),
    ],
    events: [event, ...more.map((each) => each.event)],
  });
}
