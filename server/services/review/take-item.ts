import type { ClaimGrant } from "@/core/review/desk-view";
import { claimItem, type DecisionRow, decisionsOfItem, type ItemFileRow, itemFile } from "@/db/repositories/item";
import type { WaitingRow } from "@/db/repositories/next-item";
import { holdHands } from "@/db/repositories/reviewer";
import { Erased } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { claimTokenHash, newClaimToken, unclaim } from "./claim-item";
import { claimsTogether } from "./claims-together";
import { openedFile } from "./item-file";
import { standingOf } from "./item-standing";
import type { MemberContext } from "./member-context";
import { toldOfItem } from "./told-of-item";

/**
 * Claims an item that the rules have offered, in one round trip: the claim, its event, and what is told of the item, read
 * in the same transaction. Null where its texts are gone: it goes back.
 * @throws LostRace when somebody was faster, HandsFull when it would be one too many
 */
export async function takeItem(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  row: WaitingRow,
  atOnce: number,
): Promise<ClaimGrant | null> {
  const { orgId, userId } = member;
  const now = rt.now();
  const token = newClaimToken();
  const until = new Date(now + org.policy.claim_seconds * 1000);
  const claimed = toldOfItem(rt, member, row, "item.claimed", {
    item: row.item_id,
    kind: row.kind,
    until: until.toISOString(),
  });
  const [[item] = [], decisions = []] = (await claimsTogether(rt, orgId).claim({
    statements: [
      holdHands(orgId, userId, row.item_id, atOnce, new Date(now)),
      claimItem(orgId, row.item_id, userId, claimTokenHash(token), until, row.revision, new Date(now)),
    ],
    event: claimed,
    // The guarded revision lets no decision come between: where there was none, none is asked for.
    reads: [itemFile(orgId, row.item_id), ...(row.earlier.length > 0 ? [decisionsOfItem(orgId, row.item_id)] : [])],
  })) as [ItemFileRow[], DecisionRow[]?];
  rt.announce({ orgId, kind: "item", item: row.item_id });
  try {
    if (!item) throw new Erased("the item's key is gone");
    const standing = standingOf(rt, org, member, openedFile(rt, org, item, decisions));
    return { token, expiresAt: until.toISOString(), item: standing };
  } catch (error) {
    if (!(error instanceof Erased)) throw error;
    await unclaim(rt, member, row.item_id, token);
    return null;
  }
}
