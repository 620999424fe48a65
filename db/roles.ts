import pg from "pg";

export const OWNER = "countersign_owner";
export const APP = "countersign_app";
export const WORKER = "countersign_worker";
/** Keeps the log: gives events their index and signs. Nobody else can write there, and it reads no customer's text. */
export const SEALER = "countersign_sealer";

export type RolePasswords = { app: string; worker: string; sealer: string };

/**
 * Creates the four roles if the cluster has them not, and lets the owner create schemas in this database. Roles belong
 * to the cluster, so several databases may race for them: a lock across the cluster's databases does not exist, the
 * loser's error does.
 */
export async function ensureRoles(admin: pg.ClientBase, passwords: RolePasswords): Promise<void> {
  await createRole(admin, OWNER, "NOLOGIN");
  await createRole(admin, APP, `LOGIN NOBYPASSRLS PASSWORD ${literal(passwords.app)}`);
  await createRole(admin, WORKER, `LOGIN NOBYPASSRLS PASSWORD ${literal(passwords.worker)}`);
  await createRole(admin, SEALER, `LOGIN NOBYPASSRLS PASSWORD ${literal(passwords.sealer)}`);
  await letOwnerCreate(admin);
}

/** The same on a server that is run by somebody else: what exists is left as it is, and nobody can log in until they set a password. */
export async function ensureGroup(admin: pg.ClientBase): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>("SELECT rolname FROM pg_roles WHERE rolname = ANY($1)", [
    [OWNER, APP, WORKER, SEALER],
  ]);
  const there = new Set(rows.map((r) => r.rolname));
  if (!there.has(OWNER)) await createRole(admin, OWNER, "NOLOGIN");
  for (const role of [APP, WORKER, SEALER]) if (!there.has(role)) await createRole(admin, role, "LOGIN NOBYPASSRLS");
  await letOwnerCreate(admin);
}

async function letOwnerCreate(admin: pg.ClientBase): Promise<void> {
  const name = (await admin.query<{ name: string }>("SELECT quote_ident(current_database()) AS name")).rows[0]?.name;
  await admin.query(`GRANT CREATE, CONNECT ON DATABASE ${name} TO ${OWNER}`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP}, ${WORKER}, ${SEALER}`);
}

async function createRole(admin: pg.ClientBase, role: string, attributes: string): Promise<void> {
  try {
    await admin.query(`CREATE ROLE ${role} ${attributes}`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== "42710" && code !== "23505") throw error;
    if (attributes.includes("PASSWORD"))
      await admin.query(`ALTER ROLE ${role} ${attributes}`).catch(ignoreConcurrentUpdate);
  }
}

/** Two processes setting the same password at once: one of them is told so, and both wanted the same. */
function ignoreConcurrentUpdate(error: Error): void {
  if (!error.message.includes("concurrently updated")) throw error;
}

function literal(text: string): string {
  return new pg.Client().escapeLiteral(text);
}
