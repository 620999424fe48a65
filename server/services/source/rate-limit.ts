import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "@/server/runtime";
import type { SourceContext } from "./source-context";

/** Points are leased from the database in blocks of this many, so that most requests cost no round trip for the limit. */
const BLOCK = 50;
const MINUTE_S = 60;

type Lease = { left: number; until: number };
type Limits = {
  limiters: Map<number, RateLimiterPostgres>;
  leases: Map<string, Lease>;
  /** Blocks being asked for: whoever comes meanwhile waits for that one rather than taking another. */
  asked: Map<string, Promise<RateAnswer>>;
};

const LIMITS = new WeakMap<Runtime, Limits>();

export type RateAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * One request of a source against its limit a minute, counted in PostgreSQL over all processes. A process takes blocks
 * of points ahead; what is left of a block is forgotten with the minute, so the limit holds and may be reached a block early.
 */
export async function takeTokens(rt: Runtime, source: SourceContext): Promise<RateAnswer> {
  const limits = LIMITS.get(rt) ?? { limiters: new Map(), leases: new Map(), asked: new Map() };
  LIMITS.set(rt, limits);
  const id = source.sourceId;
  for (;;) {
    const lease = limits.leases.get(id);
    if (lease && lease.left > 0 && lease.until > rt.now()) {
      lease.left -= 1;
      return { ok: true };
    }
    const asked = limits.asked.get(id) ?? takeBlock(rt, limits, source).finally(() => limits.asked.delete(id));
    limits.asked.set(id, asked);
    const answer = await asked;
    if (!answer.ok) return answer;
  }
}

async function takeBlock(rt: Runtime, limits: Limits, source: SourceContext): Promise<RateAnswer> {
  const block = Math.max(1, Math.min(BLOCK, Math.floor(source.requestsPerMinute / 20)));
  try {
    const taken = await limiterFor(rt, limits, source.requestsPerMinute).consume(source.sourceId, block);
    limits.leases.set(source.sourceId, { left: block, until: rt.now() + taken.msBeforeNext });
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
