CREATE TABLE "app"."policy_proposal" (
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"state" text NOT NULL,
	"origin" text NOT NULL,
	"base_version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"sealed_note" "bytea" NOT NULL,
	"authors" uuid[] NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"dry_run" jsonb,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"published_version" integer,
	CONSTRAINT "policy_proposal_org_id_proposal_id_pk" PRIMARY KEY("org_id","proposal_id")
);
--> statement-breakpoint
ALTER TABLE "app"."policy_version" ADD COLUMN "proposal_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."policy_version" ADD COLUMN "restores" integer;--> statement-breakpoint
ALTER TABLE "app"."policy_version" ADD COLUMN "sealed_reason" "bytea";--> statement-breakpoint
ALTER TABLE "app"."stop" ADD COLUMN "value" text;--> statement-breakpoint
ALTER TABLE "app"."stop" ADD COLUMN "drill_held" integer;--> statement-breakpoint
ALTER TABLE "app"."stop" ADD COLUMN "drill_ms" integer;--> statement-breakpoint
ALTER TABLE "app"."stop" ADD COLUMN "drill_left" integer;--> statement-breakpoint
CREATE INDEX "policy_proposal_time" ON "app"."policy_proposal" USING btree ("org_id","created_at","proposal_id");--> statement-breakpoint
ALTER TABLE app.policy_proposal ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.policy_proposal FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organisation ON app.policy_proposal USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON app.policy_proposal TO countersign_app, countersign_worker;
--> statement-breakpoint
-- A published version stays as it was.
REVOKE UPDATE ON app.policy_version FROM countersign_app, countersign_worker;
--> statement-breakpoint
-- What was handed in is what is published: its rules change only while it is a draft, its authors are never forgotten, and an end is an end.
CREATE FUNCTION app.keep_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a proposal that has ended stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT NEW.authors @> OLD.authors THEN
    RAISE EXCEPTION 'who wrote a proposal stays its author' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state <> 'draft' AND (NEW.state = 'draft' OR (NEW.body, NEW.sealed_note, NEW.dry_run, NEW.base_version, NEW.proposed_by)
      IS DISTINCT FROM (OLD.body, OLD.sealed_note, OLD.dry_run, OLD.base_version, OLD.proposed_by)) THEN
    RAISE EXCEPTION 'a proposal that was handed in stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_proposal BEFORE UPDATE ON app.policy_proposal FOR EACH ROW EXECUTE FUNCTION app.keep_proposal();
--> statement-breakpoint
-- After the first, which comes with the organisation, a version is either a proposal that somebody else wrote and handed in, or an earlier version
-- brought back (with its own rules; a queue in which something still waits may stay). Only who could undo this trigger anyway is not asked.
CREATE FUNCTION app.four_eyes_on_policy() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.version = 1 OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RETURN NEW; END IF;
  IF NEW.published_by IS NOT NULL AND NEW.restores IS NOT NULL AND EXISTS (SELECT FROM app.policy_version v WHERE v.org_id = NEW.org_id AND v.version = NEW.restores
      AND v.version < NEW.version AND v.body - 'version' - 'queues' = NEW.body - 'version' - 'queues') THEN RETURN NEW; END IF;
  IF EXISTS (SELECT FROM app.policy_proposal p WHERE p.org_id = NEW.org_id AND p.proposal_id = NEW.proposal_id AND p.state = 'published'
      AND p.published_version = NEW.version AND p.base_version = NEW.version - 1 AND p.body - 'version' = NEW.body - 'version' AND NEW.published_by IS NOT NULL
      AND p.proposed_by <> NEW.published_by AND NOT NEW.published_by = ANY (p.authors)) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a policy is published by somebody who did not write it' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER four_eyes BEFORE INSERT ON app.policy_version FOR EACH ROW EXECUTE FUNCTION app.four_eyes_on_policy();
--> statement-breakpoint
ALTER TABLE app.policy_version ENABLE ALWAYS TRIGGER four_eyes;
--> statement-breakpoint
ALTER TABLE app.stop ADD CONSTRAINT stop_of_something CHECK ((source_id IS NOT NULL) = (scope = 'source') AND (value IS NOT NULL) = (scope IN ('model', 'prompt_version', 'channel')));
--> statement-breakpoint
DROP INDEX app.stop_in_force;
--> statement-breakpoint
-- Unique: pressed by two at once, a stop is one.
CREATE UNIQUE INDEX stop_in_force ON app.stop (org_id, scope, source_id, value) NULLS NOT DISTINCT WHERE lifted_at IS NULL;
--> statement-breakpoint
-- What a stop reaches, however many replies there have been.
CREATE INDEX draft_in_flight ON app.draft (org_id, draft_id) WHERE NOT already_sent AND state IN ('checking', 'queued', 'awaiting_second', 'releasing', 'stopped');
--> statement-breakpoint
CREATE INDEX stop_drill ON app.stop (org_id, set_at) WHERE drill;
