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
GRANT SELECT, INSERT, UPDATE ON app.sequencer TO countersign_sealer;
--> statement-breakpoint
CREATE INDEX export_unsigned ON app.export (org_id, export_id) WHERE manifest_digest IS NOT NULL AND manifest_note IS NULL;
