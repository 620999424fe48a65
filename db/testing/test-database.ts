import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { closePools } from "@/db/pool";
import { withLogin } from "@/db/prepare";
import { APP, ensureRoles, WORKER } from "@/db/roles";

/** A migrated database of one test file's own. */
export type TestDatabase = {
  adminUrl: string;
  appUrl: string;
  workerUrl: string;
  /** Runs one statement as the superuser, whom no policy binds. */
  admin<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Closes every pool of this process and drops the database. */
  close(): Promise<void>;
};

const TEMPLATE = "countersign_template";
/** One number for all forks of a run: the first makes the template, the others wait for it. */
const LOCK = 7_466_302;
/** Of a cluster that lives as long as the run and listens on loopback only. */
const PASSWORDS = { app: "app", worker: "worker" };

/** Clones the migrated template, which the first caller of a run makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(url, async (client) => {
    await makeTemplate(client, url);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
  });
  const adminUrl = databaseAt(url, name);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
  return {
    adminUrl,
    appUrl: withLogin(adminUrl, APP, PASSWORDS.app),
    workerUrl: withLogin(adminUrl, WORKER, PASSWORDS.worker),
    admin: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await admin.query<Row>(text, values)).rows,
    close: async () => {
      await closePools();
      await admin.end();
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
