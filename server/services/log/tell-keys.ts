import { type AuditEvent, encodeEvent } from "@/core/audit/event";
import { endorsementText, type KeyEvent, toHex } from "@/core/audit/key-history";
import { keyEvents } from "@/db/repositories/log";
import { read, write } from "@/db/transaction";
import type { LogKey } from "@/server/keys/log-keys";
import type { LogRuntime } from "./log-runtime";

type Told = Pick<KeyEvent, "type" | "data">;

/**
 * Lets a log tell of the keys that sign it: the first begins it, each later one is endorsed by the one before, and those
 * that were retired are.
 * @returns whether there was anything to tell
 */
export async function tellKeys(
  rt: LogRuntime,
  orgId: string,
  origin: string,
  keys: readonly LogKey[],
): Promise<boolean> {
  const [rows] = await read(rt.pool, orgId, [keyEvents(orgId)]);
  const told = rows.map(({ bytes }) => JSON.parse(bytes.toString("utf8")) as Told);
  const [first, ...more] = untold(origin, keys, told).map((each) => eventOf(rt, orgId, each));
  if (!first) return false;
  await write(rt.pool, orgId, { statements: [], events: [first, ...more] });
  return true;
}

function untold(origin: string, keys: readonly LogKey[], told: readonly Told[]): Told[] {
  const found: Told[] = [];
  const counting = told.filter((t) => t.type !== "log.key_retired").map((t) => t.data.key);
  const ended = new Set(told.filter((t) => t.type === "log.key_retired").map((t) => t.data.key));
  for (const key of keys) {
    if (counting.includes(key.publicHex)) continue;
    // One that was retired before this log began has no part in it.
    if (key.state === "retired") continue;
    const by = keys.findLast((k) => counting.includes(k.publicHex) && !ended.has(k.publicHex));
    found.push(by ? added(origin, key, by) : { type: "log.started", data: { key: key.publicHex } });
    counting.push(key.publicHex);
  }
  for (const key of keys) {
    if (key.state !== "retired" || !counting.includes(key.publicHex) || ended.has(key.publicHex)) continue;
    found.push({ type: "log.key_retired", data: { key: key.publicHex } });
  }
  return found;
}

function added(origin: string, key: LogKey, by: LogKey): Told {
  const endorsement = toHex(by.sign(endorsementText(origin, key.publicHex)));
  return { type: "log.key_added", data: { key: key.publicHex, by: by.publicHex, endorsement } };
}

function eventOf(rt: LogRuntime, orgId: string, told: Told) {
  const event = { ...told, eventId: rt.newId(), orgId, at: rt.now(), actor: { kind: "system", id: "sealer" } };
  return encodeEvent(event as AuditEvent);
}
