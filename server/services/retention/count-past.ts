import type { EventData } from "@/core/audit/event-types";
import { RETENTION_CATEGORIES, type RetentionCategory } from "@/core/privacy/privacy-policy";
import { cutOffs } from "@/core/privacy/retention";
import type { CategoryCount, RunCounts } from "@/core/privacy/retention-view";
import { type CountRow, countHolding, countPast } from "@/db/repositories/retention";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";

/** The moment before which a category is past its time, under the rules in force now. */
export async function cutOffNow(rt: Runtime, orgId: string, category: RetentionCategory): Promise<Date> {
  const { privacy } = await organisationContext(rt, orgId);
  return new Date(cutOffs(privacy, rt.now())[category]);
}

/** What is past its time at this moment; nothing is changed by looking. */
export async function countsNow(rt: Runtime, orgId: string): Promise<{ version: number; counts: RunCounts }> {
  const { privacy } = await organisationContext(rt, orgId);
  const before = cutOffs(privacy, rt.now());
  const past = await read(
    rt.pool,
    orgId,
    RETENTION_CATEGORIES.map((category) => countPast(category, orgId, new Date(before[category]))),
  );
  const holding = await read(
    rt.pool,
    orgId,
    RETENTION_CATEGORIES.map((category) => countHolding(category, orgId, new Date(before[category]))),
  );
  const byHold = new Map<string, number>();
  for (const { hold_id, records } of holding.flat()) byHold.set(hold_id, (byHold.get(hold_id) ?? 0) + Number(records));
  return {
    version: privacy.version,
    counts: {
      categories: Object.fromEntries(
        RETENTION_CATEGORIES.map((category, n) => [category, countOf(past[n]?.[0])]),
      ) as RunCounts["categories"],
      holds: [...byHold].map(([hold, records]) => ({ hold, records })),
    },
  };
}

const countOf = (row: CountRow | undefined): CategoryCount => ({
  due: Number(row?.due ?? 0),
  done: 0,
  held: Number(row?.held ?? 0),
  restricted: Number(row?.restricted ?? 0),
  busy: Number(row?.busy ?? 0),
  oldest: row?.oldest?.toISOString() ?? null,
});

/** The counts as an event tells them: numbers, and no record's age. */
export function toldCounts({ categories }: RunCounts): EventData<"retention.completed">["categories"] {
  return RETENTION_CATEGORIES.map((category) => {
    const { due, done, held, restricted, busy } = categories[category];
    return { category, due, done, held, restricted, busy };
  });
}
