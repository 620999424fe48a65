import { type Actor, type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { Policy } from "@/core/policy/policy";
import { urgencyOf } from "@/core/review/priority";
import { setDraftState } from "@/db/repositories/draft";
import { insertFlag } from "@/db/repositories/flag";
import type { AboutRow } from "@/db/repositories/flagged";
import { insertItem } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { sealJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { chainStatements } from "../review/follow-chain";
import { type FlagBody, PLACES } from "../sealed-bodies";

/** States in which a reply has reached the customer, as far as we know. */
const SENT = new Set(["released", "delivered", "closed", "no_action", "corrected"]);

/** A flag that somebody raises, whoever it is. */
export type NewFlag = {
  orgId: string;
  sourceId: string;
  about: AboutRow;
  flagId: string;
  itemId: string;
  /** The queue in which it is judged. */
  queue: string;
  raisedBy: "source" | "customer" | "person";
  reason: string;
  body: FlagBody;
  token: Buffer;
  digest: Buffer;
  /** The reply is known to have gone out, whatever its draft stands at now. */
  sent?: boolean;
  /** Until when somebody was promised an answer. */
  dueAt?: Date;
};

/** The flag and the item in which people judge it. */
export function flagStatements(rt: Runtime, policy: Policy, f: NewFlag): Statement[] {
  const { orgId, about } = f;
  const key = openSubjectKey(rt.kek, orgId, about.subject_id, { version: about.key_version, wrapped: about.wrapped });
  // A draft still held is decided where it waits; the flag's own item judges the conversation.
  const sentDraft = about.draft_state !== null && (f.sent || SENT.has(about.draft_state)) ? about.draft_id : null;
  const judgedAgain = sentDraft !== null && about.already_sent === true && about.draft_state !== "queued";
  const sealed = sealJson(key, PLACES.flag(orgId, f.flagId), f.body);
  const urgency = urgencyOf(f.raisedBy === "customer" ? "severe" : "warning", null);
  return [
    insertFlag(
      ...[orgId, f.flagId, f.sourceId, about.conversation_id, about.draft_id, about.message_id, f.token, f.digest],
      ...[f.raisedBy, f.reason, sealed, new Date(rt.now())],
    ),
    insertItem(
      ...[orgId, f.itemId, "flag", f.queue, 0, urgency, f.dueAt ?? "infinity", null, false],
      ...[about.already_sent ?? false, about.conversation_id, about.subject_id, sentDraft, f.flagId],
      ...[about.disposition_id, null, null, null, 0, about.language, about.channel, new Date(rt.now())],
    ),
    ...chainStatements(policy, {
      ...{ orgId, itemId: f.itemId, kind: "flag", queue: f.queue },
      ...{ alreadySent: about.already_sent ?? false, at: rt.now() },
    }),
    ...(judgedAgain && sentDraft
      ? [setDraftState(orgId, sentDraft, about.draft_revision, "queued", new Date(rt.now()))]
      : []),
  ];
}

export function flagEvent(rt: Runtime, f: NewFlag, actor: Actor): EncodedEvent {
  return encodeEvent({
    type: "flag.raised",
    eventId: rt.newId(),
    orgId: f.orgId,
    at: rt.now(),
    actor,
    draftId: f.about.draft_id,
    itemId: f.itemId,
    data: {
      flag: f.flagId,
      source: f.sourceId,
      conversation: f.about.conversation_id,
      draft: f.about.draft_id,
      raised_by: f.raisedBy,
      reason: f.reason,
      item: f.itemId,
      body: f.digest.toString("hex"),
    },
  });
}
