import { randomInt } from "node:crypto";
import type { EncodedEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { draw, drawable, type FellOut, holdsBulk, remaining, sampleSize } from "@/core/review/bulk";
import type { DeskItem } from "@/core/review/desk-view";
import { extendClaims, heldClaims, markOpened, markSampled, settleBulkItems, touchBulk } from "@/db/repositories/bulk";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { readItem } from "../review/read-item";
import { toldByMember } from "../told-by-member";
import { type BulkFile, bulkFile, bulkTokenHash } from "./bulk-file";
import { givenBack } from "./give-back";

/** The item as it was shown, or why it is no longer among them. */
export type OpenedOfBulk = { item: DeskItem; fellOut: null } | { item: null; fellOut: FellOut };

/**
 * Shows an item of a bulk whole and writes down that it was. What has changed since it was taken falls out instead; if it
 * had to be read, another one is drawn in its place. Everything stays held for another full period.
 */
export async function openOfBulk(
  rt: Runtime,
  member: MemberContext,
  id: string,
  itemId: string,
): Promise<Result<OpenedOfBulk>> {
  const org = await organisationContext(rt, member.orgId);
  return retryLostRace(async () => {
    const file = await bulkFile(rt, member, id);
    if (!file) return refused("not_found", { field: "bulk" });
    const holds = holdsBulk(file.bulk, member.userId, rt.now());
    if (!holds.ok) return holds;
    const row = file.items.find((each) => each.item_id === itemId);
    if (!row || !remaining(file.bulk).some((each) => each.id === itemId))
      return refused("not_found", { field: "item" });
    const shown = await readItem(rt, member, itemId);
    const fell = shown.ok
      ? await whyFallen(rt, org, { file, item: shown.value, seen: row.seen_digest.toString("hex") })
      : "not_decidable";
    await write(rt.pool, member.orgId, await composed(rt, org, member, { file, itemId, fell }));
    if (fell === null && shown.ok) return done({ item: shown.value, fellOut: null });
    rt.announce({ orgId: member.orgId, kind: "item", item: itemId });
    return done({ item: null, fellOut: fell ?? "not_decidable" });
  });
}

type Shown = { file: BulkFile; item: DeskItem; seen: string };

async function whyFallen(rt: Runtime, org: OrganisationContext, { file, item, seen }: Shown): Promise<FellOut | null> {
  if (item.draftState === "superseded") return "superseded";
  if (item.draftState === "stopped") return "stopped";
  const { bulk_id: bulk } = file.row;
  const [held] = await read(rt.pool, org.orgId, [
    heldClaims(org.orgId, [item.id], [bulkTokenHash(org.keys, bulk, item.id)]),
  ]);
  if (held.length === 0) return "claim_lost";
  return item.seen === seen ? null : "seen_changed";
}

type Opening = { file: BulkFile; itemId: string; fell: FellOut | null };
type Write = { statements: Statement[]; events: [EncodedEvent, ...EncodedEvent[]] };

async function composed(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  { file, itemId, fell }: Opening,
): Promise<Write> {
  const { orgId } = member;
  const { bulk_id: bulk, revision } = file.row;
  const now = new Date(rt.now());
  const until = new Date(now.getTime() + org.policy.claim_seconds * 1000);
  const held = [touchBulk(orgId, bulk, revision, until), extended(org, file, until)];
  if (fell === null)
    return {
      statements: [...held, markOpened(orgId, bulk, itemId, now)],
      events: [toldByMember(rt, member, "bulk.opened", { bulk, item: itemId, until: until.toISOString() })],
    };
  const back = await givenBack(rt, member, org.keys, { bulk, items: [itemId] });
  const drawn = replacements(file, itemId);
  return {
    statements: [
      ...held,
      ...back.statements,
      settleBulkItems(orgId, bulk, [itemId], [null], [fell], now),
      markSampled(orgId, bulk, drawn),
    ],
    events: [toldByMember(rt, member, "bulk.fell_out", { bulk, item: itemId, because: fell, drawn }), ...back.events],
  };
}

/** So many that the sample is as large as it has to be for what is left. */
function replacements({ bulk }: BulkFile, without: string): string[] {
  const left = remaining(bulk).filter((each) => each.id !== without);
  const missing = sampleSize(left.length) - left.filter((each) => each.sampled).length;
  return draw(drawable(bulk, without), Math.max(0, missing), randomInt);
}

/** Whatever is left is held until then. */
function extended({ orgId, keys }: OrganisationContext, { row, bulk }: BulkFile, until: Date): Statement {
  const ids = remaining(bulk).map((each) => each.id);
  return extendClaims(
    orgId,
    ids,
    ids.map((id) => bulkTokenHash(keys, row.bulk_id, id)),
    until,
  );
}
