import { encodeEvent } from "@/core/audit/event";
import type { EventData } from "@/core/audit/event-types";
import { rolesIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { type SteerCase, type SteerChange, type SteerCommand, steerItem } from "@/core/review/steer";
import { type SteeredRow, steeredItem, steerItem as updateItem } from "@/db/repositories/lead";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { tellMember } from "../notification/notify";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";

type SteerEvent =
  | { type: "item.assigned"; data: EventData<"item.assigned"> }
  | { type: "item.moved"; data: EventData<"item.moved"> }
  | { type: "item.prioritised"; data: EventData<"item.prioritised"> }
  | { type: "item.taken_over"; data: EventData<"item.taken_over"> };

/** What a lead asks for one item, worked out once its row is known: whose roles count depends on the queue it is in. */
export type Steering = {
  command: (row: SteeredRow) => SteerCommand;
  event: (row: SteeredRow, change: SteerChange) => SteerEvent;
};

export type Steered = "changed" | "unchanged";

/** One item, one transaction: read, let the rules decide, write with the event, tell whom it concerns. */
export async function steerOne(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  steering: Steering,
): Promise<Result<Steered>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [steeredItem(orgId, itemId)]);
    if (!row) return refused("not_found", { field: "item" });
    const now = rt.now();
    const command = steering.command(row);
    const actor = { id: member.userId, roles: rolesIn(member.grants, row.queue_id) };
    const result = steerItem(steerCase(row), command, actor, now);
    if (!result.ok) return result;
    const change = result.value;
    if (!change.changes) return done("unchanged");
    await write(rt.pool, orgId, {
      statements: [
        updateItem(orgId, itemId, row.revision, change.queue, change.urgency, change.assignedTo, change.dropsClaim),
        ...whomItConcerns(member, row, command, change, now),
      ],
      events: [
        encodeEvent({
          ...steering.event(row, change),
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: member.userId },
          itemId,
          draftId: row.draft_id,
        }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
    if (command.kind !== "prioritise") rt.announce({ orgId, kind: "notification", item: null });
    return done("changed");
  });
}

function steerCase(row: SteeredRow): SteerCase {
  const claim =
    row.claimed_by && row.claim_expires_at ? { by: row.claimed_by, expiresAt: row.claim_expires_at.getTime() } : null;
  return {
    item: {
      kind: row.kind,
      state: row.state,
      level: row.level,
      twoPerson: row.two_person,
      claim,
      assignedTo: row.assigned_to,
      queue: row.queue_id,
      urgency: row.urgency,
    },
    draftState: row.draft_state,
    alreadySent: row.already_sent,
    earlier: row.earlier,
    stopped: row.stopped,
    restricted: row.restricted,
    contested: row.contested,
  };
}

/** Nobody is told what they did themselves. */
function whomItConcerns(
  member: MemberContext,
  row: SteeredRow,
  command: SteerCommand,
  change: SteerChange,
  at: number,
): Statement[] {
  const { orgId, userId } = member;
  const news = { item: row.item_id, draft: row.draft_id, by: userId, at };
  const loser = change.takesFrom;
  const given = command.kind === "assign" && change.assignedTo !== row.assigned_to ? change.assignedTo : null;
  return [
    ...(loser && loser !== userId ? [tellMember(orgId, loser, { ...news, kind: "taken_over_from_you" })] : []),
    ...(given && given !== userId ? [tellMember(orgId, given, { ...news, kind: "assigned_to_you" })] : []),
  ];
}
