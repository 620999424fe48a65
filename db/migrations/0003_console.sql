CREATE TABLE "identity"."invitation" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"email" text NOT NULL,
	"roles" jsonb NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_id_key" UNIQUE("org_id","invitation_id")
);
--> statement-breakpoint
CREATE TABLE "app"."presence" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."reason" (
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title_en" text NOT NULL,
	"title_de" text NOT NULL,
	"position" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "reason_org_id_code_pk" PRIMARY KEY("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "app"."team_queue" (
	"org_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"queue_id" text NOT NULL,
	CONSTRAINT "team_queue_org_id_team_id_queue_id_pk" PRIMARY KEY("org_id","team_id","queue_id")
);
--> statement-breakpoint
CREATE TABLE "app"."notification" (
	"org_id" uuid NOT NULL,
	"notification_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid,
	"draft_id" uuid,
	"actor_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notification_org_id_notification_id_pk" PRIMARY KEY("org_id","notification_id")
);
--> statement-breakpoint
DROP INDEX "audit"."event_time";--> statement-breakpoint
ALTER TABLE "identity"."session" ADD COLUMN "session_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."session" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "identity"."session" ADD COLUMN "seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."item" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "app"."presence" ADD CONSTRAINT "presence_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."team_queue" ADD CONSTRAINT "team_queue_org_id_team_id_team_org_id_team_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "app"."team"("org_id","team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."notification" ADD CONSTRAINT "notification_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_member" ON "app"."notification" USING btree ("org_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "event_item" ON "audit"."event" USING btree ("org_id","item_id");--> statement-breakpoint
CREATE INDEX "event_type" ON "audit"."event" USING btree ("org_id","type","occurred_at","event_id");--> statement-breakpoint
CREATE INDEX "event_actor" ON "audit"."event" USING btree ("org_id","actor_id","occurred_at","event_id");--> statement-breakpoint
CREATE INDEX "delivery_time" ON "app"."delivery" USING btree ("org_id","created_at","delivery_id");--> statement-breakpoint
CREATE INDEX "decision_time" ON "app"."decision" USING btree ("org_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "disposition_time" ON "app"."disposition" USING btree ("org_id","created_at","disposition_id");--> statement-breakpoint
CREATE INDEX "event_time" ON "audit"."event" USING btree ("org_id","occurred_at","event_id");