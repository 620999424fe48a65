/**
 * A prepared statement with its values, as data: repositories build them, {@link read} and {@link write} send them, many
 * at a time in one round trip. `Row` is what it returns.
 */
export type Statement<Row = unknown> = { name: string; text: string; values: unknown[]; readonly row?: Row };

const DECLARED = new Map<string, string>();

/**
 * Declares a statement once: its name is the prepared name on every connection, so text and name must belong together.
 * @throws Error when another text has the name: a connection would run whichever it prepared first
 */
export function statement<Row>(name: string, text: string): (...values: unknown[]) => Statement<Row> {
  const other = DECLARED.get(name);
  // While developing, a module is read anew with its text changed.
  if (other !== undefined && other !== text && process.env.NODE_ENV !== "development")
    throw new Error(`two statements are called ${name}`);
  DECLARED.set(name, text);
  return (...values) => ({ name, text, values });
}

/** All that were declared so far, text by name: for tests that look at every one. */
export const declaredStatements = (): ReadonlyMap<string, string> => DECLARED;

/** A write that must touch exactly one row; else the transaction is turned back with {@link LostRace}. `text` must end in RETURNING 1. */
export function guarded(name: string, text: string): (...values: unknown[]) => Statement<never> {
  return statement(name, `WITH touched AS (${text}) SELECT app.require_one(count(*)) FROM touched`);
}
