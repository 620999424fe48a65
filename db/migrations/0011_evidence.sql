-- What reading takes and took, and what was opened before it was decided. Null where it was decided before anybody asked.
ALTER TABLE app.disposition ADD COLUMN reading_chars integer CONSTRAINT disposition_reading CHECK (reading_chars >= 0);
--> statement-breakpoint
ALTER TABLE app.decision ADD COLUMN held_ms integer, ADD COLUMN expected_ms integer, ADD COLUMN evidence_due smallint, ADD COLUMN evidence_opened smallint;
--> statement-breakpoint
ALTER TABLE app.decision ADD CONSTRAINT decision_evidence CHECK (held_ms >= 0 AND expected_ms >= 0 AND evidence_opened BETWEEN 0 AND evidence_due);
--> statement-breakpoint
-- Since when whoever holds the item has held it without a break; a claim taken again by its holder goes on from there.
ALTER TABLE app.item ADD COLUMN held_since timestamptz, ADD COLUMN reviews_decision_id uuid;
--> statement-breakpoint
-- A second look without a second person's power is a blind review, and nothing else is. Rows that were there are not read again.
ALTER TABLE app.item ADD CONSTRAINT item_reviews CHECK ((reviews_decision_id IS NOT NULL) = (kind = 'second_look' AND NOT two_person)) NOT VALID;
--> statement-breakpoint
CREATE UNIQUE INDEX item_reviews_key ON app.item (org_id, reviews_decision_id) WHERE reviews_decision_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE app.evidence_view (
  org_id uuid NOT NULL,
  item_id uuid NOT NULL,
  member uuid NOT NULL,
  disposition_id uuid NOT NULL,
  position smallint NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, item_id, member, disposition_id, position),
  FOREIGN KEY (org_id, item_id) REFERENCES app.item (org_id, item_id),
  FOREIGN KEY (org_id, disposition_id, position) REFERENCES app.finding (org_id, disposition_id, position)
);
--> statement-breakpoint
CREATE TABLE app.formed_judgement (
  org_id uuid NOT NULL,
  item_id uuid NOT NULL,
  member uuid NOT NULL,
  decision_id uuid NOT NULL,
  kind text NOT NULL,
  reason text,
  formed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, item_id, member),
  FOREIGN KEY (org_id, item_id) REFERENCES app.item (org_id, item_id),
  FOREIGN KEY (org_id, decision_id) REFERENCES app.decision (org_id, decision_id)
);
--> statement-breakpoint
CREATE TABLE app.blind_review (
  org_id uuid NOT NULL,
  item_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  queue_id text NOT NULL,
  first_kind text NOT NULL,
  second_kind text,
  first_by uuid NOT NULL,
  second_by uuid,
  messages integer NOT NULL,
  drawn_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (org_id, item_id),
  CONSTRAINT blind_review_decision_key UNIQUE (org_id, decision_id),
  FOREIGN KEY (org_id, item_id) REFERENCES app.item (org_id, item_id),
  FOREIGN KEY (org_id, decision_id) REFERENCES app.decision (org_id, decision_id),
  CONSTRAINT blind_review_others CHECK (second_by <> first_by),
  CONSTRAINT blind_review_decided CHECK ((decided_at IS NULL) = (second_kind IS NULL) AND (decided_at IS NULL) = (second_by IS NULL))
);
--> statement-breakpoint
CREATE INDEX blind_review_time ON app.blind_review (org_id, decided_at) WHERE decided_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX blind_review_second ON app.blind_review (org_id, second_by, decided_at) WHERE decided_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX blind_review_first ON app.blind_review (org_id, first_by, decided_at) WHERE decided_at IS NOT NULL;
--> statement-breakpoint
-- Nobody has to look again at a decision that was taken back, whichever way it was.
CREATE FUNCTION app.withdraw_review() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE app.item SET state = 'withdrawn', closed_at = NEW.undone_at, revision = revision + 1
    WHERE org_id = NEW.org_id AND reviews_decision_id = NEW.decision_id AND state IN ('queued', 'claimed');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER withdraw_review AFTER UPDATE OF undone_at ON app.decision FOR EACH ROW
  WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION app.withdraw_review();
--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['evidence_view', 'formed_judgement', 'blind_review'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- What was opened, formed and drawn stays so; only the second judgement is written down later.
GRANT UPDATE (second_kind, second_by, decided_at) ON app.blind_review TO countersign_app, countersign_worker;
