import { permittedEverywhere, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { HomeDay, HomeView } from "@/core/review/home-view";
import { lastDays, operationFigures, steerFigures, workFigures } from "@/db/repositories/home";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { readQueueList } from "../queue/queue-list";
import { readQueuePage } from "../queue/queue-page";
import { readQueueTexts } from "../queue/queue-texts";
import type { MemberContext } from "../review/member-context";

/** A deadline nearer than this is at risk. */
const AT_RISK_MS = 15 * 60_000;
const FIRST_FEW = 5;

/** What concerns this member first, by what their roles permit. */
export async function readHome(rt: Runtime, member: MemberContext): Promise<HomeView> {
  const may = (permission: Parameters<typeof permitted>[1]) => permitted(member.roles, permission);
  const [work, queues, days, operation] = await Promise.all([
    may("item.claim") ? readWork(rt, member) : null,
    may("item.reassign") ? readQueues(rt, member) : null,
    may("audit.read") || permittedEverywhere(member.grants, "item.reassign") ? readDays(rt, member) : null,
    may("source.manage") ? readOperation(rt, member) : null,
  ]);
  return { work, queues, days, operation };
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
    secondLook: list.tabs.secondLook,
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
  const [{ queues: list }, [[figures]]] = await Promise.all([
    readQueueList(rt, member),
    read(rt.pool, member.orgId, [steerFigures(member.orgId, queuesWith(member.grants, "item.reassign"))]),
  ]);
  return {
    list,
    flagged: figures?.flagged ?? 0,
    blocked: figures?.blocked ?? 0,
    undelivered: figures?.undelivered ?? 0,
  };
}

async function readDays(rt: Runtime, { orgId }: MemberContext): Promise<HomeDay[]> {
  const [rows] = await read(rt.pool, orgId, [lastDays(orgId, new Date(rt.now()))]);
  return rows;
}

async function readOperation(rt: Runtime, { orgId }: MemberContext): Promise<HomeView["operation"]> {
  const [[row]] = await read(rt.pool, orgId, [operationFigures(orgId)]);
  return row ?? null;
}
