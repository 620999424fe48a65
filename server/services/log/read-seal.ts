import type { SealView } from "@/core/audit/seal-view";
import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type EventRow, eventById, eventsOfLife } from "@/db/repositories/event";
import { itemsOfRecord } from "@/db/repositories/life";
import { checkpointCovering, indexesOf } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { isKeptBack } from "../audit/kept-events";
import { headOfRecord } from "../decision/record-file";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, keptBackOf } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { signedCheckpoint } from "./read-log";
import { inclusionText, sealedCheckpoint } from "./sealed-checkpoint";

/** The seal of one event, for whoever reads the record. */
export async function readSeal(rt: Runtime, member: MemberContext, event: string): Promise<Result<SealView>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (!isUuid(event)) return refused("not_found", { field: "event" });
  const [[row]] = await read(rt.pool, member.orgId, [eventById(member.orgId, event)]);
  const kept = await allKeptBack(rt, await organisationContext(rt, member.orgId), member);
  if (row && isKeptBack(kept, row)) return refused("judgement_first");
  return row ? done(await sealOf(rt, member.orgId, row)) : refused("not_found", { field: "event" });
}

/** The seal of the event that tells of a decision, for whoever may read that decision. */
export async function readSealOfDecision(rt: Runtime, member: MemberContext, id: string): Promise<Result<SealView>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "decision" });
  const { orgId } = member;
  const head = await headOfRecord(rt, orgId, id);
  if (!head) return refused("not_found", { field: "decision" });
  const queues = queuesWith(member.grants, "decision.read");
  if (queues !== null && (head.queue_id === null || !queues.includes(head.queue_id))) return refused("not_permitted");
  const kept = await keptBackOf(rt, await organisationContext(rt, orgId), member, head.draft_id);
  if (kept && head.about === "decision") return refused("judgement_first");
  const [items] = await read(rt.pool, orgId, [itemsOfRecord(orgId, head.draft_id, head.item_id)]);
  const ids = items.map((item) => item.item_id);
  const [events] = await read(rt.pool, orgId, [eventsOfLife(orgId, head.draft_id, ids)]);
  const telling = events.find((row) => tellsOf(row, id));
  return telling ? done(await sealOf(rt, orgId, telling)) : refused("not_found", { field: "event" });
}

/** Whether it is the event by which a person or the policy decided. */
function tellsOf({ type, bytes }: EventRow, id: string): boolean {
  if (type !== "item.decided" && type !== "draft.disposed") return false;
  const { data } = JSON.parse(bytes.toString("utf8")) as { data: { decision?: string; disposition?: string } };
  return type === "item.decided" ? data.decision === id : data.disposition === id;
}

/** One event with its proof, as far as a checkpoint covers it. */
export async function sealOf(rt: Runtime, orgId: string, row: EventRow): Promise<SealView> {
  const event = { id: row.event_id, at: row.occurred_at.toISOString(), bytes: row.bytes.toString("utf8") };
  const [[leaf]] = await read(rt.pool, orgId, [indexesOf(orgId, [row.event_id])]);
  if (!leaf) return { org: orgId, event, sealed: null };
  const index = Number(leaf.index);
  const [[covering]] = await read(rt.pool, orgId, [checkpointCovering(orgId, index + 1)]);
  if (!covering) return { org: orgId, event, sealed: null };
  const checkpoint = signedCheckpoint(covering);
  const [proof, sealed] = await Promise.all([
    inclusionText(rt, orgId, index, checkpoint.size),
    sealedCheckpoint(rt, orgId, checkpoint),
  ]);
  return { org: orgId, event, sealed: { index, proof, checkpoint: sealed } };
}
