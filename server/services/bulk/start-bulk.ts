import { randomInt } from "node:crypto";
import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { type Alike, apartFromBulk, draw, isAlike, LEAST_BULK, sampleSize } from "@/core/review/bulk";
import { claimItem as mayClaim } from "@/core/review/claim";
import { alikeInQueue, forgetUnsentOfBulks, insertBulk, insertBulkItems, openBulkOf } from "@/db/repositories/bulk";
import { claimItem, type DecisionRow, decisionsOfItem, type ItemFileRow, itemFile } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { Erased } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { actor } from "../review/claim-item";
import { openedFile, reviewCase } from "../review/item-file";
import type { MemberContext } from "../review/member-context";
import { shownDigest } from "../review/outgoing-text";
import { toldByMember } from "../told-by-member";
import { bulkTokenHash } from "./bulk-file";
import { factsOf } from "./read-alike";
import { toldOfItem } from "./told-of-item";

/** An item that is taken: as it was read, with the digest that its decision will be bound to. */
type Taken = { id: string; draft: string | null; revision: number; seen: Buffer };

/**
 * Takes what waits for one finding in one queue, as far as the policy lets it be decided together, and draws what of it has
 * to be read whole first. All are held, or none. Whoever has one under way is led back to it.
 */
export async function startBulk(rt: Runtime, member: MemberContext, alike: Alike): Promise<Result<{ bulk: string }>> {
  const { grants, orgId } = member;
  if (!permittedIn(grants, "item.claim", alike.queue) || !permittedIn(grants, "item.decide", alike.queue))
    return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  const limits = org.policy.bulk;
  if (!limits) return refused("bulk_off");
  return retryLostRace(async () => {
    const now = new Date(rt.now());
    const [[open], rows] = await read(rt.pool, orgId, [
      openBulkOf(orgId, member.userId, now),
      alikeInQueue(orgId, alike.queue, now, alike.check, alike.code),
    ]);
    if (open) return done({ bulk: open.bulk_id });
    const may = rows.filter((row) => {
      const facts = factsOf(member, row);
      return isAlike(facts, alike) && apartFromBulk(facts, limits) === null;
    });
    const taken = await readTaken(
      rt,
      org,
      member,
      may.slice(0, limits.most).map((row) => row.item_id),
    );
    if (taken.length < LEAST_BULK) return refused("too_few_alike");
    const bulk = rt.newId();
    await write(rt.pool, orgId, composeStart(rt, org, member, { bulk, alike, taken, now }));
    for (const { id } of taken) rt.announce({ orgId, kind: "item", item: id });
    return done({ bulk });
  });
}

/** Those of them that this member may claim and nobody has decided on before. */
async function readTaken(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  ids: readonly string[],
): Promise<Taken[]> {
  const { orgId } = member;
  if (ids.length === 0) return [];
  const statements: Statement[] = ids.flatMap((id) => [itemFile(orgId, id), decisionsOfItem(orgId, id)]);
  const found: readonly unknown[][] = await read(rt.pool, orgId, statements);
  return ids.flatMap((id, n): Taken[] => {
    const [item] = found[2 * n] as ItemFileRow[];
    const decisions = found[2 * n + 1] as DecisionRow[];
    if (!item || decisions.length > 0) return [];
    if (!mayClaim(reviewCase(item, decisions), actor(member, item.queue_id), rt.now()).ok) return [];
    try {
      const seen = shownDigest(rt, org, openedFile(rt, org, item, decisions));
      return [{ id, draft: item.draft_id, revision: item.revision, seen }];
    } catch (error) {
      if (error instanceof Erased) return [];
      throw error;
    }
  });
}

type Start = { bulk: string; alike: Alike; taken: readonly Taken[]; now: Date };

function composeStart(rt: Runtime, org: OrganisationContext, member: MemberContext, s: Start) {
  const { bulk, alike, taken, now } = s;
  const { orgId, userId } = member;
  const until = new Date(now.getTime() + org.policy.claim_seconds * 1000);
  const ids = taken.map((each) => each.id);
  const sample = draw(ids, sampleSize(ids.length), randomInt);
  const seen = taken.map((each) => each.seen);
  const { queue, check, code } = alike;
  const version = org.policy.version;
  return {
    statements: [
      ...taken.map((each) =>
        claimItem(orgId, each.id, userId, bulkTokenHash(org.keys, bulk, each.id), until, each.revision, now),
      ),
      forgetUnsentOfBulks(orgId, userId),
      insertBulk(orgId, bulk, userId, queue, check, code, version, now, until),
      insertBulkItems(
        orgId,
        bulk,
        ids,
        ids.map((id) => sample.includes(id)),
        seen,
      ),
    ],
    events: [
      toldByMember(rt, member, "bulk.started", {
        ...{ bulk, queue, check, code, policy_version: version, items: ids, sample },
        until: until.toISOString(),
      }),
      ...taken.map((each) => {
        const data = { item: each.id, kind: "draft", until: until.toISOString() } as const;
        return toldOfItem(rt, member, { item: each.id, draft: each.draft }, "item.claimed", data);
      }),
    ] as const,
  };
}
