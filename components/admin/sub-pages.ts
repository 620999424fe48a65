import { type Permission, permitted, type Role } from "@/core/identity/roles";

/** The pages of the administration in the order of their row; each is shown to whom its permission opens it. */
const SUB_PAGES = [
  { name: "members", href: "/admin/members", opens: "member.manage" },
  { name: "teams", href: "/admin/teams", opens: "team.manage" },
  { name: "roles", href: "/admin/roles", opens: "member.manage" },
  { name: "sources", href: "/admin/sources", opens: "source.manage" },
  { name: "webhooks", href: "/admin/webhooks", opens: "delivery.read" },
  { name: "alerts", href: "/admin/alerts", opens: "alert.read" },
  { name: "reasons", href: "/admin/reasons", opens: "reason.manage" },
  { name: "snippets", href: "/admin/snippets", opens: "snippet.manage" },
  { name: "stops", href: "/admin/stops", opens: "stop_switch.use" },
] as const satisfies readonly { name: string; href: string; opens: Permission }[];

/** Those that somebody with these roles may open. */
export function subPagesFor(roles: readonly Role[]): readonly (typeof SUB_PAGES)[number][] {
  return SUB_PAGES.filter((page) => permitted(roles, page.opens));
}
