import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { permitted } from "@/core/identity/roles";
import { type PlantCase, plantCase } from "@/core/oversight/plant-case";
import { done, type Result, refused } from "@/core/result";
import { savePlantCase } from "@/db/repositories/planted";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { fieldOf } from "./case-field";
import { isSomebodys } from "./planted-identifiers";
import { sealCase } from "./sealed-case";

/** `version` is the one that was read and changed: null adds a case. */
export type SaveCaseInput = { id: string | null; version: number | null; body: unknown };

/** Adds a case or a new version of one; what was planted of an earlier version keeps that one. */
export async function saveCase(
  rt: Runtime,
  member: MemberContext,
  { id, version, body }: SaveCaseInput,
): Promise<Result<{ id: string; version: number }>> {
  if (!permitted(member.roles, "planted.manage")) return refused("not_permitted");
  if (id !== null && !isUuid(id)) return refused("not_found", { field: "case" });
  const parsed = plantCase.safeParse(body);
  if (!parsed.success) return refused("invalid_field", { field: fieldOf(parsed.error) });
  const org = await organisationContext(rt, member.orgId);
  if (await isSomebodys(rt, org, parsed.data.customer)) return refused("invalid_field", { field: "identifiers" });
  const saved = { id: id ?? rt.newId(), version: id === null ? 1 : (version ?? 0) + 1 };
  const change = caseSaved(rt, org, member, { ...saved, body: parsed.data, starter: null });
  try {
    await write(rt.pool, member.orgId, { statements: [change.statement], events: [change.event] });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "version" });
    throw error;
  }
  rt.announce({ orgId: member.orgId, kind: "planted", item: null });
  return done(saved);
}

/** What saving one version of a case writes and tells: of its words the event holds a commitment. */
export function caseSaved(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  given: { id: string; version: number; body: PlantCase; starter: string | null },
): { statement: Statement; event: EncodedEvent } {
  const { id, version, body, starter } = given;
  const salt = newSalt();
  const sealed = sealCase(org, id, version, { ...body, salt });
  const at = new Date(rt.now());
  return {
    statement: savePlantCase(id, version, body.language, body.fault, starter, sealed, member.userId, at),
    event: encodeEvent({
      type: "plant_case.saved",
      eventId: rt.newId(),
      orgId: org.orgId,
      at: at.getTime(),
      actor: { kind: "member", id: member.userId },
      data: {
        ...{ case: id, case_version: version, fault: body.fault, language: body.language },
        body: commitment(salt, "plant_case", stableJson(body)),
      },
    }),
  };
}
