-- An item moves up the chain of the queue in which it was opened: how far it has come, when its next step is due, and when its customer is to be told.
ALTER TABLE "app"."item" ADD COLUMN "chain_queue" text;--> statement-breakpoint
ALTER TABLE "app"."item" ADD COLUMN "stepped" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."item" ADD COLUMN "step_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."item" ADD COLUMN "tell_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE app.item ADD CONSTRAINT item_stepped CHECK (stepped BETWEEN 0 AND 2);
--> statement-breakpoint
-- Whether a customer was told already: asked with every item that is opened on a desk.
CREATE INDEX release_holding ON app.release (org_id, conversation_id, created_at DESC) WHERE kind = 'holding_reply';
