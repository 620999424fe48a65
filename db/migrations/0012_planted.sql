-- Drafts with a known fault, put among the real ones to see whether people look. Nobody but the owner reads these two tables: who decides, what lists and
-- what searches meet rows like all others, and the functions below answer one narrow question each.
CREATE TABLE "app"."plant_case" (
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"fault" text NOT NULL,
	"starter" text,
	"sealed_body" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "plant_case_org_id_case_id_version_pk" PRIMARY KEY("org_id","case_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."plant" (
	"org_id" uuid NOT NULL,
	"plant_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"case_version" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"documents" uuid[] NOT NULL,
	"queue_id" text NOT NULL,
	"salt" text NOT NULL,
	"inserted_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decision_id" uuid,
	"decision_kind" text,
	"caught" boolean,
	"repeat" boolean,
	"held_ms" integer,
	"expected_ms" integer,
	"claim_token_hash" "bytea",
	CONSTRAINT "plant_org_id_plant_id_pk" PRIMARY KEY("org_id","plant_id"),
	CONSTRAINT "plant_draft_key" UNIQUE("org_id","draft_id"),
	CONSTRAINT "plant_item_key" UNIQUE("org_id","item_id"),
	CONSTRAINT "plant_conversation_key" UNIQUE("org_id","conversation_id"),
	CONSTRAINT "plant_subject_key" UNIQUE("org_id","subject_id"),
	CONSTRAINT "plant_org_id_case_id_case_version_plant_case_org_id_case_id_version_fk" FOREIGN KEY ("org_id","case_id","case_version") REFERENCES "app"."plant_case"("org_id","case_id","version"),
	CONSTRAINT plant_end CHECK (withdrawn_at IS NULL OR decided_at IS NULL),
	CONSTRAINT plant_decided CHECK (num_nulls(decided_at, decided_by, decision_id, decision_kind, caught, repeat, claim_token_hash) IN (0, 7))
);
--> statement-breakpoint
CREATE INDEX "plant_time" ON "app"."plant" USING btree ("org_id","decided_at") WHERE decided_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "plant_open" ON "app"."plant" USING btree ("org_id","plant_id") WHERE decided_at IS NULL AND withdrawn_at IS NULL;
--> statement-breakpoint
CREATE INDEX "plant_of_case" ON "app"."plant" USING btree ("org_id","case_id");
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['plant_case', 'plant'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('REVOKE ALL ON app.%I FROM PUBLIC, countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Whatever writes them, and however: of a planted draft nothing is decided, released, delivered or receipted, and nothing is told of it.
CREATE FUNCTION identity.refuse_planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  d uuid;
  c uuid;
  s uuid;
  i uuid;
  before text := current_setting('countersign.org', true);
BEGIN
  -- Whoever is bound to no organisation is not let past for that.
  IF app.current_org() IS DISTINCT FROM NEW.org_id THEN PERFORM set_config('countersign.org', NEW.org_id::text, true); END IF;
  d := NEW.draft_id;
  IF TG_TABLE_NAME = 'decision' THEN i := NEW.item_id;
  ELSIF TG_TABLE_NAME = 'delivery' THEN s := NEW.subject_id;
  ELSIF TG_TABLE_NAME = 'outcome' THEN c := NEW.conversation_id;
  ELSE
    c := NEW.conversation_id;
    s := NEW.subject_id;
  END IF;
  IF EXISTS (SELECT FROM app.plant p WHERE p.org_id = NEW.org_id AND p.draft_id = d) OR EXISTS (SELECT FROM app.plant p WHERE p.org_id = NEW.org_id AND p.conversation_id = c)
    OR EXISTS (SELECT FROM app.plant p WHERE p.org_id = NEW.org_id AND p.subject_id = s) OR EXISTS (SELECT FROM app.plant p WHERE p.org_id = NEW.org_id AND p.item_id = i) THEN
    RAISE EXCEPTION 'nothing of a planted draft ever goes out' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF app.current_org()::text IS DISTINCT FROM before THEN PERFORM set_config('countersign.org', coalesce(before, ''), true); END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['release', 'delivery', 'receipt', 'outcome', 'decision'] LOOP
    EXECUTE format('CREATE TRIGGER never_planted BEFORE INSERT OR UPDATE OF %s ON app.%I FOR EACH ROW EXECUTE FUNCTION identity.refuse_planted()',
      CASE t WHEN 'decision' THEN 'draft_id, item_id' WHEN 'delivery' THEN 'draft_id, subject_id' WHEN 'outcome' THEN 'draft_id, conversation_id' ELSE 'draft_id, conversation_id, subject_id' END, t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ALWAYS TRIGGER never_planted', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Takes away every row of a planted draft, in whichever table: what counts, lists and searches has then never met it. Tables refer to one another, so those
-- that cannot go yet are tried again when others have gone. Where nothing of it can be, nothing is looked for.
CREATE FUNCTION identity.remove_plant(p_plant uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  o uuid := app.current_org();
  p app.plant;
  items uuid[];
  dispositions uuid[];
  t record;
  again boolean := true;
BEGIN
  SELECT * INTO p FROM app.plant x WHERE x.org_id = o AND x.plant_id = p_plant;
  items := ARRAY(SELECT i.item_id FROM app.item i WHERE i.org_id = o AND (i.conversation_id = p.conversation_id OR i.item_id = p.item_id));
  dispositions := ARRAY(SELECT x.disposition_id FROM app.disposition x WHERE x.org_id = o AND x.draft_id = p.draft_id);
  DELETE FROM app.work w WHERE w.org_id = o AND w.ref_id = ANY (items || p.draft_id || p.conversation_id || p.subject_id || p.plant_id);
  FOR round IN 1 .. 8 LOOP
    EXIT WHEN NOT again;
    again := false;
    FOR t IN SELECT c.relname AS name, string_agg(CASE a.attname WHEN 'item_id' THEN 'item_id = ANY ($2)' WHEN 'disposition_id' THEN 'disposition_id = ANY ($3)'
          WHEN 'draft_id' THEN 'draft_id = $4' WHEN 'conversation_id' THEN 'conversation_id = $5' ELSE 'subject_id = $6' END, ' OR ') AS whose
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('item_id', 'disposition_id', 'draft_id', 'conversation_id', 'subject_id') AND NOT a.attisdropped
        WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL (ARRAY['plant', 'release', 'delivery', 'receipt', 'outcome', 'decision']) GROUP BY c.relname
        ORDER BY array_position(ARRAY['item', 'finding', 'disposition', 'draft_document', 'draft', 'message', 'conversation', 'subject_identifier', 'subject_key', 'subject'], c.relname::text) NULLS FIRST
    LOOP
      BEGIN
        EXECUTE format('DELETE FROM app.%I WHERE org_id = $1 AND (%s)', t.name, t.whose) USING o, items, dispositions, p.draft_id, p.conversation_id, p.subject_id;
      EXCEPTION WHEN foreign_key_violation THEN again := true;
      END;
    END LOOP;
  END LOOP;
  IF again THEN RAISE EXCEPTION 'rows of a planted draft are left' USING ERRCODE = 'foreign_key_violation'; END IF;
  DELETE FROM app.document x WHERE x.org_id = o AND x.document_id = ANY (p.documents)
    AND NOT EXISTS (SELECT FROM app.draft_document u WHERE u.org_id = o AND u.document_id = x.document_id);
END $$;
--> statement-breakpoint
CREATE FUNCTION identity.save_plant_case(p_case uuid, p_version integer, p_language text, p_fault text, p_starter text, p_sealed bytea, p_by uuid, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM app.require_one(CASE WHEN coalesce((SELECT max(c.version) FROM app.plant_case c WHERE c.org_id = app.current_org() AND c.case_id = p_case AND c.retired_at IS NULL), 0) = p_version - 1
    AND NOT EXISTS (SELECT FROM app.plant_case c WHERE c.org_id = app.current_org() AND c.case_id = p_case AND c.version >= p_version) THEN 1 ELSE 0 END);
  INSERT INTO app.plant_case (org_id, case_id, version, language, fault, starter, sealed_body, made_by, made_at)
    VALUES (app.current_org(), p_case, p_version, p_language, p_fault,
      coalesce(p_starter, (SELECT c.starter FROM app.plant_case c WHERE c.org_id = app.current_org() AND c.case_id = p_case AND c.version = p_version - 1)), p_sealed, p_by, p_at);
END $$;
--> statement-breakpoint
-- A retired case stays, for what was planted of it.
CREATE FUNCTION identity.retire_plant_case(p_case uuid, p_version integer, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  UPDATE app.plant_case c SET retired_at = p_at WHERE c.org_id = app.current_org() AND c.case_id = p_case AND c.version = p_version AND c.retired_at IS NULL
    AND NOT EXISTS (SELECT FROM app.plant_case n WHERE n.org_id = c.org_id AND n.case_id = c.case_id AND n.version > c.version);
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
END $$;
--> statement-breakpoint
-- The library: the newest version of each case, with what came of it. Whether one of them waits somewhere it does not tell.
CREATE FUNCTION identity.plant_cases() RETURNS TABLE (case_id uuid, version integer, language text, fault text, starter text, sealed_body bytea, made_at timestamptz, retired_at timestamptz,
    decided integer, caught integer, repeated integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.case_id, c.version, c.language, c.fault, c.starter, c.sealed_body, c.made_at, c.retired_at, n.decided, n.caught, n.repeated
  FROM app.plant_case c CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE NOT p.repeat)::int AS decided, count(*) FILTER (WHERE NOT p.repeat AND p.caught)::int AS caught, count(*) FILTER (WHERE p.repeat)::int AS repeated
    FROM app.plant p WHERE p.org_id = c.org_id AND p.case_id = c.case_id AND p.decided_at IS NOT NULL) n
  WHERE c.org_id = app.current_org() AND NOT EXISTS (SELECT FROM app.plant_case x WHERE x.org_id = c.org_id AND x.case_id = c.case_id AND x.version > c.version)
  ORDER BY c.made_at, c.case_id $$;
--> statement-breakpoint
-- What the worker chooses from: how often each case waits now, how many people have decided it, and when it was last put in.
CREATE FUNCTION identity.plant_choices() RETURNS TABLE (case_id uuid, version integer, language text, fault text, sealed_body bytea, waiting integer, deciders integer, last_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.case_id, c.version, c.language, c.fault, c.sealed_body, n.waiting, n.deciders, n.last_at
  FROM app.plant_case c CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE p.decided_at IS NULL AND p.withdrawn_at IS NULL)::int AS waiting, count(DISTINCT p.decided_by)::int AS deciders, max(p.inserted_at) AS last_at
    FROM app.plant p WHERE p.org_id = c.org_id AND p.case_id = c.case_id) n
  WHERE c.org_id = app.current_org() AND c.retired_at IS NULL
    AND NOT EXISTS (SELECT FROM app.plant_case x WHERE x.org_id = c.org_id AND x.case_id = c.case_id AND x.version > c.version) $$;
--> statement-breakpoint
CREATE FUNCTION identity.insert_plant(p_plant uuid, p_case uuid, p_version integer, p_item uuid, p_draft uuid, p_conversation uuid, p_subject uuid, p_documents uuid[], p_queue text, p_salt text,
    p_at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO app.plant (org_id, plant_id, case_id, case_version, item_id, draft_id, conversation_id, subject_id, documents, queue_id, salt, inserted_at)
  VALUES (app.current_org(), p_plant, p_case, p_version, p_item, p_draft, p_conversation, p_subject, p_documents, p_queue, p_salt, p_at) $$;
--> statement-breakpoint
-- Of a piece of the worker's work: the planted draft that it watches over; no row for anything else, and none for one that has ended.
CREATE FUNCTION identity.plant_watched(p_plant uuid) RETURNS TABLE (item_id uuid, inserted_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.item_id, p.inserted_at FROM app.plant p WHERE p.org_id = app.current_org() AND p.plant_id = p_plant AND p.decided_at IS NULL AND p.withdrawn_at IS NULL $$;
--> statement-breakpoint
-- Whether what somebody decides was planted: asked with the hash of the token that they hold or held it by. Also afterwards, for the answer that was lost.
CREATE FUNCTION identity.plant_decided_on(p_item uuid, p_token bytea, p_member uuid)
  RETURNS TABLE (plant_id uuid, salt text, case_id uuid, case_version integer, fault text, sealed_body bytea, draft_id uuid, repeat boolean, decision_id uuid, decision_kind text, caught boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.plant_id, p.salt, p.case_id, p.case_version, c.fault, c.sealed_body, p.draft_id,
    coalesce(p.repeat, EXISTS (SELECT FROM app.plant b WHERE b.org_id = p.org_id AND b.case_id = p.case_id AND b.decided_by = p_member)), p.decision_id, p.decision_kind, p.caught
  FROM app.plant p JOIN app.plant_case c ON c.org_id = p.org_id AND c.case_id = p.case_id AND c.version = p.case_version
  WHERE p.org_id = app.current_org() AND p.item_id = p_item AND p.withdrawn_at IS NULL AND ((p.decided_by = p_member AND p.claim_token_hash = p_token)
    OR (p.decided_at IS NULL AND EXISTS (SELECT FROM app.item i WHERE i.org_id = p.org_id AND i.item_id = p.item_id AND i.claim_token_hash = p_token AND i.claimed_by = p_member))) $$;
--> statement-breakpoint
-- Ends a planted draft with a decision under the token that holds its item, and takes all its rows away; somebody faster turns it back.
CREATE FUNCTION identity.decide_plant(p_plant uuid, p_token bytea, p_member uuid, p_decision uuid, p_kind text, p_caught boolean, p_repeat boolean, p_held integer, p_expected integer,
    p_queue text, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  PERFORM FROM app.draft d JOIN app.plant p ON p.org_id = d.org_id AND p.draft_id = d.draft_id WHERE d.org_id = app.current_org() AND p.plant_id = p_plant FOR UPDATE OF d;
  PERFORM FROM app.item i JOIN app.plant p ON p.org_id = i.org_id AND p.item_id = i.item_id
    WHERE i.org_id = app.current_org() AND p.plant_id = p_plant AND i.state = 'claimed' AND i.claimed_by = p_member AND i.claim_token_hash = p_token FOR UPDATE OF i;
  PERFORM app.require_one(CASE WHEN FOUND THEN 1 ELSE 0 END);
  UPDATE app.plant p SET decided_at = p_at, decided_by = p_member, decision_id = p_decision, decision_kind = p_kind, caught = p_caught, repeat = p_repeat, held_ms = p_held,
    expected_ms = p_expected, queue_id = p_queue, claim_token_hash = p_token
    WHERE p.org_id = app.current_org() AND p.plant_id = p_plant AND p.decided_at IS NULL AND p.withdrawn_at IS NULL;
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
  PERFORM identity.remove_plant(p_plant);
END $$;
--> statement-breakpoint
-- Ends planted drafts undecided: that of an item or piece of work, those of some queues, or with neither all of them. Whoever asks learns of one only by ending it.
CREATE FUNCTION identity.withdraw_plants(p_ref uuid, p_queues text[], p_at timestamptz) RETURNS TABLE (plant_id uuid, salt text, item_id uuid, draft_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE p app.plant;
BEGIN
  FOR p IN SELECT x.* FROM app.plant x WHERE x.org_id = app.current_org() AND x.decided_at IS NULL AND x.withdrawn_at IS NULL AND (p_ref IS NULL OR p_ref IN (x.item_id, x.plant_id))
      AND (p_queues IS NULL OR EXISTS (SELECT FROM app.item i WHERE i.org_id = x.org_id AND i.item_id = x.item_id AND i.queue_id = ANY (p_queues))) ORDER BY x.plant_id LOOP
    PERFORM FROM app.draft d WHERE d.org_id = p.org_id AND d.draft_id = p.draft_id FOR UPDATE;
    PERFORM FROM app.item i WHERE i.org_id = p.org_id AND i.item_id = p.item_id FOR UPDATE;
    UPDATE app.plant x SET withdrawn_at = p_at WHERE x.org_id = p.org_id AND x.plant_id = p.plant_id AND x.decided_at IS NULL AND x.withdrawn_at IS NULL;
    CONTINUE WHEN NOT FOUND;
    PERFORM identity.remove_plant(p.plant_id);
    RETURN QUERY SELECT p.plant_id, p.salt, p.item_id, p.draft_id;
  END LOOP;
END $$;
--> statement-breakpoint
-- Figures: what was decided, by queue, of everybody or of one member. Not what waits.
CREATE FUNCTION identity.plant_figures(p_from timestamptz, p_until timestamptz, p_member uuid) RETURNS TABLE (queue_id text, decided integer, caught integer, repeated integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.queue_id, count(*) FILTER (WHERE NOT p.repeat)::int, count(*) FILTER (WHERE NOT p.repeat AND p.caught)::int, count(*) FILTER (WHERE p.repeat)::int
  FROM app.plant p WHERE p.org_id = app.current_org() AND p.decided_at >= p_from AND p.decided_at < p_until AND (p_member IS NULL OR p.decided_by = p_member)
  GROUP BY p.queue_id ORDER BY p.queue_id $$;
--> statement-breakpoint
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['refuse_planted()', 'remove_plant(uuid)', 'save_plant_case(uuid, integer, text, text, text, bytea, uuid, timestamptz)', 'retire_plant_case(uuid, integer, timestamptz)',
      'plant_cases()', 'plant_choices()', 'insert_plant(uuid, uuid, integer, uuid, uuid, uuid, uuid, uuid[], text, text, timestamptz)', 'plant_watched(uuid)',
      'plant_decided_on(uuid, bytea, uuid)', 'decide_plant(uuid, bytea, uuid, uuid, text, boolean, boolean, integer, integer, text, timestamptz)', 'withdraw_plants(uuid, text[], timestamptz)',
      'plant_figures(timestamptz, timestamptz, uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION identity.%s FROM PUBLIC', f);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.save_plant_case(uuid, integer, text, text, text, bytea, uuid, timestamptz), identity.retire_plant_case(uuid, integer, timestamptz), identity.plant_cases(),
  identity.plant_decided_on(uuid, bytea, uuid), identity.decide_plant(uuid, bytea, uuid, uuid, text, boolean, boolean, integer, integer, text, timestamptz),
  identity.plant_figures(timestamptz, timestamptz, uuid) TO countersign_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.plant_choices(), identity.insert_plant(uuid, uuid, integer, uuid, uuid, uuid, uuid, uuid[], text, text, timestamptz), identity.plant_watched(uuid) TO countersign_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.withdraw_plants(uuid, text[], timestamptz) TO countersign_app, countersign_worker;
