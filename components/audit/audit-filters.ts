import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const AUDIT_FILTERS = ["from", "to", "type", "actor", "about", "index"] as const;
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

/** An index of the log as it may have been copied, grouped or with blanks; null when it is none. */
export function indexIn(text: string): string | null {
  const digits = text.replaceAll(/[\s.,'\u2019\u202f\u00a0]/g, "");
  return /^\d{1,15}$/.test(digits) ? String(Number(digits)) : null;
}
