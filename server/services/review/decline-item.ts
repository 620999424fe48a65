import { permittedIn, rolesIn } from "@/core/identity/grants";
import { rolesWith } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { barred, liveClaim } from "@/core/review/case";
import { mayWork } from "@/core/review/claim";
import { type DeclineReason, everybodyDeclined } from "@/core/review/decline";
import { ON_FOR_MS } from "@/core/review/lead-view";
import { type DeclineRow, declinesOfItem, insertDecline, takeBackDecline } from "@/db/repositories/decline";
import { type SteeredRow, steeredItem, steerItem } from "@/db/repositories/lead";
import { type PresentRow, presentReviewers } from "@/db/repositories/reviewer";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { type News, tellRoles } from "../notification/notify";
import { retryLostRace } from "../race";
import { actor } from "./claim-item";
import type { MemberContext } from "./member-context";
import { steeredCase } from "./steered-case";
import { toldOfItem } from "./told-of-item";

type Loaded = { row: SteeredRow; declines: DeclineRow[]; present: PresentRow[] };

/**
 * "Not for me": the item stays in its queue and is not offered to this member again. What they held of it, or were given
 * by a lead, is everybody's again; the queue's leads are told of the latter, and when nobody present is left.
 */
export async function declineItem(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  reason: DeclineReason,
): Promise<Result<null>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  return retryLostRace(async () => {
    const loaded = await load(rt, member, itemId);
    if (!loaded) return refused("not_found", { field: "item" });
    const { row, declines } = loaded;
    const may = mayWork(steeredCase(row), actor(member, row.queue_id));
    if (!may.ok) return may;
    if (row.state !== "queued" && row.state !== "claimed") return refused("not_claimable");
    if (declines.some((each) => each.user_id === member.userId)) return done(null);
    await writeDecline(rt, member, loaded, reason);
    return done(null);
  });
}

/** They may be offered it again. */
export async function takeDeclineBack(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<null>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const { orgId, userId } = member;
  return retryLostRace(async () => {
    const loaded = await load(rt, member, itemId);
    if (!loaded?.declines.some((each) => each.user_id === userId)) return refused("not_found", { field: "item" });
    const { row } = loaded;
    await write(rt.pool, orgId, {
      statements: [takeBackDecline(orgId, itemId, userId, new Date(rt.now()))],
      events: [toldOfItem(rt, member, row, "item.decline_taken_back", { item: itemId, queue: row.queue_id })],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
    return done(null);
  });
}

async function load(rt: Runtime, { orgId }: MemberContext, itemId: string): Promise<Loaded | null> {
  const now = rt.now();
  const [[row], declines, present] = await read(rt.pool, orgId, [
    steeredItem(orgId, itemId),
    declinesOfItem(orgId, itemId),
    presentReviewers(orgId, new Date(now - ON_FOR_MS), new Date(now)),
  ]);
  return row ? { row, declines, present } : null;
}

async function writeDecline(rt: Runtime, member: MemberContext, loaded: Loaded, reason: DeclineReason): Promise<void> {
  const { orgId, userId } = member;
  const { row } = loaded;
  const at = rt.now();
  const item = row.item_id;
  const holding = liveClaim(steeredCase(row), at)?.by === userId;
  const assigned = row.assigned_to === userId;
  const news = newsOf(member, loaded, { assigned, at });
  const freed = steerItem(
    orgId,
    item,
    row.revision,
    row.queue_id,
    row.urgency,
    assigned ? null : row.assigned_to,
    holding,
  );
  const declined = { item, queue: row.queue_id, reason, was_holding: holding, was_assigned: assigned };
  await write(rt.pool, orgId, {
    statements: [
      insertDecline(orgId, item, userId, reason, new Date(at)),
      ...(holding || assigned ? [freed] : []),
      ...news,
    ],
    events: [
      toldOfItem(rt, member, row, "item.declined", declined),
      ...(holding ? [toldOfItem(rt, member, row, "item.unclaimed", { item })] : []),
    ],
  });
  rt.announce({ orgId, kind: "item", item });
  if (news.length > 0) rt.announce({ orgId, kind: "notification", item: null });
}

function newsOf(
  member: MemberContext,
  loaded: Loaded,
  { assigned, at }: { assigned: boolean; at: number },
): Statement[] {
  const { row } = loaded;
  const to = { roles: rolesWith("item.reassign"), queue: row.queue_id };
  const news = (kind: News["kind"]) =>
    tellRoles(member.orgId, to, { kind, item: row.item_id, draft: row.draft_id, by: member.userId, at });
  return [
    ...(assigned ? [news("given_declined")] : []),
    ...(nobodyIsLeft(member, loaded) ? [news("declined_by_all")] : []),
  ];
}

function nobodyIsLeft(member: MemberContext, { row, declines, present }: Loaded): boolean {
  const c = steeredCase(row);
  const people = present.map((each) => ({
    id: each.user_id,
    away: each.away,
    mayTake:
      mayWork(c, { id: each.user_id, roles: rolesIn(each.grants, row.queue_id) }).ok &&
      barred(c, each.user_id) === null,
    leads: permittedIn(each.grants, "item.reassign", row.queue_id),
  }));
  return everybodyDeclined(people, new Set([...declines.map((each) => each.user_id), member.userId]));
}
