import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { ReceiptView } from "@/core/release/receipt-view";
import { done, type Result, refused } from "@/core/result";
import { receiptOfRelease } from "@/db/repositories/receipt";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { keptBackOf } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { viewOf } from "./open-receipt";

/** What a customer is told of a reply, for a member: everything but the reply itself, which they read where it is masked. */
export type Told = Omit<ReceiptView, "text" | "disclosure">;

export async function readTold(rt: Runtime, member: MemberContext, releaseId: string): Promise<Result<Told>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  const { orgId } = member;
  const [[row]] = isUuid(releaseId) ? await read(rt.pool, orgId, [receiptOfRelease(orgId, releaseId)]) : [[]];
  if (!row) return refused("not_found", { field: "release" });
  const queues = queuesWith(member.grants, "decision.read");
  if (queues !== null && (row.queue_id === null || !queues.includes(row.queue_id))) return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  if (row.release_kind !== "holding_reply" && (await keptBackOf(rt, org, member, row.draft_id)))
    return refused("judgement_first");
  const view = await viewOf(rt, { org, row });
  if (!view) return refused("not_found", { field: "release" });
  const { text: _text, disclosure: _disclosure, ...told } = view;
  return done(told);
}
