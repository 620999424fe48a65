import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { comparison, decidedOfDraft, drawsReview, REVIEW_URGENCY } from "@/core/review/blind-review";
import { judgesSentText } from "@/core/review/case";
import type { Comparison } from "@/core/review/desk-view";
import { decideReview, insertReview, insertReviewItem } from "@/db/repositories/evidence";
import type { Statement } from "@/db/statement";
import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { Deciding } from "./deciding";
import { reviewCase } from "./item-file";

type Drawn = { events: EncodedEvent[]; statements: Statement[] };

/**
 * With the chance that the policy sets, the decision is judged once more by somebody else, who is not shown it. Behind
 * whatever waits for a person: no customer waits for it.
 */
export function drawReview(
  rt: Runtime,
  { org, member, file, change, now }: Deciding,
  decisionId: string,
): Drawn | null {
  const { item } = file;
  const drawable = {
    itemKind: item.kind,
    twoPerson: item.two_person,
    kind: change.kind,
    alreadySent: item.already_sent,
    hasDraft: item.draft_id !== null,
    hasDisposition: item.disposition_id !== null,
    awaitsSecond: change.opens?.kind === "second_look",
  };
  const share = org.policy.oversight?.second_review?.share;
  if (item.draft_id === null || !drawsReview(drawable, share, chanceOf(org.keys, decisionId))) return null;
  const { orgId } = org;
  const seconded = file.decisions.find((d) => d.decision_id === item.seconds_decision_id)?.kind ?? null;
  const reviewId = rt.newId();
  const at = new Date(now);
  const sent = judgesSentText(reviewCase(item, []));
  const event = encodeEvent({
    type: "review.drawn",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "system", id: "worker" },
    itemId: reviewId,
    data: { item: reviewId, of: decisionId, draft: item.draft_id, queue: item.queue_id },
  });
  return {
    events: [event],
    statements: [
      insertReviewItem(orgId, item.item_id, reviewId, decisionId, REVIEW_URGENCY, sent, at),
      insertReview(
        ...[
          orgId,
          reviewId,
          decisionId,
          item.draft_id,
          item.queue_id,
          decidedOfDraft(change.kind, seconded),
          member.userId,
          item.conversation_messages,
          at,
        ],
      ),
    ],
  };
}

/** From 0 to 1, under the organisation's own key: nobody who decides can foresee it, and the same decision draws the same. */
function chanceOf(keys: OrganisationKeys, decisionId: string): number {
  return keyedDigest(keys, "second_review", decisionId).readUIntBE(0, 6) / 2 ** 48;
}

type Compared = Drawn & { compared: Comparison };

/** What a blind review writes beside its decision; null where the item is none. */
export function comparedReview(rt: Runtime, { org, member, file, change, now }: Deciding): Compared | null {
  const { item } = file;
  if (item.reviews_decision_id === null || item.reviewed_kind === null || item.draft_id === null) return null;
  const compared = comparison(item.reviewed_kind, change.kind);
  const event = encodeEvent({
    type: "review.compared",
    eventId: rt.newId(),
    orgId: org.orgId,
    at: now,
    actor: { kind: "member", id: member.userId },
    itemId: item.item_id,
    data: {
      item: item.item_id,
      of: item.reviews_decision_id,
      draft: item.draft_id,
      queue: item.queue_id,
      ...compared,
    },
  });
  return {
    compared,
    events: [event],
    statements: [decideReview(org.orgId, item.item_id, change.kind, member.userId, new Date(now))],
  };
}
