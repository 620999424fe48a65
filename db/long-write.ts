import type pg from "pg";
import type { EncodedEvent } from "@/core/audit/event";
import { insertEvent } from "./repositories/event";
import type { Statement } from "./statement";

/** A transaction that reads and writes in turns, for what is too much for one batch. */
export type LongWrite = { rows<Row>(statement: Statement<Row>): Promise<Row[]> };

/** Runs `work` in one transaction of one organisation, on a connection of its own, and tells it by the events it answers with. */
export async function writeLong<T>(
  pool: pg.Pool,
  orgId: string,
  work: (tx: LongWrite) => Promise<{ events: readonly [EncodedEvent, ...EncodedEvent[]]; value: T }>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('countersign.org', $1, true)", [orgId]);
    const rows = async <Row>(s: Statement<Row>) => (await client.query({ ...s })).rows as Row[];
    const { events, value } = await work({ rows });
    for (const event of events) await rows(insertEvent(event));
    await client.query("COMMIT");
    return value;
  } catch (error) {
    broken = await client.query("ROLLBACK").then(
      () => undefined,
      (lost: Error) => lost,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}
