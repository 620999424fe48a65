import { type AlertKind, readersOf } from "@/core/alert/alert";
import type { Role } from "@/core/identity/roles";
import type { NotificationKind } from "@/core/review/words";
import { notifyFigure, notifyMember, notifyRoles, notifyWhole, signalAlone } from "@/db/repositories/notification";
import type { Statement } from "@/db/statement";

/** What somebody is told of, and who did it; codes and ids only. */
export type News = {
  kind: NotificationKind;
  item?: string | null;
  draft?: string | null;
  by?: string | null;
  /** Milliseconds since the epoch. */
  at: number;
};

/** To be sent in the transaction of what it tells; whoever writes it announces the kind `notification` after the commit. */
export function tellMember(orgId: string, userId: string, { kind, item, draft, by, at }: News): Statement {
  return notifyMember(orgId, userId, kind, item ?? null, draft ?? null, by ?? null, new Date(at));
}

/** To everybody who holds one of the roles where it reaches this queue (null: in any), except who did it; and to the rules of alerts. */
export function tellRoles(
  orgId: string,
  to: { roles: readonly Role[]; queue: string | null },
  { kind, item, draft, by, at }: News,
): Statement {
  return notifyRoles(orgId, [...to.roles], to.queue, kind, item ?? null, draft ?? null, by ?? null, new Date(at));
}

/** To everybody who holds one of the roles for the whole organisation, except these people, of whom one did it. */
export function tellWhole(
  orgId: string,
  to: { roles: readonly Role[]; except: readonly string[] },
  { kind, by, at }: Pick<News, "kind" | "by" | "at">,
): Statement {
  return notifyWhole(orgId, [...to.roles], [...to.except], kind, by ?? null, new Date(at));
}

/** What was measured or counted in a queue or everywhere; `limit` is the one that it passed. */
export type Figure = {
  kind: AlertKind & NotificationKind;
  queue: string | null;
  item: string | null;
  amount: number;
  value: number | null;
  limit: number | null;
  at: number;
};

/** To whom it is for by itself, and to the rules of alerts. Nobody but a rule hears of a figure that only a rule asked for. */
export function tellFigure(orgId: string, figure: Figure, inApp = true): Statement {
  const { kind, queue, item, amount, value, limit, at } = figure;
  const roles = inApp ? [...readersOf(kind)] : [];
  return notifyFigure(orgId, roles, queue, kind, item, amount, value, limit, new Date(at));
}

/** To the rules of alerts alone: of what the console tells otherwise. */
export function signalRules(
  orgId: string,
  { kind, queue, item, draft, at }: { kind: AlertKind; queue: string; item: string; draft: string | null; at: number },
): Statement {
  return signalAlone(orgId, kind, queue, item, draft, new Date(at));
}
