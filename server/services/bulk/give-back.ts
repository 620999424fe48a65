import type { EncodedEvent } from "@/core/audit/event";
import { heldClaims } from "@/db/repositories/bulk";
import { unclaimItem } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { bulkTokenHash } from "./bulk-file";
import { toldOfItem } from "./told-of-item";

/** Statements and events that give items of a bulk back to their queue, as far as they are still held by it. */
export async function givenBack(
  rt: Runtime,
  member: MemberContext,
  keys: OrganisationKeys,
  of: { bulk: string; items: readonly string[] },
): Promise<{ statements: Statement[]; events: EncodedEvent[]; items: string[] }> {
  const { orgId } = member;
  const hashes = of.items.map((id) => bulkTokenHash(keys, of.bulk, id));
  const [held] = await read(rt.pool, orgId, [heldClaims(orgId, of.items, hashes)]);
  return {
    statements: held.map((each) => unclaimItem(orgId, each.item_id, each.claim_token_hash)),
    events: held.map((each) =>
      toldOfItem(rt, member, { item: each.item_id, draft: each.draft_id }, "item.unclaimed", { item: each.item_id }),
    ),
    items: held.map((each) => each.item_id),
  };
}
