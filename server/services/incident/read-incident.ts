import { permitted } from "@/core/identity/roles";
import type { IncidentView, IncidentWords } from "@/core/privacy/incident-view";
import { done, type Result, refused } from "@/core/result";
import { type IncidentRecordRow, incidentById, incidentSubjects } from "@/db/repositories/incident";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { Erased, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type IncidentBody, PLACES } from "../sealed-bodies";
import { incidentRow } from "./incident-case";

/** One incident with its words; persons by id only. */
export async function readIncident(
  rt: Runtime,
  member: MemberContext,
  incidentId: string,
): Promise<Result<IncidentView>> {
  if (!permitted(member.roles, "incident.read")) return refused("not_permitted");
  if (!isUuid(incidentId)) return refused("not_found");
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const [[row], subjects] = await read(rt.pool, orgId, [
    incidentById(orgId, incidentId),
    incidentSubjects(orgId, incidentId),
  ]);
  if (!row) return refused("not_found");
  const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });
  return done({
    ...incidentRow(row, rt.now()),
    openedBy: person(row.opened_by, row.opened_name),
    closedBy: person(row.closed_by, row.closed_name),
    draft: row.draft_id,
    item: row.item_id,
    conversation: row.conversation_id,
    words: wordsOf(org, row),
    authorityToldAt: row.authority_told_at?.toISOString() ?? null,
    subjectsToldAt: row.subjects_told_at?.toISOString() ?? null,
    subjects: subjects.map(({ subject_id, part, erased }) => ({ id: subject_id, part, erased })),
    editable: permitted(member.roles, "incident.manage") && row.closed_at === null,
  });
}

/** Null once retention has emptied them. */
function wordsOf(org: OrganisationContext, row: IncidentRecordRow): IncidentWords | null {
  try {
    const { salt: _, ...words } = openJson<IncidentBody>(
      org.keys.data,
      PLACES.incident(org.orgId, row.incident_id),
      row.sealed_body,
    );
    return words;
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
