import { type Permission, permitted, type Role } from "@/core/identity/roles";

/** The pages of the oversight room in the order of their row; each is shown to whom its permission opens it. */
const OVERSIGHT_PAGES = [
  { name: "figures", href: "/oversight", opens: "oversight.read" },
  { name: "samples", href: "/oversight/samples", opens: "oversight.read" },
  { name: "planted", href: "/oversight/planted", opens: "oversight.read" },
] as const satisfies readonly { name: string; href: string; opens: Permission }[];

/** Those that somebody with these roles may open. */
export function oversightPagesFor(roles: readonly Role[]): readonly (typeof OVERSIGHT_PAGES)[number][] {
  return OVERSIGHT_PAGES.filter((page) => permitted(roles, page.opens));
}
