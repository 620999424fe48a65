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
-- Why and when somebody revealed, and what a hold covers, stays as it was written; how it went on is added.
REVOKE UPDATE ON app.reveal, app.legal_hold FROM countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (ended_at, verdict, reviewed_by, reviewed_at, sealed_body) ON app.reveal TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (lifted_by, lifted_at, sealed_body) ON app.legal_hold TO countersign_app, countersign_worker;
--> statement-breakpoint
-- What retention and erasure take away whole, they may delete.
GRANT DELETE ON app.personal_data, app.correction, app.conversation_words, app.notification, app.letter, app.subject_request_outcome TO countersign_app, countersign_worker;
--> statement-breakpoint
-- Of a decision and of a release the sealed text may be emptied when its time is over. Another text takes its place only where somebody's erasure is told to
-- have blotted them out in it: the event stands in the same transaction, and names the text before and after.
CREATE FUNCTION app.only_emptied() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  record uuid;
BEGIN
  IF TG_TABLE_NAME = 'decision' THEN
    IF NEW.sealed_body = OLD.sealed_body OR length(NEW.sealed_body) = 0 THEN RETURN NULL; END IF;
    record := NEW.decision_id;
  ELSE
    IF length(NEW.sealed_text) = 0 OR (NEW.sealed_text = OLD.sealed_text AND NEW.body_length IS NOT DISTINCT FROM OLD.body_length) THEN RETURN NULL; END IF;
    record := NEW.release_id;
  END IF;
  IF NOT EXISTS (SELECT FROM ONLY audit.event e WHERE e.xid = pg_current_xact_id() AND e.org_id = NEW.org_id AND e.type = 'personal_data.redacted'
      AND position(convert_to('"record":"' || record || '"', 'UTF8') IN e.bytes) > 0) THEN
    RAISE EXCEPTION 'the text of a decision or release is only ever emptied, or redacted with its event' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER only_emptied AFTER UPDATE OF sealed_body ON app.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.only_emptied();
--> statement-breakpoint
ALTER TABLE app.decision ENABLE ALWAYS TRIGGER only_emptied;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER only_emptied AFTER UPDATE OF sealed_text, body_length ON app.release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.only_emptied();
--> statement-breakpoint
ALTER TABLE app.release ENABLE ALWAYS TRIGGER only_emptied;
--> statement-breakpoint
GRANT UPDATE (sealed_body) ON app.decision TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (sealed_text, body_length) ON app.release TO countersign_app, countersign_worker;
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
--> statement-breakpoint
-- One run at a time: a second one would do nothing but wait for the first.
CREATE UNIQUE INDEX retention_under_way ON app.retention_run (org_id) WHERE state IN ('waiting', 'running');
--> statement-breakpoint
-- What a retention run looks through: only what is still there, the oldest first.
CREATE INDEX subject_idle ON app.subject (org_id, updated_at, subject_id) WHERE erased_at IS NULL;
--> statement-breakpoint
CREATE INDEX delivery_bodies ON app.delivery (org_id, created_at, delivery_id) WHERE sealed_body <> ''::bytea;
--> statement-breakpoint
CREATE INDEX receipt_issued ON app.receipt (org_id, issued_at, receipt_id) WHERE revoked_at IS NULL;
--> statement-breakpoint
CREATE INDEX correction_time ON app.correction (org_id, made_at, correction_id);
--> statement-breakpoint
CREATE INDEX reveal_notes ON app.reveal (org_id, granted_at, reveal_id) WHERE sealed_body <> ''::bytea;
--> statement-breakpoint
CREATE INDEX notification_time ON app.notification (org_id, created_at, notification_id);
--> statement-breakpoint
CREATE INDEX subject_request_closed ON app.subject_request (org_id, closed_at, request_id) WHERE sealed_body <> ''::bytea;
--> statement-breakpoint
CREATE INDEX incident_closed ON app.incident (org_id, closed_at, incident_id) WHERE sealed_body <> ''::bytea;
--> statement-breakpoint
CREATE INDEX incident_conversation ON app.incident (org_id, conversation_id);
--> statement-breakpoint
CREATE INDEX release_conversation ON app.release (org_id, conversation_id);
--> statement-breakpoint
CREATE INDEX outcome_conversation ON app.outcome (org_id, conversation_id);
--> statement-breakpoint
CREATE INDEX delivery_release ON app.delivery (org_id, release_id) WHERE release_id IS NOT NULL;
--> statement-breakpoint
-- The clock of the daily run: one piece of work an organisation, under its own id. Who was here before has a week to look at the rules.
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT org_id FROM identity.organisation LOOP
    PERFORM set_config('countersign.org', o::text, true);
    INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES (o, 'retention', o, now() + interval '7 days') ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('countersign.org', '', true);
END $$;
--> statement-breakpoint
-- What any key-encryption key is tried on before something is served: the oldest organisation's own wrapped key, useless without it.
CREATE FUNCTION identity.key_probe() RETURNS TABLE (org_id uuid, version integer, wrapped bytea, kek_id text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  o uuid;
  before text := current_setting('countersign.org', true);
BEGIN
  SELECT g.org_id INTO o FROM identity.organisation g ORDER BY g.created_at, g.org_id LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('countersign.org', o::text, true);
  RETURN QUERY SELECT k.org_id, k.version, k.wrapped, k.kek_id FROM app.organisation_key k WHERE k.org_id = o ORDER BY k.version LIMIT 1;
  PERFORM set_config('countersign.org', coalesce(before, ''), true);
END $$;
--> statement-breakpoint
-- For whoever goes through all organisations one after the other, each inside its own.
CREATE FUNCTION identity.organisation_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT org_id FROM identity.organisation ORDER BY created_at, org_id $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.key_probe(), identity.organisation_ids() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.key_probe(), identity.organisation_ids() TO countersign_app, countersign_worker;
--> statement-breakpoint
-- Whoever writes under the organisation's index key says which version: while it is being rotated, and with an older one, the whole transaction is turned back.
CREATE FUNCTION app.hold_index(p_org uuid, p_version integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock_shared(hashtextextended(p_org::text, 5)) THEN
    RAISE EXCEPTION 'the index key is being rotated' USING ERRCODE = 'CS002';
  END IF;
  -- A statement of its own, so that it sees what was committed before the lock was taken.
  IF EXISTS (SELECT FROM app.organisation_key WHERE org_id = p_org AND version > p_version) THEN
    RAISE EXCEPTION 'the index key was rotated' USING ERRCODE = 'CS001';
  END IF;
END $$;
--> statement-breakpoint
-- A search by words meets them through their index only past row-level security, whose question the planner must ask before any that could tell of a row.
-- So one function may look past it, at this table of keyed tokens alone, and asks that question itself. It gives ids, newest conversations first.
CREATE POLICY looked_up_by_words ON app.conversation_words FOR SELECT TO countersign_owner USING (true);
--> statement-breakpoint
CREATE FUNCTION identity.conversations_with_words(p_words bigint[], p_instead bigint[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT conversation_id FROM app.conversation_words
  WHERE (words @> p_words OR words @> p_instead) AND cardinality(p_words) > 0 AND cardinality(p_instead) > 0 AND org_id = app.current_org()
  ORDER BY conversation_id DESC LIMIT 1000 $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.conversations_with_words(bigint[], bigint[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.conversations_with_words(bigint[], bigint[]) TO countersign_app;
--> statement-breakpoint
-- What was said before there was a search.
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT org_id FROM identity.organisation LOOP
    PERFORM set_config('countersign.org', o::text, true);
    INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT org_id, 'words', conversation_id, now() FROM app.conversation ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('countersign.org', '', true);
END $$;
