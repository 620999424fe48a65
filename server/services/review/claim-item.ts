import { createHash, randomBytes } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import { rolesIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { ActingMember } from "@/core/review/case";
import { holdsClaim, claimItem as mayClaim } from "@/core/review/claim";
import type { ClaimGrant } from "@/core/review/desk-view";
import { handsFull } from "@/core/review/offer-item";
import {
  claimItem,
  decisionsOfItem,
  extendClaim,
  type ItemRow,
  itemById,
  itemFile,
  unclaimItem,
} from "@/db/repositories/item";
import { handsOf, holdHands } from "@/db/repositories/reviewer";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { retryLostRace } from "../race";
import { openedFile, reviewCase } from "./item-file";
import { standingOf } from "./item-standing";
import type { MemberContext } from "./member-context";

export type Claim = { token: string; expiresAt: string };

/** Claim tokens are stored hashed: reading the table decides nothing. */
export function claimTokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function newClaimToken(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * Takes an item exclusively, for as long as the policy says, and tells where it stands. Claiming again what one holds gives
 * a new token; the old one is dead. What is told is what was read before the claim: the guarded revision lets no change
 * come between. Its texts are not told again, `seen` says whether they are those that were read.
 */
export async function claim(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<ClaimGrant>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, itemId, () => claimReal(rt, member, itemId));
}

/** @throws Erased when the texts were taken away */
async function claimReal(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<ClaimGrant>> {
  const org = await organisationContext(rt, member.orgId);
  return retryLostRace(async () => {
    const now = rt.now();
    const [[item], decisions, [hands]] = await read(rt.pool, member.orgId, [
      itemFile(member.orgId, itemId),
      decisionsOfItem(member.orgId, itemId),
      handsOf(member.orgId, member.userId, new Date(now), itemId),
    ]);
    if (!item) return refused("not_found", { field: "item" });
    const allowed = mayClaim(reviewCase(item, decisions), actor(member, item.queue_id), now);
    if (!allowed.ok) return allowed;
    const atOnce = hands?.at_once ?? org.atOnce;
    if (hands && handsFull(hands.held, hands.at_once, org.atOnce)) return refused("hands_full");
    const token = newClaimToken();
    const hash = claimTokenHash(token);
    const until = new Date(now + org.policy.claim_seconds * 1000);
    const held = {
      state: "claimed",
      claimed_by: member.userId,
      claimed_name: member.name,
      claim_expires_at: until,
      claim_token_hash: hash,
    } as const;
    const standing = standingOf(rt, org, member, openedFile(rt, org, { ...item, ...held }, decisions));
    const claimed = {
      type: "item.claimed",
      data: { item: itemId, kind: item.kind, until: until.toISOString() },
    } as const;
    await write(rt.pool, member.orgId, {
      statements: [
        holdHands(member.orgId, member.userId, itemId, atOnce, new Date(now)),
        claimItem(member.orgId, itemId, member.userId, hash, until, item.revision, new Date(now)),
      ],
      events: [event(rt, member, itemId, item, claimed)],
    });
    rt.announce({ orgId: member.orgId, kind: "item", item: itemId });
    return done({ token, expiresAt: until.toISOString(), item: standing });
  });
}

/** Keeps a claim that is still alive for another full period. */
export async function extend(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  token: string,
): Promise<Result<{ expiresAt: string }>> {
  const org = await organisationContext(rt, member.orgId);
  return retryLostRace(async () => {
    const held = await heldItem(rt, member, itemId, token);
    if (!held.ok) return held;
    const until = new Date(rt.now() + org.policy.claim_seconds * 1000);
    await write(rt.pool, member.orgId, {
      statements: [extendClaim(member.orgId, itemId, claimTokenHash(token), until)],
      events: [
        event(rt, member, itemId, held.value, {
          type: "item.extended",
          data: { item: itemId, until: until.toISOString() },
        }),
      ],
    });
    return done({ expiresAt: until.toISOString() });
  });
}

/** Gives an item back to its queue, undecided. */
export async function unclaim(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  token: string,
): Promise<Result<null>> {
  return retryLostRace(async () => {
    const held = await heldItem(rt, member, itemId, token);
    if (!held.ok) return held;
    await write(rt.pool, member.orgId, {
      statements: [unclaimItem(member.orgId, itemId, claimTokenHash(token))],
      events: [event(rt, member, itemId, held.value, { type: "item.unclaimed", data: { item: itemId } })],
    });
    rt.announce({ orgId: member.orgId, kind: "item", item: itemId });
    return done(null);
  });
}

/** With the roles that reach the item's queue: those held for another team's queues do not count. */
export function actor(member: MemberContext, queue: string): ActingMember {
  return { id: member.userId, roles: rolesIn(member.grants, queue) };
}

async function load(rt: Runtime, orgId: string, itemId: string) {
  if (!isUuid(itemId)) return null;
  const [[item], decisions] = await read(rt.pool, orgId, [itemById(orgId, itemId), decisionsOfItem(orgId, itemId)]);
  return item ? { item, decisions } : null;
}

async function heldItem(rt: Runtime, member: MemberContext, itemId: string, token: string): Promise<Result<ItemRow>> {
  const loaded = await load(rt, member.orgId, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  const { item } = loaded;
  const matches = item.claim_token_hash?.equals(claimTokenHash(token)) ?? false;
  const held = holdsClaim(reviewCase(item, loaded.decisions), actor(member, item.queue_id), matches, rt.now());
  return held.ok ? done(item) : held;
}

type ClaimEvent =
  | { type: "item.claimed"; data: { item: string; kind: ItemRow["kind"]; until: string } }
  | { type: "item.extended"; data: { item: string; until: string } }
  | { type: "item.unclaimed"; data: { item: string } };

function event(rt: Runtime, member: MemberContext, itemId: string, item: ItemRow, what: ClaimEvent) {
  return encodeEvent({
    ...what,
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    itemId,
    draftId: item.draft_id,
  });
}
