import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { StopScope } from "@/core/review/stop-scope";
import { allSources } from "@/db/repositories/organisation";
import { stopsInForce } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { type StopScopeInput, standingOn, targetOf } from "./stop-target";
import { putStop, type StopReason, takeStopBack } from "./turn-stop";

export type StopView = {
  stops: {
    id: string;
    scope: StopScope;
    source: string | null;
    value: string | null;
    drill: boolean;
    since: string;
    reason: string;
  }[];
  sources: { id: string; name: string }[];
  mayUse: boolean;
};

export async function readStops(rt: Runtime, member: MemberContext): Promise<StopView> {
  const org = await organisationContext(rt, member.orgId);
  const [stops, sources] = await read(rt.pool, member.orgId, [stopsInForce(member.orgId), allSources(member.orgId)]);
  return {
    stops: stops.map((s) => ({
      id: s.stop_id,
      scope: s.scope,
      source: s.source_id,
      value: s.value,
      drill: s.drill,
      since: s.set_at.toISOString(),
      reason: openJson<StopReason>(org.keys.data, PLACES.stop(member.orgId, s.stop_id), s.sealed_reason).reason,
    })),
    sources: sources.map((s) => ({ id: s.source_id, name: s.name })),
    mayUse: permittedEverywhere(member.grants, "stop_switch.use"),
  };
}

export type StopInput = StopScopeInput & { on: boolean; reason: string };

/** Stops everything in flight of a scope at once, or lifts that stop: what it held is checked again. Pressing twice is pressing once. */
export async function setStop(rt: Runtime, member: MemberContext, input: StopInput): Promise<Result<null>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  return retryLostRace(() => turn(rt, member, input));
}

async function turn(rt: Runtime, member: MemberContext, input: StopInput): Promise<Result<null>> {
  const { orgId } = member;
  const [stops, sources] = await read(rt.pool, orgId, [stopsInForce(orgId), allSources(orgId)]);
  const target = targetOf(input, sources);
  if (!target.ok) return target;
  const standing = standingOn(stops, target.value);
  const reason = input.reason.trim();
  // A drill lifts itself: whoever presses in earnest meanwhile means to stop.
  if (input.on ? standing?.drill === false : standing === undefined) return done(null);
  if (input.on && reason === "") return refused("reason_required", { field: "reason" });
  if (input.on) await putStop(rt, member, target.value, reason, { drill: false, insteadOf: standing });
  else if (standing) await takeStopBack(rt, member, standing, reason);
  if (input.on) rt.announce({ orgId, kind: "notification", item: null });
  rt.announce({ orgId, kind: "queue", item: null });
  return done(null);
}
