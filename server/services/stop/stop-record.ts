import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { stopRecord } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { StopReason } from "./stop-switch";

export type RecordedStop = {
  id: string;
  scope: "organisation" | "source";
  source: string | null;
  set: { at: string; by: string | null; reason: string };
  /** Null while it is in force. */
  lifted: { at: string; by: string | null; reason: string | null } | null;
};

const PAST = 20;

/** What is stopped and what was: who set and lifted it, when, and why. */
export async function readStopRecord(rt: Runtime, member: MemberContext): Promise<Result<RecordedStop[]>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  // One stop for each source and one for everything can be in force: far fewer than are asked for.
  const [rows] = await read(rt.pool, orgId, [stopRecord(orgId, 10 * PAST)]);
  const stops = rows.map((r): RecordedStop => {
    const reason = openJson<StopReason>(keys.data, PLACES.stop(orgId, r.stop_id), r.sealed_reason);
    return {
      id: r.stop_id,
      scope: r.scope,
      source: r.source_name,
      set: { at: r.set_at.toISOString(), by: r.set_name, reason: reason.reason },
      lifted: r.lifted_at ? { at: r.lifted_at.toISOString(), by: r.lifted_name, reason: reason.lifted || null } : null,
    };
  });
  const past = stops.filter((stop) => stop.lifted !== null).slice(0, PAST);
  return done([...stops.filter((stop) => stop.lifted === null), ...past]);
}
