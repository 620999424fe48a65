-- Several items decided together: what was taken, which of them had to be read whole first, which were, and what became of each.
CREATE TABLE "app"."bulk" (
	"org_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"started_by" uuid NOT NULL,
	"queue_id" text NOT NULL,
	"reason_check" text NOT NULL,
	"reason_code" text NOT NULL,
	"policy_version" integer NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"kind" text,
	"reason" text,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "bulk_org_id_bulk_id_pk" PRIMARY KEY("org_id","bulk_id"),
	CONSTRAINT "bulk_org_id_started_by_member_org_id_user_id_fk" FOREIGN KEY ("org_id","started_by") REFERENCES "app"."member"("org_id","user_id"),
	CONSTRAINT bulk_state CHECK (state IN ('open', 'deciding', 'decided', 'left')),
	CONSTRAINT bulk_kind CHECK (kind IN ('approve', 'reject', 'hand_over') AND (state IN ('deciding', 'decided')) = (kind IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "app"."bulk_item" (
	"org_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"sampled" boolean NOT NULL,
	"seen_digest" "bytea" NOT NULL,
	"opened_at" timestamp with time zone,
	"left_out_at" timestamp with time zone,
	"decision_id" uuid,
	"fell_out" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "bulk_item_org_id_bulk_id_item_id_pk" PRIMARY KEY("org_id","bulk_id","item_id"),
	CONSTRAINT "bulk_item_org_id_bulk_id_bulk_org_id_bulk_id_fk" FOREIGN KEY ("org_id","bulk_id") REFERENCES "app"."bulk"("org_id","bulk_id"),
	CONSTRAINT "bulk_item_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id")
);
--> statement-breakpoint
CREATE INDEX "bulk_member" ON "app"."bulk" USING btree ("org_id","started_by","started_at");
--> statement-breakpoint
CREATE INDEX "bulk_item_item" ON "app"."bulk_item" USING btree ("org_id","item_id");
--> statement-breakpoint
-- Text blocks: the organisation's own, and a member's own.
CREATE TABLE "app"."snippet" (
	"org_id" uuid NOT NULL,
	"snippet_id" uuid NOT NULL,
	"owner_id" uuid,
	"position" integer NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "snippet_org_id_snippet_id_pk" PRIMARY KEY("org_id","snippet_id"),
	CONSTRAINT "snippet_org_id_owner_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "app"."member"("org_id","user_id")
);
--> statement-breakpoint
CREATE INDEX "snippet_owner" ON "app"."snippet" USING btree ("org_id","owner_id","position");
--> statement-breakpoint
-- A draft that its source was asked to write again: the instruction is sealed under the customer's key.
CREATE TABLE "app"."draft_revision" (
	"org_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"answers_position" integer NOT NULL,
	"delivery_id" uuid,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	CONSTRAINT "draft_revision_org_id_revision_id_pk" PRIMARY KEY("org_id","revision_id"),
	CONSTRAINT "draft_revision_org_id_draft_id_draft_org_id_draft_id_fk" FOREIGN KEY ("org_id","draft_id") REFERENCES "app"."draft"("org_id","draft_id"),
	CONSTRAINT "draft_revision_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id"),
	CONSTRAINT "draft_revision_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id")
);
--> statement-breakpoint
CREATE INDEX "draft_revision_draft" ON "app"."draft_revision" USING btree ("org_id","draft_id");
--> statement-breakpoint
CREATE INDEX "draft_revision_conversation" ON "app"."draft_revision" USING btree ("org_id","conversation_id","requested_at");
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['bulk', 'bulk_item', 'snippet', 'draft_revision'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- What was taken together and which of it had to be read stays as it was drawn; only how it went on is added.
REVOKE UPDATE ON app.bulk, app.bulk_item, app.draft_revision FROM countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (state, expires_at, kind, reason, confirmed_at, ended_at, undone_at, revision) ON app.bulk TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (sampled, seen_digest, opened_at, left_out_at, decision_id, fell_out, settled_at) ON app.bulk_item TO countersign_app, countersign_worker;
--> statement-breakpoint
GRANT UPDATE (sealed_body) ON app.draft_revision TO countersign_app, countersign_worker;
--> statement-breakpoint
-- A part of the sample that was drawn stays part of it, what was opened stays opened, and nothing that came before a decision is written after it.
CREATE FUNCTION app.keep_bulk_item() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF (OLD.sampled AND NOT NEW.sampled) OR (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at)
    OR (OLD.left_out_at IS NOT NULL AND NEW.left_out_at IS NULL)
    OR (OLD.decision_id IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'what was drawn, opened and decided together stays as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_bulk_item BEFORE UPDATE ON app.bulk_item FOR EACH ROW EXECUTE FUNCTION app.keep_bulk_item();
--> statement-breakpoint
-- Nothing is decided together before its whole sample was read, whatever asks for it.
CREATE FUNCTION app.sample_first() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.state = 'deciding' AND OLD.state = 'open' AND EXISTS (SELECT FROM app.bulk_item i WHERE i.org_id = NEW.org_id AND i.bulk_id = NEW.bulk_id
      AND i.sampled AND i.opened_at IS NULL AND i.left_out_at IS NULL AND i.fell_out IS NULL) THEN
    RAISE EXCEPTION 'a sample is read before items are decided together' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state IN ('decided', 'left') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'what was decided together stays so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sample_first BEFORE UPDATE ON app.bulk FOR EACH ROW EXECUTE FUNCTION app.sample_first();
