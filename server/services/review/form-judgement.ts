import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import type { FormInput } from "@/core/review/desk-view";
import { formJudgement } from "@/core/review/form-judgement";
import { insertJudgement } from "@/db/repositories/evidence";
import { write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { retryLostRace } from "../race";
import { blindLook } from "./blind-look";
import { actor, claimTokenHash } from "./claim-item";
import { openFileToDecide, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

/**
 * A second person says what they would decide before they are shown what the first one did. Formed once: the same sent
 * again changes nothing and tells nothing more.
 */
export async function form(rt: Runtime, member: MemberContext, input: FormInput): Promise<Result<null>> {
  if (!isUuid(input.item)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, input.item, () => formReal(rt, member, input));
}

/** @throws Erased when the texts were taken away */
async function formReal(rt: Runtime, member: MemberContext, input: FormInput): Promise<Result<null>> {
  const { orgId, userId } = member;
  const org = await organisationContext(rt, orgId);
  const tokenHash = claimTokenHash(input.token);
  return retryLostRace(async () => {
    const { file, evidence } = await openFileToDecide(rt, org, input.item, { member: userId, tokenHash });
    if (!file) return refused("not_found", { field: "item" });
    const { item, decisions } = file;
    if (item.formed_by?.includes(userId)) return done(null);
    const reason = input.reason ?? null;
    if (reason !== null && !org.reasons.has(reason)) return refused("invalid_field", { field: "reason" });
    const command = {
      kind: input.kind,
      reason,
      tokenMatches: item.claim_token_hash?.equals(tokenHash) ?? false,
      evidence,
      mustForm: blindLook(org, member, file) === "form",
    };
    const now = rt.now();
    const may = formJudgement(reviewCase(item, decisions), command, actor(member, item.queue_id), now);
    if (!may.ok) return may;
    const of = item.seconds_decision_id;
    if (of === null) return refused("decision_not_allowed", { field: "kind" });
    await write(rt.pool, orgId, {
      statements: [insertJudgement(orgId, item.item_id, userId, of, input.kind, reason, new Date(now))],
      events: [
        encodeEvent({
          type: "review.formed",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: userId },
          itemId: item.item_id,
          data: { item: item.item_id, of, kind: input.kind },
        }),
      ],
    });
    return done(null);
  });
}
