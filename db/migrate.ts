import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { guardsForm, liftGuards, placeGuards } from "./guards";
import { OWNER } from "./roles";

/** One number for all starters of one database: the second waits, finds nothing to do and goes on. */
const LOCK = 7_466_301;

/**
 * Brings the database to this version, as the owner role, and puts the guards around what nobody may change between
 * migrations.
 * @param admin a connection that may SET ROLE to the owner
 * @param folder where the migrations lie; the working directory's `db/migrations` unless given
 * @returns whether the guards are in place: false where the server does not let this login make event triggers
 */
export async function migrateDatabase(
  admin: pg.Client,
  folder = path.join(process.cwd(), "db/migrations"),
): Promise<boolean> {
  await admin.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const newest = readMigrationFiles({ migrationsFolder: folder }).at(-1)?.hash;
    const version = `${newest}.${guardsForm}`;
    await liftGuards(admin, version);
    await asOwner(admin, () => migrate(drizzle(admin), { migrationsFolder: folder }));
    return await placeGuards(admin, version);
  } finally {
    await admin.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}

async function asOwner(admin: pg.Client, work: () => Promise<void>): Promise<void> {
  await admin.query(`SET ROLE ${OWNER}`);
  try {
    await work();
  } finally {
    await admin.query("RESET ROLE");
  }
}
