export const WHO = ["app", "worker", "sealer", "owner", "superuser"] as const;
export type Who = (typeof WHO)[number];

/**
 * What becomes of an attempt. Refused: by `rights` that its maker does not have, by the table's `trigger`, by the `guard`
 * around the tables, by a `policy` of row-level security, by a `key` that is taken. Else the change is made and only
 * `detected`: the record is then not what was signed.
 */
export type End = "rights" | "trigger" | "guard" | "policy" | "key" | "detected";

export type GuardCase = {
  way: string;
  /** In one transaction of one organisation. `$table` is each of {@link GuardCase.tables}, `$key` its primary key, `$column` a column of it. */
  steps: string[];
  tables: readonly string[];
  /** Whoever is not named could not begin, or has no need to. */
  ends: Partial<Record<Who, End>>;
};

/** The record of events, and what the sealer has made of it. */
const RECORD = ["audit.event", "audit.leaf", "audit.tile", "audit.checkpoint"];
const SIDE = ["audit.meta_leaf", "audit.cosignature", "audit.alarm"];
const ALL = [...RECORD, ...SIDE];
const EVENT = ["audit.event"];

const BY_RIGHTS = { app: "rights", worker: "rights", sealer: "rights" } as const;
const ROWS = { ...BY_RIGHTS, owner: "trigger", superuser: "trigger" } as const;
const TABLE = { ...BY_RIGHTS, owner: "guard", superuser: "guard" } as const;
const AROUND = { ...BY_RIGHTS, owner: "rights", superuser: "detected" } as const;

const way = (what: string, ends: GuardCase["ends"], tables: readonly string[], ...steps: string[]): GuardCase => ({
  way: what,
  steps,
  tables,
  ends,
});

const FORGE = "UPDATE audit.event SET bytes = bytes || 'x'::bytea WHERE type = 'item.decided'";

/** Rows of the tables, as they are. */
const ROW_CASES: GuardCase[] = [
  way("UPDATE", ROWS, ALL, "UPDATE $table SET $column = $column"),
  way("UPDATE that meets no row", ROWS, ALL, "UPDATE $table SET $column = $column WHERE false"),
  way(
    "UPDATE where row-level security shows no row (0 rows, and no error without a trigger for each statement)",
    ROWS,
    ALL,
    "SELECT set_config('countersign.org', '', true)",
    "UPDATE $table SET $column = $column",
  ),
  way("DELETE", ROWS, ALL, "DELETE FROM $table"),
  way("TRUNCATE", ROWS, ALL, "TRUNCATE $table"),
  way("TRUNCATE of all tables, CASCADE", ROWS, EVENT, `TRUNCATE ${ALL.join(", ")} CASCADE`),
  way(
    "INSERT … ON CONFLICT DO UPDATE",
    ROWS,
    ALL,
    "INSERT INTO $table SELECT * FROM $table ON CONFLICT ($key) DO UPDATE SET $column = excluded.$column",
  ),
  way(
    "INSERT … ON CONFLICT DO UPDATE with the columns that the application may write",
    ROWS,
    EVENT,
    "INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes) SELECT org_id, event_id, 'x', 1, now(), '' FROM audit.event ON CONFLICT (org_id, event_id) DO UPDATE SET type = 'x'",
  ),
  way("MERGE … UPDATE", ROWS, ALL, "MERGE INTO $table t USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET $column = t.$column"),
  way("MERGE … DELETE", ROWS, ALL, "MERGE INTO $table t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE"),
  way("UPDATE in a WITH query", ROWS, ALL, "WITH x AS (UPDATE $table SET $column = $column RETURNING 1) SELECT FROM x"),
  way(
    "UPDATE through a view",
    ROWS,
    ALL,
    "CREATE TEMP VIEW peep AS SELECT * FROM $table",
    "UPDATE peep SET $column = $column",
  ),
  way(
    "UPDATE in a function that runs as the owner (SECURITY DEFINER)",
    ROWS,
    EVENT,
    `CREATE FUNCTION app.forge() RETURNS void LANGUAGE sql SECURITY DEFINER AS $f$ ${FORGE} $f$`,
    "SELECT app.forge()",
  ),
  way(
    "UPDATE in a trigger of another table",
    ROWS,
    EVENT,
    `CREATE FUNCTION app.forge() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ${FORGE}; RETURN NULL; END $f$`,
    "CREATE TRIGGER forge AFTER UPDATE ON app.organisation EXECUTE FUNCTION app.forge()",
    "UPDATE app.organisation SET name = name",
  ),
  way(
    "session_replication_role = replica, then UPDATE",
    { ...BY_RIGHTS, owner: "rights", superuser: "trigger" },
    ALL,
    "SET LOCAL session_replication_role = replica",
    "UPDATE $table SET $column = $column",
  ),
  way(
    "COPY … FROM STDIN",
    { app: "policy", worker: "policy", owner: "policy" },
    EVENT,
    "COPY audit.event (org_id, event_id, type, version, occurred_at, bytes) FROM STDIN",
  ),
  way("COPY … FROM PROGRAM", { ...BY_RIGHTS, owner: "rights" }, RECORD, "COPY $table FROM PROGRAM 'true'"),
  way(
    "INSERT under a key that is taken",
    { app: "rights", worker: "rights", sealer: "key", owner: "key", superuser: "key" },
    RECORD.slice(1),
    "INSERT INTO $table SELECT * FROM $table",
  ),
  way(
    "INSERT of an event under an id that is taken",
    { app: "key", worker: "key", sealer: "key", owner: "key", superuser: "key" },
    EVENT,
    "INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes) SELECT org_id, event_id, 'x', 1, now(), '' FROM audit.event",
  ),
  way(
    "INSERT of an event into another organisation's log",
    { app: "policy", worker: "policy", owner: "policy" },
    EVENT,
    "INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes) VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 1, now(), '')",
  ),
  way(
    "INSERT of an event with the number of an earlier transaction, which the sequencer has passed",
    BY_RIGHTS,
    EVENT,
    "INSERT INTO audit.event (org_id, event_id, xid, type, version, occurred_at, bytes) SELECT org_id, gen_random_uuid(), '3', 'x', 1, now(), '' FROM audit.event LIMIT 1",
  ),
];

/** The tables themselves, and what belongs to them. */
const TABLE_CASES: GuardCase[] = [
  way("ALTER TABLE … DISABLE TRIGGER", TABLE, ALL, "ALTER TABLE $table DISABLE TRIGGER append_only"),
  way("ALTER TABLE … DISABLE TRIGGER ALL", TABLE, EVENT, "ALTER TABLE audit.event DISABLE TRIGGER ALL"),
  way("ALTER TABLE … ENABLE REPLICA TRIGGER", TABLE, EVENT, "ALTER TABLE audit.event ENABLE REPLICA TRIGGER append_only"),
  way("ALTER TABLE … ENABLE TRIGGER (no longer ALWAYS)", TABLE, EVENT, "ALTER TABLE audit.event ENABLE TRIGGER append_only"),
  way("DROP TRIGGER", TABLE, ALL, "DROP TRIGGER append_only ON $table"),
  way("ALTER TRIGGER … RENAME", TABLE, EVENT, "ALTER TRIGGER append_only ON audit.event RENAME TO other"),
  way(
    "CREATE TRIGGER that swallows what is written",
    TABLE,
    EVENT,
    "CREATE FUNCTION app.swallow() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NULL; END $f$",
    "CREATE TRIGGER swallow BEFORE INSERT ON audit.event FOR EACH ROW EXECUTE FUNCTION app.swallow()",
  ),
  way(
    "CREATE OR REPLACE of the trigger's function",
    TABLE,
    EVENT,
    "CREATE OR REPLACE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NULL; END $f$",
  ),
  way("DROP FUNCTION … CASCADE of the trigger's function", TABLE, EVENT, "DROP FUNCTION audit.refuse_change() CASCADE"),
  way("ALTER FUNCTION … SET of the trigger's function", TABLE, EVENT, "ALTER FUNCTION audit.refuse_change() SET search_path = public"),
  way(
    "CREATE OR REPLACE of the function that policies ask",
    TABLE,
    EVENT,
    "CREATE OR REPLACE FUNCTION app.current_org() RETURNS uuid LANGUAGE sql STABLE AS $f$ SELECT gen_random_uuid() $f$",
  ),
  way("ALTER TABLE … SET SCHEMA", TABLE, ALL, "ALTER TABLE $table SET SCHEMA app"),
  way("ALTER TABLE … RENAME", TABLE, ALL, "ALTER TABLE $table RENAME TO other"),
  way("ALTER TABLE … RENAME COLUMN", TABLE, ALL, "ALTER TABLE $table RENAME COLUMN $column TO other"),
  way("ALTER SCHEMA … RENAME", TABLE, EVENT, "ALTER SCHEMA audit RENAME TO other"),
  way("ALTER SCHEMA … OWNER TO", { ...TABLE, owner: "rights" }, EVENT, "ALTER SCHEMA audit OWNER TO countersign_worker"),
  way("ALTER TABLE … OWNER TO", { ...TABLE, owner: "rights" }, ALL, "ALTER TABLE $table OWNER TO countersign_worker"),
  way("REASSIGN OWNED", { ...TABLE, owner: "rights" }, EVENT, "REASSIGN OWNED BY countersign_owner TO countersign_worker"),
  way("CREATE RULE … DO INSTEAD NOTHING", TABLE, ALL, "CREATE RULE quiet AS ON INSERT TO $table DO INSTEAD NOTHING"),
  way("CREATE TABLE … INHERITS (rows that were never written)", TABLE, ALL, "CREATE TABLE app.heir () INHERITS ($table)"),
  way(
    "ALTER TABLE … INHERIT",
    TABLE,
    ALL,
    "CREATE TEMP TABLE heir (LIKE $table INCLUDING ALL)",
    "CREATE TABLE app.heir (LIKE $table INCLUDING ALL)",
    "ALTER TABLE app.heir INHERIT $table",
  ),
  way(
    "ATTACH PARTITION (the table becomes another's part)",
    TABLE,
    EVENT,
    "CREATE TABLE app.whole (LIKE audit.event) PARTITION BY LIST (org_id)",
    "ALTER TABLE app.whole ATTACH PARTITION audit.event DEFAULT",
  ),
  way(
    "FOREIGN KEY with ON DELETE CASCADE out of the table",
    TABLE,
    EVENT,
    "ALTER TABLE audit.event ADD CONSTRAINT goes_with FOREIGN KEY (org_id) REFERENCES app.organisation (org_id) ON DELETE CASCADE NOT VALID",
  ),
  way(
    "FOREIGN KEY into the table",
    TABLE,
    EVENT,
    "CREATE TABLE app.points (org_id uuid, event_id uuid, FOREIGN KEY (org_id, event_id) REFERENCES audit.event ON DELETE CASCADE ON UPDATE CASCADE)",
  ),
  way("DROP TABLE … CASCADE", TABLE, ALL, "DROP TABLE $table CASCADE"),
  way("DROP SCHEMA … CASCADE", TABLE, EVENT, "DROP SCHEMA audit CASCADE"),
  way("DROP OWNED", TABLE, EVENT, "DROP OWNED BY countersign_owner CASCADE"),
  way(
    "ALTER COLUMN … TYPE … USING (writes every row anew, of the same type)",
    TABLE,
    EVENT,
    "ALTER TABLE audit.event ALTER COLUMN bytes TYPE bytea USING bytes || 'x'::bytea",
  ),
  way("ALTER COLUMN … TYPE to another", TABLE, EVENT, "ALTER TABLE audit.event ALTER COLUMN type TYPE varchar(3) USING 'x'"),
  way("ALTER TABLE … DROP COLUMN", TABLE, ALL, "ALTER TABLE $table DROP COLUMN $column CASCADE"),
  way("ALTER TABLE … ADD COLUMN", TABLE, ALL, "ALTER TABLE $table ADD COLUMN other text DEFAULT 'x'"),
  way("ALTER COLUMN … SET DEFAULT (another transaction's number)", TABLE, EVENT, "ALTER TABLE audit.event ALTER COLUMN xid SET DEFAULT '3'"),
  way("DROP of the primary key", TABLE, ALL, "ALTER TABLE $table DROP CONSTRAINT $constraint"),
  way("CREATE UNIQUE INDEX that refuses what is to come", TABLE, EVENT, "CREATE UNIQUE INDEX one_only ON audit.event ((true), event_id)"),
  way("ALTER TABLE … SET UNLOGGED (a crash empties it)", TABLE, ALL, "ALTER TABLE $table SET UNLOGGED"),
  way("ALTER TABLE … NO FORCE ROW LEVEL SECURITY", TABLE, ALL, "ALTER TABLE $table NO FORCE ROW LEVEL SECURITY"),
  way("ALTER TABLE … DISABLE ROW LEVEL SECURITY", TABLE, ALL, "ALTER TABLE $table DISABLE ROW LEVEL SECURITY"),
  way("DROP POLICY", TABLE, ALL, "DROP POLICY organisation ON $table"),
  way("CREATE POLICY that hides rows", TABLE, ALL, "CREATE POLICY hide ON $table AS RESTRICTIVE USING (false)"),
  way("ALTER POLICY", TABLE, ALL, "ALTER POLICY organisation ON $table USING (true)"),
  way("GRANT of UPDATE or INSERT", TABLE, ALL, "GRANT UPDATE, INSERT ON $table TO countersign_app"),
  way("GRANT of one column", TABLE, EVENT, "GRANT INSERT (xid) ON audit.event TO countersign_app"),
  way("GRANT on the schema", TABLE, EVENT, "GRANT CREATE ON SCHEMA audit TO countersign_app"),
  way("Switching off the demand for an event with a decision", TABLE, EVENT, "ALTER TABLE app.decision DISABLE TRIGGER has_event"),
  way("Replacing what demands it", TABLE, EVENT, "CREATE OR REPLACE FUNCTION audit.require_decided() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NULL; END $f$"),
];

/** The guards themselves: only who administers the server can lift them, and then the log tells. */
const OFF = ["ALTER TABLE audit.event DISABLE TRIGGER append_only", FORGE];
const GUARD_CASES: GuardCase[] = [
  way("Saying that the guards are lifted, then DISABLE TRIGGER and UPDATE", { ...AROUND, owner: "guard" }, EVENT, "SET LOCAL countersign.guards = 'lifted'", ...OFF),
  way("ALTER EVENT TRIGGER … DISABLE, then the same", AROUND, EVENT, "ALTER EVENT TRIGGER countersign_ddl_command_end DISABLE", ...OFF),
  way("DROP EVENT TRIGGER, then the same", AROUND, EVENT, "DROP EVENT TRIGGER countersign_ddl_command_end", ...OFF),
  way("event_triggers = off (PostgreSQL 17), then the same", AROUND, EVENT, "SET LOCAL event_triggers = off", ...OFF),
  way("DROP SCHEMA of the guards, then the same", AROUND, EVENT, "DROP SCHEMA countersign_guard CASCADE", ...OFF),
  way("Emptying the list of what is guarded, then the same", AROUND, EVENT, "DELETE FROM countersign_guard.pinned", ...OFF),
  way(
    "CREATE OR REPLACE of the guards' function, then the same",
    AROUND,
    EVENT,
    "CREATE OR REPLACE FUNCTION countersign_guard.hold() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN END $f$",
    ...OFF,
  ),
  way(
    "Edits of pg_trigger and pg_class, then UPDATE",
    AROUND,
    EVENT,
    "SET LOCAL allow_system_table_mods = on",
    "UPDATE pg_trigger SET tgenabled = 'D' WHERE tgrelid = 'audit.event'::regclass",
    "UPDATE pg_class SET relhastriggers = false WHERE oid = 'audit.event'::regclass",
    FORGE,
  ),
  way("Guards lifted, column written anew", { ...AROUND, owner: "guard" }, EVENT, "SET LOCAL countersign.guards = 'lifted'", "ALTER TABLE audit.event ALTER COLUMN bytes TYPE bytea USING bytes || 'x'::bytea"),
  way("Guards lifted, an event deleted", { ...AROUND, owner: "guard" }, EVENT, "SET LOCAL countersign.guards = 'lifted'", "ALTER TABLE audit.event DISABLE TRIGGER append_only", "DELETE FROM audit.event WHERE event_id = (SELECT event_id FROM audit.leaf WHERE index = 7 AND org_id = app.current_org())"),
  way(
    "Guards lifted, event and its hash in the tiles changed",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE audit.tile DISABLE TRIGGER append_only",
    ...OFF,
    "UPDATE audit.tile t SET hashes = h.hashes FROM (SELECT l.org_id, string_agg(sha256('\\x00'::bytea || e.bytes), ''::bytea ORDER BY l.index) AS hashes FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) WHERE l.index < 256 GROUP BY 1) h WHERE h.org_id = t.org_id AND t.level = 0 AND t.index = 0 AND t.width * 32 = octet_length(h.hashes)",
  ),
  way(
    "Guards lifted, two events exchanged",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE audit.leaf DISABLE TRIGGER append_only",
    "UPDATE audit.leaf SET index = -3 WHERE index = 3",
    "UPDATE audit.leaf SET index = 3 WHERE index = 4",
    "UPDATE audit.leaf SET index = 4 WHERE index = -3",
  ),
  way(
    "Guards lifted, a checkpoint written for what it now is, without the key",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE audit.checkpoint DISABLE TRIGGER append_only",
    "UPDATE audit.checkpoint SET root = sha256('x'), note = replace(note, encode(root, 'base64'), encode(sha256('x'), 'base64'))",
  ),
  way(
    "Guards lifted, the end of the log cut off with its checkpoints (only who holds an earlier checkpoint notices, as the signer does)",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    ...["leaf", "tile", "checkpoint"].map((table) => `ALTER TABLE audit.${table} DISABLE TRIGGER append_only`),
    "DELETE FROM audit.checkpoint WHERE size > $first",
    "DELETE FROM audit.tile WHERE org_id = app.current_org() AND (level = 0 AND index * 256 + width > $first)",
    "DELETE FROM audit.leaf WHERE org_id = app.current_org() AND index >= $first",
  ),
];

export const GUARD_CASES_BY_KIND: readonly [title: string, cases: readonly GuardCase[]][] = [
  ["Changing what is written", ROW_CASES],
  ["Changing the tables", TABLE_CASES],
  ["Changing the guards", GUARD_CASES],
];
