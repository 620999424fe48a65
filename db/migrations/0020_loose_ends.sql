-- When it was noted that the customer of an item was told that somebody is looking into it.
ALTER TABLE "app"."item" ADD COLUMN "told_at" timestamp with time zone;
--> statement-breakpoint
-- Notes of a planted draft's item what a holding reply notes of any other; false for what is not planted, of which nothing is changed. Only what works off
-- such notes may ask, and it learns no more than that nothing is to be sent.
CREATE FUNCTION identity.tell_of_plant(p_item uuid, p_at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM app.plant p WHERE p.org_id = app.current_org() AND p.item_id = p_item AND p.decided_at IS NULL AND p.withdrawn_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE app.item i SET tell_at = NULL, told_at = p_at, revision = i.revision + 1
    WHERE i.org_id = app.current_org() AND i.item_id = p_item AND i.state IN ('queued', 'claimed') AND i.tell_at IS NOT NULL;
  DELETE FROM app.work w WHERE w.org_id = app.current_org() AND w.kind = 'holding' AND w.ref_id = p_item;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.tell_of_plant(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.tell_of_plant(uuid, timestamptz) TO countersign_worker;
--> statement-breakpoint
-- A note stays as it was written, but for the words of somebody who was erased.
GRANT UPDATE (sealed_body) ON app.requeue_note TO countersign_app, countersign_worker;
--> statement-breakpoint
-- The reason and the note for all of them that somebody has begun: kept while it is undecided, under the organisation's key since the note is about no single customer.
ALTER TABLE "app"."bulk" ADD COLUMN "sealed_unsent" "bytea";
--> statement-breakpoint
GRANT UPDATE (sealed_unsent) ON app.bulk TO countersign_app, countersign_worker;
