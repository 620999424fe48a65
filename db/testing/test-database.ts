import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { closePools } from "@/db/pool";
import { withLogin } from "@/db/prepare";
import { APP, ensureRoles, OWNER, SEALER, WORKER } from "@/db/roles";

/** A migrated database of one test file's own. */
export type TestDatabase = {
  adminUrl: string;
  appUrl: string;
  workerUrl: string;
  sealerUrl: string;
  /** Runs one statement as the superuser, whom no policy binds. */
  admin<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Runs one statement as the application or the worker, in a transaction of an organisation (or of none) that is kept. */
  as<Row extends pg.QueryResultRow>(
    role: "app" | "worker" | "sealer",
    orgId: string | null,
    text: string,
    values?: unknown[],
  ): Promise<pg.QueryResult<Row>>;
  /** A transaction of the application in an organisation that stays open until it is told to commit. */
  begin(orgId: string): Promise<{ run(text: string, values: unknown[]): Promise<void>; commit(): Promise<void> }>;
  /** Runs statements as the superuser in one transaction that leaves nothing behind. */
  rolledBack<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Closes every pool of this process and drops the database. */
  close(): Promise<void>;
};

/** The rows of one statement. */
export type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

const TEMPLATE = "countersign_template";
/** One number for all forks of a run: the first makes the template, the others wait for it. */
const LOCK = 7_466_302;
/** Of a cluster that lives as long as the run and listens on loopback only. */
const PASSWORDS = { app: "app", worker: "worker", sealer: "sealer" };

/** Clones the migrated template, which the first caller of a run makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(url, async (client) => {
    await makeTemplate(client, url);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
    // What roles may do to a database as such, a copy does not take over.
    await client.query(`GRANT CREATE ON DATABASE ${name} TO ${OWNER}`);
  });
  const adminUrl = databaseAt(url, name);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
  const urls = {
    app: withLogin(adminUrl, APP, PASSWORDS.app),
    worker: withLogin(adminUrl, WORKER, PASSWORDS.worker),
    sealer: withLogin(adminUrl, SEALER, PASSWORDS.sealer),
  };
  const roles = {
    app: new pg.Pool({ connectionString: urls.app, max: 2 }),
    worker: new pg.Pool({ connectionString: urls.worker, max: 2 }),
    sealer: new pg.Pool({ connectionString: urls.sealer, max: 2 }),
  };
  // Dropping the database ends idle connections that are being closed; each tells so, and nobody else would listen.
  for (const pool of [admin, ...Object.values(roles)]) {
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
  }
  return {
    adminUrl,
    appUrl: urls.app,
    workerUrl: urls.worker,
    sealerUrl: urls.sealer,
    admin: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await admin.query<Row>(text, values)).rows,
    as: <Row extends pg.QueryResultRow>(
      role: "app" | "worker" | "sealer",
      orgId: string | null,
      text: string,
      values: unknown[] = [],
    ) =>
      inTransaction(roles[role], "COMMIT", async (client) => {
        if (orgId) await client.query("SELECT set_config('countersign.org', $1, true)", [orgId]);
        return client.query<Row>(text, values);
      }),
    begin: async (orgId) => {
      const client = await roles.app.connect();
      await client.query("BEGIN");
      await client.query("SELECT set_config('countersign.org', $1, true)", [orgId]);
      return {
        run: async (text, values) => void (await client.query(text, values)),
        commit: async () => {
          await client.query("COMMIT");
          client.release();
        },
      };
    },
    rolledBack: (work) =>
      inTransaction(admin, "ROLLBACK", (client) =>
        work(
          async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
            (await client.query<Row>(text, values)).rows,
        ),
      ),
    close: async () => {
      await Promise.all([closePools(), admin.end(), roles.app.end(), roles.worker.end(), roles.sealer.end()]);
      await asSuperuser(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** The template appears under its name only when it is complete, so that a fork that dies half-way leaves none. */
async function makeTemplate(client: pg.Client, url: string): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [TEMPLATE]);
    if (rows.length > 0) return;
    const unfinished = `${TEMPLATE}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await asSuperuser(databaseAt(url, unfinished), async (admin) => {
      await ensureRoles(admin, PASSWORDS);
      await migrateDatabase(admin);
    });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  end: "COMMIT" | "ROLLBACK",
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

function databaseAt(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
