import { createHash } from "node:crypto";
import type pg from "pg";

/**
 * What triggers cannot stop is stopped by event triggers: a guarded table stays exactly as the last migration left it,
 * its triggers, rules, policies, rights, columns, indexes, schema and heirs with it. Not the command is judged but what it has left
 * behind, so that no wording of it was forgotten. Tables are held by their OID, which neither a new name nor another schema
 * changes; the column's type is regclass, so that a dump tells of them by name and a restore finds them again.
 *
 * Everything here belongs to the administrator: the owner of the tables can reach none of it.
 */
const SCHEMA = "countersign_guard";

/** The record, and the two tables on which hangs that nothing is decided or goes out without an event. */
const GUARDED = `SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p')
  AND (c.relnamespace = 'audit'::regnamespace OR c.oid IN ('app.decision'::regclass, 'app.release'::regclass))`;

const rightsOf = (acl: string, kind: string, owner: string) =>
  `(SELECT jsonb_agg(g.r ORDER BY g.r) FROM (SELECT concat_ws(' ', x.grantee::regrole, x.privilege_type, x.is_grantable) AS r
     FROM aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) x WHERE x.grantee <> ${owner}) g)`;

/**
 * All that a table is, in words that survive a dump and restore: names instead of OIDs, no numbers of columns, lists in
 * an order of their own.
 */
const STATE = `SELECT CASE WHEN c.oid IS NULL THEN NULL ELSE jsonb_build_object(
  'name', c.oid::regclass::text, 'owner', c.relowner::regrole::text, 'kind', concat(c.relkind, c.relpersistence),
  'row-level security', concat(c.relrowsecurity, c.relforcerowsecurity),
  'schema', jsonb_build_array(n.nspname, n.nspowner::regrole::text, ${rightsOf("n.nspacl", "n", "n.nspowner")}),
  'rights', ${rightsOf("c.relacl", "r", "c.relowner")},
  'columns', (SELECT jsonb_agg(jsonb_build_array(a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attcollation::regcollation::text, a.attidentity, a.attgenerated,
      pg_get_expr(d.adbin, d.adrelid), ${rightsOf("a.attacl", "c", "c.relowner")}) ORDER BY a.attname)
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
  'triggers', (SELECT jsonb_agg(concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid)) ORDER BY t.tgname) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal),
  'rules', (SELECT jsonb_agg(pg_get_ruledef(r.oid) ORDER BY r.rulename) FROM pg_rewrite r WHERE r.ev_class = c.oid),
  'policies', (SELECT jsonb_agg(jsonb_build_array(p.polname, p.polcmd, p.polpermissive, (SELECT jsonb_agg(u::regrole::text ORDER BY u::regrole::text) FROM unnest(p.polroles) u),
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ORDER BY p.polname) FROM pg_policy p WHERE p.polrelid = c.oid),
  'functions', (SELECT jsonb_agg(jsonb_build_array(f.oid::regprocedure::text, f.proowner::regrole::text, l.lanname, f.prosrc, f.prosecdef, f.provolatile, f.proconfig) ORDER BY f.oid::regprocedure::text)
    FROM pg_proc f JOIN pg_language l ON l.oid = f.prolang WHERE f.oid IN (SELECT t.tgfoid FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
      UNION SELECT u.refobjid FROM pg_policy p JOIN pg_depend u ON u.classid = 'pg_policy'::regclass AND u.objid = p.oid AND u.refclassid = 'pg_proc'::regclass WHERE p.polrelid = c.oid)),
  'parents and heirs', (SELECT jsonb_agg(concat_ws(' < ', i.inhrelid::regclass, i.inhparent::regclass) ORDER BY 1) FROM pg_inherits i WHERE c.oid IN (i.inhparent, i.inhrelid)),
  'constraints', (SELECT jsonb_agg(concat_ws(' ', k.conrelid::regclass, k.conname, k.convalidated, pg_get_constraintdef(k.oid)) ORDER BY k.conrelid::regclass::text, k.conname)
    FROM pg_constraint k WHERE c.oid IN (k.conrelid, k.confrelid) AND k.contype IN ('c', 'f', 'p', 'u', 'x')),
  'indexes', (SELECT jsonb_agg(pg_get_indexdef(x.indexrelid) ORDER BY x.indexrelid::regclass::text) FROM pg_index x WHERE x.indrelid = c.oid)
) END FROM (VALUES (relation)) g(oid) LEFT JOIN pg_class c ON c.oid = g.oid LEFT JOIN pg_namespace n ON n.oid = c.relnamespace`;

/** Lifted is for whoever may act as the administrator, in the session that says so: anybody may say so, to no avail. */
const LIFTED = `SELECT current_setting('countersign.guards', true) = 'lifted'
  AND pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = '${SCHEMA}'), 'USAGE')`;

const ROUTINE = "SET search_path = pg_catalog, pg_temp";

const MAKE = [
  `CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.pinned (relation regclass PRIMARY KEY, state jsonb NOT NULL, version text NOT NULL)`,
  `CREATE OR REPLACE FUNCTION ${SCHEMA}.state(relation oid) RETURNS jsonb LANGUAGE sql STABLE ${ROUTINE} AS $$ ${STATE} $$`,
  `CREATE OR REPLACE FUNCTION ${SCHEMA}.lifted() RETURNS boolean LANGUAGE sql STABLE ${ROUTINE} AS $$ ${LIFTED} $$`,
  `CREATE OR REPLACE FUNCTION ${SCHEMA}.changes() RETURNS TABLE (relation text, what text) LANGUAGE sql STABLE ${ROUTINE} AS $$
     SELECT p.state->>'name', coalesce((SELECT string_agg(w.key, ', ' ORDER BY w.key) FROM jsonb_each(s.state) w WHERE w.value IS DISTINCT FROM p.state->w.key), 'dropped')
     FROM ${SCHEMA}.pinned p CROSS JOIN LATERAL (SELECT ${SCHEMA}.state(p.relation) AS state) s WHERE s.state IS DISTINCT FROM p.state $$`,
  `CREATE OR REPLACE FUNCTION ${SCHEMA}.hold() RETURNS event_trigger LANGUAGE plpgsql ${ROUTINE} AS $$
   DECLARE c record;
   BEGIN
     IF ${SCHEMA}.lifted() THEN RETURN; END IF;
     IF TG_EVENT = 'table_rewrite' THEN
       SELECT p.state->>'name' AS relation, 'contents' AS what INTO c FROM ${SCHEMA}.pinned p WHERE p.relation = pg_event_trigger_table_rewrite_oid();
     ELSE
       SELECT * INTO c FROM ${SCHEMA}.changes() LIMIT 1;
     END IF;
     IF c.relation IS NOT NULL THEN
       RAISE EXCEPTION '% refused: % is guarded (%)', TG_TAG, c.relation, c.what USING ERRCODE = 'insufficient_privilege';
     END IF;
   END $$`,
  // Whoever made these before: from now on they are the administrator's.
  `DO $$ DECLARE f regprocedure; BEGIN
     EXECUTE 'ALTER SCHEMA ${SCHEMA} OWNER TO CURRENT_USER';
     EXECUTE 'ALTER TABLE ${SCHEMA}.pinned OWNER TO CURRENT_USER';
     FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = '${SCHEMA}'::regnamespace LOOP EXECUTE format('ALTER FUNCTION %s OWNER TO CURRENT_USER', f); END LOOP;
   END $$`,
  // They run as whoever changes something, and read nothing but the catalogue.
  `GRANT USAGE ON SCHEMA ${SCHEMA} TO PUBLIC`,
  `GRANT SELECT ON ${SCHEMA}.pinned TO PUBLIC`,
  ...["ddl_command_end", "table_rewrite"].flatMap((event) => [
    `DROP EVENT TRIGGER IF EXISTS countersign_${event}`,
    `CREATE EVENT TRIGGER countersign_${event} ON ${event} EXECUTE FUNCTION ${SCHEMA}.hold()`,
    // Also when triggers are switched off for replication.
    `ALTER EVENT TRIGGER countersign_${event} ENABLE ALWAYS`,
  ]),
];

/** Set while migrations run: whoever finds it knows that the pins may be older than the tables. */
const MIGRATING = "migrating";

/** What is pinned is told in this form; another form is pinned anew. */
export const guardsForm = createHash("sha256").update(STATE).update(GUARDED).digest("hex").slice(0, 16);

/**
 * Lets this session change what is guarded, if its login may act as the administrator: until {@link placeGuards}.
 * @param version what the database will be at afterwards
 * @throws Error when what would be pinned anew has been changed around the guards: pinning it would hide that
 */
export async function liftGuards(admin: pg.ClientBase, version: string): Promise<void> {
  const pinned = await pinnedVersion(admin);
  if (pinned !== null && pinned !== version) {
    const { rows } = await admin.query<{ relation: string; what: string }>(`SELECT * FROM ${SCHEMA}.changes()`);
    if (pinned !== MIGRATING && rows.length > 0) {
      const told = rows.map(({ relation, what }) => `${relation} (${what})`).join("; ");
      throw new Error(`Changed since the last migration, around the guards: ${told}. See docs/audit-guards.md.`);
    }
    await admin.query(`UPDATE ${SCHEMA}.pinned SET version = $1`, [MIGRATING]);
  }
  await admin.query("SET countersign.guards = 'lifted'");
}

/**
 * Puts the guards in place and notes what they guard, anew only for another version: a change that was made around them
 * stays visible to the doctor.
 * @returns whether they are in place: false where the server does not let this login make event triggers
 */
export async function placeGuards(admin: pg.ClientBase, version: string): Promise<boolean> {
  await admin.query("BEGIN");
  try {
    for (const text of MAKE) await admin.query(text);
    if ((await pinnedVersion(admin)) !== version) {
      await admin.query(`DELETE FROM ${SCHEMA}.pinned`);
      await admin.query(`INSERT INTO ${SCHEMA}.pinned SELECT g.oid, ${SCHEMA}.state(g.oid), $1 FROM (${GUARDED}) g`, [
        version,
      ]);
    }
    await admin.query("COMMIT");
    return true;
  } catch (error) {
    await admin.query("ROLLBACK");
    if ((error as { code?: string }).code !== "42501") throw error;
    // Another login's, perhaps.
    return (await pinnedVersion(admin)) === version;
  } finally {
    await admin.query("RESET countersign.guards");
  }
}

async function pinnedVersion(admin: pg.ClientBase): Promise<string | null> {
  const { rows: there } = await admin.query("SELECT FROM pg_class WHERE oid = to_regclass($1)", [`${SCHEMA}.pinned`]);
  if (there.length === 0) return null;
  const { rows } = await admin.query<{ version: string }>(`SELECT version FROM ${SCHEMA}.pinned LIMIT 1`);
  return rows[0]?.version ?? null;
}
