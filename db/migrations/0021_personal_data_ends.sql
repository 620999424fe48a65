-- Where a reveal was asked for on the page of a decision; it is written once, like the rest of what a reveal is for.
ALTER TABLE "app"."reveal" ADD COLUMN "record_id" uuid;
--> statement-breakpoint
-- The item in which it was made: where whoever looks at it may read, and reveal, what stood there.
ALTER TABLE "app"."correction" ADD COLUMN "item_id" uuid;
--> statement-breakpoint
-- What waits of customers whose data are restricted: shown in no list and counted in none while the restriction lasts. There
-- are few; a planner that does not know how few would look through every conversation, hence row by row.
CREATE FUNCTION app.frozen_items(p_org uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT f.item_id FROM (SELECT DISTINCT r.subject_id FROM app.restriction r WHERE r.org_id = p_org AND r.lifted_at IS NULL) x
    CROSS JOIN LATERAL (SELECT c.conversation_id FROM app.conversation c WHERE c.org_id = p_org AND c.subject_id = x.subject_id OFFSET 0) c
    CROSS JOIN LATERAL (SELECT i.item_id FROM app.item i WHERE i.org_id = p_org AND i.conversation_id = c.conversation_id AND i.state IN ('queued', 'claimed') OFFSET 0) f;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.queue_page(p_org uuid, p_tab text, p_me uuid, p_queue text, p_queues text[], p_urgency smallint, p_due timestamptz, p_item uuid, p_limit integer)
  RETURNS TABLE (item_id uuid, kind text, state text, queue_id text, level smallint, urgency smallint, reason_check text, reason_code text, findings smallint,
    language text, channel text, two_person boolean, due_at timestamptz, created_at timestamptz, assigned_to uuid, claimed_by uuid, claimed_name text, claim_expires_at timestamptz, closed_at timestamptz)
  LANGUAGE plpgsql AS $$
DECLARE frozen uuid[] := '{}';
BEGIN
  PERFORM set_config('countersign.org', p_org::text, true);
  IF p_tab <> 'decided' THEN frozen := ARRAY(SELECT app.frozen_items(p_org)); END IF;
  IF p_tab = 'decided' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.closed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.closed_by
      WHERE i.org_id = p_org AND i.state = 'done' AND (p_queue IS NULL OR i.queue_id = p_queue) AND (p_queues IS NULL OR i.queue_id = ANY (p_queues)) AND (i.closed_at, i.item_id) < (p_due, p_item)
      ORDER BY i.closed_at DESC, i.item_id DESC LIMIT p_limit;
  ELSIF p_tab = 'mine' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM (SELECT * FROM app.item a WHERE a.org_id = p_org AND a.state = 'claimed' AND a.claimed_by = p_me AND a.claim_expires_at > now()
          AND a.assigned_to IS DISTINCT FROM p_me AND (a.urgency, a.due_at, a.item_id) > (p_urgency, p_due, p_item)
        UNION ALL SELECT * FROM app.item b WHERE b.org_id = p_org AND b.state IN ('queued', 'claimed') AND b.assigned_to = p_me AND (b.urgency, b.due_at, b.item_id) > (p_urgency, p_due, p_item)) i
      LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE (p_queues IS NULL OR i.queue_id = ANY (p_queues)) AND i.item_id <> ALL (frozen)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_tab = 'second_look' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.kind = 'second_look' AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item) AND i.item_id <> ALL (frozen)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_queue IS NOT NULL THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.queue_id = p_queue AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item) AND i.item_id <> ALL (frozen)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSE
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item) AND i.item_id <> ALL (frozen)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  END IF;
END $$;
