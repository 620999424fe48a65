import type { EventInFull } from "@/core/audit/audit-view";

/** The page of what a field names; null where it has none, or where this reader may not see it. */
export function linkOf(field: string, id: string, { mayReadDecisions }: EventInFull): string | null {
  switch (field) {
    case "draft":
    case "superseded":
    case "item":
    case "opened":
      return `/audit/drafts/${id}`;
    case "decision":
    case "disposition":
      return mayReadDecisions ? `/decisions/${id}` : null;
    default:
      return null;
  }
}
