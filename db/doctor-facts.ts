/** Asked for one row: what is found, in words, and whether that is well. */
export type Fact = {
  name: string;
  sql: string;
  todo: string;
  warning?: true;
  /** A function without which there is nothing to ask. */
  needs?: string;
};

const MIGRATE = "Find out who changed it. Putting it back needs the migrating login: see docs/audit-guards.md.";

/** What anybody who may sign in can see of the roles, the guards and the server. */
export const APP_FACTS: Fact[] = [
  {
    name: "Database role",
    sql: `SELECT CASE WHEN rolsuper OR rolbypassrls THEN rolname || ' bypasses row-level security' ELSE 'bound by row-level security' END AS found,
            NOT (rolsuper OR rolbypassrls) AS well FROM pg_roles WHERE rolname = current_user`,
    todo: "Let DATABASE_URL sign in as countersign_app, never as a superuser.",
  },
  {
    name: "Owner of the tables",
    sql: `SELECT CASE WHEN well THEN 'nobody signs in as it' ELSE 'countersign_owner may sign in, or is a superuser' END AS found, well
          FROM (SELECT NOT (rolcanlogin OR rolsuper OR rolbypassrls) AS well FROM pg_roles WHERE rolname = 'countersign_owner') o`,
    todo: "ALTER ROLE countersign_owner NOLOGIN NOSUPERUSER NOBYPASSRLS: it is for migrations only.",
  },
  {
    name: "Row-level security",
    sql: `SELECT CASE WHEN count(*) = 0 THEN 'forced on every table' ELSE 'missing on ' || string_agg(n.nspname || '.' || c.relname, ', ') END AS found, count(*) = 0 AS well
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname IN ('app', 'audit') AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    todo: "ALTER TABLE … FORCE ROW LEVEL SECURITY on each; nobody may have switched it off.",
  },
  {
    name: "Append-only audit",
    sql: `SELECT CASE WHEN count(*) FILTER (WHERE NOT held) > 0 THEN 'the guard is missing or weakened on ' || string_agg(name, ', ' ORDER BY name) FILTER (WHERE NOT held)
            ELSE count(*) || ' tables guarded, also against replica mode' END AS found, count(*) >= 7 AND bool_and(held) AS well
          FROM (SELECT 'audit.' || c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'append_only' AND t.tgenabled = 'A' AND t.tgtype = 58) AS held
            FROM pg_class c WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind IN ('r', 'p')) a`,
    todo: MIGRATE,
  },
  {
    name: "Events demanded",
    sql: `SELECT CASE WHEN count(*) = 3 THEN 'no decision and no release without its event' ELSE 'a decision or a release could be committed without its event' END AS found, count(*) = 3 AS well
          FROM pg_trigger WHERE tgrelid IN ('app.decision'::regclass, 'app.release'::regclass) AND tgname IN ('has_event', 'has_event_at_once') AND tgenabled = 'A'`,
    todo: MIGRATE,
  },
  {
    name: "Guards against the owner",
    sql: `SELECT CASE count(*) WHEN 2 THEN 'in place' WHEN 0 THEN 'not in place: the owner could change the audit tables' ELSE 'weakened: one event trigger is missing or not ALWAYS' END AS found, count(*) = 2 AS well
          FROM pg_event_trigger WHERE evtname IN ('countersign_ddl_command_end', 'countersign_table_rewrite') AND evtenabled = 'A'
            AND NOT pg_has_role('countersign_owner', evtowner, 'MEMBER')`,
    warning: true,
    todo: "Migrate with a login that may make event triggers (a superuser). A managed server that allows none goes without: see docs/audit-guards.md.",
  },
  {
    name: "Guarded tables",
    needs: "countersign_guard.changes()",
    sql: `SELECT coalesce(string_agg(relation || ' (' || what || ')', '; ' ORDER BY relation), 'as the last migration left them') AS found, count(*) = 0 AS well
          FROM (SELECT relation, what FROM countersign_guard.changes()
            UNION ALL SELECT 'nothing is pinned', 'migrate' WHERE NOT EXISTS (SELECT FROM countersign_guard.pinned)) c`,
    todo: MIGRATE,
  },
  {
    name: "Sealer's role",
    sql: `SELECT CASE WHEN r.rolname IS NULL THEN 'countersign_sealer does not exist' WHEN NOT r.rolcanlogin THEN 'countersign_sealer may not sign in'
            WHEN r.rolsuper OR r.rolbypassrls THEN 'countersign_sealer bypasses row-level security' WHEN w.others > 0 THEN 'others than countersign_sealer may write the log'
            WHEN w.own < w.tables THEN 'countersign_sealer may not write the log' ELSE 'it alone writes the log' END AS found,
            coalesce(r.rolcanlogin AND NOT r.rolsuper AND NOT r.rolbypassrls AND w.others = 0 AND w.own = w.tables, false) AS well
          FROM (SELECT count(*) AS tables, count(*) FILTER (WHERE has_table_privilege('countersign_sealer', c.oid, 'INSERT')) AS own,
              count(*) FILTER (WHERE has_any_column_privilege('countersign_app', c.oid, 'INSERT') OR has_any_column_privilege('countersign_worker', c.oid, 'INSERT')) AS others
            FROM pg_class c WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind = 'r' AND c.relname <> 'event') w
          LEFT JOIN pg_roles r ON r.rolname = 'countersign_sealer'`,
    todo: "Set its password and let DATABASE_SEALER_URL sign in as countersign_sealer; rights come with the migrations.",
  },
  {
    name: "What was acknowledged",
    sql: `SELECT CASE WHEN count(*) = 0 THEN 'survives a crash' ELSE string_agg(name || ' is off', ', ' ORDER BY name) || ': a crash may lose it' END AS found, count(*) = 0 AS well
          FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'`,
    warning: true,
    todo: "Set them to on. Without them, after a crash the log's signer may find less than it has signed, and stops.",
  },
];

const PLACE = `coalesce((SELECT cursor FROM app.sequencer WHERE org_id = '00000000-0000-0000-0000-000000000000'), '0'::xid8)`;
const WITHOUT_INDEX =
  "NOT EXISTS (SELECT FROM ONLY audit.leaf l WHERE l.org_id = e.org_id AND l.event_id = e.event_id)";

/** Of a long log not every event is looked for: that would take minutes, and what is passed over is passed over at its end. */
const LOOKED_AT = 200_000;

/** What the sealer sees, of every organisation. */
export const SEALER_FACTS: Fact[] = [
  {
    name: "Sealing",
    sql: `SELECT CASE WHEN signed IS NULL AND waiting > 0 THEN 'nothing was ever sealed, ' ELSE '' END
            || CASE WHEN waiting = 0 THEN 'every event is sealed' WHEN waiting > 100000 THEN 'more than 100000 events wait' ELSE waiting || ' events wait' END
            || CASE WHEN signed IS NULL THEN '' ELSE ', the last checkpoint is ' || floor(extract(epoch FROM now() - signed)) || ' s old' END AS found,
            waiting = 0 OR coalesce(signed > now() - interval '1 minute', false) AS well
          FROM (SELECT (SELECT max(signed_at) FROM ONLY audit.checkpoint) AS signed,
            (SELECT count(*) FROM (SELECT FROM ONLY audit.event e WHERE e.xid >= ${PLACE} AND ${WITHOUT_INDEX} LIMIT 100001) u)
            + (SELECT coalesce(sum(greatest(0, l.size - coalesce(c.size, 0))), 0)
               FROM (SELECT org_id, max(index) + 1 AS size FROM ONLY audit.leaf GROUP BY org_id) l
               LEFT JOIN (SELECT org_id, max(size) AS size FROM ONLY audit.checkpoint GROUP BY org_id) c USING (org_id)) AS waiting) s`,
    todo: "The sealer does not run, or cannot keep up. Start it, read its log; npm start runs it beside the others.",
  },
  {
    name: "Order of events",
    sql: `SELECT CASE WHEN passed > 0 THEN passed || ' events were passed over and have no index' WHEN seen < ${LOOKED_AT} THEN 'none was passed over'
            ELSE 'none of the newest ${LOOKED_AT} was passed over' END AS found, passed = 0 AS well
          FROM (SELECT count(*) AS seen, count(*) FILTER (WHERE ${WITHOUT_INDEX}) AS passed
            FROM (SELECT org_id, event_id FROM ONLY audit.event WHERE xid < ${PLACE} ORDER BY xid DESC LIMIT ${LOOKED_AT}) e) s`,
    todo: "Events were put there around the application, with the number of an earlier transaction. Keep the database as it is and find out by whom.",
  },
  {
    name: "Alarms",
    sql: `SELECT coalesce(string_agg(code || ' at ' || coalesce(size::text, '?') || ' of ' || org_id || ' since ' || raised_at::timestamptz(0), '; ' ORDER BY raised_at), 'none in force') AS found, count(*) = 0 AS well
          FROM (SELECT DISTINCT ON (org_id, code) org_id, code, state, size, raised_at FROM ONLY audit.alarm ORDER BY org_id, code, raised_at DESC) a WHERE state = 'raised'`,
    todo: "The log is not what was signed. Keep the database as it is, compare with a backup and with what witnesses hold, then see docs/audit-guards.md.",
  },
];
