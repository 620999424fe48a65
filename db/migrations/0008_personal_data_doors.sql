-- The tables of personal data under the rule of all others.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['privacy_policy', 'personal_data', 'correction', 'reveal', 'retention_run', 'legal_hold', 'restriction', 'subject_request', 'subject_request_outcome',
    'letter', 'data_package', 'erasure', 'receipt', 'incident', 'incident_subject', 'conversation_words'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A published version stays as it was.
REVOKE UPDATE ON app.privacy_policy FROM countersign_app, countersign_worker;
--> statement-breakpoint
-- What retention and erasure take away whole, they may delete.
GRANT DELETE ON app.personal_data, app.correction, app.conversation_words, app.notification, app.letter, app.subject_request_outcome TO countersign_app, countersign_worker;
--> statement-breakpoint
-- Of a decision and of a release the sealed text may be emptied when its time is over, and never be made another: what an event has told of it stays.
CREATE FUNCTION app.only_emptied() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_TABLE_NAME = 'decision' THEN
    IF NEW.sealed_body <> OLD.sealed_body AND length(NEW.sealed_body) > 0 THEN RAISE EXCEPTION 'a decision''s text is only ever emptied' USING ERRCODE = 'insufficient_privilege'; END IF;
  ELSIF NEW.sealed_text <> OLD.sealed_text AND length(NEW.sealed_text) > 0 THEN
    RAISE EXCEPTION 'a release''s text is only ever emptied' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER only_emptied BEFORE UPDATE OF sealed_body ON app.decision FOR EACH ROW EXECUTE FUNCTION app.only_emptied();
--> statement-breakpoint
ALTER TABLE app.decision ENABLE ALWAYS TRIGGER only_emptied;
--> statement-breakpoint
CREATE TRIGGER only_emptied BEFORE UPDATE OF sealed_text ON app.release FOR EACH ROW EXECUTE FUNCTION app.only_emptied();
--> statement-breakpoint
ALTER TABLE app.release ENABLE ALWAYS TRIGGER only_emptied;
--> statement-breakpoint
GRANT UPDATE (sealed_body) ON app.decision TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (sealed_text) ON app.release TO countersign_app, countersign_worker;
--> statement-breakpoint
CREATE INDEX restriction_in_force ON app.restriction (org_id, subject_id) WHERE lifted_at IS NULL;
--> statement-breakpoint
CREATE INDEX legal_hold_in_force ON app.legal_hold (org_id, scope) WHERE lifted_at IS NULL;
--> statement-breakpoint
-- Pressed by two at once, an erasure is one.
CREATE UNIQUE INDEX erasure_under_way ON app.erasure (org_id, subject_id) WHERE state IN ('waiting', 'running', 'done');
--> statement-breakpoint
CREATE INDEX reveal_unreviewed ON app.reveal (org_id, granted_at, reveal_id) WHERE reviewed_at IS NULL;
--> statement-breakpoint
CREATE INDEX conversation_idle ON app.conversation (org_id, updated_at, conversation_id) WHERE emptied_at IS NULL;
