import { readMigrationFiles } from "drizzle-orm/migrator";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { changesAroundGuards, liftGuards, lowerGuards, placeGuards } from "./guards";
import { OWNER } from "./roles";

/** One number for all starters of one database: the second waits, finds nothing to do and goes on. */
const LOCK = 7_466_301;

/**
 * Brings the database to this version, as the owner role, and puts the guards in place around what must not change
 * between migrations, where the server lets this login do so.
 * @param admin a connection that may SET ROLE to the owner
 * @param folder where the migrations lie; the working directory's `db/migrations` unless given
 * @throws Error when there is something to migrate and the guarded tables are not as the last migration left them: it would hide that
 */
export async function migrateDatabase(
  admin: pg.Client,
  folder = path.join(process.cwd(), "db/migrations"),
): Promise<void> {
  await admin.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const wanted = readMigrationFiles({ migrationsFolder: folder }).at(-1)?.folderMillis ?? 0;
    if ((await newestMigration(admin)) < wanted) await assertAsLeft(admin);
    await liftGuards(admin);
    await admin.query(`SET ROLE ${OWNER}`);
    await migrate(drizzle(admin), { migrationsFolder: folder });
    await admin.query("RESET ROLE");
    await placeGuards(admin, await newestMigration(admin));
  } finally {
    await admin.query("RESET ROLE");
    await lowerGuards(admin);
    await admin.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}
