import type { LogState } from "@/core/audit/seal-view";
import { alarmsInForce, newestCheckpoint } from "@/db/repositories/log";
import { newestEventBefore } from "@/db/repositories/log-page";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** A seal normally follows within a second or two. */
const BEHIND_MS = 60_000;

/** How the log stands, for every member: an alarm concerns whoever relies on the record. */
export async function readLogState(rt: Runtime, { orgId }: MemberContext): Promise<LogState> {
  const overdue = new Date(rt.now() - BEHIND_MS);
  const [[own, newest, older], [everywhere]] = await Promise.all([
    read(rt.pool, orgId, [alarmsInForce(orgId), newestCheckpoint(orgId), newestEventBefore(orgId, overdue)]),
    read(rt.pool, INSTALLATION, [alarmsInForce(INSTALLATION)]),
  ]);
  const size = Number(newest[0]?.size ?? 0);
  const event = older[0];
  const waits = event !== undefined && (event.index === null || Number(event.index) >= size);
  const alarms = [
    ...own.map((alarm) => ({ ...alarm, everywhere: false })),
    ...everywhere.map((alarm) => ({ ...alarm, everywhere: true })),
  ];
  return {
    org: orgId,
    newest: newest[0] ? { size, at: newest[0].signed_at.toISOString() } : null,
    behindSince: waits ? (newest[0]?.signed_at ?? event.occurred_at).toISOString() : null,
    alarms: alarms.map(({ code, raised_at, size: at, everywhere: all }) => ({
      code,
      at: raised_at.toISOString(),
      size: at === null ? null : Number(at),
      everywhere: all,
    })),
  };
}
