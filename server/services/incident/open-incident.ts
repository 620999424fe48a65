import { permitted } from "@/core/identity/roles";
import type { IncidentKind } from "@/core/privacy/incident";
import { done, type Result, refused } from "@/core/result";
import { draftPlace } from "@/db/repositories/incident";
import { LostRace, read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { composeIncident } from "./compose-incident";

export type OpenIncidentInput = {
  kind: IncidentKind;
  /** When it became known: ISO 8601. */
  awareAt: string;
  what: string;
  /** The reply it began with, where it began with one. */
  draft: string | null;
};

/** Opens an incident by hand: what no check can see. */
export async function openIncident(
  rt: Runtime,
  member: MemberContext,
  input: OpenIncidentInput,
): Promise<Result<{ incident: string }>> {
  if (!permitted(member.roles, "incident.manage")) return refused("not_permitted");
  const awareAt = Date.parse(input.awareAt);
  if (Number.isNaN(awareAt) || awareAt > rt.now()) return refused("invalid_field", { field: "awareAt" });
  if (input.what.trim() === "") return refused("invalid_field", { field: "what" });
  const org = await organisationContext(rt, member.orgId);
  const place = input.draft === null ? null : await placeOf(rt, member.orgId, input.draft);
  if (input.draft !== null && place === null) return refused("unknown_reference", { field: "draft" });
  const composed = composeIncident(rt, org, {
    kind: input.kind,
    draftId: input.draft,
    conversationId: place?.conversation_id ?? null,
    exposed: [],
    recipient: place?.subject_id ?? null,
    awareAt,
    what: input.what.trim(),
    by: member.userId,
  });
  try {
    await write(rt.pool, member.orgId, { statements: composed.statements, events: [composed.event] });
  } catch (error) {
    // Of this reply there is one already.
    if (error instanceof LostRace) return refused("conflict", { field: "draft" });
    throw error;
  }
  rt.announce({ orgId: member.orgId, kind: "privacy", item: null });
  rt.announce({ orgId: member.orgId, kind: "notification", item: null });
  return done({ incident: composed.incidentId });
}

async function placeOf(rt: Runtime, orgId: string, draftId: string) {
  if (!isUuid(draftId)) return null;
  const [[row]] = await read(rt.pool, orgId, [draftPlace(orgId, draftId)]);
  return row ?? null;
}
