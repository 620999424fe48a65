import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const AUDIT_FILTERS = ["from", "to", "type", "actor", "about"] as const;
export type AuditFilters = Filters<(typeof AUDIT_FILTERS)[number]>;

export function auditFiltersIn(search: { get(name: string): string | null }): AuditFilters {
  return filtersIn(AUDIT_FILTERS, search);
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as it may have been copied, with blanks around it; null when it is none. */
export function idIn(text: string): string | null {
  const id = text.trim().toLowerCase();
  return ID.test(id) ? id : null;
}
