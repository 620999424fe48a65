-- What a proposal would have changed, counted over more texts than whoever hands it in waits for.
CREATE TABLE "app"."policy_replay" (
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"days" integer NOT NULL,
	"state" text NOT NULL,
	"looked" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"dry_run" jsonb,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "policy_replay_org_id_proposal_id_pk" PRIMARY KEY("org_id","proposal_id")
);
--> statement-breakpoint
ALTER TABLE "app"."policy_replay" ADD CONSTRAINT "policy_replay_org_id_proposal_id_policy_proposal_org_id_proposal_id_fk" FOREIGN KEY ("org_id","proposal_id") REFERENCES "app"."policy_proposal"("org_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE app.policy_replay ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.policy_replay FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organisation ON app.policy_replay USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org());
--> statement-breakpoint
GRANT SELECT, INSERT ON app.policy_replay TO countersign_app;
--> statement-breakpoint
GRANT SELECT, UPDATE ON app.policy_replay TO countersign_worker;
--> statement-breakpoint
-- What was counted stays as it was counted: a second person has read it.
CREATE FUNCTION app.keep_replay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a dry run that has ended stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_replay BEFORE UPDATE ON app.policy_replay FOR EACH ROW EXECUTE FUNCTION app.keep_replay();
--> statement-breakpoint
-- What people decided on replies in which nothing was found, newest first.
CREATE INDEX item_plain ON app.item (org_id, closed_at DESC) WHERE state = 'done' AND reason_code IS NULL;
