import { type DecisionFilters, decisionQuery } from "@/components/decisions/decision-filters";
import type { FirstDecisions } from "@/components/decisions/decisions";
import { processRuntime } from "@/server/process-runtime";
import { readDecisionOptions } from "@/server/services/decision/read-decision-options";
import { readDecisionPage } from "@/server/services/decision/read-decision-page";
import type { SignedInMember } from "@/server/services/identity/session";

/** The first page of the list, so that nobody waits for a script to read it; null where the address asks what cannot be asked. */
export async function firstDecisions(member: SignedInMember, filters: DecisionFilters): Promise<FirstDecisions | null> {
  const rt = processRuntime();
  const query = decisionQuery(filters);
  const [page, options] = await Promise.all([
    readDecisionPage(rt, member, query),
    readDecisionOptions(rt, member, query),
  ]);
  return page.ok && options.ok ? { filters, page: page.value, options: options.value } : null;
}
