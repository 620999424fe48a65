-- Replies that went out and were drawn to be looked at, each once: with what chance, and on what ground. A reply that a rule marks is drawn for sure.
CREATE TABLE "app"."sample_draw" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"language" text NOT NULL,
	"queue_id" text NOT NULL,
	"ground" text NOT NULL,
	"chance" real NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sample_draw_org_id_item_id_pk" PRIMARY KEY("org_id","item_id"),
	CONSTRAINT "sample_draw_release_key" UNIQUE("org_id","release_id")
);
--> statement-breakpoint
-- What went out in a week that is over, by source and language, and with what chance each of them was drawn.
CREATE TABLE "app"."sample_week" (
	"org_id" uuid NOT NULL,
	"week" date NOT NULL,
	"source_id" uuid NOT NULL,
	"language" text NOT NULL,
	"released" integer NOT NULL,
	"drawn" integer NOT NULL,
	"chance" real NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sample_week_org_id_week_source_id_language_pk" PRIMARY KEY("org_id","week","source_id","language")
);
--> statement-breakpoint
ALTER TABLE "app"."sample_draw" ADD CONSTRAINT "sample_draw_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sample_draw" ADD CONSTRAINT "sample_draw_org_id_release_id_release_org_id_release_id_fk" FOREIGN KEY ("org_id","release_id") REFERENCES "app"."release"("org_id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sample_draw_time" ON "app"."sample_draw" USING btree ("org_id","released_at");--> statement-breakpoint
CREATE INDEX "release_replies" ON "app"."release" USING btree ("org_id","released_at") WHERE "app"."release"."kind" = 'reply' AND "app"."release"."state" = 'released';--> statement-breakpoint
ALTER TABLE app.sample_draw ADD CONSTRAINT sample_draw_ground CHECK (ground IN ('rule', 'share', 'floor')), ADD CONSTRAINT sample_draw_chance CHECK (chance > 0 AND chance <= 1);
--> statement-breakpoint
ALTER TABLE app.sample_week ADD CONSTRAINT sample_week_counts CHECK (released > 0 AND drawn BETWEEN 0 AND released AND chance BETWEEN 0 AND 1);
--> statement-breakpoint
DO $$
DECLARE
  t text;
  o uuid;
BEGIN
  FOREACH t IN ARRAY ARRAY['sample_draw', 'sample_week'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
  -- The clock of drawing: one piece of work an organisation, under its own id.
  FOR o IN SELECT org_id FROM identity.organisation LOOP
    PERFORM set_config('countersign.org', o::text, true);
    INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES (o, 'sampling', o, now()) ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('countersign.org', '', true);
END $$;
--> statement-breakpoint
-- Only the chance is ever made exact, once the week is over and it is known how much went out in it.
GRANT UPDATE (chance) ON app.sample_draw TO countersign_app, countersign_worker;
