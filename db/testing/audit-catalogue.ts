import { APP, OWNER, SEALER, WORKER } from "@/db/roles";

const AUDIT = `SELECT n.nspname || '.' || c.relname AS name, c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'audit' AND c.relkind IN ('r', 'p', 'f')`;
const OF_SEALER = ["app.export", "app.sequencer"];

/**
 * What the record's tables must be beyond other tenant tables, and what the one who keeps it may do: one sentence a fault.
 * Rights count on a single column as well.
 */
export const AUDIT_RULES: [text: string, values: unknown[]][] = [
  [
    `SELECT name || ': ' || r || ' may UPDATE' AS fault FROM (${AUDIT}) t, unnest(ARRAY[$1, $2, $3]) r WHERE has_any_column_privilege(r, t.oid, 'UPDATE')
     UNION ALL SELECT name || ': ' || r || ' may DELETE' FROM (${AUDIT}) t, unnest(ARRAY[$1, $2, $3]) r WHERE has_table_privilege(r, t.oid, 'DELETE')`,
    [APP, WORKER, SEALER],
  ],
  // Events are everybody's to tell, their place in the log is not.
  [
    `SELECT name || ': ' || r || ' may INSERT' AS fault FROM (${AUDIT}) t, unnest(ARRAY[$1, $2]) r WHERE name <> 'audit.event' AND has_any_column_privilege(r, t.oid, 'INSERT')
     UNION ALL SELECT 'app.sequencer: ' || r || ' may ' || p FROM unnest(ARRAY[$1, $2]) r, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p
       WHERE has_any_column_privilege(r, 'app.sequencer', p)
     UNION ALL SELECT 'audit.event: ' || r || ' may choose the transaction' FROM unnest(ARRAY[$1, $2, $3]) r WHERE has_column_privilege(r, 'audit.event', 'xid', 'INSERT')`,
    [APP, WORKER, SEALER],
  ],
  // It signs what others built, and can read no customer's text.
  [
    `SELECT c.oid::regclass || ': ' || $1 || ' may ' || p AS fault FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) p
     WHERE c.relnamespace IN ('app'::regnamespace, 'identity'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.oid::regclass::text = ANY ($2)
       AND has_any_column_privilege($1, c.oid, p)
     UNION ALL SELECT c.oid::regclass || ': ' || $1 || ' may DELETE' FROM pg_class c
     WHERE c.relnamespace IN ('app'::regnamespace, 'identity'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege($1, c.oid, 'DELETE')
     UNION ALL SELECT 'app.export: ' || $1 || ' may change ' || a.attname FROM pg_attribute a WHERE a.attrelid = 'app.export'::regclass AND a.attnum > 0
       AND a.attname <> 'manifest_note' AND has_column_privilege($1, a.attrelid, a.attname, 'UPDATE')
     UNION ALL SELECT p.oid::regprocedure || ': ' || $1 || ' may call it' FROM pg_proc p WHERE p.pronamespace = 'identity'::regnamespace AND has_function_privilege($1, p.oid, 'EXECUTE')`,
    [SEALER, OF_SEALER],
  ],
  // 58: BEFORE, for each statement, UPDATE or DELETE or TRUNCATE.
  [
    `SELECT name || ': no append-only guard for every way to change it, in every mode' AS fault FROM (${AUDIT}) t
     WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgfoid = 'audit.refuse_change'::regproc AND g.tgenabled = 'A' AND g.tgtype = 58
       AND g.tgqual IS NULL AND g.tgattr = '')`,
    [],
  ],
  [
    `SELECT name || ': foreign key ' || f.conname AS fault FROM (${AUDIT}) t JOIN pg_constraint f ON f.contype = 'f' AND t.oid IN (f.conrelid, f.confrelid)
     UNION ALL SELECT name || ': rule ' || r.rulename FROM (${AUDIT}) t JOIN pg_rewrite r ON r.ev_class = t.oid
     UNION ALL SELECT name || ': inherits or is inherited' FROM (${AUDIT}) t JOIN pg_inherits i ON t.oid IN (i.inhparent, i.inhrelid)`,
    [],
  ],
  [
    `SELECT t || ': ' || g || ' is missing or weakened' AS fault
     FROM (VALUES ('app.decision', 'has_event'), ('app.release', 'has_event'), ('app.release', 'has_event_at_once')) w(t, g)
     WHERE NOT EXISTS (SELECT FROM pg_trigger x WHERE x.tgrelid = t::regclass AND x.tgname = g AND x.tgenabled = 'A' AND x.tginitdeferred)`,
    [],
  ],
  [
    `SELECT 'no guard on ' || e AS fault FROM unnest(ARRAY['ddl_command_end', 'table_rewrite']) e
     WHERE NOT EXISTS (SELECT FROM pg_event_trigger t WHERE t.evtevent = e AND t.evtenabled = 'A' AND t.evttags IS NULL AND t.evtfoid = 'countersign_guard.hold'::regproc)
     UNION ALL SELECT c.oid::regclass || ': the guard is within reach of ' || r FROM pg_class c, unnest(ARRAY[$1, $2, $3, $4]) r
     WHERE c.relnamespace = 'countersign_guard'::regnamespace AND c.relkind = 'r' AND (pg_has_role(r, c.relowner, 'MEMBER')
       OR has_any_column_privilege(r, c.oid, 'INSERT, UPDATE') OR has_table_privilege(r, c.oid, 'DELETE, TRUNCATE'))
     UNION ALL SELECT relation || ': changed around the guards' FROM countersign_guard.changes()`,
    [APP, WORKER, SEALER, OWNER],
  ],
];
