import { type AlertKind, alertFacts } from "@/core/alert/alert";
import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { insertTestMail, insertTestSignal, spreadWebhook } from "@/db/repositories/alert";
import { alertEndpoints, alertRules } from "@/db/repositories/alert-rule";
import { notifyMember } from "@/db/repositories/notification";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Which way a test went: to whoever pressed, or to the rule's address. */
export type TestSent = { channel: "app" | "email" | "webhook" };

/** Tries a rule: its mail or message goes to whoever asks for it and to nobody else, its webhook to its address. */
export async function testRule(rt: Runtime, member: MemberContext, id: string): Promise<Result<TestSent>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "rule" });
  const { orgId, userId } = member;
  const [rows] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
  const rule = rows.find((row) => row.rule_id === id);
  if (!rule) return refused("not_found", { field: "rule" });
  if (rule.channel === "email" && rt.mail?.ready !== true) return refused("mail_not_set_up");
  const now = new Date(rt.now());
  const signal = rt.newId();
  const limit = rule.threshold ?? alertFacts(rule.kind).limit?.standard ?? null;
  const marked = insertTestSignal(orgId, signal, rule.kind, rule.queue_id, limit, now);
  const sent: Record<TestSent["channel"], () => Statement[]> = {
    app: () => [notifyMember(orgId, userId, "alert_test", null, null, null, now)],
    email: () => [marked, insertTestMail(orgId, rt.newId(), rule.kind, userId, signal, now)],
    webhook: () => [marked, spreadWebhook(orgId, signal, rule.endpoint_id, rt.newId(), rule.kind, now, now)],
  };
  await write(rt.pool, orgId, {
    statements: sent[rule.channel](),
    events: [toldByMember(rt, member, "alert_rule.tested", { rule: id })],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  if (rule.channel === "app") rt.announce({ orgId, kind: "notification", item: null });
  return done({ channel: rule.channel });
}

/** What a test of an address is of: it has happened nowhere. */
const TEST_KIND: AlertKind = "stop_set";

/** Puts a webhook marked as a test on its way to an address. */
export async function testEndpoint(rt: Runtime, member: MemberContext, id: string): Promise<Result<{ alert: string }>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "endpoint" });
  const { orgId } = member;
  const [rows] = await read(rt.pool, orgId, [alertEndpoints(orgId)]);
  if (!rows.some((row) => row.endpoint_id === id)) return refused("not_found", { field: "endpoint" });
  const now = new Date(rt.now());
  const signal = rt.newId();
  const alert = rt.newId();
  await write(rt.pool, orgId, {
    statements: [
      insertTestSignal(orgId, signal, TEST_KIND, null, null, now),
      spreadWebhook(orgId, signal, id, alert, TEST_KIND, now, now),
    ],
    events: [toldByMember(rt, member, "alert_endpoint.tested", { endpoint: id, alert })],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  return done({ alert });
}
