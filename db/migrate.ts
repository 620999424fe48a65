import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { OWNER } from "./roles";

/** One number for all starters of one database: the second waits, finds nothing to do and goes on. */
const LOCK = 7_466_301;

/**
 * Brings the database to this version, as the owner role.
 * @param admin a connection that may SET ROLE to the owner
 * @param folder where the migrations lie; the working directory's `db/migrations` unless given
 */
export async function migrateDatabase(
  admin: pg.Client,
  folder = path.join(process.cwd(), "db/migrations"),
): Promise<void> {
  await admin.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    await admin.query(`SET ROLE ${OWNER}`);
    await migrate(drizzle(admin), { migrationsFolder: folder });
  } finally {
    await admin.query("RESET ROLE");
    await admin.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}
