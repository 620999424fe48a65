import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { DecideCommand } from "@/core/review/decide";
import type { DecideReceipt } from "@/core/review/desk-view";
import { editDistance } from "@/core/review/edit-distance";
import { finishChain } from "@/db/repositories/chain";
import { setDraftState } from "@/db/repositories/draft";
import { closeItem, insertDecision } from "@/db/repositories/item";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { Outgoing } from "../release/outgoing";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import type { Deciding } from "./deciding";
import { noticeOfDecision, openedItem, releaseOfDecision } from "./decision-consequences";
import { seenDigest, textDigest } from "./digests";
import { comparedReview, drawReview } from "./draw-review";
import type { ItemFile } from "./item-file";
import { type Looked, lookedAt } from "./looked-at";
import { outgoingOf } from "./outgoing-text";

export type ComposedDecision = {
  events: [EncodedEvent, ...EncodedEvent[]];
  statements: Statement[];
  receipt: DecideReceipt;
};

/** What was worked out of a decision before anything is written. */
type Worked = {
  decisionId: string;
  body: DecisionBody;
  seen: Buffer;
  textDigest: Buffer | null;
  editDistance: number | null;
  release: ReturnType<typeof releaseOfDecision>;
  opened: ReturnType<typeof openedItem>;
  looked: Looked;
  /** It is a blind review: nothing is sent and the draft stays as it is. */
  reviews: ReturnType<typeof comparedReview>;
};

/** Everything a decision writes, worked out from what was read; no I/O. */
export function composeDecision(rt: Runtime, d: Deciding): ComposedDecision {
  const { org, file, command, change } = d;
  const decisionId = rt.newId();
  const reviews = comparedReview(rt, d);
  const outgoing = reviews ? null : outgoingOf(rt, org, file, change.kind, command.text);
  if (change.releases && outgoing === null)
    throw new Error(`${change.kind} on ${file.item.item_id} has no text to release`);
  const seen = seenDigest(org.keys, file.item);
  const worked: Worked = {
    decisionId,
    body: { text: command.text, note: command.note, salt: newSalt(), ...disclosed(outgoing) },
    seen,
    textDigest: outgoing === null ? null : textDigest(org.keys, outgoing.text),
    editDistance: distanceOf(file, command, outgoing),
    release: releaseOfDecision(rt, d, decisionId, outgoing, seen),
    opened: openedItem(rt, d, decisionId),
    looked: lookedAt(d),
    reviews,
  };
  const drawn = drawReview(rt, d, decisionId);
  const receipt = {
    decision: decisionId,
    item: file.item.item_id,
    draftState: reviews ? null : (change.draftState ?? file.item.draft_state),
    undoUntil: worked.release?.dueAt.toISOString() ?? null,
    compared: reviews?.compared ?? null,
  };
  return {
    events: [decidedEvent(rt, d, worked), ...(reviews?.events ?? []), ...(drawn?.events ?? [])],
    statements: [...decisionStatements(rt, d, worked), ...(drawn?.statements ?? [])],
    receipt,
  };
}

/** What a second person, years later a record, must be able to see as it was. */
function disclosed(outgoing: Outgoing | null): Pick<DecisionBody, "footer" | "authorship"> {
  return outgoing ? { footer: outgoing.footer, authorship: outgoing.authorship } : {};
}

function distanceOf(file: ItemFile, command: DecideCommand, outgoing: Outgoing | null): number | null {
  if (outgoing === null || file.draft === null || command.kind === "correct") return null;
  return editDistance(file.draft.text, outgoing.body);
}

function decisionStatements(rt: Runtime, d: Deciding, w: Worked): Statement[] {
  const { org, member, file, command, change, tokenHash, now } = d;
  const { item, key } = file;
  const { orgId } = org;
  const sealed = sealJson(key, PLACES.decision(orgId, w.decisionId), w.body);
  return [
    // Everybody takes the draft's row first, then its items', then its releases': else they would wait for one another.
    ...(change.draftState && item.draft_id
      ? [setDraftState(orgId, item.draft_id, item.draft_revision, change.draftState, new Date(now))]
      : []),
    closeItem(orgId, item.item_id, tokenHash, new Date(now), member.userId),
    insertDecision(
      ...[orgId, w.decisionId, item.item_id, w.reviews ? null : item.draft_id, change.kind, member.userId],
      ...[new Date(now), command.reason, sealed, w.seen, w.textDigest, item.policy_version, w.editDistance, tokenHash],
      ...[w.looked.held_ms, w.looked.expected_ms, w.looked.evidence_due, w.looked.evidence_opened],
    ),
    ...(item.due_at && item.on_expiry ? [finishWork(orgId, "deadline", item.item_id)] : []),
    ...(org.policy.escalation ? [finishChain(orgId, item.item_id)] : []),
    ...(w.release?.statements ?? []),
    ...(w.opened?.statements ?? []),
    ...(w.reviews?.statements ?? []),
    ...noticeOfDecision(rt, d),
  ];
}

function decidedEvent(rt: Runtime, { org, member, file, command, change, now }: Deciding, w: Worked): EncodedEvent {
  const { item } = file;
  return encodeEvent({
    type: "item.decided",
    eventId: rt.newId(),
    orgId: org.orgId,
    at: now,
    actor: { kind: "member", id: member.userId },
    draftId: w.reviews ? null : item.draft_id,
    itemId: item.item_id,
    data: {
      item: item.item_id,
      item_kind: item.kind,
      queue: item.queue_id,
      draft: w.reviews ? null : item.draft_id,
      decision: w.decisionId,
      kind: change.kind,
      reason: command.reason,
      seen: w.seen.toString("hex"),
      text: command.text === null ? null : commitment(w.body.salt, "text", command.text),
      note: command.note === null ? null : commitment(w.body.salt, "note", command.note),
      text_digest: w.textDigest?.toString("hex") ?? null,
      policy_version: item.policy_version,
      edit_distance: w.editDistance,
      state: change.draftState,
      opened: w.opened?.itemId ?? null,
      release: w.release?.releaseId ?? null,
      ...w.looked,
    },
  });
}
