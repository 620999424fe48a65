import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData } from "@/core/audit/event-types";
import { permitted } from "@/core/identity/roles";
import { assess, close, type IncidentRisk, tellAuthority, tellSubjects } from "@/core/privacy/incident";
import type { IncidentWords } from "@/core/privacy/incident-view";
import { done, type Result, refused } from "@/core/result";
import { changeIncident, type IncidentRecordRow, incidentById, markSubjectsTold } from "@/db/repositories/incident";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { Erased, openJson, sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { type IncidentBody, PLACES } from "../sealed-bodies";
import { incidentCase } from "./incident-case";

/** What a person does about an incident; times are ISO 8601. */
export type IncidentAct =
  | { kind: "describe"; what: string; effects: string; measures: string }
  | { kind: "assess"; breach: boolean; risk: IncidentRisk; reason: string }
  | { kind: "tell_authority"; at: string; delay: string; reference: string }
  | { kind: "tell_subjects"; at: string }
  | { kind: "close"; ground: string };

type Kept = Pick<IncidentRecordRow, "state" | "risk" | "authority_told_at" | "subjects_told_at">;
type Happening = {
  [T in
    | "incident.described"
    | "incident.assessed"
    | "incident.authority_told"
    | "incident.subjects_told"
    | "incident.closed"]: {
    type: T;
    data: (words: string) => EventData<T>;
  };
}[
  | "incident.described"
  | "incident.assessed"
  | "incident.authority_told"
  | "incident.subjects_told"
  | "incident.closed"];
type Step = {
  to: Partial<Kept> & { over?: boolean };
  words: Partial<IncidentWords>;
  tells: Happening;
  more?: (orgId: string, incidentId: string) => Statement[];
};

/** One step of dealing with it, on record with a commitment to what was written. */
export async function actOnIncident(
  rt: Runtime,
  member: MemberContext,
  incidentId: string,
  act: IncidentAct,
): Promise<Result<null>> {
  if (!permitted(member.roles, "incident.manage")) return refused("not_permitted");
  if (!isUuid(incidentId)) return refused("not_found");
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [incidentById(orgId, incidentId)]);
    if (!row) return refused("not_found");
    const step = stepOf(row, act, rt.now());
    if (!step.ok) return step;
    await write(rt.pool, orgId, composed(rt, org, member, row, step.value));
    rt.announce({ orgId, kind: "privacy", item: null });
    return done(null);
  });
}

function stepOf(row: IncidentRecordRow, act: IncidentAct, now: number): Result<Step> {
  const c = incidentCase(row);
  const incident = row.incident_id;
  switch (act.kind) {
    case "describe": {
      if (row.closed_at !== null) return refused("incident_closed");
      if (act.what.trim() === "") return refused("invalid_field", { field: "what" });
      const words = { what: act.what.trim(), effects: act.effects.trim(), measures: act.measures.trim() };
      return done({ to: {}, words, tells: { type: "incident.described", data: (words) => ({ incident, words }) } });
    }
    case "assess": {
      const judged = assess(c, act);
      if (!judged.ok) return judged;
      const { state, risk } = judged.value;
      return done({
        to: { state, risk, over: state === "dismissed" },
        words: { assessment: act.reason.trim() },
        tells: { type: "incident.assessed", data: (words) => ({ incident, state, risk, words }) },
      });
    }
    case "tell_authority": {
      const at = Date.parse(act.at);
      const told = tellAuthority(c, Number.isNaN(at) ? Number.POSITIVE_INFINITY : at, now, act.delay);
      if (!told.ok) return told;
      const toldAt = new Date(at);
      return done({
        to: { authority_told_at: toldAt },
        words: { delay: act.delay.trim(), authority: act.reference.trim() },
        tells: {
          type: "incident.authority_told",
          data: (words) => ({ incident, told_at: toldAt.toISOString(), late: told.value.late, words }),
        },
      });
    }
    case "tell_subjects": {
      const at = Date.parse(act.at);
      const told = tellSubjects(c, Number.isNaN(at) ? Number.POSITIVE_INFINITY : at, now);
      if (!told.ok) return told;
      const toldAt = new Date(at);
      return done({
        to: { subjects_told_at: toldAt },
        words: {},
        tells: {
          type: "incident.subjects_told",
          data: () => ({ incident, told_at: toldAt.toISOString(), subjects: row.exposed }),
        },
        more: (orgId, id) => [markSubjectsTold(orgId, id, toldAt)],
      });
    }
    case "close": {
      const closed = close(c, act.ground);
      if (!closed.ok) return closed;
      return done({
        to: { state: "closed", over: true },
        words: { ground: act.ground.trim() },
        tells: { type: "incident.closed", data: (words) => ({ incident, words }) },
      });
    }
  }
}

function composed(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  row: IncidentRecordRow,
  step: Step,
): { statements: Statement[]; events: [EncodedEvent] } {
  const { orgId } = org;
  const place = PLACES.incident(orgId, row.incident_id);
  const { salt: _, ...before } = bodyOf(org, row);
  const words: IncidentWords = { ...before, ...step.words };
  const salt = newSalt();
  const after = { ...row, ...step.to };
  const over = step.to.over === true;
  return {
    statements: [
      changeIncident(
        ...[orgId, row.incident_id, row.revision, after.state, after.risk],
        sealJson(org.keys.data, place, { ...words, salt } satisfies IncidentBody),
        ...[after.authority_told_at, after.subjects_told_at],
        ...[over ? new Date(rt.now()) : row.closed_at, over ? member.userId : row.closed_by],
      ),
      ...(step.more?.(orgId, row.incident_id) ?? []),
    ],
    events: [
      encodeEvent({
        type: step.tells.type,
        eventId: rt.newId(),
        orgId,
        at: rt.now(),
        actor: { kind: "member", id: member.userId },
        draftId: row.draft_id,
        data: step.tells.data(commitment(salt, "words", stableJson(words))),
      } as Parameters<typeof encodeEvent>[0]),
    ],
  };
}

function bodyOf(org: OrganisationContext, row: IncidentRecordRow): IncidentBody {
  try {
    return openJson<IncidentBody>(org.keys.data, PLACES.incident(org.orgId, row.incident_id), row.sealed_body);
  } catch (error) {
    if (!(error instanceof Erased)) throw error;
    return { what: "", effects: "", measures: "", assessment: "", delay: "", authority: "", ground: "", salt: "" };
  }
}
