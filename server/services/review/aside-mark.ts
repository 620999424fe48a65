import { permittedIn } from "@/core/identity/grants";
import type { AsideMark } from "@/core/review/aside-view";
import type { DeskRow } from "@/db/repositories/desk";
import type { MemberContext } from "./member-context";

/** What the desk tells of an item's notes and declines before they are read; who declined is for who leads the queue. */
export function asideOf(member: MemberContext, row: Pick<DeskRow, "queue_id" | "notes" | "declines">): AsideMark {
  return {
    notes: row.notes,
    declines: permittedIn(member.grants, "item.reassign", row.queue_id) ? row.declines.length : 0,
    declined: row.declines.find(({ user }) => user === member.userId)?.reason ?? null,
  };
}
