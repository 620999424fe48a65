import { timingSafeEqual } from "node:crypto";
import { done, type Result, refused } from "@/core/result";
import { comparison } from "@/core/review/blind-review";
import { mayWork } from "@/core/review/claim";
import { type DecideCommand, decideItem } from "@/core/review/decide";
import type { BlindLook, DecideInput, DecideReceipt } from "@/core/review/desk-view";
import type { DecisionRow, ItemRow } from "@/db/repositories/item";
import { write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { NO_LEAK } from "../incident/leak-incident";
import { leakFoundInSample } from "../incident/sample-leak";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { decidePlanted, plantedBefore } from "../planted/decide-planted";
import { unlessRemoved } from "../privacy/unless-removed";
import { unmaskWritten } from "../privacy/unmask-written";
import { retryLostRace } from "../race";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import { blindLook } from "./blind-look";
import { actor, claimTokenHash } from "./claim-item";
import { composeDecision } from "./compose-decision";
import type { Deciding } from "./deciding";
import { type FileToDecide, type ItemFile, openFileToDecide, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";
import { approvable, shownDigest } from "./outgoing-text";

/**
 * Decides an item: one read, one transaction. A token decides once; sending the same again gives the same receipt, so a
 * lost answer, a double click and a retry are harmless.
 */
export async function decide(rt: Runtime, member: MemberContext, given: DecideInput): Promise<Result<DecideReceipt>> {
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, given.item, () => decideReal(rt, member, given));
}

/** @throws Erased when the texts were taken away */
async function decideReal(rt: Runtime, member: MemberContext, given: DecideInput): Promise<Result<DecideReceipt>> {
  const org = await organisationContext(rt, member.orgId);
  const about = { ...given, edited: given.kind === "edit" };
  const real = await unmaskWritten(rt, member, about, given, (item) => mayWorkOn(member, item));
  if (!real.ok) return real;
  const input = real.value;
  const tokenHash = claimTokenHash(input.token);
  return retryLostRace(async () => {
    const by = { member: member.userId, tokenHash };
    const { file, evidence, planted } = await openFileToDecide(rt, org, input.item, by);
    if (!file) return planted ? plantedBefore(org, input, planted) : refused("not_found", { field: "item" });
    const before = file.decisions.find((d) => d.claim_token_hash.equals(tokenHash) && d.decided_by === member.userId);
    if (before) return isSame(rt, org, file, before, input) ? done(receiptOf(file, before)) : refused("not_decidable");
    if (input.reason != null && !org.reasons.has(input.reason)) return refused("invalid_field", { field: "reason" });
    return decideFresh(rt, { org, member, file, tokenHash }, { input, evidence, planted });
  });
}

type Fresh = Omit<FileToDecide, "file"> & { input: DecideInput };

/** What was read, decided and written; what was planted goes its own way. */
async function decideFresh(
  rt: Runtime,
  of: Pick<Deciding, "org" | "member" | "file" | "tokenHash">,
  { input, evidence, planted }: Fresh,
): Promise<Result<DecideReceipt>> {
  const { org, member, file, tokenHash } = of;
  const blind = blindLook(org, member, file);
  const command = { ...commandOf(rt, org, file, input, { tokenHash, blind }), evidence };
  const now = rt.now();
  const change = decideItem(reviewCase(file.item, file.decisions), command, actor(member, file.item.queue_id), now);
  if (!change.ok) return change;
  const deciding = { ...of, command, change: change.value, now };
  if (planted) return done(await decidePlanted(rt, deciding, planted));
  const composed = composeDecision(rt, deciding);
  const leak = command.leaked === true ? await leakFoundInSample(rt, deciding) : NO_LEAK;
  await write(rt.pool, member.orgId, {
    events: [...composed.events, ...leak.events],
    statements: [...composed.statements, ...leak.statements],
  });
  const announced = leak.events.length > 0 ? (["item", "notification", "privacy"] as const) : (["item"] as const);
  for (const kind of announced) rt.announce({ orgId: member.orgId, kind, item: kind === "item" ? input.item : null });
  if (change.value.kind === "escalate") rt.announce({ orgId: member.orgId, kind: "notification", item: null });
  return done(composed.receipt);
}

/** Before a placeholder is looked up: which of them exist is told to nobody who may not work on the item. */
function mayWorkOn(member: MemberContext, { level, queue_id }: Pick<ItemRow, "level" | "queue_id">): Result<null> {
  return mayWork({ item: { level } }, actor(member, queue_id));
}

/** Whether this is the decision that was made already, and not another one under its token. */
function isSame(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  before: DecisionRow,
  input: DecideInput,
): boolean {
  if (!WRITES.has(input.kind) || file.item.reviews_decision_id !== null) return before.kind === input.kind;
  const unchanged = input.kind === "edit" && before.kind === "approve";
  if (before.kind !== input.kind && !unchanged) return false;
  // Of an unchanged edit the spaces around the text may differ; what was approved is the text as it was.
  const text = (input.text ?? "").normalize("NFC");
  if (unchanged) return text.trim() === (approvable(rt, org, file)?.body ?? "").trim();
  const body = openJson<DecisionBody>(file.key, PLACES.decision(org.orgId, before.decision_id), before.sealed_body);
  return body.text === text;
}

const WRITES: ReadonlySet<DecideInput["kind"]> = new Set(["edit", "reply", "correct"]);

/** An edit that changes nothing is an approval. */
function commandOf(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  input: DecideInput,
  { tokenHash, blind }: { tokenHash: Buffer; blind: BlindLook | null },
): Omit<DecideCommand, "evidence"> {
  // Nobody would read what a blind review writes: nothing of it goes out.
  const text = WRITES.has(input.kind) && blind !== "review" ? (input.text?.normalize("NFC") ?? null) : null;
  const unchanged = input.kind === "edit" && text !== null && text.trim() === approvable(rt, org, file)?.body.trim();
  return {
    kind: unchanged ? "approve" : input.kind,
    text: unchanged ? null : text,
    reason: input.reason ?? null,
    note: input.note?.normalize("NFC").trim() || null,
    leaked: input.leaked ?? null,
    tokenMatches: file.item.claim_token_hash?.equals(tokenHash) ?? false,
    seenMatches: equalHex(input.seen, shownDigest(rt, org, file, blind)),
    mustForm: blind === "form",
  };
}

function equalHex(hex: string, digest: Buffer): boolean {
  const given = Buffer.from(hex, "hex");
  return given.length === digest.length && timingSafeEqual(given, digest);
}

function receiptOf(file: ItemFile, d: DecisionRow): DecideReceipt {
  const undoUntil = d.undo_until?.toISOString() ?? null;
  const { item } = file;
  const compared = item.reviewed_kind && comparison(item.reviewed_kind, d.kind);
  return {
    decision: d.decision_id,
    item: item.item_id,
    draftState: item.reviews_decision_id === null ? item.draft_state : null,
    undoUntil,
    compared,
  };
}
