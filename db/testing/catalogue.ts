import { APP, OWNER, SEALER, WORKER } from "@/db/roles";
import { AUDIT_RULES } from "./audit-catalogue";
import type { Query } from "./test-database";

/**
 * What the catalogue holds against the rules of tenant tables (`app`, `audit`) and of the global ones (`identity`), one
 * sentence a fault; empty when all keep them.
 */
export async function catalogueFaults(query: Query): Promise<string[]> {
  const found: string[] = [];
  for (const [text, values] of RULES) {
    const rows = await query<{ fault: string }>(text, values);
    found.push(...rows.map((r) => r.fault));
  }
  return found.sort();
}

/** Every table of the organisations, schema and all. */
export async function tenantTables(query: Query): Promise<string[]> {
  const rows = await query<{ name: string }>(`SELECT name FROM (${TABLES}) t ORDER BY name`);
  return rows.map((r) => r.name);
}

const TABLES = `SELECT n.nspname || '.' || c.relname AS name, c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('app', 'audit') AND c.relkind IN ('r', 'p', 'f')`;
const FIRST_COLUMN = (table: string, column: string) =>
  `(SELECT attname FROM pg_attribute WHERE attrelid = ${table} AND attnum = ${column})`;
const OF_ORGANISATION = "(org_id = app.current_org())";

type Rule = [text: string, values: unknown[]];

const RULES: Rule[] = [
  [
    `SELECT name || ': no column org_id uuid NOT NULL' AS fault FROM (${TABLES}) t
     WHERE NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'org_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull)`,
    [],
  ],
  [
    `SELECT name || ': no primary key' AS fault FROM (${TABLES}) t WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)`,
    [],
  ],
  [
    `SELECT name || ': unique index ' || i.indexrelid::regclass || ' does not start with org_id' AS fault FROM (${TABLES}) t JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
     WHERE ${FIRST_COLUMN("i.indrelid", "i.indkey[0]")} IS DISTINCT FROM 'org_id'`,
    [],
  ],
  [
    `SELECT name || ': foreign key ' || f.conname || ' does not start with org_id on both sides' AS fault FROM (${TABLES}) t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
     WHERE ${FIRST_COLUMN("f.conrelid", "f.conkey[1]")} <> 'org_id' OR ${FIRST_COLUMN("f.confrelid", "f.confkey[1]")} <> 'org_id'`,
    [],
  ],
  [
    `SELECT name || ': row-level security is not enabled and forced' AS fault FROM (${TABLES}) t WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity)`,
    [],
  ],
  [
    `SELECT name || ': no policy that binds everybody to the organisation' AS fault FROM (${TABLES}) t
     WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd = '*' AND p.polroles = '{0}'
       AND pg_get_expr(p.polqual, p.polrelid) = $1 AND pg_get_expr(p.polwithcheck, p.polrelid) = $1)`,
    [OF_ORGANISATION],
  ],
  [
    `SELECT name || ': policy ' || p.polname || ' opens more than the organisation' AS fault FROM (${TABLES}) t JOIN pg_policy p ON p.polrelid = t.oid
     WHERE p.polpermissive AND NOT (coalesce(pg_get_expr(p.polqual, p.polrelid), $1) = $1 AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), $1) = $1)
       AND NOT (name = 'app.work' AND p.polname = 'worker_takes_work' AND p.polroles = ARRAY[$2::regrole::oid])
       AND NOT (name = 'app.conversation_words' AND p.polname = 'looked_up_by_words' AND p.polcmd = 'r' AND p.polroles = ARRAY[$4::regrole::oid])
       AND NOT (((name LIKE 'audit.%' OR name = 'app.sequencer') AND p.polname = 'sealer_keeps_log' OR name = 'app.export' AND p.polname = 'sealer_signs') AND p.polroles = ARRAY[$3::regrole::oid])`,
    [OF_ORGANISATION, WORKER, SEALER, OWNER],
  ],
  [
    `SELECT name || ': owned by ' || t.relowner::regrole AS fault FROM (${TABLES}) t WHERE t.relowner <> $1::regrole`,
    [OWNER],
  ],
  [
    `SELECT name || ': ' || r || ' may ' || p AS fault FROM (${TABLES}) t, unnest(ARRAY[$1, $2, $3]) r, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) p
     WHERE has_table_privilege(r, t.oid, p)`,
    [APP, WORKER, SEALER],
  ],
  ...AUDIT_RULES,
  [
    `SELECT c.oid::regclass || ': a view that does not run as its reader' AS fault FROM pg_class c WHERE c.relnamespace IN ('app'::regnamespace, 'audit'::regnamespace)
     AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'))`,
    [],
  ],
  [
    `SELECT rolname || ': may pass row-level security' AS fault FROM pg_roles WHERE rolname IN ($1, $2, $3, $4) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
     UNION ALL SELECT r || ': may become the owner' FROM unnest(ARRAY[$1, $2, $3]) r WHERE pg_has_role(r, $4, 'MEMBER')`,
    [APP, WORKER, SEALER, OWNER],
  ],
  [
    `SELECT c.oid::regclass || ': ' || r || ' may ' || p AS fault FROM pg_class c, unnest(ARRAY[$1, $2, $3]) r, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
     WHERE c.relnamespace = 'identity'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege(r, c.oid, p)
       AND NOT (c.relname = 'rate_limit' AND r = $1 AND p <> 'TRUNCATE')`,
    [APP, WORKER, SEALER],
  ],
  [
    `SELECT p.oid::regprocedure || ': runs as its owner' AS fault FROM pg_proc p
     WHERE p.prosecdef AND p.pronamespace IN ('app'::regnamespace, 'audit'::regnamespace, 'public'::regnamespace)
     UNION ALL SELECT p.oid::regprocedure || ': search_path is the caller''s' FROM pg_proc p
     WHERE p.prosecdef AND p.pronamespace = 'identity'::regnamespace AND NOT coalesce(p.proconfig, '{}') @> '{search_path=pg_catalog}'
     UNION ALL SELECT p.oid::regprocedure || ': everybody may call it' FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
     WHERE p.pronamespace = 'identity'::regnamespace AND g.grantee = 0`,
    [],
  ],
];
