import type pg from "pg";
import type { EncodedEvent } from "@/core/audit/event";
import { sendBatch } from "./batch";
import { insertEvent } from "./repositories/event";
import { type Statement, statement } from "./statement";

/** Somebody changed what this writer had read, or took the same key: read again and decide again. Nothing was written. */
export class LostRace extends Error {
  override name = "LostRace";
}

type Rows<S extends readonly Statement[]> = { [K in keyof S]: S[K] extends Statement<infer R> ? R[] : never };

/** The organisation's index key was rotated since its context was read: its tokens are others now. */
export class IndexRotated extends LostRace {
  override name = "IndexRotated";
}

/** The organisation's index key is being rotated: nothing under it is written until that is done. */
export class IndexBusy extends LostRace {
  override name = "IndexBusy";
}

/** A claim would be one too many for whoever asked. */
export class HandsFull extends LostRace {
  override name = "HandsFull";
}

/** For the transaction only: whatever is sent with it is one. */
const enter = statement("tx.org", "SELECT set_config('countersign.org', $1, true)");
/** One snapshot for all statements: a commit between two of them would otherwise be seen by the second only. */
const beginToRead = statement("tx.begin_read", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
const commit = statement("tx.commit", "COMMIT");

/** Reads in one organisation, in one snapshot and one round trip. */
export async function read<const S extends readonly Statement[]>(
  pool: pg.Pool,
  orgId: string,
  statements: S,
): Promise<Rows<S>> {
  const rows = await sent(pool, [beginToRead(), enter(orgId), ...statements, commit()], true);
  return rows.slice(2, -1) as Rows<S>;
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
  await sent(pool, [enter(orgId), ...change.statements, ...change.events.map(insertEvent)]);
}

/**
 * The same, and what is read after it in the same transaction and round trip: each statement sees what was just written.
 * @throws LostRace
 */
export async function writeAndRead<const S extends readonly Statement[]>(
  pool: pg.Pool,
  orgId: string,
  change: { events: readonly [EncodedEvent, ...EncodedEvent[]]; statements: readonly Statement[] },
  reads: S,
): Promise<Rows<S>> {
  const rows = await sent(pool, [enter(orgId), ...change.statements, ...change.events.map(insertEvent), ...reads]);
  return rows.slice(-reads.length) as Rows<S>;
}

/** For what the log need not tell: marks of the machinery itself, such as a work row taken or an attempt counted. */
export async function writeUnlogged(pool: pg.Pool, orgId: string, statements: readonly Statement[]): Promise<void> {
  await sent(pool, [enter(orgId), ...statements]);
}

/** One such mark that answers: rows of its RETURNING. */
export async function markReturning<Row>(pool: pg.Pool, orgId: string, mark: Statement<Row>): Promise<Row[]> {
  const [, rows] = await sent(pool, [enter(orgId), mark]);
  return rows as Row[];
}

/** The same across organisations, for the roles that row-level security lets see more than one. */
export async function markAcross<Row>(pool: pg.Pool, mark: Statement<Row>): Promise<Row[]> {
  const [rows] = await sent(pool, [mark]);
  return rows as Row[];
}

async function sent(pool: pg.Pool, statements: readonly Statement[], explicit = false): Promise<unknown[][]> {
  try {
    return await sendBatch(pool, statements, explicit);
  } catch (error) {
    throw raceOrBug(error);
  }
}

const RACES = new Set(["40001", "23505", "40P01"]);

function raceOrBug(reason: unknown): Error {
  const error = reason as Error & { code?: string };
  // `app.hold_index` says these.
  if (error.code === "CS001") return new IndexRotated(error.message, { cause: error });
  if (error.code === "CS002") return new IndexBusy(error.message, { cause: error });
  // `app.hold_hands` says this.
  if (error.code === "CS003") return new HandsFull(error.message, { cause: error });
  return error.code !== undefined && RACES.has(error.code) ? new LostRace(error.message, { cause: error }) : error;
}
