import pg from "pg";

export type Pool = pg.Pool;

const POOLS = Symbol.for("countersign.pools");
type Holder = { [POOLS]?: Map<string, pg.Pool> };

/**
 * Every statement finds its rows by keys, so a plan for any values is as good as one for these; left to itself, PostgreSQL
 * plans each five times on every connection, again after every ANALYZE, and some of them at each execution.
 */
const OPTIONS = "-c plan_cache_mode=force_generic_plan";

/**
 * The one pool a process has for a connection string. Kept on globalThis, because Next bundles server components apart
 * from the rest and would otherwise open a second one.
 */
export function poolFor(url: string, max = 16): pg.Pool {
  const holder = globalThis as Holder;
  holder[POOLS] ??= new Map();
  const existing = holder[POOLS].get(url);
  if (existing) return existing;
  const pool = new pg.Pool({ connectionString: url, max, options: OPTIONS });
  // A server that restarts breaks connections; the pool replaces them on the next use. One in use tells its user by
  // failing the query; the event besides, if nobody listened, would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  holder[POOLS].set(url, pool);
  return pool;
}

export async function closePools(): Promise<void> {
  const pools = (globalThis as Holder)[POOLS];
  if (!pools) return;
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  pools.clear();
}
