import { permittedIn, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { attemptsOf, deliveryDetail } from "@/db/repositories/delivery-list";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { SEAL_BYTES } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { type DeliveryView, deliveryView } from "./read-deliveries";

export type DeliveryDetail = DeliveryView & {
  /** Bytes of the body. What it says is the customer's and not shown. */
  bodyBytes: number | null;
  decision: string | null;
  tries: {
    attempt: number;
    at: string;
    delivered: boolean;
    status: number | null;
    error: string | null;
    durationMs: number;
  }[];
  maySendAgain: boolean;
};

/** One webhook with every attempt, the latest first. */
export async function readDelivery(rt: Runtime, member: MemberContext, id: string): Promise<Result<DeliveryDetail>> {
  if (!permitted(member.roles, "delivery.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId, grants } = member;
  const [[row], tries] = await read(rt.pool, orgId, [
    deliveryDetail(orgId, id, queuesWith(grants, "delivery.read")),
    attemptsOf(orgId, id),
  ]);
  if (!row) return refused("not_found");
  const view = deliveryView(row, (await allKeptBack(rt, await organisationContext(rt, orgId), member)).drafts);
  const everywhere = queuesWith(grants, "delivery.replay") === null;
  return done({
    ...view,
    // How much it says would tell whose words it carries.
    bodyBytes: view.kept ? null : row.sealed_bytes - SEAL_BYTES,
    decision: view.kept ? null : row.decision_id,
    tries: tries.map((t) => ({
      attempt: t.attempt,
      at: t.attempted_at.toISOString(),
      delivered: t.delivered,
      status: t.status,
      error: t.error,
      durationMs: t.duration_ms,
    })),
    maySendAgain:
      row.state === "failed" &&
      (everywhere || (row.queue_id !== null && permittedIn(grants, "delivery.replay", row.queue_id))),
  });
}
