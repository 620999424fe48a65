import type { PlantedReceipt } from "@/core/oversight/planted-view";
import { placeholdersIn } from "@/core/privacy/placeholder";
import { done, type Result, refused } from "@/core/result";
import { type BulkDecision, confirmBulk, type FellOut, fellOutBy, remaining } from "@/core/review/bulk";
import { endBulk, confirmBulk as markConfirmed, settleBulkItems } from "@/db/repositories/bulk";
import { write } from "@/db/transaction";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { decide } from "../review/decide-item";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { type BulkFile, bulkFile, bulkToken } from "./bulk-file";
import { givenBack } from "./give-back";

export type BulkCommand = { bulk: string; kind: BulkDecision; reason?: string | undefined; note?: string | undefined };

/** So many are decided at the same time: more would take the database from everybody else. */
const LANES = 4;

/** Of those that were planted to see whether people look: what was wrong with them, and whether it was seen. */
export type BulkDecided = { planted: PlantedReceipt[] };

type Settled = { item: string; decision: string | null; because: FellOut | null; planted?: PlantedReceipt };

/**
 * Decides everything that is left of a bulk, each item by the verb that decides a single one, bound to what it was when it
 * was taken. First it is written down that it was confirmed, at the end what became of each: if the process dies between,
 * the same request goes on where it stopped, since a token decides once.
 */
export async function decideBulk(rt: Runtime, member: MemberContext, given: BulkCommand): Promise<Result<BulkDecided>> {
  const org = await organisationContext(rt, member.orgId);
  const complete = saysEnough(org, given);
  if (!complete.ok) return complete;
  const confirmed = await confirmOnce(rt, member, given);
  if (!confirmed.ok) return confirmed;
  const file = confirmed.value;
  const settled = await inLanes(remaining(file.bulk), (each) =>
    settle(rt, org.keys, member, { file, given, id: each.id }),
  );
  await written(rt, org, member, { file, kind: given.kind, settled });
  rt.announce({ orgId: member.orgId, kind: "queue", item: null });
  return done({ planted: settled.flatMap((each) => each.planted ?? []) });
}

/** A placeholder means somebody else in each conversation: no note that goes with all of them may hold one. */
function saysEnough(org: OrganisationContext, { kind, reason, note }: BulkCommand): Result<null> {
  const [placeholder] = placeholdersIn(note ?? "");
  if (placeholder) return refused("unknown_placeholder", { field: "note", params: { placeholder: placeholder.text } });
  if (kind === "reject" && !reason) return refused("reason_required", { field: "reason" });
  if (reason === "other" && !note?.trim()) return refused("reason_required", { field: "note" });
  return reason && !org.reasons.has(reason) ? refused("invalid_field", { field: "reason" }) : done(null);
}

/** The bulk as it was confirmed, now or by the same request before. */
async function confirmOnce(rt: Runtime, member: MemberContext, given: BulkCommand): Promise<Result<BulkFile>> {
  const { orgId, userId } = member;
  return retryLostRace(async () => {
    const file = await bulkFile(rt, member, given.bulk);
    if (!file) return refused("not_found", { field: "bulk" });
    const { row } = file;
    if (row.state === "deciding" && row.kind === given.kind) return done(file);
    const may = confirmBulk(file.bulk, userId, rt.now());
    if (!may.ok) return may;
    const reason = given.reason ?? null;
    await write(rt.pool, orgId, {
      statements: [markConfirmed(orgId, row.bulk_id, row.revision, given.kind, reason, new Date(rt.now()))],
      events: [
        toldByMember(rt, member, "bulk.confirmed", {
          ...{ bulk: row.bulk_id, kind: given.kind, reason, items: may.value.length },
        }),
      ],
    });
    return done({ ...file, row: { ...row, revision: row.revision + 1 } });
  });
}

type One = { file: BulkFile; given: BulkCommand; id: string };

async function settle(rt: Runtime, keys: OrganisationKeys, member: MemberContext, one: One): Promise<Settled> {
  const { file, given, id } = one;
  const seen = file.items.find((each) => each.item_id === id)?.seen_digest.toString("hex") ?? "";
  const decided = await decide(rt, member, {
    ...{ item: id, token: bulkToken(keys, file.row.bulk_id, id), seen, kind: given.kind },
    ...(given.reason !== undefined && { reason: given.reason }),
    ...(given.note !== undefined && { note: given.note }),
  });
  if (decided.ok) {
    const { decision, planted } = decided.value;
    // Nothing of a planted one is left, and no figure counts it: what was wrong with it is told to whoever decided.
    return planted ? { item: id, decision: null, because: null, planted } : { item: id, decision, because: null };
  }
  return { item: id, decision: null, because: fellOutBy(decided.refusal) };
}

type Outcome = { file: BulkFile; kind: BulkDecision; settled: readonly Settled[] };

async function written(
  rt: Runtime,
  { keys }: OrganisationContext,
  member: MemberContext,
  { file, kind, settled }: Outcome,
): Promise<void> {
  const { orgId } = member;
  const { bulk_id: bulk } = file.row;
  const now = new Date(rt.now());
  const decisions = settled.flatMap(({ item, decision }) => (decision === null ? [] : [{ item, decision }]));
  const fellOut = settled.flatMap(({ item, because }) => (because === null ? [] : [{ item, because }]));
  await retryLostRace(async () => {
    const current = await bulkFile(rt, member, bulk);
    if (current?.row.state !== "deciding") return;
    const back = await givenBack(rt, member, keys, { bulk, items: fellOut.map((each) => each.item) });
    await write(rt.pool, orgId, {
      statements: [
        endBulk(orgId, bulk, current.row.revision, "decided", now),
        settleBulkItems(
          ...[orgId, bulk, settled.map((each) => each.item), settled.map((each) => each.decision)],
          ...[settled.map((each) => each.because), now],
        ),
        ...back.statements,
      ],
      events: [toldByMember(rt, member, "bulk.decided", { bulk, kind, decisions, fell_out: fellOut }), ...back.events],
    });
  });
}

async function inLanes<T, R>(all: readonly T[], run: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    for (let n = next++; n < all.length; n = next++) results[n] = await run(all[n] as T);
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
