import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { StopScope } from "@/core/review/stop-scope";
import { drillRecord, type StopRecordRow, stopRecord } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { StopReason } from "./turn-stop";

export type RecordedStop = {
  id: string;
  scope: StopScope;
  source: string | null;
  value: string | null;
  set: { at: string; by: string | null; reason: string };
  /** Null while it is in force. */
  lifted: { at: string; by: string | null; reason: string | null } | null;
};

export type RecordedDrill = RecordedStop & { found: { held: number; ms: number; left: number } | null };

export type StopRecordView = { stops: RecordedStop[]; drills: RecordedDrill[] };

const PAST = 20;

/** What is stopped and what was: who set and lifted it, when, and why; and the drills. */
export async function readStopRecord(rt: Runtime, member: MemberContext): Promise<Result<StopRecordView>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  // In force can be one for everything and one for each source, model, prompt version and channel: far fewer than are asked for.
  const [rows, drilled] = await read(rt.pool, orgId, [stopRecord(orgId, 10 * PAST), drillRecord(orgId, PAST)]);
  const recorded = (r: StopRecordRow): RecordedStop => {
    const reason = openJson<StopReason>(keys.data, PLACES.stop(orgId, r.stop_id), r.sealed_reason);
    return {
      id: r.stop_id,
      scope: r.scope,
      source: r.source_name,
      value: r.value,
      set: { at: r.set_at.toISOString(), by: r.set_name, reason: reason.reason },
      lifted: r.lifted_at ? { at: r.lifted_at.toISOString(), by: r.lifted_name, reason: reason.lifted || null } : null,
    };
  };
  const stops = rows.map(recorded);
  const past = stops.filter((stop) => stop.lifted !== null).slice(0, PAST);
  return done({
    stops: [...stops.filter((stop) => stop.lifted === null), ...past],
    drills: drilled.map((row) => ({ ...recorded(row), found: foundBy(row) })),
  });
}

/** Null where the server failed while it was being drilled. */
function foundBy({ drill_held: held, drill_ms: ms, drill_left: left }: StopRecordRow): RecordedDrill["found"] {
  return held === null || ms === null || left === null ? null : { held, ms, left };
}
