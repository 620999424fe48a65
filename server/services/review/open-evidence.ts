import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { holdsClaim } from "@/core/review/claim";
import type { OpenEvidenceInput } from "@/core/review/desk-view";
import { evidenceOfItem, findingsOfItem, insertEvidence } from "@/db/repositories/evidence";
import { decisionsOfItem, itemById } from "@/db/repositories/item";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import { actor, claimTokenHash } from "./claim-item";
import { reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

/**
 * Somebody who holds an item has opened findings of it: told before they decide, and once for each, however often it is
 * sent. Answers with all that they have opened so far.
 */
export async function openEvidence(
  rt: Runtime,
  member: MemberContext,
  input: OpenEvidenceInput,
): Promise<Result<{ opened: number[] }>> {
  const { orgId, userId } = member;
  const itemId = input.item;
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  return retryLostRace(async () => {
    const [[item], decisions, [evidence], [all]] = await read(rt.pool, orgId, [
      itemById(orgId, itemId),
      decisionsOfItem(orgId, itemId),
      evidenceOfItem(orgId, itemId, userId),
      findingsOfItem(orgId, itemId),
    ]);
    if (!item) return refused("not_found", { field: "item" });
    const now = rt.now();
    const matches = item.claim_token_hash?.equals(claimTokenHash(input.token)) ?? false;
    const held = holdsClaim(reviewCase(item, decisions), actor(member, item.queue_id), matches, now);
    if (!held.ok) return held;
    const known = evidence?.opened ?? [];
    const fresh = [...new Set(input.findings)].filter((position) => !known.includes(position)).sort((a, b) => a - b);
    if (fresh.some((position) => position >= (all?.findings ?? 0)))
      return refused("invalid_field", { field: "findings" });
    const { disposition_id } = item;
    if (fresh.length === 0 || disposition_id === null) return done({ opened: known });
    const events = fresh.map((finding) =>
      encodeEvent({
        type: "evidence.opened",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: userId },
        itemId,
        data: { item: itemId, disposition: disposition_id, finding },
      }),
    ) as [EncodedEvent, ...EncodedEvent[]];
    await write(rt.pool, orgId, {
      statements: [insertEvidence(orgId, itemId, userId, disposition_id, fresh, new Date(now))],
      events,
    });
    return done({ opened: [...known, ...fresh].sort((a, b) => a - b) });
  });
}
