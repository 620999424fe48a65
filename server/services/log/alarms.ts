import { type AlarmCode, alarmsInForce, insertAlarm } from "@/db/repositories/log";
import { read, writeUnlogged } from "@/db/transaction";
import type { LogRuntime } from "./log-runtime";

/** Says once that something is wrong with a log; what is said already is not said again. */
export async function raiseAlarm(rt: LogRuntime, orgId: string, code: AlarmCode, size: number): Promise<void> {
  const [inForce] = await read(rt.pool, orgId, [alarmsInForce(orgId)]);
  if (inForce.some((alarm) => alarm.code === code)) return;
  await writeUnlogged(rt.pool, orgId, [insertAlarm(orgId, new Date(rt.now()), code, "raised", size)]);
  rt.announce({ orgId, kind: "log", item: null });
}

/** Says that what the signer had found is no more so. */
export async function endAlarms(rt: LogRuntime, orgId: string, codes: readonly AlarmCode[]): Promise<void> {
  const [inForce] = await read(rt.pool, orgId, [alarmsInForce(orgId)]);
  const over = inForce.filter((alarm) => codes.includes(alarm.code));
  if (over.length === 0) return;
  const at = new Date(rt.now());
  await writeUnlogged(
    rt.pool,
    orgId,
    over.map(({ code, size }) => insertAlarm(orgId, at, code, "ended", size)),
  );
  rt.announce({ orgId, kind: "log", item: null });
}
