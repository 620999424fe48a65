-- What a member decides in (none named: every language, no special skill), how many items they may hold at once (null: the organisation's number), and since when they are away.
CREATE TABLE "app"."reviewer" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"at_once" smallint,
	"away_since" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reviewer_org_id_user_id_pk" PRIMARY KEY("org_id","user_id"),
	CONSTRAINT "reviewer_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id"),
	CONSTRAINT reviewer_at_once CHECK (at_once BETWEEN 1 AND 50)
);
--> statement-breakpoint
-- What whoever is given the items of a queue must know.
CREATE TABLE "app"."queue_skill" (
	"org_id" uuid NOT NULL,
	"queue_id" text NOT NULL,
	"skills" text[] NOT NULL,
	CONSTRAINT "queue_skill_org_id_queue_id_pk" PRIMARY KEY("org_id","queue_id")
);
--> statement-breakpoint
-- "Not for me": this member is not offered the item again until they take it back.
CREATE TABLE "app"."decline" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"declined_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "decline_org_id_item_id_user_id_pk" PRIMARY KEY("org_id","item_id","user_id"),
	CONSTRAINT "decline_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id"),
	CONSTRAINT "decline_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id"),
	CONSTRAINT decline_reason CHECK (reason IN ('conflict_of_interest', 'language', 'expertise', 'distressing', 'other'))
);
--> statement-breakpoint
CREATE INDEX decline_member ON app.decline (org_id, user_id, declined_at DESC) WHERE taken_back_at IS NULL;
--> statement-breakpoint
-- What the last one who held the item leaves for the next; sealed under the customer's key.
CREATE TABLE "app"."requeue_note" (
	"org_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"left_by" uuid NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	CONSTRAINT "requeue_note_org_id_note_id_pk" PRIMARY KEY("org_id","note_id"),
	CONSTRAINT "requeue_note_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id"),
	CONSTRAINT "requeue_note_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id")
);
--> statement-breakpoint
CREATE INDEX "requeue_note_item" ON "app"."requeue_note" USING btree ("org_id","item_id","left_at");
--> statement-breakpoint
CREATE INDEX "requeue_note_conversation" ON "app"."requeue_note" USING btree ("org_id","conversation_id");
--> statement-breakpoint
-- How many items one person may hold at once.
ALTER TABLE "app"."organisation" ADD COLUMN "at_once" smallint DEFAULT 10 NOT NULL;
--> statement-breakpoint
ALTER TABLE app.organisation ADD CONSTRAINT organisation_at_once CHECK (at_once BETWEEN 1 AND 50);
--> statement-breakpoint
-- The next one to take: of a queue in its order without those in somebody's hands, and the claims that ran out.
CREATE INDEX item_free ON app.item (org_id, queue_id, urgency, due_at, item_id) WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX item_claim_ends ON app.item (org_id, claim_expires_at) WHERE state = 'claimed';
--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reviewer', 'queue_skill', 'decline', 'requeue_note'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE ON app.reviewer, app.queue_skill, app.decline TO countersign_app, countersign_worker;
--> statement-breakpoint
-- A note stays as it was written, and goes with the texts of its conversation.
GRANT DELETE ON app.requeue_note TO countersign_app, countersign_worker;
--> statement-breakpoint
-- Turns a claim back that would be one too many. One person's claims wait for each other here, so that two windows count each other's.
CREATE FUNCTION app.hold_hands(p_org uuid, p_user uuid, p_item uuid, p_most smallint, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_org::text || p_user::text, 17));
  -- A statement of its own, so that it sees what was committed before the lock was taken.
  IF (SELECT count(*) FROM app.item WHERE org_id = p_org AND state = 'claimed' AND claimed_by = p_user AND claim_expires_at > p_now AND item_id <> p_item) >= p_most THEN
    RAISE EXCEPTION 'hands are full' USING ERRCODE = 'CS003';
  END IF;
END $$;
