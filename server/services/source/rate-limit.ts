import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "@/server/runtime";
import type { SourceContext } from "./source-context";

/** Points are leased from the database in blocks of this many, so that most requests cost no round trip for the limit. */
const BLOCK = 50;
const MINUTE_S = 60;

type Lease = { left: number; until: number };
type Limits = { limiters: Map<number, RateLimiterPostgres>; leases: Map<string, Lease> };

const LIMITS = new WeakMap<Runtime, Limits>();

export type RateAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * One request of a source against its limit a minute, counted in PostgreSQL over all processes. A process takes blocks
 * of points ahead; what is left of a block is forgotten with the minute, so the limit holds and may be reached a block early.
 */
export async function takeTokens(rt: Runtime, source: SourceContext): Promise<RateAnswer> {
  const limits = LIMITS.get(rt) ?? {
    limiters: new Map<number, RateLimiterPostgres>(),
    leases: new Map<string, Lease>(),
  };
  LIMITS.set(rt, limits);
  const lease = limits.leases.get(source.sourceId);
  if (lease && lease.left > 0 && lease.until > rt.now()) {
    lease.left -= 1;
    return { ok: true };
  }
  const block = Math.max(1, Math.min(BLOCK, Math.floor(source.requestsPerMinute / 20)));
  try {
    const taken = await limiterFor(rt, limits, source.requestsPerMinute).consume(source.sourceId, block);
    limits.leases.set(source.sourceId, { left: block - 1, until: rt.now() + taken.msBeforeNext });
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

function limiterFor(rt: Runtime, limits: Limits, points: number): RateLimiterPostgres {
  let limiter = limits.limiters.get(points);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: rt.pool,
      points,
      duration: MINUTE_S,
      keyPrefix: "api",
      schemaName: "identity",
      tableName: "rate_limit",
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
    limits.limiters.set(points, limiter);
  }
  return limiter;
}
