import { permitted, type Role } from "@/core/identity/roles";

/** Who sits at the desk. */
export type Viewer = { id: string; name: string; roles: readonly Role[] };

/** Whether they may take an item of this level; escalated ones need a lead or a specialist. */
export function mayClaim(viewer: Viewer, level: number): boolean {
  return permitted(viewer.roles, "item.claim") && (level === 0 || permitted(viewer.roles, "item.decide_escalated"));
}
