import type { ListedEvent } from "@/core/audit/audit-view";
import type { EventRow } from "@/db/repositories/event";
import type { KeptBackAll } from "../review/kept-back";

type Told = Pick<EventRow, "type" | "draft_id" | "item_id" | "bytes">;

/** What the record says of a reply before anybody looked at it. */
const BEFORE: ReadonlySet<string> = new Set(["draft.received", "draft.disposed"]);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Whether an event would tell a reader what was decided on a draft, by whom, or what came of it, before they have judged it
 * themselves. What happens to the item that waits for them tells nothing, unless another has said there what they think.
 */
export function isKeptBack(kept: KeptBackAll, { type, draft_id, item_id, bytes }: Told): boolean {
  if (kept.drafts.size === 0 || BEFORE.has(type)) return false;
  if (item_id !== null && kept.looks.has(item_id)) return type === "review.formed";
  const named = [draft_id, item_id, ...(bytes.toString("utf8").match(UUID) ?? [])];
  return named.some((id) => id !== null && (kept.drafts.has(id) || kept.items.has(id)));
}

/** That there is an event, and of which reply; not what it says. */
export function withoutWords(event: ListedEvent): ListedEvent {
  return {
    ...event,
    ...{ type: "", version: 0, data: {}, names: {}, kept: true },
    actor: { kind: "system", id: null, name: "", disabled: false },
  };
}
