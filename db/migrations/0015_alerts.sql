CREATE TABLE "app"."alert_rule" (
	"org_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"queue_id" text,
	"channel" text NOT NULL,
	"roles" text[] NOT NULL,
	"members" uuid[] NOT NULL,
	"endpoint_id" uuid,
	"threshold" integer,
	"while_working" boolean NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "alert_rule_org_id_rule_id_pk" PRIMARY KEY("org_id","rule_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_endpoint" (
	"org_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret_version" integer NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"sealed_earlier" "bytea",
	"earlier_until" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "alert_endpoint_org_id_endpoint_id_pk" PRIMARY KEY("org_id","endpoint_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_signal" (
	"org_id" uuid NOT NULL,
	"signal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"queue_id" text,
	"item_id" uuid,
	"draft_id" uuid,
	"actor_id" uuid,
	"amount" integer DEFAULT 1 NOT NULL,
	"value" integer,
	"threshold" integer,
	"test" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"spread_at" timestamp with time zone,
	CONSTRAINT "alert_signal_org_id_signal_id_pk" PRIMARY KEY("org_id","signal_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert" (
	"org_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"endpoint_id" uuid,
	"state" text NOT NULL,
	"parts" integer DEFAULT 1 NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "alert_org_id_alert_id_pk" PRIMARY KEY("org_id","alert_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_part" (
	"org_id" uuid NOT NULL,
	"signal_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	CONSTRAINT "alert_part_org_id_signal_id_reader_id_pk" PRIMARY KEY("org_id","signal_id","reader_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_attempt" (
	"org_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"attempt" smallint NOT NULL,
	"attempted_at" timestamp with time zone NOT NULL,
	"sent" boolean NOT NULL,
	"status" smallint,
	"error" text,
	"duration_ms" integer NOT NULL,
	CONSTRAINT "alert_attempt_org_id_alert_id_attempt_pk" PRIMARY KEY("org_id","alert_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_choice" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"language" text,
	"muted" text[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_choice_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alert_told" (
	"org_id" uuid NOT NULL,
	"key" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_told_org_id_key_pk" PRIMARY KEY("org_id","key")
);
--> statement-breakpoint
ALTER TABLE "app"."notification" ADD COLUMN "queue_id" text;--> statement-breakpoint
ALTER TABLE "app"."notification" ADD COLUMN "amount" integer;--> statement-breakpoint
ALTER TABLE "app"."notification" ADD COLUMN "value" integer;--> statement-breakpoint
ALTER TABLE "app"."alert_rule" ADD CONSTRAINT "alert_rule_org_id_endpoint_id_alert_endpoint_org_id_endpoint_id_fk" FOREIGN KEY ("org_id","endpoint_id") REFERENCES "app"."alert_endpoint"("org_id","endpoint_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alert_choice" ADD CONSTRAINT "alert_choice_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_signal_time" ON "app"."alert_signal" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "alert_time" ON "app"."alert" USING btree ("org_id","created_at","alert_id");--> statement-breakpoint
CREATE INDEX "alert_reader" ON "app"."alert" USING btree ("org_id","user_id","kind","due_at");--> statement-breakpoint
CREATE INDEX "alert_part_alert" ON "app"."alert_part" USING btree ("org_id","alert_id");--> statement-breakpoint
CREATE INDEX "alert_told_time" ON "app"."alert_told" USING btree ("org_id","told_at");--> statement-breakpoint
CREATE INDEX alert_rule_kind ON app.alert_rule (org_id, kind) WHERE removed_at IS NULL;
--> statement-breakpoint
CREATE INDEX alert_open ON app.alert (org_id, state, created_at, alert_id) WHERE state <> 'sent';
--> statement-breakpoint
-- Of one kind one mail to one person gathers at a time: whoever adds to it meets it here.
CREATE UNIQUE INDEX alert_gathering ON app.alert (org_id, user_id, kind) WHERE state = 'gathering';
--> statement-breakpoint
ALTER TABLE app.alert ADD CONSTRAINT alert_reader CHECK ((channel = 'email' AND user_id IS NOT NULL AND endpoint_id IS NULL) OR (channel = 'webhook' AND endpoint_id IS NOT NULL AND user_id IS NULL));
--> statement-breakpoint
ALTER TABLE app.alert_rule ADD CONSTRAINT alert_rule_reader CHECK ((channel = 'webhook') = (endpoint_id IS NOT NULL) AND (channel = 'webhook' OR cardinality(roles) + cardinality(members) > 0));
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['alert_rule', 'alert_endpoint', 'alert_signal', 'alert', 'alert_part', 'alert_attempt', 'alert_choice', 'alert_told'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- What was told is not kept for ever; the audit log tells that it was.
GRANT DELETE ON app.alert_signal, app.alert, app.alert_part, app.alert_attempt, app.alert_told TO countersign_worker;
--> statement-breakpoint
-- Where a member of this organisation is reached by mail: the worker needs the address and nothing else of an account.
CREATE FUNCTION identity.mail_address_here(p_user uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.email FROM identity."user" u JOIN app.member m ON m.user_id = u.user_id
  WHERE m.org_id = app.current_org() AND m.user_id = p_user AND m.disabled_at IS NULL AND u.disabled_at IS NULL $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.mail_address_here(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.mail_address_here(uuid) TO countersign_app, countersign_worker;
--> statement-breakpoint
-- The clock looks at how many planted faults are caught, by queue.
GRANT EXECUTE ON FUNCTION identity.plant_figures(timestamptz, timestamptz, uuid) TO countersign_worker;
--> statement-breakpoint
-- The clock of what nobody does but time: one piece of work an organisation, under its own id.
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT org_id FROM identity.organisation LOOP
    PERFORM set_config('countersign.org', o::text, true);
    INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES (o, 'alert', o, now()) ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('countersign.org', '', true);
END $$;
