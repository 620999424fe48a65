import type { Role } from "@/core/identity/roles";
import type { NotificationKind } from "@/core/review/words";
import { notifyMember, notifyRoles, notifyWhole } from "@/db/repositories/notification";
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

/** To everybody who holds one of the roles where it reaches this queue (null: in any), except who did it. */
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
