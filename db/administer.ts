import pg from "pg";
import { migrateDatabase } from "./migrate";
import { ensureGroup } from "./roles";

/**
 * Migrates a database that somebody else runs: roles are created without passwords where they are missing, logins are theirs to set.
 * @returns whether the guards are in place, which not every server allows
 */
export async function administer(url: string): Promise<boolean> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await ensureGroup(admin);
    return await migrateDatabase(admin);
  } finally {
    await admin.end();
  }
}

/** Whether a migrated database holds no organisation yet; asked as the application. */
export async function holdsNothing(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>("SELECT identity.organisation_count() AS n");
    return rows[0]?.n === "0";
  } finally {
    await client.end();
  }
}
