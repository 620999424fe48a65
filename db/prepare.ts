import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "./migrate";
import { APP, ensureRoles, type RolePasswords, SEALER, WORKER } from "./roles";

export type PreparedDatabase = { appUrl: string; workerUrl: string; sealerUrl: string; empty: boolean };

/**
 * Roles, migrations and connection strings for a database that we administer ourselves (the embedded one). Passwords of
 * the login roles are kept in `dir`, readable by its owner only.
 */
export async function prepareDatabase(adminUrl: string, dir: string): Promise<PreparedDatabase> {
  const passwords = await keptPasswords(dir);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await ensureRoles(admin, passwords);
    await migrateDatabase(admin);
    const { rows } = await admin.query<{ empty: boolean }>(
      "SELECT NOT EXISTS (SELECT FROM identity.organisation) AS empty",
    );
    return {
      appUrl: withLogin(adminUrl, APP, passwords.app),
      workerUrl: withLogin(adminUrl, WORKER, passwords.worker),
      sealerUrl: withLogin(adminUrl, SEALER, passwords.sealer),
      empty: rows[0]?.empty ?? true,
    };
  } finally {
    await admin.end();
  }
}

export function withLogin(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.toString();
}

async function keptPasswords(dir: string): Promise<RolePasswords> {
  const file = path.join(dir, "database-roles.json");
  const fresh = () => randomBytes(24).toString("hex");
  const kept = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Partial<RolePasswords>,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return null;
    },
  );
  const passwords: RolePasswords = { app: fresh(), worker: fresh(), sealer: fresh(), ...kept };
  // Kept since a version that had fewer roles: the new one's is added, the others stay.
  if (Object.keys(passwords).length === Object.keys(kept ?? {}).length) return passwords;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600, flag: kept === null ? "wx" : "w" });
  return passwords;
}
