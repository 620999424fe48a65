import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import type { StopScope } from "@/core/review/stop-scope";
import {
  inScope,
  insertStop,
  liftStop,
  recallStoppedReleases,
  resumeDrafts,
  type StopRow,
  stopDrafts,
  withdrawStoppedItems,
} from "@/db/repositories/stop";
import { read, write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import { organisationContext } from "../organisation/organisation-context";
import { withdrawPlanted } from "../planted/withdraw-planted";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

export type StopReason = { reason: string; salt: string; lifted?: string };

/** What exactly is stopped: `source` by its id, `value` is a model, prompt version or channel. */
export type StopTarget = { scope: StopScope; source: string | null; value: string | null };

/** Who decides, and who may lift it. */
const WHOM_A_STOP_CONCERNS = [...new Set([...rolesWith("item.decide"), ...rolesWith("stop_switch.use")])];

/** A drill, or in earnest: then perhaps `insteadOf` a drill of the same scope that is in force, which it takes over from. */
type Press = { drill: true } | { drill: false; insteadOf?: StopRow | undefined };

/** Puts a stop in force, which holds everything of its scope that is in flight. @returns its id, and how many it held */
export async function putStop(
  rt: Runtime,
  member: MemberContext,
  target: StopTarget,
  because: string,
  press: Press,
): Promise<{ stopId: string; held: number }> {
  const { orgId } = member;
  const { drill } = press;
  const over = press.drill ? undefined : press.insteadOf;
  // What is planted is no reply that a stop could hold, and counts in none of its figures.
  await withdrawPlanted(rt, orgId, "all");
  const org = await organisationContext(rt, orgId);
  const stopId = rt.newId();
  const now = rt.now();
  const reason: StopReason = { reason: because, salt: newSalt() };
  const of = [target.scope, target.source, target.value] as const;
  const [[count]] = await read(rt.pool, orgId, [inScope(orgId, ...of)]);
  // What the drill holds is held on, without a moment between.
  const held = (count?.flying ?? 0) + (over ? (count?.held ?? 0) : 0);
  const sealed = sealJson(org.keys.data, PLACES.stop(orgId, stopId), reason);
  const before = over ? lifted(rt, member, over.stop_id, { at: now, drafts: 0, reason: null }) : null;
  const set = encodeEvent({
    type: "stop.set",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "member", id: member.userId },
    data: { stop: stopId, ...target, drill, drafts: held, reason: commitment(reason.salt, "reason", because) },
  });
  const told = { kind: "stop_set", by: member.userId, at: now } as const;
  await write(rt.pool, orgId, {
    statements: [
      ...(over ? [liftStop(orgId, over.stop_id, member.userId, new Date(now), over.sealed_reason)] : []),
      insertStop(orgId, stopId, ...of, sealed, member.userId, new Date(now), drill),
      stopDrafts(orgId, ...of, new Date(now)),
      withdrawStoppedItems(orgId, new Date(now)),
      recallStoppedReleases(orgId, new Date(now)),
      // A drill is over before anybody has read of it.
      ...(drill ? [] : [tellRoles(orgId, { roles: WHOM_A_STOP_CONCERNS, queue: null }, told)]),
    ],
    events: before ? [before, set] : [set],
  });
  return { stopId, held };
}

/** Lifts a stop: what it held is checked again. Why is kept beside why it was set, as a commitment under the same salt. */
export async function takeStopBack(
  rt: Runtime,
  member: MemberContext,
  standing: StopRow,
  because: string,
): Promise<void> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const now = rt.now();
  const place = PLACES.stop(orgId, standing.stop_id);
  const reason = openJson<StopReason>(org.keys.data, place, standing.sealed_reason);
  const sealed = sealJson(org.keys.data, place, { ...reason, lifted: because });
  const [[count]] = await read(rt.pool, orgId, [inScope(orgId, standing.scope, standing.source_id, standing.value)]);
  await write(rt.pool, orgId, {
    statements: [
      liftStop(orgId, standing.stop_id, member.userId, new Date(now), sealed),
      resumeDrafts(orgId, new Date(now)),
      ...(standing.drill
        ? []
        : [
            tellRoles(
              orgId,
              { roles: WHOM_A_STOP_CONCERNS, queue: null },
              { kind: "stop_lifted", by: member.userId, at: now },
            ),
          ]),
    ],
    events: [
      lifted(rt, member, standing.stop_id, {
        at: now,
        drafts: count?.held ?? 0,
        reason: because === "" ? null : commitment(reason.salt, "lifted", because),
      }),
    ],
  });
}

function lifted(
  rt: Runtime,
  { orgId, userId }: MemberContext,
  stop: string,
  { at, ...told }: { at: number; drafts: number; reason: string | null },
): EncodedEvent {
  return encodeEvent({
    type: "stop.lifted",
    eventId: rt.newId(),
    orgId,
    at,
    actor: { kind: "member", id: userId },
    data: { stop, ...told },
  });
}
