-- Who may touch what. The owner owns and migrates; app and worker are ordinary roles under row-level security.
CREATE FUNCTION app.current_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('countersign.org', true), '')::uuid $$;
--> statement-breakpoint
-- FORCE: the owner is bound as well. One policy, one question: is it this organisation's row?
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('app', 'audit') LOOP
    EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    EXECUTE format('CREATE POLICY organisation ON %I.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t.schemaname, t.tablename);
  END LOOP;
END $$;
--> statement-breakpoint
-- The worker takes work across organisations, and of it sees ids and times only.
CREATE POLICY worker_takes_work ON app.work TO countersign_worker USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT USAGE ON SCHEMA app, audit, identity TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA app TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT DELETE ON app.work, app.subject_identifier, app.member_role TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit.event TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.rate_limit TO countersign_app;
--> statement-breakpoint
-- Append-only. At statement level, because under FORCE a row trigger never fires and the owner's UPDATE would be a silent success of 0 rows;
-- ALWAYS, because session_replication_role = replica skips ordinary triggers.
CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'audit.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege'; END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
--> statement-breakpoint
ALTER TABLE audit.event ENABLE ALWAYS TRIGGER append_only;
--> statement-breakpoint
-- A guarded write touches exactly one row, or the whole transaction is turned back for another try.
CREATE FUNCTION app.require_one(touched bigint) RETURNS void LANGUAGE plpgsql
  AS $$ BEGIN IF touched <> 1 THEN RAISE EXCEPTION 'somebody was faster' USING ERRCODE = 'serialization_failure'; END IF; END $$;
--> statement-breakpoint
CREATE INDEX item_waiting ON app.item (org_id, urgency, due_at, item_id) WHERE state IN ('queued', 'claimed');
--> statement-breakpoint
CREATE INDEX item_waiting_in_queue ON app.item (org_id, queue_id, urgency, due_at, item_id) WHERE state IN ('queued', 'claimed');
--> statement-breakpoint
CREATE INDEX item_waiting_seconds ON app.item (org_id, urgency, due_at, item_id) WHERE state IN ('queued', 'claimed') AND kind = 'second_look';
--> statement-breakpoint
CREATE INDEX item_claimed ON app.item (org_id, claimed_by, urgency, due_at, item_id) WHERE state = 'claimed';
--> statement-breakpoint
CREATE INDEX item_closed ON app.item (org_id, closed_at DESC, item_id DESC) WHERE state = 'done';
--> statement-breakpoint
-- Unique: pressed by two at once, a stop is one.
CREATE UNIQUE INDEX stop_in_force ON app.stop (org_id, scope, source_id) NULLS NOT DISTINCT WHERE lifted_at IS NULL;
