CREATE TABLE "app"."incident" (
	"org_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"risk" text NOT NULL,
	"draft_id" uuid,
	"conversation_id" uuid,
	"aware_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"opened_by" uuid,
	"authority_told_at" timestamp with time zone,
	"subjects_told_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "incident_org_id_incident_id_pk" PRIMARY KEY("org_id","incident_id"),
	CONSTRAINT "incident_number_key" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "app"."incident_subject" (
	"org_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"part" text NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "incident_subject_org_id_incident_id_subject_id_pk" PRIMARY KEY("org_id","incident_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "app"."correction" (
	"org_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"token" "bytea" NOT NULL,
	"personal" boolean NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "correction_org_id_correction_id_pk" PRIMARY KEY("org_id","correction_id")
);
--> statement-breakpoint
CREATE TABLE "app"."personal_data" (
	"org_id" uuid NOT NULL,
	"of" text NOT NULL,
	"ref_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"detector" text NOT NULL,
	"sealed_spans" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "personal_data_org_id_of_ref_id_pk" PRIMARY KEY("org_id","of","ref_id")
);
--> statement-breakpoint
CREATE TABLE "app"."privacy_policy" (
	"org_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "privacy_policy_org_id_version_pk" PRIMARY KEY("org_id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."reveal" (
	"org_id" uuid NOT NULL,
	"reveal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"item_id" uuid,
	"kinds" text[] NOT NULL,
	"reason" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"verdict" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	CONSTRAINT "reveal_org_id_reveal_id_pk" PRIMARY KEY("org_id","reveal_id")
);
--> statement-breakpoint
CREATE TABLE "app"."legal_hold" (
	"org_id" uuid NOT NULL,
	"hold_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"subject_id" uuid,
	"conversation_id" uuid,
	"sealed_body" "bytea" NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "legal_hold_org_id_hold_id_pk" PRIMARY KEY("org_id","hold_id")
);
--> statement-breakpoint
CREATE TABLE "app"."restriction" (
	"org_id" uuid NOT NULL,
	"restriction_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"request_id" uuid,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "restriction_org_id_restriction_id_pk" PRIMARY KEY("org_id","restriction_id")
);
--> statement-breakpoint
CREATE TABLE "app"."retention_run" (
	"org_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"dry" boolean NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"counts" jsonb NOT NULL,
	"event_id" uuid,
	"failure" text,
	CONSTRAINT "retention_run_org_id_run_id_pk" PRIMARY KEY("org_id","run_id")
);
--> statement-breakpoint
CREATE TABLE "app"."conversation_words" (
	"org_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"words" bigint[] NOT NULL,
	"indexed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_words_org_id_conversation_id_pk" PRIMARY KEY("org_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "app"."data_package" (
	"org_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"state" text NOT NULL,
	"digest" "bytea",
	"bytes" integer,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "data_package_org_id_package_id_pk" PRIMARY KEY("org_id","package_id")
);
--> statement-breakpoint
CREATE TABLE "app"."erasure" (
	"org_id" uuid NOT NULL,
	"erasure_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"request_id" uuid,
	"state" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"counts" jsonb NOT NULL,
	"event_id" uuid,
	"failure" text,
	CONSTRAINT "erasure_org_id_erasure_id_pk" PRIMARY KEY("org_id","erasure_id")
);
--> statement-breakpoint
CREATE TABLE "app"."letter" (
	"org_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "letter_org_id_letter_id_pk" PRIMARY KEY("org_id","letter_id")
);
--> statement-breakpoint
CREATE TABLE "app"."subject_request" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"law" text NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"subject_id" uuid,
	"sealed_body" "bytea" NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"extended_at" timestamp with time zone,
	"identity_method" text,
	"identity_by" uuid,
	"identity_at" timestamp with time zone,
	"assigned_to" uuid,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "subject_request_org_id_request_id_pk" PRIMARY KEY("org_id","request_id"),
	CONSTRAINT "subject_request_number_key" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "app"."subject_request_outcome" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"category" text NOT NULL,
	"outcome" text NOT NULL,
	"ground" text,
	"records" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subject_request_outcome_org_id_request_id_category_pk" PRIMARY KEY("org_id","request_id","category")
);
--> statement-breakpoint
CREATE TABLE "app"."receipt" (
	"org_id" uuid NOT NULL,
	"receipt_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"release_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"draft_id" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "receipt_org_id_receipt_id_pk" PRIMARY KEY("org_id","receipt_id"),
	CONSTRAINT "receipt_token_key" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "app"."conversation" ADD COLUMN "emptied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."release" ADD COLUMN "body_length" integer;--> statement-breakpoint
ALTER TABLE "app"."release" ADD COLUMN "authorship" text;--> statement-breakpoint
ALTER TABLE "app"."subject" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."subject" ADD COLUMN "objected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."subject" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."incident_subject" ADD CONSTRAINT "incident_subject_org_id_incident_id_incident_org_id_incident_id_fk" FOREIGN KEY ("org_id","incident_id") REFERENCES "app"."incident"("org_id","incident_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."incident_subject" ADD CONSTRAINT "incident_subject_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."correction" ADD CONSTRAINT "correction_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reveal" ADD CONSTRAINT "reveal_org_id_user_id_member_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "app"."member"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reveal" ADD CONSTRAINT "reveal_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."restriction" ADD CONSTRAINT "restriction_org_id_subject_id_subject_org_id_subject_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "app"."subject"("org_id","subject_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."conversation_words" ADD CONSTRAINT "conversation_words_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."data_package" ADD CONSTRAINT "data_package_org_id_request_id_subject_request_org_id_request_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "app"."subject_request"("org_id","request_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."letter" ADD CONSTRAINT "letter_org_id_request_id_subject_request_org_id_request_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "app"."subject_request"("org_id","request_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."subject_request_outcome" ADD CONSTRAINT "subject_request_outcome_org_id_request_id_subject_request_org_id_request_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "app"."subject_request"("org_id","request_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."receipt" ADD CONSTRAINT "receipt_org_id_release_id_release_org_id_release_id_fk" FOREIGN KEY ("org_id","release_id") REFERENCES "app"."release"("org_id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."receipt" ADD CONSTRAINT "receipt_org_id_conversation_id_conversation_org_id_conversation_id_fk" FOREIGN KEY ("org_id","conversation_id") REFERENCES "app"."conversation"("org_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_draft" ON "app"."incident" USING btree ("org_id","draft_id");--> statement-breakpoint
CREATE INDEX "incident_time" ON "app"."incident" USING btree ("org_id","aware_at","incident_id");--> statement-breakpoint
CREATE INDEX "incident_subject_subject" ON "app"."incident_subject" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "correction_token" ON "app"."correction" USING btree ("org_id","token");--> statement-breakpoint
CREATE INDEX "correction_subject" ON "app"."correction" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "personal_data_conversation" ON "app"."personal_data" USING btree ("org_id","conversation_id");--> statement-breakpoint
CREATE INDEX "personal_data_subject" ON "app"."personal_data" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "reveal_reader" ON "app"."reveal" USING btree ("org_id","user_id","conversation_id","expires_at");--> statement-breakpoint
CREATE INDEX "reveal_time" ON "app"."reveal" USING btree ("org_id","granted_at","reveal_id");--> statement-breakpoint
CREATE INDEX "reveal_subject" ON "app"."reveal" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "legal_hold_subject" ON "app"."legal_hold" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "legal_hold_conversation" ON "app"."legal_hold" USING btree ("org_id","conversation_id");--> statement-breakpoint
CREATE INDEX "restriction_subject" ON "app"."restriction" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "retention_run_time" ON "app"."retention_run" USING btree ("org_id","asked_at","run_id");--> statement-breakpoint
CREATE INDEX "conversation_words_subject" ON "app"."conversation_words" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "conversation_words_words" ON "app"."conversation_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "data_package_request" ON "app"."data_package" USING btree ("org_id","request_id");--> statement-breakpoint
CREATE INDEX "data_package_subject" ON "app"."data_package" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "erasure_subject" ON "app"."erasure" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "erasure_request" ON "app"."erasure" USING btree ("org_id","request_id");--> statement-breakpoint
CREATE INDEX "letter_request" ON "app"."letter" USING btree ("org_id","request_id","made_at");--> statement-breakpoint
CREATE INDEX "subject_request_due" ON "app"."subject_request" USING btree ("org_id","due_at","request_id");--> statement-breakpoint
CREATE INDEX "subject_request_subject" ON "app"."subject_request" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "receipt_subject" ON "app"."receipt" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "receipt_conversation" ON "app"."receipt" USING btree ("org_id","conversation_id");