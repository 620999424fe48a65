/**
 * A prepared statement with its values, as data: repositories build them, {@link read} and {@link write} send them, many
 * at a time in one round trip. `Row` is what it returns.
 */
export type Statement<Row = unknown> = { name: string; text: string; values: unknown[]; readonly row?: Row };

/** Declares a statement once: its name is the prepared name on every connection, so text and name must belong together. */
export function statement<Row>(name: string, text: string): (...values: unknown[]) => Statement<Row> {
  return (...values) => ({ name, text, values });
}

/** A write that must touch exactly one row; else the transaction is turned back with {@link LostRace}. `text` must end in RETURNING 1. */
export function guarded(name: string, text: string): (...values: unknown[]) => Statement<never> {
  return statement(name, `WITH touched AS (${text}) SELECT app.require_one(count(*)) FROM touched`);
}
