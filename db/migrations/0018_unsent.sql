CREATE TABLE "app"."unsent_work" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsent_work_org_id_item_id_user_id_pk" PRIMARY KEY("org_id","item_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "app"."unsent_work" ADD CONSTRAINT "unsent_work_org_id_item_id_item_org_id_item_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "app"."item"("org_id","item_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "unsent_work_member" ON "app"."unsent_work" USING btree ("org_id","user_id","saved_at");
--> statement-breakpoint
ALTER TABLE app.unsent_work ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.unsent_work FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organisation ON app.unsent_work USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON app.unsent_work TO countersign_app;
--> statement-breakpoint
GRANT SELECT, DELETE ON app.unsent_work TO countersign_worker;
--> statement-breakpoint
-- However an item ends, what was begun on it ends with it.
CREATE FUNCTION app.forget_unsent() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM app.unsent_work WHERE org_id = NEW.org_id AND item_id = NEW.item_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_unsent AFTER UPDATE OF state ON app.item FOR EACH ROW WHEN (NEW.state IN ('done', 'withdrawn')) EXECUTE FUNCTION app.forget_unsent();
