import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import { authorityDueAt, type IncidentKind } from "@/core/privacy/incident";
import type { IncidentWords } from "@/core/privacy/incident-view";
import { insertIncident, insertIncidentSubjects, lockIncidentNumbers } from "@/db/repositories/incident";
import type { Statement } from "@/db/statement";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type IncidentBody, PLACES } from "../sealed-bodies";

export type NewIncident = {
  kind: IncidentKind;
  draftId: string | null;
  conversationId: string | null;
  /** Subjects whose data got out, and who got to see them. */
  exposed: readonly string[];
  recipient: string | null;
  /** Milliseconds since the epoch. */
  awareAt: number;
  what: string;
  /** Null when a check suspects it. */
  by: string | null;
};

const NO_WORDS: IncidentWords = {
  what: "",
  effects: "",
  measures: "",
  assessment: "",
  delay: "",
  authority: "",
  ground: "",
};

/** Everything that opening an incident writes; whoever sends it announces `privacy` and `notification` after the commit. */
export function composeIncident(
  rt: Runtime,
  { orgId, keys }: OrganisationContext,
  opened: NewIncident,
): { incidentId: string; statements: Statement[]; event: EncodedEvent } {
  const incidentId = rt.newId();
  const dueAt = authorityDueAt(opened.awareAt);
  const body: IncidentBody = { ...NO_WORDS, what: opened.what, salt: newSalt() };
  const sealed = sealJson(keys.data, PLACES.incident(orgId, incidentId), body);
  const aware = new Date(opened.awareAt);
  const subjects = (part: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [insertIncidentSubjects(orgId, incidentId, ids, part)];
  const officers = { roles: rolesWith("incident.manage"), queue: null };
  return {
    incidentId,
    statements: [
      lockIncidentNumbers(orgId),
      insertIncident(
        ...[orgId, incidentId, opened.kind, opened.draftId, opened.conversationId],
        ...[aware, new Date(dueAt), sealed, opened.by, [...opened.exposed]],
      ),
      ...subjects("exposed", opened.exposed),
      ...subjects("recipient", opened.recipient === null ? [] : [opened.recipient]),
      tellRoles(orgId, officers, {
        kind: "incident_opened",
        draft: opened.draftId,
        by: opened.by,
        at: rt.now(),
      }),
    ],
    event: encodeEvent({
      type: "incident.opened",
      eventId: rt.newId(),
      orgId,
      at: rt.now(),
      actor: opened.by === null ? { kind: "system", id: "worker" } : { kind: "member", id: opened.by },
      draftId: opened.draftId,
      data: {
        incident: incidentId,
        kind: opened.kind,
        draft: opened.draftId,
        conversation: opened.conversationId,
        exposed: [...opened.exposed],
        recipient: opened.recipient,
        aware_at: aware.toISOString(),
        due_at: new Date(dueAt).toISOString(),
        what: commitment(body.salt, "what", body.what),
      },
    }),
  };
}
