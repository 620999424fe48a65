/**
 * The roles of a member and what each may do: one table, read by the service that refuses, by the screen that explains
 * a disabled button, and by the page that prints the matrix.
 */
export const ROLES = ["supervisor", "lead", "specialist", "auditor", "privacy_officer", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "queue.read",
  "item.claim",
  "item.decide",
  "item.decide_escalated",
  "item.queue_blocked",
  "item.reassign",
  "decision.read",
  "audit.read",
  "audit.export",
  "member.manage",
  "source.manage",
  "delivery.read",
  "delivery.replay",
  "presence.read",
  "reviewer.manage",
  "customer.search",
  "reason.manage",
  "snippet.manage",
  "team.manage",
  "alert.read",
  "alert.manage",
  "stop_switch.use",
  "policy.read",
  "attention.read",
  "oversight.read",
  "planted.manage",
  "policy.edit",
  "policy.publish",
  "personal_data.reveal",
  "reveal.review",
  "privacy.read",
  "privacy.manage",
  "subject_request.handle",
  "legal_hold.manage",
  "retention.run",
  "incident.read",
  "incident.manage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const MATRIX: Record<Permission, readonly Role[]> = {
  "queue.read": ["supervisor", "lead", "specialist", "auditor", "privacy_officer", "admin"],
  "item.claim": ["supervisor", "lead", "specialist"],
  "item.decide": ["supervisor", "lead", "specialist"],
  "item.decide_escalated": ["lead", "specialist"],
  "item.queue_blocked": ["lead"],
  "item.reassign": ["lead"],
  "decision.read": ["supervisor", "lead", "specialist", "auditor", "privacy_officer"],
  "audit.read": ["auditor", "privacy_officer", "admin"],
  "audit.export": ["auditor", "privacy_officer"],
  "member.manage": ["admin"],
  "source.manage": ["admin"],
  "delivery.read": ["lead", "auditor", "admin"],
  "delivery.replay": ["lead", "admin"],
  "presence.read": ["lead", "admin"],
  "reviewer.manage": ["lead", "admin"],
  "customer.search": ["supervisor", "lead", "specialist", "privacy_officer"],
  "reason.manage": ["lead", "admin"],
  "snippet.manage": ["lead", "admin"],
  "team.manage": ["admin"],
  "alert.read": ["lead", "admin"],
  "alert.manage": ["admin"],
  "stop_switch.use": ["lead", "admin"],
  "policy.read": ["supervisor", "lead", "specialist", "auditor", "privacy_officer", "admin"],
  "attention.read": ["lead", "auditor", "privacy_officer", "admin"],
  "planted.manage": ["privacy_officer", "admin"],
  "oversight.read": ["lead", "auditor", "privacy_officer", "admin"],
  "policy.edit": ["lead", "admin"],
  "policy.publish": ["lead", "admin"],
  "personal_data.reveal": ["supervisor", "lead", "specialist", "privacy_officer"],
  "reveal.review": ["privacy_officer"],
  "privacy.read": ["auditor", "privacy_officer", "admin"],
  "privacy.manage": ["privacy_officer"],
  "subject_request.handle": ["privacy_officer"],
  "legal_hold.manage": ["privacy_officer"],
  "retention.run": ["privacy_officer"],
  "incident.read": ["auditor", "privacy_officer", "admin"],
  "incident.manage": ["privacy_officer"],
};

/** Whether any of these roles carries the permission. */
export function permitted(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => MATRIX[permission].includes(role));
}

/** The roles that carry a permission, in the order of {@link ROLES}; for the printed matrix and for refusals that say whom to ask. */
export function rolesWith(permission: Permission): readonly Role[] {
  return MATRIX[permission];
}
