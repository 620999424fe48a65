import { permitted } from "@/core/identity/roles";
import type { IncidentPage } from "@/core/privacy/incident-view";
import { done, type Result, refused } from "@/core/result";
import { incidentCounts, incidentPage } from "@/db/repositories/incident";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import type { MemberContext } from "../review/member-context";
import { incidentRow } from "./incident-case";

export type IncidentFilter = { state?: "open" | "over"; cursor?: string };

/** The register of breaches (GDPR 33(5)), newest first. */
export async function readIncidents(
  rt: Runtime,
  member: MemberContext,
  { state, cursor }: IncidentFilter,
): Promise<Result<IncidentPage>> {
  if (!permitted(member.roles, "incident.read")) return refused("not_permitted");
  const from = placeOf(cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const now = rt.now();
  const [rows, [counts]] = await read(rt.pool, orgId, [
    incidentPage(orgId, from.at, from.id, state === undefined ? null : state === "open", PAGE + 1),
    incidentCounts(orgId, new Date(now)),
  ]);
  const page = pageOf(rows, (row) => ({ at: row.place, id: row.incident_id }));
  return done({
    rows: page.rows.map((row) => incidentRow(row, now)),
    next: page.next,
    open: counts?.open ?? 0,
    overdue: counts?.overdue ?? 0,
  });
}
