import pg from "pg";

export type DatabaseFinding = { name: string; ok: boolean; found: string; todo?: string };

type Fact = { name: string; sql: string; wanted: string; todo: string };

/** Each asks for a text; it is well when the text is the one wanted. */
const FACTS: Fact[] = [
  {
    name: "Database role",
    sql: "SELECT CASE WHEN rolsuper OR rolbypassrls THEN rolname || ' bypasses row-level security' ELSE 'bound by row-level security' END FROM pg_roles WHERE rolname = current_user",
    wanted: "bound by row-level security",
    todo: "Let DATABASE_URL sign in as countersign_app, never as a superuser.",
  },
  {
    name: "Row-level security",
    sql: `SELECT CASE WHEN count(*) = 0 THEN 'forced on every table' ELSE 'missing on ' || string_agg(n.nspname || '.' || c.relname, ', ') END
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname IN ('app', 'audit') AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    wanted: "forced on every table",
    todo: "Run the migrations again; nobody may have switched it off.",
  },
  {
    name: "Append-only audit",
    sql: `SELECT CASE WHEN count(*) = 1 THEN 'guarded, also against replica mode' ELSE 'the guard is missing or weakened' END
          FROM pg_trigger WHERE tgrelid = 'audit.event'::regclass AND tgname = 'append_only' AND tgenabled = 'A'`,
    wanted: "guarded, also against replica mode",
    todo: "Somebody has changed the trigger on audit.event. Find out who, then run the migrations again.",
  },
];

/** What the database itself can tell. A check that cannot be made is a problem, not a crash. */
export async function databaseChecks(url: string): Promise<DatabaseFinding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    return [
      {
        name: "Database",
        ok: false,
        found: (error as Error).message,
        todo: "Check DATABASE_URL and that PostgreSQL is running.",
      },
    ];
  }
  try {
    const version = await client.query<{ v: string }>("SELECT current_setting('server_version') AS v");
    const findings: DatabaseFinding[] = [
      { name: "Database", ok: true, found: `PostgreSQL ${version.rows[0]?.v ?? ""}` },
    ];
    for (const fact of FACTS) findings.push(await checked(client, fact));
    return findings;
  } finally {
    await client.end();
  }
}

async function checked(client: pg.Client, { name, sql, wanted, todo }: Fact): Promise<DatabaseFinding> {
  try {
    const { rows } = await client.query<Record<string, string>>(sql);
    const found = Object.values(rows[0] ?? {})[0] ?? "no answer";
    return found === wanted ? { name, ok: true, found } : { name, ok: false, found, todo };
  } catch (error) {
    return { name, ok: false, found: (error as Error).message, todo };
  }
}
