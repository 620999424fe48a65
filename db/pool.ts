import pg from "pg";

export type Pool = pg.Pool;

const POOLS = Symbol.for("countersign.pools");
type Holder = { [POOLS]?: Map<string, pg.Pool> };

/**
 * The one pool a process has for a connection string. Kept on globalThis, because Next bundles server components apart
 * from the rest and would otherwise open a second one.
 */
export function poolFor(url: string, max = 16): pg.Pool {
  const holder = globalThis as Holder;
  holder[POOLS] ??= new Map();
  const existing = holder[POOLS].get(url);
  if (existing) return existing;
  // pipeline: statements queued without waiting travel together; see transaction.ts.
  const pool = new pg.Pool({ connectionString: url, max, pipeline: true } as pg.PoolConfig);
  // A server that restarts breaks idle connections; the pool replaces them on the next use.
  pool.on("error", () => undefined);
  holder[POOLS].set(url, pool);
  return pool;
}

export async function closePools(): Promise<void> {
  const pools = (globalThis as Holder)[POOLS];
  if (!pools) return;
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  pools.clear();
}
