import { type Permission, permitted, type Role } from "@/core/identity/roles";

/** The pages of the privacy room in the order of their row; each is shown to whom its permission opens it. */
const PRIVACY_PAGES = [
  { name: "requests", href: "/privacy/requests", opens: "subject_request.handle" },
  { name: "reveals", href: "/privacy/reveals", opens: "reveal.review" },
  { name: "corrections", href: "/privacy/corrections", opens: "reveal.review" },
  { name: "incidents", href: "/privacy/incidents", opens: "incident.read" },
  { name: "retention", href: "/privacy/retention", opens: "privacy.read" },
  { name: "holds", href: "/privacy/holds", opens: "legal_hold.manage" },
  { name: "register", href: "/privacy/register", opens: "privacy.read" },
  { name: "settings", href: "/privacy/settings", opens: "privacy.read" },
] as const satisfies readonly { name: string; href: string; opens: Permission }[];

/** Those that somebody with these roles may open. */
export function privacyPagesFor(roles: readonly Role[]): readonly (typeof PRIVACY_PAGES)[number][] {
  return PRIVACY_PAGES.filter((page) => permitted(roles, page.opens));
}
