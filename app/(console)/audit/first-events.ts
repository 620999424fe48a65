import type { FirstEvents } from "@/components/audit/audit";
import type { AuditFilters } from "@/components/audit/audit-filters";
import { processRuntime } from "@/server/process-runtime";
import { readEventOptions, readEventPage } from "@/server/services/audit/read-event-page";
import type { SignedInMember } from "@/server/services/identity/session";

/** The first page of the record, so that nobody waits for a script to read it; null where the address asks what cannot be asked. */
export async function firstEvents(member: SignedInMember, filters: AuditFilters): Promise<FirstEvents | null> {
  const rt = processRuntime();
  const [page, options] = await Promise.all([readEventPage(rt, member, filters), readEventOptions(rt, member)]);
  return page.ok && options.ok ? { filters, page: page.value, options: options.value } : null;
}
