import { clockOf, type IncidentCase } from "@/core/privacy/incident";
import type { IncidentRow } from "@/core/privacy/incident-view";
import type { IncidentListRow } from "@/db/repositories/incident";

/** The stored row as the rules see it. */
export function incidentCase(row: IncidentListRow): IncidentCase {
  return {
    state: row.state,
    risk: row.risk,
    dueAt: row.due_at.getTime(),
    authorityToldAt: row.authority_told_at?.getTime() ?? null,
    subjectsToldAt: row.subjects_told_at?.getTime() ?? null,
  };
}

export function incidentRow(row: IncidentListRow, now: number): IncidentRow {
  return {
    id: row.incident_id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    risk: row.risk,
    awareAt: row.aware_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    clock: clockOf(incidentCase(row), now),
    exposed: row.exposed,
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}
