-- The log's tables under the rules of all others, written by the sealer alone: neither the application nor the worker can put an event in its place.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['leaf', 'tile', 'checkpoint', 'meta_leaf', 'cosignature', 'alarm'] LOOP
    EXECUTE format('ALTER TABLE audit.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE audit.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON audit.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('CREATE POLICY sealer_keeps_log ON audit.%I TO countersign_sealer USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON audit.%I TO countersign_app, countersign_worker', t);
    EXECUTE format('GRANT SELECT, INSERT ON audit.%I TO countersign_sealer', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.%I FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()', t);
    EXECUTE format('ALTER TABLE audit.%I ENABLE ALWAYS TRIGGER append_only', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app, audit TO countersign_sealer;
--> statement-breakpoint
-- The sealer reads every organisation's events, in which no text stands, and tells of its keys by events of its own.
GRANT SELECT, INSERT ON audit.event TO countersign_sealer;
--> statement-breakpoint
CREATE POLICY sealer_keeps_log ON audit.event TO countersign_sealer USING (true) WITH CHECK (true);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['export', 'sequencer'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON app.export TO countersign_app, countersign_worker;
--> statement-breakpoint
-- The sealer signs what was built, and touches nothing else of an export.
CREATE POLICY sealer_signs ON app.export TO countersign_sealer USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, UPDATE (manifest_note) ON app.export TO countersign_sealer;
--> statement-breakpoint
CREATE POLICY sealer_keeps_log ON app.sequencer TO countersign_sealer USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON app.sequencer TO countersign_sealer;
--> statement-breakpoint
CREATE INDEX export_unsigned ON app.export (org_id, export_id) WHERE manifest_digest IS NOT NULL AND manifest_note IS NULL;
--> statement-breakpoint
-- Whoever tells of something does not say in which transaction: the place in the log follows from it.
REVOKE INSERT ON audit.event FROM countersign_app, countersign_worker, countersign_sealer;
--> statement-breakpoint
GRANT INSERT (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes) ON audit.event TO countersign_app, countersign_worker, countersign_sealer;
--> statement-breakpoint
-- What an event has told of a decision or a release stays so; only how it went on is written down later.
REVOKE UPDATE ON app.decision, app.release FROM countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (undone_at) ON app.decision TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (state, released_at) ON app.release TO countersign_app, countersign_worker;
--> statement-breakpoint
-- No decision, and no release that has gone out, without its event in the same transaction. Asked at commit, since events are written last; under the writer's own
-- rights, so that it sees its own organisation's events and no others. A transaction has few events, and the index on xid leads to them.
CREATE FUNCTION audit.require_decided() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ONLY audit.event e WHERE e.xid = pg_current_xact_id() AND e.org_id = NEW.org_id AND e.item_id = NEW.item_id AND e.type = 'item.decided') THEN
    RAISE EXCEPTION 'a decision without its event' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION audit.require_released() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ONLY audit.event e WHERE e.xid = pg_current_xact_id() AND e.org_id = NEW.org_id AND e.type = 'release.released'
      AND position(convert_to('"release":"' || NEW.release_id || '"', 'UTF8') IN e.bytes) > 0) THEN
    RAISE EXCEPTION 'a release without its event' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER has_event AFTER INSERT ON app.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_decided();
--> statement-breakpoint
ALTER TABLE app.decision ENABLE ALWAYS TRIGGER has_event;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER has_event AFTER UPDATE ON app.release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'released' AND OLD.state <> 'released') EXECUTE FUNCTION audit.require_released();
--> statement-breakpoint
ALTER TABLE app.release ENABLE ALWAYS TRIGGER has_event;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER has_event_at_once AFTER INSERT ON app.release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'released') EXECUTE FUNCTION audit.require_released();
--> statement-breakpoint
ALTER TABLE app.release ENABLE ALWAYS TRIGGER has_event_at_once;
