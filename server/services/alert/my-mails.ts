import { ALERT_KINDS, type AlertKind, type AlertRule, alertFacts } from "@/core/alert/alert";
import type { MailState } from "@/core/alert/letter";
import { done, type Result, refused } from "@/core/result";
import { alertChoice, alertRules, setAlertChoice } from "@/db/repositories/alert-rule";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { ruleOf } from "./rule-of";

export const MAIL_LANGUAGES = ["en", "de", "both"] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

export type MyMails = {
  mail: MailState;
  language: MailLanguage;
  /** Of what a rule mails this member, and whether they get it; `fixed` cannot be switched off. */
  kinds: { kind: AlertKind; on: boolean; fixed: boolean }[];
};

/** What is mailed to this member, and in which language. */
export async function readMyMails(rt: Runtime, member: MemberContext): Promise<MyMails> {
  const { orgId, userId } = member;
  const [[choice], rows] = await read(rt.pool, orgId, [alertChoice(orgId, userId), alertRules(orgId, null)]);
  const named = new Set(
    rows
      .map(ruleOf)
      .filter((rule) => mails(rule, member))
      .map((rule) => rule.kind),
  );
  return {
    mail: rt.mail ?? { ready: false, fault: "not_set_up" },
    language: choice?.language ?? "both",
    kinds: ALERT_KINDS.filter((kind) => named.has(kind)).map((kind) => {
      const fixed = alertFacts(kind).always;
      return { kind, fixed, on: fixed || choice?.muted.includes(kind) !== true };
    }),
  };
}

function mails(rule: AlertRule, member: MemberContext): boolean {
  if (rule.channel !== "email") return false;
  return rule.members.includes(member.userId) || rule.roles.some((role) => member.roles.includes(role));
}

/** Switches the mails of a kind off or on, or chooses their language. What nobody may miss stays on. */
export async function chooseMyMails(
  rt: Runtime,
  member: MemberContext,
  change: { kind: AlertKind; on: boolean } | { language: MailLanguage },
): Promise<Result<null>> {
  if ("kind" in change && !change.on && alertFacts(change.kind).always)
    return refused("invalid_field", { field: "kind" });
  const { orgId, userId } = member;
  return retryLostRace(async () => {
    const [[before]] = await read(rt.pool, orgId, [alertChoice(orgId, userId)]);
    const others = (before?.muted ?? []).filter((kind) => !("kind" in change) || kind !== change.kind);
    const muted = "kind" in change && !change.on ? [...others, change.kind] : others;
    const language = "language" in change ? change.language : (before?.language ?? "both");
    await write(rt.pool, orgId, {
      statements: [setAlertChoice(orgId, userId, language === "both" ? null : language, muted, new Date(rt.now()))],
      events: [toldByMember(rt, member, "alert.chosen", { member: userId, muted, language })],
    });
    return done(null);
  });
}
