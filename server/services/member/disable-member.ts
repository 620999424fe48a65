import { encodeEvent } from "@/core/audit/event";
import { mayDisable } from "@/core/identity/member-change";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import {
  adminRemains,
  giveBackAssigned,
  giveBackClaims,
  itemsInHands,
  lockAccess,
  memberById,
  memberUnchanged,
  otherAdmins,
  removeMembership,
  restoreMembership,
  revokeSessions,
  setDisabled,
} from "@/db/repositories/member";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { forgetSessionsOf } from "../identity/session";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Shuts a member out: their sessions end within a second, and what they held or were given goes back to its queue. */
export async function disableMember(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "member" });
  return retryLostRace(() => disable(rt, member, id));
}

async function disable(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  const { orgId } = member;
  const [[found], [others], items] = await read(rt.pool, orgId, [
    memberById(orgId, id),
    otherAdmins(orgId, id),
    itemsInHands(orgId, id),
  ]);
  if (!found) return refused("not_found", { field: "member" });
  if (found.disabled_at !== null) return done(null);
  const allowed = mayDisable(member.userId, { id, roles: found.roles, disabled: false }, others?.admins ?? 0);
  if (!allowed.ok) return allowed;
  const claimed = items.filter((item) => item.claimed);
  await write(rt.pool, orgId, {
    statements: [
      lockAccess(orgId),
      memberUnchanged(orgId, id, false, JSON.stringify(found.roles)),
      setDisabled(orgId, id, new Date(rt.now())),
      revokeSessions(id),
      removeMembership(id),
      giveBackClaims(orgId, id),
      giveBackAssigned(orgId, id),
      adminRemains(orgId),
    ],
    events: [
      toldByMember(rt, member, "member.disabled", { member: id, given_back: items.map((item) => item.item_id) }),
      ...claimed.map((item) =>
        encodeEvent({
          type: "item.unclaimed",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "member", id: member.userId },
          data: { item: item.item_id },
          itemId: item.item_id,
          draftId: item.draft_id,
        }),
      ),
    ],
  });
  forgetSessionsOf(rt, id);
  rt.announce({ orgId, kind: "people", item: null });
  for (const item of items) rt.announce({ orgId, kind: "item", item: item.item_id });
  return done(null);
}

/** Lets a disabled member in again, with the roles they had; they sign in anew. */
export async function enableMember(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "member" });
  return retryLostRace(async () => {
    const { orgId } = member;
    const [[found]] = await read(rt.pool, orgId, [memberById(orgId, id)]);
    if (!found) return refused("not_found", { field: "member" });
    if (found.disabled_at === null) return done(null);
    await write(rt.pool, orgId, {
      statements: [
        lockAccess(orgId),
        memberUnchanged(orgId, id, true, JSON.stringify(found.roles)),
        setDisabled(orgId, id, null),
        restoreMembership(id),
      ],
      events: [toldByMember(rt, member, "member.enabled", { member: id })],
    });
    rt.announce({ orgId, kind: "people", item: null });
    return done(null);
  });
}
