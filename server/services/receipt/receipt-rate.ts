import { createHash, createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "@/server/runtime";

/** What one receipt and one address may do in a minute: reading costs a point, sending something ten. */
const POINTS = { receipt: 60, place: 120 };
export const COSTS = { read: 1, send: 10 } as const;
/** Requests about one's data, from one receipt in a day. */
const DATA_REQUESTS = 3;
const MINUTE_S = 60;
const DAY_S = 86_400;

type Limiters = { receipt: RateLimiterPostgres; place: RateLimiterPostgres; data: RateLimiterPostgres };
const LIMITERS = new WeakMap<Runtime, Limiters>();

export type Asking = { token: string; address: string; pepper: string };

/** Takes points by receipt and by address, counted in PostgreSQL over all processes; neither stands there readably. */
export async function mayAsk(rt: Runtime, { token, address, pepper }: Asking, points: number): Promise<boolean> {
  const { receipt, place } = limitersOf(rt);
  const from = createHmac("sha256", pepper).update(address).digest("base64url");
  const spent = await Promise.all([spend(receipt, hidden(token), points), spend(place, from, points)]);
  return spent.every(Boolean);
}

/** Whether one more request about the customer's data may come through this receipt today. */
export async function mayAskForData(rt: Runtime, token: string): Promise<boolean> {
  return spend(limitersOf(rt).data, hidden(token), 1);
}

const hidden = (token: string) => createHash("sha256").update("rate\0").update(token).digest("base64url");

function limitersOf(rt: Runtime): Limiters {
  const known = LIMITERS.get(rt);
  if (known) return known;
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      ...{ storeClient: rt.pool, keyPrefix, points, duration },
      ...{ schemaName: "identity", tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: false },
    });
  const made = {
    receipt: limiter("receipt", POINTS.receipt, MINUTE_S),
    place: limiter("receipt-from", POINTS.place, MINUTE_S),
    data: limiter("receipt-data", DATA_REQUESTS, DAY_S),
  };
  LIMITERS.set(rt, made);
  return made;
}

async function spend(limiter: RateLimiterPostgres, key: string, points: number): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
