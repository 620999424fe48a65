import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { ActingMember } from "./case";
import type { DraftState } from "./words";

/** A draft that goes no further by itself: a policy blocked it, or its delivery was given up. */
export type StuckDraft = {
  state: DraftState;
  /** A stop in force covers it. */
  stopped: boolean;
  /** The customer's data are frozen (GDPR 18): kept, and used for nothing. */
  restricted: boolean;
  /** How the delivery of its reply stands; null where none was made. */
  delivery: "pending" | "delivered" | "failed" | null;
};

export const STUCK_STATES = ["blocked", "delivery_failed"] as const satisfies readonly DraftState[];
export type StuckState = (typeof STUCK_STATES)[number];

/**
 * A blocked draft is put into a queue. It is then one that waits like any other: only a decision on exactly its text, made
 * afterwards, can let it out.
 */
export function queueBlocked(d: StuckDraft, actor: ActingMember): Result<{ state: DraftState }> {
  if (!permitted(actor.roles, "item.queue_blocked")) return refused("not_permitted");
  if (d.state === "superseded" || d.state === "stopped") return refused(d.state);
  if (d.stopped) return refused("stopped");
  if (d.restricted) return refused("restricted");
  return d.state === "blocked" ? done({ state: "queued" }) : refused("conflict");
}

/** A delivery that was given up is tried again, under its own id; what arrived once is never sent again. */
export function retryDelivery(d: StuckDraft, actor: ActingMember): Result<{ state: DraftState }> {
  if (!permitted(actor.roles, "delivery.replay")) return refused("not_permitted");
  if (d.state !== "delivery_failed" || d.delivery !== "failed") return refused("conflict");
  if (d.stopped) return refused("stopped");
  return d.restricted ? refused("restricted") : done({ state: "released" });
}

/** People outside see to the customer; nothing more goes out of this draft. */
export function handOverStuck(d: StuckDraft, actor: ActingMember): Result<{ state: DraftState }> {
  if (!permitted(actor.roles, "item.queue_blocked")) return refused("not_permitted");
  if (d.state === "superseded" || d.state === "stopped") return refused(d.state);
  if (d.state !== "blocked" && d.state !== "delivery_failed") return refused("conflict");
  return d.delivery === "delivered" ? refused("conflict") : done({ state: "handed_over" });
}
