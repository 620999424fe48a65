import type { Bulk } from "@/core/review/bulk";
import { type BulkItemRow, type BulkRow, bulkById, itemsOfBulk } from "@/db/repositories/bulk";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { claimTokenHash } from "../review/claim-item";
import type { MemberContext } from "../review/member-context";

export type BulkFile = { row: BulkRow; items: BulkItemRow[]; bulk: Bulk };

/** A member's own; null where there is none under this id, or somebody else's. */
export async function bulkFile(rt: Runtime, member: MemberContext, id: string): Promise<BulkFile | null> {
  if (!isUuid(id)) return null;
  const { orgId } = member;
  const [[row], items] = await read(rt.pool, orgId, [bulkById(orgId, id), itemsOfBulk(orgId, id)]);
  return row && row.started_by === member.userId ? { row, items, bulk: bulkOf(row, items) } : null;
}

function bulkOf(row: BulkRow, items: readonly BulkItemRow[]): Bulk {
  return {
    state: row.state,
    by: row.started_by,
    expiresAt: row.expires_at.getTime(),
    items: items.map((each) => ({
      id: each.item_id,
      sampled: each.sampled,
      opened: each.opened_at !== null,
      leftOut: each.left_out_at !== null,
      fellOut: each.fell_out !== null,
    })),
  };
}

/**
 * The claim token of an item in a bulk. It follows from the two ids under the organisation's key and is kept nowhere: only
 * whoever started the bulk is let use it, and a claim of the same item anywhere else makes it worth nothing.
 */
export function bulkToken(keys: OrganisationKeys, bulk: string, item: string): string {
  return keyedDigest(keys, "bulk.claim", `${bulk}\0${item}`).toString("base64url");
}

export function bulkTokenHash(keys: OrganisationKeys, bulk: string, item: string): Buffer {
  return claimTokenHash(bulkToken(keys, bulk, item));
}
