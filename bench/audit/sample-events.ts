import { randomBytes, randomUUID } from "node:crypto";
import { type EncodedEvent, encodeEvent } from "@/core/audit/event";

const LOOKED = { held_ms: 42_000, expected_ms: 30_000, evidence_due: 1, evidence_opened: 1 };
const digest = () => randomBytes(32).toString("hex");

/** A decision and the release that it allowed: what a log is made of in which replies also leave. */
export function decidedAndReleased(orgId: string, newId: () => string): EncodedEvent[] {
  const decision = { draft: newId(), item: newId(), decision: newId(), release: newId(), text: digest() };
  const [by, delivery] = [{ kind: "member", id: randomUUID() } as const, newId()];
  const envelope = { orgId, at: Date.now(), draftId: decision.draft, itemId: decision.item };
  return [
    encodeEvent({
      ...{ ...envelope, type: "item.decided", eventId: newId(), actor: by },
      data: {
        ...{ item: decision.item, item_kind: "draft", draft: decision.draft, decision: decision.decision },
        queue: "general",
        ...{ kind: "approve", reason: null, seen: digest(), text: null, note: null, text_digest: decision.text },
        ...{ policy_version: 1, edit_distance: 0, state: "releasing", opened: null, release: decision.release },
        ...LOOKED,
      },
    }),
    encodeEvent({
      ...{ ...envelope, type: "release.released", eventId: newId(), actor: { kind: "system", id: "worker" } },
      data: {
        ...{ release: decision.release, kind: "reply", draft: decision.draft, conversation: randomUUID() },
        ...{ text_digest: decision.text, delivery, allowed_by: { decision: decision.decision } },
      },
    }),
  ];
}

/** The event of a decision, with ids and digests of its own: what a busy log is made of. */
export function decided(orgId: string): EncodedEvent {
  const [itemId, draftId] = [randomUUID(), randomUUID()];
  return encodeEvent({
    type: "item.decided",
    eventId: randomUUID(),
    orgId,
    at: Date.now(),
    actor: { kind: "member", id: randomUUID() },
    draftId,
    itemId,
    data: {
      item: itemId,
      item_kind: "draft",
      queue: "general",
      draft: draftId,
      decision: randomUUID(),
      kind: "approve",
      reason: null,
      seen: digest(),
      text: null,
      note: null,
      text_digest: digest(),
      policy_version: 1,
      edit_distance: 0,
      state: "releasing",
      opened: null,
      release: randomUUID(),
      ...LOOKED,
    },
  });
}
