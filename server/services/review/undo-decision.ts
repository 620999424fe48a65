import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { mayWork } from "@/core/review/claim";
import { undoRelease } from "@/core/review/release";
import { scheduleChain } from "@/db/repositories/chain";
import { setDraftState } from "@/db/repositories/draft";
import { insertWork } from "@/db/repositories/intake";
import { itemById, reopenItem, undoDecision } from "@/db/repositories/item";
import { markRecalled } from "@/db/repositories/release";
import { releaseFile, releaseOfDecision } from "@/db/repositories/release-file";
import { finishWork } from "@/db/repositories/work";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { actor, type Claim, claimTokenHash, newClaimToken } from "./claim-item";
import { reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

export type Undone = Claim & { itemId: string };

/** Takes back one's own decision before its text has left, and holds the item again. */
export async function undo(rt: Runtime, member: MemberContext, decisionId: string): Promise<Result<Undone>> {
  if (!isUuid(decisionId)) return refused("not_found", { field: "decision" });
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [[found]] = await read(rt.pool, orgId, [releaseOfDecision(orgId, decisionId)]);
    if (!found) return refused("undo_too_late");
    const [[file]] = await read(rt.pool, orgId, [releaseFile(orgId, found.release_id)]);
    const item = file?.item_id ? (await read(rt.pool, orgId, [itemById(orgId, file.item_id)]))[0][0] : undefined;
    if (!file || !item) return refused("not_found", { field: "decision" });
    const now = rt.now();
    const who = actor(member, item.queue_id);
    const works = mayWork(reviewCase(item, []), who);
    if (!works.ok) return works;
    const may = undoRelease(
      { kind: file.kind, state: file.state, dueAt: file.due_at.getTime(), decidedBy: file.decided_by, byRule: false },
      file.draft_state,
      who,
      now,
    );
    if (!may.ok) return may;
    const token = newClaimToken();
    const until = new Date(now + org.policy.claim_seconds * 1000);
    const back = item.kind === "second_look" ? "awaiting_second" : "queued";
    await write(rt.pool, orgId, {
      statements: [
        ...(item.draft_id && (file.kind === "reply" || item.already_sent)
          ? [setDraftState(orgId, item.draft_id, file.draft_revision, back, new Date(now))]
          : []),
        reopenItem(orgId, item.item_id, member.userId, claimTokenHash(token), until),
        markRecalled(orgId, file.release_id),
        undoDecision(orgId, decisionId, new Date(now)),
        finishWork(orgId, "release", file.release_id),
        ...(item.due_at && item.on_expiry ? [insertWork(orgId, "deadline", item.item_id, item.due_at)] : []),
        scheduleChain(orgId, item.item_id, null),
      ],
      events: [
        encodeEvent({
          type: "decision.undone",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: member.userId },
          draftId: item.draft_id,
          itemId: item.item_id,
          data: { decision: decisionId, item: item.item_id, release: file.release_id },
        }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: item.item_id });
    return done({ itemId: item.item_id, token, expiresAt: until.toISOString() });
  });
}
