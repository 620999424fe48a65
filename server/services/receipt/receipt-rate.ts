import { createHash, createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "@/server/runtime";

/**
 * What one receipt may do in a minute: reading costs a point, sending something ten. An address pays only for what leads
 * nowhere: behind one proxy all customers have the same, and must not shut one another out.
 */
const POINTS = { receipt: 60, guesses: 60 };
export const COSTS = { read: 1, send: 10 } as const;
/** Requests about one's data, from one receipt in a day. */
const DATA_REQUESTS = 3;
const MINUTE_S = 60;
const DAY_S = 86_400;

type Limiters = { receipt: RateLimiterPostgres; guesses: RateLimiterPostgres; data: RateLimiterPostgres };
const LIMITERS = new WeakMap<Runtime, Limiters>();

/** Where a request comes from; `pepper` hides it in the counts. */
export type Guesser = { address: string; pepper: string };

/** Takes points of a receipt, counted in PostgreSQL over all processes, where it does not stand readably. */
export async function mayAsk(rt: Runtime, token: string, points: number): Promise<boolean> {
  return spend(limitersOf(rt).receipt, hidden(token), points);
}

/** Whether an address may still be answered that tried tokens which lead nowhere. */
export async function mayGuess(rt: Runtime, from: Guesser): Promise<boolean> {
  const spent = await limitersOf(rt).guesses.get(hiddenPlace(from));
  return spent === null || spent.consumedPoints < POINTS.guesses;
}

/** One more of them. */
export async function noteGuess(rt: Runtime, from: Guesser): Promise<void> {
  await spend(limitersOf(rt).guesses, hiddenPlace(from), 1);
}

/** Whether one more request about the customer's data may come through this receipt today. */
export async function mayAskForData(rt: Runtime, token: string): Promise<boolean> {
  return spend(limitersOf(rt).data, hidden(token), 1);
}

const hiddenPlace = ({ address, pepper }: Guesser) => createHmac("sha256", pepper).update(address).digest("base64url");
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
    guesses: limiter("receipt-guess", POINTS.guesses, MINUTE_S),
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
