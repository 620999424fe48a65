import { encodeEvent } from "@/core/audit/event";
import { permittedEverywhere } from "@/core/identity/grants";
import { rolesWith } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { IN_FLIGHT } from "@/core/review/supersede";
import { allSources } from "@/db/repositories/organisation";
import {
  inFlight,
  insertStop,
  liftStop,
  recallStoppedReleases,
  resumeDrafts,
  type StopRow,
  stopDrafts,
  stopsInForce,
  withdrawStoppedItems,
} from "@/db/repositories/stop";
import { read, write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

export type StopView = {
  stops: { id: string; scope: "organisation" | "source"; source: string | null; since: string; reason: string }[];
  sources: { id: string; name: string }[];
  mayUse: boolean;
};

export type StopReason = { reason: string; salt: string; lifted?: string };

export async function readStops(rt: Runtime, member: MemberContext): Promise<StopView> {
  const org = await organisationContext(rt, member.orgId);
  const [stops, sources] = await read(rt.pool, member.orgId, [stopsInForce(member.orgId), allSources(member.orgId)]);
  return {
    stops: stops.map((s) => ({
      id: s.stop_id,
      scope: s.scope,
      source: s.source_id,
      since: s.set_at.toISOString(),
      reason: openJson<StopReason>(org.keys.data, PLACES.stop(member.orgId, s.stop_id), s.sealed_reason).reason,
    })),
    sources: sources.map((s) => ({ id: s.source_id, name: s.name })),
    mayUse: permittedEverywhere(member.grants, "stop_switch.use"),
  };
}

/** Who decides, and who may lift it. */
const WHOM_A_STOP_CONCERNS = [...new Set([...rolesWith("item.decide"), ...rolesWith("stop_switch.use")])];

export type StopInput = { scope: "organisation" | "source"; source?: string; on: boolean; reason: string };

/** Stops everything in flight of a scope at once, or lifts that stop: what it held is checked again. Pressing twice is pressing once. */
export async function setStop(rt: Runtime, member: MemberContext, input: StopInput): Promise<Result<null>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  return retryLostRace(() => turn(rt, member, input));
}

async function turn(rt: Runtime, member: MemberContext, input: StopInput): Promise<Result<null>> {
  const { orgId } = member;
  const [stops, sources] = await read(rt.pool, orgId, [stopsInForce(orgId), allSources(orgId)]);
  const sourceId =
    input.scope === "source" ? (sources.find((s) => s.source_id === input.source)?.source_id ?? null) : null;
  if (input.scope === "source" && sourceId === null) return refused("unknown_reference", { field: "source" });
  const standing = stops.find((s) => s.scope === input.scope && s.source_id === sourceId);
  if (input.on === (standing !== undefined)) return done(null);
  if (input.on && !input.reason.trim()) return refused("reason_required", { field: "reason" });
  await (standing ? lift(rt, member, standing, input.reason.trim()) : set(rt, member, input, sourceId));
  if (!standing) rt.announce({ orgId, kind: "notification", item: null });
  rt.announce({ orgId, kind: "queue", item: null });
  return done(null);
}

async function set(rt: Runtime, member: MemberContext, input: StopInput, sourceId: string | null): Promise<void> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const stopId = rt.newId();
  const now = rt.now();
  const reason: StopReason = { reason: input.reason.trim(), salt: newSalt() };
  const [[count]] = await read(rt.pool, orgId, [inFlight(orgId, sourceId, [...IN_FLIGHT])]);
  await write(rt.pool, orgId, {
    statements: [
      insertStop(
        orgId,
        stopId,
        input.scope,
        sourceId,
        sealJson(org.keys.data, PLACES.stop(orgId, stopId), reason),
        member.userId,
        new Date(now),
      ),
      stopDrafts(orgId, sourceId, new Date(now)),
      withdrawStoppedItems(orgId, new Date(now)),
      recallStoppedReleases(orgId, new Date(now)),
      tellRoles(orgId, { roles: WHOM_A_STOP_CONCERNS, queue: null }, { kind: "stop_set", by: member.userId, at: now }),
    ],
    events: [
      encodeEvent({
        type: "stop.set",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        data: {
          stop: stopId,
          scope: input.scope,
          source: sourceId,
          drafts: count?.drafts ?? 0,
          reason: commitment(reason.salt, "reason", reason.reason),
        },
      }),
    ],
  });
}

/** Why it was lifted is kept beside why it was set, and told by the event as a commitment under the same salt. */
async function lift(rt: Runtime, member: MemberContext, standing: StopRow, because: string): Promise<void> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const now = rt.now();
  const place = PLACES.stop(orgId, standing.stop_id);
  const reason = openJson<StopReason>(org.keys.data, place, standing.sealed_reason);
  const sealed = sealJson(org.keys.data, place, { ...reason, lifted: because });
  const [[count]] = await read(rt.pool, orgId, [inFlight(orgId, standing.source_id, ["stopped"])]);
  await write(rt.pool, orgId, {
    statements: [
      liftStop(orgId, standing.stop_id, member.userId, new Date(now), sealed),
      resumeDrafts(orgId, new Date(now)),
    ],
    events: [
      encodeEvent({
        type: "stop.lifted",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        data: {
          stop: standing.stop_id,
          drafts: count?.drafts ?? 0,
          reason: because === "" ? null : commitment(reason.salt, "lifted", because),
        },
      }),
    ],
  });
}
