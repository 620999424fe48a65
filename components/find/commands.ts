import { PLACES } from "@/components/shell/places";
import { permitted, type Role } from "@/core/identity/roles";

/** Rooms beside those of the header that the palette leads to, with what opens them. */
const MORE = [
  { name: "exports", href: "/audit/exports", opens: ["audit.export"] },
  { name: "stuck", href: "/queues/stuck", opens: ["item.queue_blocked"] },
  { name: "members", href: "/admin/members", opens: ["member.manage"] },
  { name: "teams", href: "/admin/teams", opens: ["team.manage"] },
  { name: "roles", href: "/admin/roles", opens: ["member.manage"] },
  { name: "sources", href: "/admin/sources", opens: ["source.manage"] },
  { name: "webhooks", href: "/admin/webhooks", opens: ["delivery.read"] },
  { name: "alerts", href: "/admin/alerts", opens: ["alert.read"] },
  { name: "reasons", href: "/admin/reasons", opens: ["reason.manage"] },
  { name: "snippets", href: "/admin/snippets", opens: ["snippet.manage"] },
  { name: "account", href: "/account", opens: ["queue.read"] },
] as const;

export type RoomName = "home" | (typeof PLACES)[number]["name"] | (typeof MORE)[number]["name"];
export type Room = { name: RoomName; href: string };

/** Where this member may go, in the order of the header. */
export function roomsFor(roles: readonly Role[]): Room[] {
  const open = [...PLACES, ...MORE].filter((room) => room.opens.some((permission) => permitted(roles, permission)));
  return [{ name: "home", href: "/" }, ...open.map(({ name, href }) => ({ name, href }))];
}

/** Whether every word typed begins some word of the label, in any order; accents and case do not matter. */
export function matches(label: string, typed: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
