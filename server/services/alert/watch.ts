import { type AlertRule, alertFacts, limitsOf } from "@/core/alert/alert";
import { alertRules } from "@/db/repositories/alert-rule";
import {
  type DueSoonRow,
  dueSoon,
  forgetAlerts,
  insertTold,
  lastDrill,
  runningIncidents,
  toldAmong,
} from "@/db/repositories/alert-watch";
import { insertWork } from "@/db/repositories/intake";
import { newestCheckpoint } from "@/db/repositories/log";
import { newestEventBefore } from "@/db/repositories/log-page";
import type { Statement } from "@/db/statement";
import { LostRace, read, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type Figure, tellFigure } from "../notification/notify";
import { organisationContext } from "../organisation/organisation-context";
import { readRates } from "./read-rates";
import { beyond, type Reading } from "./reading";
import { ruleOf } from "./rule-of";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long it is kept what was told and to whom; the log keeps that it was. */
const KEPT = 90 * DAY;

/** The clock of what only time does, a piece of work under the organisation's own id that is never finished. */
export function watchClock(orgId: string, at: number): Statement {
  return insertWork(orgId, "alert", orgId, new Date(at));
}

/** Looks once at what nobody does but time: deadlines that come, drills, clocks and figures; then again in a minute. */
export async function watchOrganisation(rt: Runtime, orgId: string): Promise<void> {
  const now = rt.now();
  const [rows] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
  const rules = rows.map(ruleOf);
  const soon = await readDueSoon(rt, orgId);
  // Shares move slowly and cost more to read: once an hour.
  const hour = `rates ${new Date(now).toISOString().slice(0, 13)}`;
  const [looked] = await read(rt.pool, orgId, [toldAmong(orgId, [hour])]);
  const hourly = looked.length === 0;
  const readings = [
    ...(await readDrill(rt, orgId, rules)),
    ...(await readIncidents(rt, orgId, rules)),
    ...(await readSealing(rt, orgId, rules)),
    ...(hourly ? await readRates(rt, orgId, rules) : []),
  ];
  const [known] = await read(rt.pool, orgId, [
    toldAmong(
      orgId,
      readings.map((each) => each.key),
    ),
  ]);
  const told = new Set(known.map((row) => row.key));
  const fresh = readings.filter((each) => !told.has(each.key));
  const keys = [
    ...fresh.map((each) => each.key),
    ...soon.map((row) => `due_soon ${row.item_id}`),
    ...(hourly ? [hour] : []),
  ];
  const figures = [...fresh.map((each) => each.figure), ...byQueue(soon, now)];
  try {
    await writeUnlogged(rt.pool, orgId, [
      ...(keys.length === 0 ? [] : [insertTold(orgId, keys, new Date(now))]),
      ...figures.map((figure) => tellFigure(orgId, figure, isStandard(figure))),
      ...forgetAlerts.map((forget) => forget(orgId, new Date(now - KEPT))),
      watchClock(orgId, now + MINUTE),
    ]);
  } catch (error) {
    // Another worker looked at the same moment: it has told.
    if (!(error instanceof LostRace)) throw error;
    return writeUnlogged(rt.pool, orgId, [watchClock(orgId, now + MINUTE)]);
  }
  if (figures.length > 0) rt.announce({ orgId, kind: "notification", item: null });
}

/** The console tells at the kind's own limit; at others only a rule does. */
function isStandard({ kind, limit }: Figure): boolean {
  return limit === null || limit === alertFacts(kind).limit?.standard;
}

/** Only where the policy says how long before a deadline. */
async function readDueSoon(rt: Runtime, orgId: string): Promise<DueSoonRow[]> {
  const { policy } = await organisationContext(rt, orgId);
  const warn = policy.escalation?.warn_minutes;
  if (warn === undefined) return [];
  const now = rt.now();
  const [rows] = await read(rt.pool, orgId, [dueSoon(orgId, new Date(now), new Date(now + warn * MINUTE))]);
  return rows;
}

/** Many of one queue are told as one. */
function byQueue(rows: readonly DueSoonRow[], at: number): Figure[] {
  return [...new Set(rows.map((row) => row.queue_id))].map((queue) => {
    const items = rows.filter((row) => row.queue_id === queue);
    const item = items.length === 1 ? (items[0]?.item_id ?? null) : null;
    return { kind: "due_soon", queue, item, amount: items.length, value: null, limit: null, at };
  });
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const monthOf = (at: number) => dayOf(at).slice(0, 7);

/** Days since the last drill; told once a month until there is one. */
async function readDrill(rt: Runtime, orgId: string, rules: readonly AlertRule[]): Promise<Reading[]> {
  const [[row]] = await read(rt.pool, orgId, [lastDrill(orgId)]);
  if (!row) return [];
  const at = rt.now();
  const value = Math.floor((at - (row.drilled_at ?? row.since).getTime()) / DAY);
  return beyond("drill_overdue", limitsOf("drill_overdue", rules), { value, key: monthOf(at), at });
}

/** Hours until the authority must have been told; once at each limit, and once more when none is left. */
async function readIncidents(rt: Runtime, orgId: string, rules: readonly AlertRule[]): Promise<Reading[]> {
  const [rows] = await read(rt.pool, orgId, [runningIncidents(orgId)]);
  const at = rt.now();
  return rows.flatMap((row) => {
    const value = Math.max(0, Math.ceil((row.due_at.getTime() - at) / HOUR));
    const key = value === 0 ? `${row.incident_id} over` : row.incident_id;
    return beyond("incident_clock", limitsOf("incident_clock", rules), { value, key, at });
  });
}

/** Minutes for which events have waited for their seal; once a day. */
async function readSealing(rt: Runtime, orgId: string, rules: readonly AlertRule[]): Promise<Reading[]> {
  const at = rt.now();
  const found: Reading[] = [];
  for (const limit of limitsOf("sealing_behind", rules)) {
    const [[newest], [older]] = await read(rt.pool, orgId, [
      newestCheckpoint(orgId),
      newestEventBefore(orgId, new Date(at - limit * MINUTE)),
    ]);
    if (older === undefined) continue;
    const sealed = older.index !== null && Number(older.index) < Number(newest?.size ?? 0);
    const value = Math.floor((at - older.occurred_at.getTime()) / MINUTE);
    if (!sealed) found.push(...beyond("sealing_behind", [limit], { value, key: dayOf(at), at }));
  }
  return found;
}
