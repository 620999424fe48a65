import { alertFile } from "@/db/repositories/alert";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type AlertPorts, sendAlert } from "./send-alert";
import { spreadSignal } from "./spread-signal";
import { watchOrganisation } from "./watch";

/** A piece of work for alerts, told apart by its id: the organisation's own is its clock, the others a mail or webhook, or what happened. */
export async function alertDue(rt: Runtime, orgId: string, refId: string, ports: AlertPorts): Promise<void> {
  if (refId === orgId) return watchOrganisation(rt, orgId);
  const [[alert]] = await read(rt.pool, orgId, [alertFile(orgId, refId)]);
  return alert ? sendAlert(rt, orgId, refId, ports) : spreadSignal(rt, orgId, refId);
}
