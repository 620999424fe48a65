import pg from "pg";
import { migrateDatabase } from "./migrate";
import { ensureGroup } from "./roles";

/** Migrates a database that somebody else runs: roles are created without passwords where they are missing, logins are theirs to set. */
export async function administer(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await ensureGroup(admin);
    await migrateDatabase(admin);
  } finally {
    await admin.end();
  }
}
