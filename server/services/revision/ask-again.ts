import { timingSafeEqual } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import { done, type Result, refused } from "@/core/result";
import { mayWork } from "@/core/review/claim";
import { askAgain as mayAsk } from "@/core/review/revision";
import { unclaimItem } from "@/db/repositories/item";
import { insertRevision, timesAsked } from "@/db/repositories/revision";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { decidePlanted } from "../planted/decide-planted";
import { unlessRemoved } from "../privacy/unless-removed";
import { unmaskWritten } from "../privacy/unmask-written";
import { retryLostRace } from "../race";
import { tellSource } from "../release/tell-source";
import { actor, claimTokenHash } from "../review/claim-item";
import { type FileToDecide, type ItemFile, openFileToDecide, reviewCase } from "../review/item-file";
import type { MemberContext } from "../review/member-context";
import { shownDigest } from "../review/outgoing-text";
import { PLACES, type RevisionBody } from "../sealed-bodies";

export type AskAgainInput = { item: string; token: string; seen: string; instruction: string; placeholders?: string };

/** When it was asked; or, of a draft that was planted to see whether people look, what was wrong with it. */
export type AskedAgain = { at: string; planted: PlantedReceipt | null };

/**
 * Asks the source to write a held draft again, as the instruction says, and gives the item back to its queue, where the
 * draft waits on until it is decided or a newer one comes. Bound to what was seen, like a decision.
 */
export async function askAgain(rt: Runtime, member: MemberContext, given: AskAgainInput): Promise<Result<AskedAgain>> {
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, given.item, () => askReal(rt, member, given));
}

/** @throws Erased when the texts were taken away */
async function askReal(rt: Runtime, member: MemberContext, given: AskAgainInput): Promise<Result<AskedAgain>> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const about = { ...given, edited: false };
  const written = await unmaskWritten(rt, member, about, { note: given.instruction }, (item) =>
    mayWork({ item: { level: item.level } }, actor(member, item.queue_id)),
  );
  if (!written.ok) return written;
  const instruction = written.value.note.normalize("NFC").trim();
  const tokenHash = claimTokenHash(given.token);
  return retryLostRace(async () => {
    const found = await openFileToDecide(rt, org, given.item, { member: member.userId, tokenHash });
    const { file, planted } = found;
    if (!file?.draft || file.item.draft_id === null) return refused("not_found", { field: "item" });
    const [[count]] = await read(rt.pool, orgId, [timesAsked(orgId, file.item.draft_id)]);
    const asked = count?.asked ?? 0;
    const now = rt.now();
    const c = reviewCase(file.item, file.decisions);
    const command = {
      tokenMatches: file.item.claim_token_hash?.equals(tokenHash) ?? false,
      seenMatches: equalHex(given.seen, shownDigest(rt, org, file)),
      ...{ instruction, asked, reachable: file.around.delivery_url !== null },
    };
    const may = mayAsk(c, command, actor(member, file.item.queue_id), now);
    if (!may.ok) return may;
    const at = new Date(now).toISOString();
    if (planted) return done({ at, planted: await refusedByAsking(rt, org, member, { ...found, file, tokenHash }) });
    await write(rt.pool, orgId, composed(rt, org, member, { file, instruction, tokenHash, now, nth: asked + 1 }));
    rt.announce({ orgId, kind: "item", item: given.item });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done({ at, planted: null });
  });
}

type PlantedAsk = FileToDecide & { file: ItemFile; tokenHash: Buffer };

/** A planted draft has no source that could write it again: not letting it stand is what was looked for. */
async function refusedByAsking(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  { file, planted, evidence, tokenHash }: PlantedAsk,
): Promise<PlantedReceipt | null> {
  if (planted === null) return null;
  const kind = "reject" as const;
  const matches = { tokenMatches: true, seenMatches: true, mustForm: false };
  const receipt = await decidePlanted(
    rt,
    {
      ...{ org, member, file, tokenHash, now: rt.now() },
      command: { ...matches, kind, text: null, reason: null, note: null, evidence },
      change: { kind, draftState: "rejected", opens: null, releases: null, tells: null },
    },
    planted,
  );
  return receipt.planted ?? null;
}

type Asking = { file: ItemFile; instruction: string; tokenHash: Buffer; now: number; nth: number };

function composed(rt: Runtime, org: OrganisationContext, member: MemberContext, ask: Asking) {
  const { orgId } = org;
  const { file, instruction, tokenHash, now, nth } = ask;
  const { item, around, key, conversation } = file;
  const revision = rt.newId();
  const body: RevisionBody = { instruction, salt: newSalt() };
  const draft = { id: item.draft_id ?? "", externalId: file.draft?.external_id ?? "" };
  const deadline = item.due_at?.toISOString() ?? null;
  const told = tellSource(
    rt,
    { orgId, sourceId: around.source_id, subjectId: item.subject_id, deliveryUrl: around.delivery_url },
    key,
    {
      type: "draft.revise",
      at: now,
      draft,
      conversation: { externalId: conversation.external_id },
      instruction,
      deadline,
    },
  );
  const delivery = told.deliveryId ?? "";
  return {
    statements: [
      unclaimItem(orgId, item.item_id, tokenHash),
      insertRevision(
        ...[orgId, revision, draft.id, item.item_id, delivery, member.userId, new Date(now)],
        sealJson(key, PLACES.revision(orgId, revision), body),
      ),
      ...told.statements,
    ],
    events: [
      encodeEvent({
        type: "draft.revision_requested",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        draftId: draft.id,
        itemId: item.item_id,
        data: {
          ...{ revision, draft: draft.id, item: item.item_id, delivery, deadline, nth },
          instruction: commitment(body.salt, "instruction", instruction),
        },
      }),
    ] as const,
  };
}

function equalHex(hex: string, digest: Buffer): boolean {
  const given = Buffer.from(hex, "hex");
  return given.length === digest.length && timingSafeEqual(given, digest);
}
