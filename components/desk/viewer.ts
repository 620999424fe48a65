import { type Grant, permittedIn } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";

/** Who sits at the desk; each role reaches all queues or some. */
export type Viewer = { id: string; name: string; roles: readonly Role[]; grants: readonly Grant[] };

/** Whether they may take an item of this queue and level; escalated ones need a lead or a specialist. */
export function mayClaim({ grants }: Viewer, { queue, level }: { queue: string; level: number }): boolean {
  return (
    permittedIn(grants, "item.claim", queue) && (level === 0 || permittedIn(grants, "item.decide_escalated", queue))
  );
}

/** Whether they may raise a flag by hand on what was sent from this queue. */
export function mayFlag({ grants }: Viewer, queue: string): boolean {
  return permittedIn(grants, "item.claim", queue);
}
