import { permittedIn, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { AT_RISK_MS, type Board, type BoardQueue, type HeldItem } from "@/core/review/lead-view";
import { allUrgencies } from "@/core/review/priority";
import { PRIORITIES } from "@/core/review/words";
import { frozenBy, frozenWaiting } from "@/db/repositories/frozen";
import { type BoardRow, boardCounts, type HeldRow, heldNow } from "@/db/repositories/lead";
import { memberNames } from "@/db/repositories/name";
import { stuckCounts } from "@/db/repositories/stuck";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { readForecasts } from "../queue/forecast";
import { forecastView } from "../queue/forecast-view";
import type { MemberContext } from "../review/member-context";

/** Every urgency there can be. */
const URGENCIES = allUrgencies(PRIORITIES);

/** Every queue that reaches the member, in numbers, with who holds what now. */
export async function readBoard(rt: Runtime, member: MemberContext): Promise<Board> {
  const { orgId, grants } = member;
  const { policy } = await organisationContext(rt, orgId);
  const queues = policy.queues.filter((q) => permittedIn(grants, "queue.read", q.id));
  const now = rt.now();
  const ids = queues.map((q) => q.id);
  const unblocks = queuesWith(grants, "item.queue_blocked");
  const forecasts = readForecasts(rt, orgId, ids);
  const handles = permitted(member.roles, "subject_request.handle");
  const [counts, held, names, stuck, [frozen], requests] = await read(rt.pool, orgId, [
    boardCounts(orgId, ids, new Date(now), new Date(now + AT_RISK_MS), URGENCIES),
    heldNow(orgId, new Date(now)),
    memberNames(orgId, null),
    stuckCounts(orgId, policy.queues[0]?.id ?? "", unblocks),
    frozenWaiting(orgId, ids),
    frozenBy(orgId),
  ]);
  const outlooks = await forecasts;
  const nameOf = new Map(names.map((n) => [n.user_id, n.name]));
  const inHands = held.map((h) => heldItem(h, nameOf));
  const byQueue = new Map(counts.map((c) => [c.queue_id, c]));
  const stuckIn = new Map(stuck.map((s) => [s.state, s.drafts]));
  return {
    queues: queues.map((q) => ({
      id: q.id,
      title: q.title,
      ...numbers(byQueue.get(q.id)),
      held: inHands.filter((h) => h.queue === q.id),
      forecast: forecastView(outlooks.get(q.id)),
      steers: permittedIn(grants, "item.reassign", q.id),
    })),
    stuck:
      unblocks === null || unblocks.length > 0
        ? { blocked: stuckIn.get("blocked") ?? 0, failed: stuckIn.get("delivery_failed") ?? 0 }
        : null,
    frozen: {
      waiting: frozen?.waiting ?? 0,
      requests: handles ? requests.map((each) => ({ id: each.request_id, number: each.number })) : [],
    },
  };
}

function numbers(row: BoardRow | undefined): Omit<BoardQueue, "id" | "title" | "held" | "forecast" | "steers"> {
  return {
    waiting: row?.waiting ?? 0,
    oldestAt: row?.oldest_at?.toISOString() ?? null,
    dueSoon: (row?.due_soon ?? 0) - (row?.past_due ?? 0),
    pastDue: row?.past_due ?? 0,
    escalated: row?.escalated ?? 0,
    given: row?.given ?? 0,
  };
}

function heldItem(row: HeldRow, names: ReadonlyMap<string, string>): HeldItem {
  return {
    item: row.item_id,
    queue: row.queue_id,
    by: { id: row.claimed_by, name: names.get(row.claimed_by) ?? "" },
    until: row.claim_expires_at.toISOString(),
  };
}
