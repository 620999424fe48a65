import { permittedIn, queuesWith } from "@/core/identity/grants";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import { type Apart, apartFromBulk, type BulkFacts } from "@/core/review/bulk";
import type { AlikeGroup, AlikeView } from "@/core/review/bulk-view";
import { type AlikeRow, alikeItems, LOOKED_THROUGH, openBulkOf } from "@/db/repositories/bulk";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** What waits for the same finding and may be decided together, and why the rest may not. */
export async function readAlike(rt: Runtime, member: MemberContext): Promise<Result<AlikeView>> {
  const reach = queuesWith(member.grants, "item.decide");
  if (reach?.length === 0) return refused("not_permitted");
  const { orgId } = member;
  const { policy } = await organisationContext(rt, orgId);
  const now = new Date(rt.now());
  const [[open], rows] = await read(rt.pool, orgId, [
    openBulkOf(orgId, member.userId, now),
    alikeItems(orgId, reach, now),
  ]);
  const limits = policy.bulk ?? null;
  const counted = limits === null ? { groups: [], apart: [] } : groupsOf(member, policy, rows);
  return done({
    limits: limits && { riskBelow: limits.risk_below, most: limits.most },
    underWay: open?.bulk_id ?? null,
    ...counted,
    lookedThrough: rows.length === LOOKED_THROUGH ? LOOKED_THROUGH : null,
  });
}

/** As the policy in force calls it; a queue that is no longer in it, by its id. */
export function titleOfQueue(policy: Policy, queue: string): { en: string; de: string } {
  return policy.queues.find((each) => each.id === queue)?.title ?? { en: queue, de: queue };
}

export function factsOf(member: MemberContext, row: AlikeRow): BulkFacts {
  const { reason_check: check, reason_code: code, userId } = { ...row, userId: member.userId };
  return {
    kind: row.kind,
    level: row.level,
    twoPerson: row.two_person,
    alreadySent: row.already_sent,
    queue: row.queue_id,
    finding: check && code ? { check, code } : null,
    severe: row.severe,
    others: row.others,
    risk: row.risk,
    draftState: row.draft_state,
    assigned: row.assigned_to !== null && row.assigned_to !== userId,
    taken: row.held_by !== null,
  };
}

type Counted = Pick<AlikeView, "groups" | "apart">;

/** The largest first; a group of which nothing may be decided together is told among the rest. */
function groupsOf(member: MemberContext, policy: Policy, rows: readonly AlikeRow[]): Counted {
  const limits = { risk_below: policy.bulk?.risk_below ?? 0 };
  const groups = new Map<string, Omit<AlikeGroup, "apart" | "queueTitle"> & { apart: Map<Apart, number> }>();
  const rest = new Map<Apart, number>();
  for (const row of rows) {
    const facts = factsOf(member, row);
    const why = apartFromBulk(facts, limits);
    const { finding, queue } = facts;
    if (finding === null || !permittedIn(member.grants, "item.claim", queue)) {
      if (why) add(rest, why, 1);
      continue;
    }
    const id = [queue, finding.check, finding.code].join("\0");
    const group = groups.get(id) ?? { queue, ...finding, together: 0, apart: new Map<Apart, number>() };
    groups.set(id, group);
    if (why === null) group.together += 1;
    else add(group.apart, why, 1);
  }
  const listed = [...groups.values()];
  for (const group of listed.filter((each) => each.together < 2)) {
    for (const [why, count] of group.apart) add(rest, why, count);
  }
  return {
    groups: listed
      .filter((each) => each.together >= 2)
      .map((each) => ({ ...each, queueTitle: titleOfQueue(policy, each.queue), apart: countsOf(each.apart) }))
      .sort((a, b) => b.together - a.together),
    apart: countsOf(rest),
  };
}

function add(counts: Map<Apart, number>, why: Apart, count: number): void {
  counts.set(why, (counts.get(why) ?? 0) + count);
}

function countsOf(counts: ReadonlyMap<Apart, number>): { why: Apart; count: number }[] {
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}
