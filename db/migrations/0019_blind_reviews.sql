-- Whoever looks into a report about a reply, or judges it as a sample, must see what went out and who let it: nobody could still
-- review the decision on it unseen. What is reported of a conversation as a whole is about all its replies.
CREATE FUNCTION app.withdraw_review_of_reported() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE app.item SET state = 'withdrawn', closed_at = NEW.created_at, revision = revision + 1
    WHERE org_id = NEW.org_id AND conversation_id = NEW.conversation_id AND (NEW.draft_id IS NULL OR draft_id = NEW.draft_id)
      AND reviews_decision_id IS NOT NULL AND state IN ('queued', 'claimed');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER withdraw_review_of_reported AFTER INSERT ON app.item FOR EACH ROW
  WHEN (NEW.kind IN ('flag', 'sample')) EXECUTE FUNCTION app.withdraw_review_of_reported();
--> statement-breakpoint
-- How many people decided planted drafts in a period: by queue, and of these queues (null is all) together.
CREATE FUNCTION identity.plant_people(p_from timestamptz, p_until timestamptz, p_queues text[]) RETURNS TABLE (queue_id text, people integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.queue_id, count(DISTINCT p.decided_by)::int FROM app.plant p
  WHERE p.org_id = app.current_org() AND p.decided_at >= p_from AND p.decided_at < p_until AND NOT p.repeat AND (p_queues IS NULL OR p.queue_id = ANY (p_queues))
  GROUP BY GROUPING SETS ((p.queue_id), ()) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.plant_people(timestamptz, timestamptz, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.plant_people(timestamptz, timestamptz, text[]) TO countersign_app, countersign_worker;
