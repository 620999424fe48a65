import { AROUND, EVENT, FORGE, type GuardCase, way } from "./guard-case";

/** The guards themselves: only who administers the server can lift them, and then the log tells. */
const OFF = ["ALTER TABLE audit.event DISABLE TRIGGER append_only", FORGE];
/** Leaves of one organisation's log what stood at `$first`. */
export const CUT_OFF = [
  "DELETE FROM audit.checkpoint WHERE org_id = app.current_org() AND size > $first",
  "DELETE FROM audit.tile WHERE org_id = app.current_org() AND level = 0 AND index * 256 + width > $first",
  "DELETE FROM audit.leaf WHERE org_id = app.current_org() AND index >= $first",
];

export const GUARD_CASES: GuardCase[] = [
  way(
    "Saying that the guards are lifted, then DISABLE TRIGGER and UPDATE",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    ...OFF,
  ),
  way(
    "ALTER EVENT TRIGGER … DISABLE, then the same",
    AROUND,
    EVENT,
    "ALTER EVENT TRIGGER countersign_ddl_command_end DISABLE",
    ...OFF,
  ),
  way("DROP EVENT TRIGGER, then the same", AROUND, EVENT, "DROP EVENT TRIGGER countersign_ddl_command_end", ...OFF),
  way("event_triggers = off (PostgreSQL 17), then the same", AROUND, EVENT, "SET LOCAL event_triggers = off", ...OFF),
  way("DROP SCHEMA of the guards, then the same", AROUND, EVENT, "DROP SCHEMA countersign_guard CASCADE", ...OFF),
  way(
    "Emptying the list of what is guarded, then the same",
    AROUND,
    EVENT,
    "DELETE FROM countersign_guard.pinned",
    ...OFF,
  ),
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
  way(
    "Guards lifted, column written anew",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE audit.event ALTER COLUMN bytes TYPE bytea USING bytes || 'x'::bytea",
  ),
  way(
    "Guards lifted, an event deleted",
    { ...AROUND, owner: "guard" },
    EVENT,
    "SET LOCAL countersign.guards = 'lifted'",
    "ALTER TABLE audit.event DISABLE TRIGGER append_only",
    "DELETE FROM audit.event WHERE event_id = (SELECT event_id FROM audit.leaf WHERE index = 7 AND org_id = app.current_org())",
  ),
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
    ...CUT_OFF,
  ),
];
