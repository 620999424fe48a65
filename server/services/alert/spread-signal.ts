import { type AlertRule, alertFacts, speaksOf } from "@/core/alert/alert";
import type { Policy } from "@/core/policy/policy";
import { nextOpening } from "@/core/policy/working-hours";
import {
  markSpread,
  type SignalRow,
  signalById,
  spreadInApp,
  spreadMails,
  spreadWebhook,
} from "@/db/repositories/alert";
import { alertRules } from "@/db/repositories/alert-rule";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { LostRace, read, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { ruleOf } from "./rule-of";

/** A person gets at most one mail of a kind in this time: what comes meanwhile waits for the next. */
const GATHERED_FOR = "5 minutes";

/** Hands what happened on to those whom the rules in force name: once, however often it is tried. */
export async function spreadSignal(rt: Runtime, orgId: string, signalId: string): Promise<void> {
  const { policy } = await organisationContext(rt, orgId);
  const [[signal]] = await read(rt.pool, orgId, [signalById(orgId, signalId)]);
  const finished = finishWork(orgId, "alert", signalId);
  if (!signal || signal.spread_at !== null) return writeUnlogged(rt.pool, orgId, [finished]);
  const [rows] = await read(rt.pool, orgId, [alertRules(orgId, signal.kind)]);
  const happened = { kind: signal.kind, queue: signal.queue_id, threshold: signal.threshold };
  const rules = rows.map(ruleOf).filter((rule) => speaksOf(rule, happened));
  try {
    await writeUnlogged(rt.pool, orgId, [
      markSpread(orgId, signalId, new Date(rt.now())),
      ...spreading(rt, orgId, signal, rules, policy),
      finished,
    ]);
  } catch (error) {
    // Another worker handed it on.
    if (!(error instanceof LostRace)) throw error;
    return;
  }
  if (rules.some((rule) => rule.channel === "app")) rt.announce({ orgId, kind: "notification", item: null });
}

function spreading(rt: Runtime, orgId: string, s: SignalRow, rules: AlertRule[], policy: Policy): Statement[] {
  const now = rt.now();
  // Whoever two rules name hears at once when one of them says so: those that wait come last.
  const timed = rules.map((rule) => ({ rule, due: dueAt(rule, policy, now) })).sort((a, b) => a.due - b.due);
  return timed.map(({ rule, due }) => {
    const to = [orgId, [...rule.roles], s.queue_id, [...rule.members], s.actor_id] as const;
    if (rule.channel === "app")
      return spreadInApp(...to, s.kind, s.item_id, s.draft_id, s.at, s.amount > 1 ? s.amount : null, s.value);
    if (rule.channel === "webhook")
      return spreadWebhook(orgId, s.signal_id, rule.endpoint, rt.newId(), s.kind, new Date(now), new Date(due));
    const mayMute = !alertFacts(s.kind).always;
    return spreadMails(...to, s.signal_id, s.kind, new Date(now), new Date(due), GATHERED_FOR, mayMute);
  });
}

/** At once, or when work begins again. Without working hours in the policy it is always work. */
function dueAt(rule: AlertRule, { working_hours: hours }: Policy, now: number): number {
  const opens = rule.whileWorking && hours ? nextOpening(hours, now) : now;
  // Hours that never open would keep it for ever.
  return Number.isFinite(opens) ? opens : now;
}
