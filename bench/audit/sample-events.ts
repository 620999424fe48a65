import { randomBytes, randomUUID } from "node:crypto";
import { type EncodedEvent, encodeEvent } from "@/core/audit/event";

const digest = () => randomBytes(32).toString("hex");

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
    },
  });
}
