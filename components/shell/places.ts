import type { Permission } from "@/core/identity/roles";

/** Served beside Next, not by it: linked plainly. */
export const API_DOCS = "/api/v1/docs";

/** The rooms of the console in the order of the header; each is shown to whom one of its permissions opens it. */
export const PLACES = [
  { name: "desk", href: "/desk", opens: ["queue.read"] },
  { name: "queues", href: "/queues", opens: ["queue.read"] },
  { name: "flagged", href: "/flagged", opens: ["queue.read"] },
  { name: "decisions", href: "/decisions", opens: ["decision.read"] },
  { name: "oversight", href: "/oversight", opens: ["oversight.read"] },
  { name: "audit", href: "/audit", opens: ["audit.read"] },
  { name: "policy", href: "/policy", opens: ["policy.read"] },
  {
    name: "privacy",
    href: "/privacy",
    opens: ["privacy.read", "subject_request.handle", "reveal.review", "incident.read", "legal_hold.manage"],
  },
  {
    name: "admin",
    href: "/admin",
    opens: ["member.manage", "source.manage", "team.manage", "reason.manage", "delivery.read"],
  },
] as const satisfies readonly { name: string; href: string; opens: readonly Permission[] }[];
