import type pg from "pg";
import type { EncodedEvent } from "@/core/audit/event";
import { insertEvent } from "./repositories/event";
import type { Statement } from "./statement";

/** Somebody changed what this writer had read, or took the same key: read again and decide again. Nothing was written. */
export class LostRace extends Error {
  override name = "LostRace";
}

type Rows<S extends readonly Statement[]> = { [K in keyof S]: S[K] extends Statement<infer R> ? R[] : never };

const BEGIN = { name: "tx.begin", text: "BEGIN" };
/** One snapshot for all statements: a commit between two of them would otherwise be seen by the second only. */
const BEGIN_READ = { name: "tx.begin_read", text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };
const COMMIT = { name: "tx.commit", text: "COMMIT" };
const SET_ORG = "SELECT set_config('countersign.org', $1, true)";

/** Reads in one organisation, in one snapshot and one round trip. */
export function read<const S extends readonly Statement[]>(
  pool: pg.Pool,
  orgId: string,
  statements: S,
): Promise<Rows<S>> {
  return pipelined(pool, orgId, BEGIN_READ, statements) as Promise<Rows<S>>;
}

/**
 * Writes in one organisation, in one transaction and one round trip, together with the audit events that tell of it: a
 * write without an event does not compile.
 * @throws LostRace when a guarded statement found its row changed or a unique key was taken meanwhile
 */
export async function write(
  pool: pg.Pool,
  orgId: string,
  change: { events: readonly [EncodedEvent, ...EncodedEvent[]]; statements: readonly Statement[] },
): Promise<void> {
  await pipelined(pool, orgId, BEGIN, [...change.statements, ...change.events.map(insertEvent)]);
}

/** For what the log need not tell: marks of the machinery itself, such as a work row taken or an attempt counted. */
export async function writeUnlogged(pool: pg.Pool, orgId: string, statements: readonly Statement[]): Promise<void> {
  await pipelined(pool, orgId, BEGIN, statements);
}

/** One such mark that answers: rows of its RETURNING. */
export async function markReturning<Row>(pool: pg.Pool, orgId: string, mark: Statement<Row>): Promise<Row[]> {
  const [rows] = await pipelined(pool, orgId, BEGIN, [mark]);
  return rows as Row[];
}

async function pipelined(
  pool: pg.Pool,
  orgId: string,
  begin: { name: string; text: string },
  statements: readonly Statement[],
): Promise<unknown[][]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const sent = [
      client.query(begin),
      client.query({ name: "tx.org", text: SET_ORG, values: [orgId] }),
      ...statements.map((s) => client.query({ name: s.name, text: s.text, values: s.values })),
      client.query(COMMIT),
    ];
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((s) => s.status === "rejected");
    if (failed) throw raceOrBug(failed.reason);
    return settled.slice(2, -1).map((s) => (s as PromiseFulfilledResult<pg.QueryResult>).value.rows as unknown[]);
  } catch (error) {
    if (!(error instanceof LostRace)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken && !isSqlError(broken) ? broken : undefined);
  }
}

const RACES = new Set(["40001", "23505", "40P01"]);

function raceOrBug(reason: unknown): Error {
  const error = reason as Error & { code?: string };
  return error.code !== undefined && RACES.has(error.code) ? new LostRace(error.message, { cause: error }) : error;
}

function isSqlError(error: Error & { code?: string }): boolean {
  return error.code !== undefined && /^[0-9A-Z]{5}$/.test(error.code);
}
