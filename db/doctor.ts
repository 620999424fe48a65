import pg from "pg";
import { APP_FACTS, type Fact, SEALER_FACTS } from "./doctor-facts";

/** `todo` is there when it is not well. A warning is for what somebody may have chosen, or cannot change. */
export type DatabaseFinding = { name: string; ok: boolean; warning?: boolean; found: string; todo?: string };

const UNSEEN: DatabaseFinding = {
  name: "Sealing",
  ok: false,
  warning: true,
  found: "not looked at",
  todo: "Set DATABASE_SEALER_URL here too: only the sealer sees every organisation's log.",
};

/**
 * What the database itself can tell. A check that cannot be made is a problem, not a crash.
 * @param sealerUrl unless given, nobody is asked whether the log is kept
 */
export async function databaseChecks(url: string, sealerUrl?: string): Promise<DatabaseFinding[]> {
  const asApp = await asked(url, "Database", "DATABASE_URL", APP_FACTS);
  if (sealerUrl === undefined) return [...asApp, UNSEEN];
  const [connected, ...log] = await asked(sealerUrl, "Database as sealer", "DATABASE_SEALER_URL", SEALER_FACTS);
  return [...asApp, ...(connected?.ok ? [] : [connected ?? UNSEEN]), ...log];
}

async function asked(url: string, name: string, variable: string, facts: readonly Fact[]): Promise<DatabaseFinding[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
  });
  try {
    await client.connect();
  } catch (error) {
    const todo = `Check ${variable} and that PostgreSQL is running.`;
    return [{ name, ok: false, found: (error as Error).message, todo }];
  }
  try {
    const version = await client.query<{ v: string }>("SELECT current_setting('server_version') AS v");
    const findings: DatabaseFinding[] = [{ name, ok: true, found: `PostgreSQL ${version.rows[0]?.v ?? ""}` }];
    for (const fact of facts) findings.push(...(await checked(client, fact)));
    return findings;
  } finally {
    await client.end();
  }
}

async function checked(client: pg.Client, { name, sql, todo, warning, needs }: Fact): Promise<DatabaseFinding[]> {
  try {
    if (needs) {
      const { rows } = await client.query<{ there: boolean }>("SELECT to_regprocedure($1) IS NOT NULL AS there", [
        needs,
      ]);
      if (!rows[0]?.there) return [];
    }
    const { rows } = await client.query<{ found: string; well: boolean }>(sql);
    const { found = "no answer", well = false } = rows[0] ?? {};
    return [well ? { name, ok: true, found } : { name, ok: false, ...(warning && { warning }), found, todo }];
  } catch (error) {
    return [{ name, ok: false, found: (error as Error).message, todo }];
  }
}
