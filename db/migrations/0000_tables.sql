CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "audit"."event" (
	"org_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"version" smallint NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"draft_id" uuid,
	"item_id" uuid,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "event_org_id_event_id_pk" PRIMARY KEY("org_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "app"."conversation" (
	"org_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"external_token" "bytea" NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"messages" integer DEFAULT 0 NOT NULL,
	"drafts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_org_id_conversation_id_pk" PRIMARY KEY("org_id","conversation_id"),
	CONSTRAINT "conversation_external_key" UNIQUE("org_id","source_id","external_token")
);
--> statement-breakpoint
CREATE TABLE "app"."document" (
	"org_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"version" text NOT NULL,
	"kind" text NOT NULL,
	"party" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"has_text" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_org_id_document_id_pk" PRIMARY KEY("org_id","document_id"),
	CONSTRAINT "document_version_key" UNIQUE("org_id","external_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."draft" (
	"org_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"external_token" "bytea" NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"state" text NOT NULL,
	"already_sent" boolean NOT NULL,
	"answers_position" integer NOT NULL,
	"position" integer NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"confidence" real,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"agent" text NOT NULL,
	"prompt_version" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_org_id_draft_id_pk" PRIMARY KEY("org_id","draft_id"),
	CONSTRAINT "draft_external_key" UNIQUE("org_id","source_id","external_token")
);
--> statement-breakpoint
CREATE TABLE "app"."draft_document" (
	"org_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "draft_document_org_id_draft_id_position_pk" PRIMARY KEY("org_id","draft_id","position")
);
--> statement-breakpoint
CREATE TABLE "app"."message" (
	"org_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"message_id" uuid NOT NULL,
	"external_token" "bytea" NOT NULL,
	"role" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_org_id_conversation_id_position_pk" PRIMARY KEY("org_id","conversation_id","position"),
	CONSTRAINT "message_external_key" UNIQUE("org_id","conversation_id","external_token")
);
--> statement-breakpoint
CREATE TABLE "identity"."account" (
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."api_key" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."membership" (
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_user_id_org_id_pk" PRIMARY KEY("user_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."organisation" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_slug_key" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "identity"."rate_limit" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "identity"."session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."user" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "user_email_key" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "app"."member" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "member_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."member_role" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"team_id" uuid NOT NULL,
	CONSTRAINT "member_role_org_id_user_id_role_team_id_pk" PRIMARY KEY("org_id","user_id","role","team_id")
);
--> statement-breakpoint
CREATE TABLE "app"."organisation" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Berlin' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."organisation_key" (
	"org_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"kek_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_key_org_id_version_pk" PRIMARY KEY("org_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."policy_version" (
	"org_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_version_org_id_version_pk" PRIMARY KEY("org_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."source" (
	"org_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"writing_tools" text[] DEFAULT '{}' NOT NULL,
	"delivery_url" text,
	"requests_per_minute" integer DEFAULT 60000 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "source_org_id_source_id_pk" PRIMARY KEY("org_id","source_id"),
	CONSTRAINT "source_code_key" UNIQUE("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "app"."source_secret" (
	"org_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "source_secret_org_id_source_id_version_pk" PRIMARY KEY("org_id","source_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."stop" (
	"org_id" uuid NOT NULL,
	"stop_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"source_id" uuid,
	"sealed_reason" "bytea" NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"drill" boolean DEFAULT false NOT NULL,
	CONSTRAINT "stop_org_id_stop_id_pk" PRIMARY KEY("org_id","stop_id")
);
--> statement-breakpoint
CREATE TABLE "app"."team" (
	"org_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "team_org_id_team_id_pk" PRIMARY KEY("org_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "app"."delivery" (
	"org_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"draft_id" uuid,
	"release_id" uuid,
	"type" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"state" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "delivery_org_id_delivery_id_pk" PRIMARY KEY("org_id","delivery_id")
);
--> statement-breakpoint
CREATE TABLE "app"."delivery_attempt" (
	"org_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"attempt" smallint NOT NULL,
	"attempted_at" timestamp with time zone NOT NULL,
	"delivered" boolean NOT NULL,
	"status" smallint,
	"error" text,
	"duration_ms" integer NOT NULL,
	CONSTRAINT "delivery_attempt_org_id_delivery_id_attempt_pk" PRIMARY KEY("org_id","delivery_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "app"."outcome" (
	"org_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"draft_id" uuid,
	"external_token" "bytea" NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"score" smallint,
	"sealed_body" "bytea" NOT NULL,
	"observed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcome_org_id_outcome_id_pk" PRIMARY KEY("org_id","outcome_id"),
	CONSTRAINT "outcome_external_key" UNIQUE("org_id","source_id","external_token","kind")
);
--> statement-breakpoint
CREATE TABLE "app"."release" (
	"org_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"draft_id" uuid,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"decision_id" uuid,
	"policy_version" integer,
	"rule_id" text,
	"text_digest" "bytea" NOT NULL,
	"seen_digest" "bytea",
	"sealed_text" "bytea" NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "release_org_id_release_id_pk" PRIMARY KEY("org_id","release_id"),
	CONSTRAINT "release_decision_key" UNIQUE("org_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "app"."work" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref_id" uuid NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_until" timestamp with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "work_org_id_kind_ref_id_pk" PRIMARY KEY("org_id","kind","ref_id")
);
--> statement-breakpoint
CREATE TABLE "app"."decision" (
	"org_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"draft_id" uuid,
	"kind" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text,
	"sealed_body" "bytea" NOT NULL,
	"seen_digest" "bytea" NOT NULL,
	"text_digest" "bytea",
	"policy_version" integer,
	"edit_distance" integer,
	"claim_token_hash" "bytea" NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "decision_org_id_decision_id_pk" PRIMARY KEY("org_id","decision_id"),
	CONSTRAINT "decision_claim_key" UNIQUE("org_id","claim_token_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."disposition" (
	"org_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"rule_id" text NOT NULL,
	"outcome" text NOT NULL,
	"queue_id" text,
	"due_at" timestamp with time zone,
	"on_expiry" text,
	"source_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"prompt_version" text NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"attributes" jsonb NOT NULL,
	"sealed_explanation" "bytea" NOT NULL,
	"findings_digest" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disposition_org_id_disposition_id_pk" PRIMARY KEY("org_id","disposition_id")
);
--> statement-breakpoint
CREATE TABLE "app"."finding" (
	"org_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"check_id" text NOT NULL,
	"check_version" integer NOT NULL,
	"code" text NOT NULL,
	"urgency" smallint NOT NULL,
	CONSTRAINT "finding_org_id_disposition_id_position_pk" PRIMARY KEY("org_id","disposition_id","position")
);
--> statement-breakpoint
CREATE TABLE "app"."flag" (
	"org_id" uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"draft_id" uuid,
	"message_id" uuid,
	"external_token" "bytea" NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"raised_by" text NOT NULL,
	"reason" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flag_org_id_flag_id_pk" PRIMARY KEY("org_id","flag_id"),
	CONSTRAINT "flag_external_key" UNIQUE("org_id","source_id","external_token")
);
--> statement-breakpoint
CREATE TABLE "app"."item" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"queue_id" text NOT NULL,
	"level" smallint DEFAULT 0 NOT NULL,
	"urgency" smallint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"on_expiry" text,
	"two_person" boolean DEFAULT false NOT NULL,
	"already_sent" boolean DEFAULT false NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"draft_id" uuid,
	"flag_id" uuid,
	"disposition_id" uuid,
	"seconds_decision_id" uuid,
	"reason_check" text,
	"reason_code" text,
	"findings" smallint DEFAULT 0 NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"claimed_by" uuid,
	"claim_token_hash" "bytea",
	"claim_expires_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "item_org_id_item_id_pk" PRIMARY KEY("org_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "app"."subject" (
	"org_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"external_token" "bytea" NOT NULL,
	"sealed_profile" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subject_org_id_subject_id_pk" PRIMARY KEY("org_id","subject_id"),
	CONSTRAINT "subject_external_key" UNIQUE("org_id","external_token")
);
--> statement-breakpoint
CREATE TABLE "app"."subject_identifier" (
	"org_id" uuid NOT NULL,
	"token" "bytea" NOT NULL,
	"subject_id" uuid NOT NULL,
	"type" text NOT NULL,
	"sealed_value" "bytea" NOT NULL,
	CONSTRAINT "subject_identifier_org_id_token_subject_id_pk" PRIMARY KEY("org_id","token","subject_id")
);
--> statement-breakpoint
CREATE TABLE "app"."subject_key" (
	"org_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrapped" "bytea",
	"kek_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "subject_key_org_id_subject_id_version_pk" PRIMARY KEY("org_id","subject_id","version")
);
--> statement-breakpoint
ALTER TABLE "app"."conversation" ADD CONSTRAINT "conversation_org_id_source_id_source_org_id_source_id_fk" FOREIGN KEY ("org_id","source_id") REFERENCES "app"."source"("org_id","source_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."conversation" ADD CONSTRAINT "conversation_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."draft" ADD CONSTRAINT "draft_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."draft_document" ADD CONSTRAINT "draft_document_org_id_draft_id_draft_org_id_draft_id_fk" FOREIGN KEY ("org_id","draft_id") REFERENCES "app"."draft"("org_id","draft_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."draft_document" ADD CONSTRAINT "draft_document_org_id_document_id_document_org_id_document_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "app"."document"("org_id","document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."message" ADD CONSTRAINT "message_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."member_role" ADD CONSTRAINT "member_role_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."source_secret" ADD CONSTRAINT "source_secret_org_id_source_id_source_org_id_source_id_fk" FOREIGN KEY ("org_id","source_id") REFERENCES "app"."source"("org_id","source_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delivery" ADD CONSTRAINT "delivery_org_id_source_id_source_org_id_source_id_fk" FOREIGN KEY ("org_id","source_id") REFERENCES "app"."source"("org_id","source_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delivery_attempt" ADD CONSTRAINT "delivery_attempt_org_id_delivery_id_delivery_org_id_delivery_id_fk" FOREIGN KEY ("org_id","delivery_id") REFERENCES "app"."delivery"("org_id","delivery_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."outcome" ADD CONSTRAINT "outcome_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."release" ADD CONSTRAINT "release_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."decision" ADD CONSTRAINT "decision_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."disposition" ADD CONSTRAINT "disposition_org_id_draft_id_draft_org_id_draft_id_fk" FOREIGN KEY ("org_id","draft_id") REFERENCES "app"."draft"("org_id","draft_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."finding" ADD CONSTRAINT "finding_org_id_disposition_id_disposition_org_id_disposition_id_fk" FOREIGN KEY ("org_id","disposition_id") REFERENCES "app"."disposition"("org_id","disposition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."flag" ADD CONSTRAINT "flag_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item" ADD CONSTRAINT "item_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."subject_identifier" ADD CONSTRAINT "subject_identifier_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."subject_key" ADD CONSTRAINT "subject_key_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_draft" ON "audit"."event" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "event_time" ON "audit"."event" USING btree ("org_id","occurred_at");--> statement-breakpoint
CREATE INDEX "event_xid" ON "audit"."event" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "draft_conversation" ON "app"."draft" USING btree ("org_id","conversation_id","position");--> statement-breakpoint
CREATE INDEX "delivery_draft" ON "app"."delivery" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "release_draft" ON "app"."release" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "work_due" ON "app"."work" USING btree ("kind","due_at");--> statement-breakpoint
CREATE INDEX "decision_item" ON "app"."decision" USING btree ("org_id","item_id");--> statement-breakpoint
CREATE INDEX "decision_draft" ON "app"."decision" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "disposition_draft" ON "app"."disposition" USING btree ("org_id","draft_id","created_at");--> statement-breakpoint
CREATE INDEX "item_draft" ON "app"."item" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "item_conversation" ON "app"."item" USING btree ("org_id","conversation_id");--> statement-breakpoint
CREATE INDEX "subject_identifier_subject" ON "app"."subject_identifier" USING btree ("org_id","subject_id");