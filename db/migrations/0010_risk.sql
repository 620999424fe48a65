ALTER TABLE "app"."disposition" ADD COLUMN "risk" real;--> statement-breakpoint
ALTER TABLE "app"."disposition" ADD COLUMN "signals" jsonb;--> statement-breakpoint
ALTER TABLE app.disposition ADD CONSTRAINT disposition_risk CHECK (risk BETWEEN 0 AND 1);
--> statement-breakpoint
-- An item's urgency becomes finer: ten steps of risk inside each severity. What waits already has no risk and stands in the middle of its
-- severity. Rows of every organisation, so the owner's own row-level security is set aside for this one statement.
ALTER TABLE app.item NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE app.item SET urgency = CASE WHEN urgency < 0 THEN -100 WHEN urgency >= 10 THEN 100 ELSE 0 END + ((urgency + 10) % 10) * 10 + 4;
--> statement-breakpoint
ALTER TABLE app.item FORCE ROW LEVEL SECURITY;
