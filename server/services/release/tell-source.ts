import { type OutboundNews, outboundBody } from "@/core/release/outbound";
import { insertWork } from "@/db/repositories/intake";
import { insertDelivery } from "@/db/repositories/release";
import type { Statement } from "@/db/statement";
import { type DataKey, seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { PLACES } from "../sealed-bodies";

export type Addressee = { orgId: string; sourceId: string; subjectId: string; deliveryUrl: string | null };

/**
 * Statements that put a webhook on its way, in the transaction of what it tells. Nothing for a source without an
 * address: it asks by `GET /drafts/{id}`.
 * @returns the delivery's id, which is the webhook id of every attempt, or null
 */
export function tellSource(
  rt: Runtime,
  to: Addressee,
  key: DataKey,
  news: OutboundNews,
  releaseId: string | null = null,
): { deliveryId: string | null; statements: Statement[] } {
  if (to.deliveryUrl === null) return { deliveryId: null, statements: [] };
  const deliveryId = rt.newId();
  const sealed = seal(key, PLACES.delivery(to.orgId, deliveryId), outboundBody(news));
  return {
    deliveryId,
    statements: [
      insertDelivery(
        to.orgId,
        deliveryId,
        to.sourceId,
        to.subjectId,
        news.draft?.id ?? null,
        releaseId,
        news.type,
        sealed,
        new Date(rt.now()),
      ),
      insertWork(to.orgId, "delivery", deliveryId, new Date(rt.now())),
    ],
  };
}
