import type { EventType } from "@/core/audit/event-types";
import { permittedEverywhere, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { HomeDay, HomeView } from "@/core/review/home-view";
import { OVERRULED } from "@/core/review/words";
import { eventPageOfTypes } from "@/db/repositories/event";
import { lastDays, operationFigures, steerFigures, workFigures } from "@/db/repositories/home";
import { stuckCounts } from "@/db/repositories/stuck";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { openEvents } from "../audit/open-events";
import { readDecisionPage } from "../decision/read-decision-page";
import { organisationContext } from "../organisation/organisation-context";
import { readForecasts } from "../queue/forecast";
import { forecastView } from "../queue/forecast-view";
import { readQueueList } from "../queue/queue-list";
import { readQueuePage } from "../queue/queue-page";
import { readQueueTexts } from "../queue/queue-texts";
import type { MemberContext } from "../review/member-context";

/** A deadline nearer than this is at risk. */
const AT_RISK_MS = 15 * 60_000;
const FIRST_FEW = 5;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** What concerns this member first, by what their roles permit. */
export async function readHome(rt: Runtime, member: MemberContext): Promise<HomeView> {
  const may = (permission: Parameters<typeof permitted>[1]) => permitted(member.roles, permission);
  const [work, queues, days, oversight, operation] = await Promise.all([
    may("item.claim") ? readWork(rt, member) : null,
    may("item.reassign") ? readQueues(rt, member) : null,
    may("audit.read") || permittedEverywhere(member.grants, "item.reassign") ? readDays(rt, member) : null,
    may("audit.read") ? readOversight(rt, member) : null,
    may("source.manage") ? readOperation(rt, member) : null,
  ]);
  return { work, queues, days, oversight, operation };
}

async function readWork(rt: Runtime, member: MemberContext): Promise<HomeView["work"]> {
  const { orgId, userId } = member;
  const now = rt.now();
  const queues = queuesWith(member.grants, "item.claim");
  const [list, page, [[figures]]] = await Promise.all([
    readQueueList(rt, member),
    readQueuePage(rt, member, { tab: "waiting" }),
    read(rt.pool, orgId, [workFigures(orgId, userId, new Date(now + AT_RISK_MS), queues, new Date(now))]),
  ]);
  const next = page.ok ? page.value.rows.slice(0, FIRST_FEW) : [];
  const oldest = list.queues.flatMap((q) => q.oldestAt ?? []).sort();
  return {
    waiting: list.tabs.waiting,
    atRisk: figures?.at_risk ?? 0,
    oldestAt: oldest[0] ?? null,
    mine: list.tabs.mine,
    secondLook: list.tabs.seconds,
    decidedToday: figures?.decided_today ?? 0,
    next,
    texts:
      next.length > 0
        ? await readQueueTexts(
            rt,
            member,
            next.map((row) => row.id),
          )
        : [],
  };
}

async function readQueues(rt: Runtime, member: MemberContext): Promise<HomeView["queues"]> {
  const { orgId, grants } = member;
  const { policy } = await organisationContext(rt, orgId);
  const [{ queues: list }, [[figures], stuck]] = await Promise.all([
    readQueueList(rt, member),
    read(rt.pool, orgId, [
      steerFigures(orgId, queuesWith(grants, "item.reassign")),
      stuckCounts(orgId, policy.queues[0]?.id ?? "", queuesWith(grants, "item.queue_blocked")),
    ]),
  ]);
  const outlooks = await readForecasts(
    rt,
    orgId,
    list.map(({ id }) => id),
  );
  const drafts = new Map(stuck.map((each) => [each.state, each.drafts]));
  return {
    list: list.map((queue) => ({ ...queue, forecast: forecastView(outlooks.get(queue.id)) })),
    flagged: figures?.flagged ?? 0,
    blocked: drafts.get("blocked") ?? 0,
    undelivered: drafts.get("delivery_failed") ?? 0,
  };
}

async function readDays(rt: Runtime, { orgId }: MemberContext): Promise<HomeDay[]> {
  const [rows] = await read(rt.pool, orgId, [lastDays(orgId, new Date(rt.now()))]);
  return rows;
}

/** What decides who may do what, and by which rules. */
const CHANGES: readonly EventType[] = [
  ...(["policy.proposed", "policy.published", "stop.set", "stop.lifted"] as const),
  ...(["member.joined", "member.roles_changed", "member.disabled", "member.enabled"] as const),
  ...([
    "team.created",
    "team.changed",
    "source.created",
    "source.changed",
    "source.disabled",
    "source.enabled",
  ] as const),
];

async function readOversight(rt: Runtime, member: MemberContext): Promise<HomeView["oversight"]> {
  const { orgId } = member;
  const newest = [orgId, "infinity", LAST_ID, "-infinity", "infinity", FIRST_FEW, CHANGES] as const;
  const [[rows], page] = await Promise.all([
    read(rt.pool, orgId, [eventPageOfTypes(...newest)]),
    permitted(member.roles, "decision.read") ? readDecisionPage(rt, member, { view: "people", kind: OVERRULED }) : null,
  ]);
  return {
    overruled: page?.ok ? page.value.rows.slice(0, FIRST_FEW) : null,
    changes: await openEvents(rt, orgId, rows),
  };
}

async function readOperation(rt: Runtime, { orgId }: MemberContext): Promise<HomeView["operation"]> {
  const [[row]] = await read(rt.pool, orgId, [operationFigures(orgId)]);
  return row ?? null;
}
