import { encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import { nextAttemptAt } from "@/core/release/backoff";
import type { DraftState } from "@/core/review/words";
import { type DeliveryFileRow, deliveryFile, insertAttempt, recordAttempt } from "@/db/repositories/delivery";
import { setDraftState } from "@/db/repositories/draft";
import { validSecrets } from "@/db/repositories/organisation";
import { finishWork, postponeWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { read, write, writeUnlogged } from "@/db/transaction";
import { type DataKey, Erased, open } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { PLACES } from "../sealed-bodies";
import { NOBODY } from "./about-nobody";

/** What a delivery asks of the network. */
export type Attempt = {
  outcome: "delivered" | "failed";
  status: number | null;
  error: string | null;
  durationMs: number;
  retryable: boolean;
};
export type Send = (message: {
  url: string;
  id: string;
  timestamp: Date;
  type: string;
  body: unknown;
  secrets: string[];
}) => Promise<Attempt>;

/** The source had an address when this was put on its way, and has none now: somebody has to give one, then send again. */
const NO_ADDRESS: Attempt = { outcome: "failed", status: null, error: "no_address", durationMs: 0, retryable: false };

/**
 * One attempt of a webhook. At least once: a crash between sending and recording sends again under the same webhook id;
 * after a recorded success nothing is sent.
 */
export async function deliverDue(rt: Runtime, orgId: string, deliveryId: string, send: Send): Promise<void> {
  const org = await organisationContext(rt, orgId);
  const [[row]] = await read(rt.pool, orgId, [deliveryFile(orgId, deliveryId)]);
  const finished = finishWork(orgId, "delivery", deliveryId);
  if (row?.state !== "pending") return writeUnlogged(rt.pool, orgId, [finished]);
  const message = await messageOf(rt, org, row);
  if (!message) return writeUnlogged(rt.pool, orgId, [finished]);
  const attempt = row.delivery_url === null ? NO_ADDRESS : await send({ ...message, url: row.delivery_url });
  await retryLostRace(() => record(rt, org, deliveryId, attempt));
}

async function messageOf(rt: Runtime, org: OrganisationContext, row: DeliveryFileRow) {
  const [secrets] = await read(rt.pool, org.orgId, [validSecrets(org.orgId, row.source_id)]);
  try {
    const key = keyOf(rt, org, row);
    const body = JSON.parse(
      open(key, PLACES.delivery(org.orgId, row.delivery_id), row.sealed_body).toString("utf8"),
    ) as { timestamp: string; data: unknown };
    return {
      id: row.delivery_id,
      timestamp: new Date(body.timestamp),
      type: row.type,
      body: body.data,
      secrets: secrets.map((s) =>
        open(org.keys.data, PLACES.secret(org.orgId, `${row.source_id}|${s.version}`), s.sealed_secret).toString(
          "utf8",
        ),
      ),
    };
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function keyOf(rt: Runtime, org: OrganisationContext, row: DeliveryFileRow): DataKey {
  if (row.subject_id === NOBODY) return org.keys.data;
  return openSubjectKey(rt.kek, org.orgId, row.subject_id, { version: row.key_version ?? 0, wrapped: row.wrapped });
}

async function record(rt: Runtime, org: OrganisationContext, deliveryId: string, attempt: Attempt): Promise<void> {
  const { orgId } = org;
  const [[row]] = await read(rt.pool, orgId, [deliveryFile(orgId, deliveryId)]);
  if (!row) return;
  const now = new Date(rt.now());
  const number = row.attempts + 1;
  const delivered = attempt.outcome === "delivered";
  const again = delivered || !attempt.retryable ? null : nextAttemptAt(number, now, Math.random());
  const state = delivered ? "delivered" : again ? "pending" : "failed";
  const draftState = stateOfDraft(row, state);
  await write(rt.pool, orgId, {
    statements: [
      insertAttempt(orgId, deliveryId, number, now, delivered, attempt.status, attempt.error, attempt.durationMs),
      recordAttempt(orgId, deliveryId, number, state, delivered ? now : null),
      again ? postponeWork(orgId, "delivery", deliveryId, again) : finishWork(orgId, "delivery", deliveryId),
      ...(draftState && row.draft_id ? [setDraftState(orgId, row.draft_id, row.draft_revision, draftState, now)] : []),
      ...(draftState === "delivery_failed" ? [tellFailed(org, row, now)] : []),
    ],
    events: [
      encodeEvent({
        type: "delivery.attempted",
        eventId: rt.newId(),
        orgId,
        at: rt.now(),
        actor: { kind: "system", id: "worker" },
        draftId: row.draft_id,
        data: {
          delivery: deliveryId,
          type: row.type,
          attempt: number,
          delivered,
          status: attempt.status,
          final: again === null,
        },
      }),
    ],
  });
  rt.announce({ orgId, kind: "queue", item: null });
  if (draftState === "delivery_failed") rt.announce({ orgId, kind: "notification", item: null });
  rt.announce({ orgId, kind: "delivery", item: null });
}

/** Whoever may try it again. */
function tellFailed({ orgId, policy }: OrganisationContext, row: DeliveryFileRow, now: Date): Statement {
  const to = { roles: rolesWith("delivery.replay"), queue: row.queue_id ?? policy.queues[0]?.id ?? null };
  return tellRoles(orgId, to, { kind: "delivery_failed", draft: row.draft_id, at: now.getTime() });
}

/** Only the reply itself moves its draft: `released -> delivered | delivery_failed`. */
function stateOfDraft(row: DeliveryFileRow, state: "delivered" | "pending" | "failed"): DraftState | null {
  if (row.type !== "draft.released" || (row.draft_state !== "released" && row.draft_state !== "delivery_failed"))
    return null;
  if (state === "delivered") return "delivered";
  return state === "failed" && row.draft_state === "released" ? "delivery_failed" : null;
}
