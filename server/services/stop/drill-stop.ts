import { encodeEvent } from "@/core/audit/event";
import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { allSources } from "@/db/repositories/organisation";
import { noteDrill, stillGoing, stopsInForce } from "@/db/repositories/stop";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { type StopScopeInput, standingOn, targetOf } from "./stop-target";
import { putStop, takeStopBack } from "./turn-stop";

/** What a drill found: replies held, milliseconds from the press until that was so, and how many could still go out. */
export type DrillResult = { held: number; ms: number; left: number };

/**
 * Presses the stop switch in earnest, looks whether anything of its scope could still go out, and lifts it at once. Were
 * the server to fail in between, the stop would stand and be seen: on the safe side.
 */
export async function drillStop(
  rt: Runtime,
  member: MemberContext,
  input: StopScopeInput & { reason: string },
): Promise<Result<DrillResult>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  const { orgId } = member;
  const reason = input.reason.trim();
  if (reason === "") return refused("reason_required", { field: "reason" });
  const [stops, sources] = await read(rt.pool, orgId, [stopsInForce(orgId), allSources(orgId)]);
  const target = targetOf(input, sources);
  if (!target.ok) return target;
  // What is stopped already cannot be tried.
  if (standingOn(stops, target.value)) return refused("conflict", { field: "scope" });
  const began = performance.now();
  const { stopId, held } = await retryLostRace(() => putStop(rt, member, target.value, reason, { drill: true }));
  const ms = Math.round(performance.now() - began);
  const { scope, source, value } = target.value;
  const [[going]] = await read(rt.pool, orgId, [stillGoing(orgId, scope, source, value)]);
  const found: DrillResult = { held, ms, left: going?.drafts ?? 0 };
  await write(rt.pool, orgId, {
    statements: [noteDrill(orgId, stopId, found.held, found.ms, found.left)],
    events: [
      encodeEvent({
        type: "stop.drilled",
        eventId: rt.newId(),
        orgId,
        at: rt.now(),
        actor: { kind: "member", id: member.userId },
        data: { stop: stopId, drafts: held, ms, left: found.left },
      }),
    ],
  });
  await endDrill(rt, member, stopId);
  rt.announce({ orgId, kind: "queue", item: null });
  return done(found);
}

/** Lifts what a drill has put in force, unless somebody has lifted it already or pressed in earnest meanwhile. */
export async function endDrill(rt: Runtime, member: MemberContext, stopId: string): Promise<void> {
  await retryLostRace(async () => {
    const [standing] = await read(rt.pool, member.orgId, [stopsInForce(member.orgId)]);
    const ours = standing.find((stop) => stop.stop_id === stopId);
    if (ours) await takeStopBack(rt, member, ours, "");
  });
}
