CREATE TABLE "app"."export" (
	"org_id" uuid NOT NULL,
	"export_id" uuid NOT NULL,
	"state" text NOT NULL,
	"requested_by" uuid,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"disclosure" text NOT NULL,
	"language" text NOT NULL,
	"selection" jsonb NOT NULL,
	"events_done" bigint DEFAULT 0 NOT NULL,
	"events_total" bigint,
	"cancel_asked" boolean DEFAULT false NOT NULL,
	"manifest_digest" "bytea",
	"manifest_note" text,
	"bytes" bigint,
	"failure" text,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "export_org_id_export_id_pk" PRIMARY KEY("org_id","export_id")
);
--> statement-breakpoint
CREATE TABLE "audit"."alarm" (
	"org_id" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"code" text NOT NULL,
	"state" text NOT NULL,
	"size" bigint,
	CONSTRAINT "alarm_org_id_raised_at_code_pk" PRIMARY KEY("org_id","raised_at","code")
);
--> statement-breakpoint
CREATE TABLE "audit"."checkpoint" (
	"org_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "checkpoint_org_id_size_signed_at_pk" PRIMARY KEY("org_id","size","signed_at")
);
--> statement-breakpoint
CREATE TABLE "audit"."cosignature" (
	"org_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"witness" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"line" text NOT NULL,
	CONSTRAINT "cosignature_org_id_size_witness_seen_at_pk" PRIMARY KEY("org_id","size","witness","seen_at")
);
--> statement-breakpoint
CREATE TABLE "audit"."leaf" (
	"org_id" uuid NOT NULL,
	"index" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "leaf_org_id_index_pk" PRIMARY KEY("org_id","index"),
	CONSTRAINT "leaf_event" UNIQUE("org_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "audit"."meta_leaf" (
	"org_id" uuid NOT NULL,
	"index" bigint NOT NULL,
	"about_org" uuid NOT NULL,
	"about_size" bigint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "meta_leaf_org_id_index_pk" PRIMARY KEY("org_id","index")
);
--> statement-breakpoint
CREATE TABLE "app"."sequencer" (
	"org_id" uuid NOT NULL,
	"cursor" "xid8" NOT NULL,
	CONSTRAINT "sequencer_org_id_pk" PRIMARY KEY("org_id")
);
--> statement-breakpoint
CREATE TABLE "audit"."tile" (
	"org_id" uuid NOT NULL,
	"level" smallint NOT NULL,
	"index" bigint NOT NULL,
	"width" smallint NOT NULL,
	"hashes" "bytea" NOT NULL,
	CONSTRAINT "tile_org_id_level_index_width_pk" PRIMARY KEY("org_id","level","index","width")
);
--> statement-breakpoint
CREATE INDEX "export_time" ON "app"."export" USING btree ("org_id","requested_at","export_id");--> statement-breakpoint
CREATE INDEX "meta_leaf_about" ON "audit"."meta_leaf" USING btree ("org_id","about_org","about_size");