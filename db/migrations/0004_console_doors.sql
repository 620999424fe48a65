-- The console's tables under the same rules as all others.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['team_queue', 'presence', 'reason', 'notification'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation ON app.%I USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON app.%I TO countersign_app, countersign_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT DELETE ON app.team_queue TO countersign_app;
--> statement-breakpoint
-- Organisations that exist get the reasons a new one starts with.
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT org_id FROM identity.organisation LOOP
    PERFORM set_config('countersign.org', o::text, true);
    INSERT INTO app.reason (org_id, code, title_en, title_de, position) VALUES
      (o, 'wrong_fact', 'Wrong fact', 'Falsche Angabe', 0),
      (o, 'wrong_customer', 'Wrong customer', 'Falscher Kunde', 1),
      (o, 'unsupported_promise', 'Promise without support', 'Zusage ohne Grundlage', 2),
      (o, 'policy_breach', 'Against policy', 'Gegen die Regeln', 3),
      (o, 'tone', 'Tone', 'Tonfall', 4),
      (o, 'incomplete', 'Incomplete', 'Unvollständig', 5),
      (o, 'wants_a_person', 'Wants a person', 'Möchte einen Menschen', 6),
      (o, 'needs_expert', 'Needs an expert', 'Fachfrage', 7),
      (o, 'other', 'Other', 'Anderes', 8);
  END LOOP;
END $$;
--> statement-breakpoint
-- Who a session belongs to, with each role and the queues it reaches: null is every queue, else those of the team it is held for.
DROP FUNCTION identity.session_member(bytea, uuid);
--> statement-breakpoint
CREATE FUNCTION identity.session_member(p_token_hash bytea, p_org uuid DEFAULT NULL)
  RETURNS TABLE (session_id uuid, user_id uuid, email text, name text, org_id uuid, org_name text, time_zone text, demo boolean, roles text[], grants jsonb, expires_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE s record; o uuid;
BEGIN
  SELECT ses.session_id, u.user_id, u.email, ses.expires_at INTO s FROM identity.session ses JOIN identity."user" u USING (user_id)
    WHERE ses.token_hash = p_token_hash AND ses.revoked_at IS NULL AND ses.expires_at > now() AND u.disabled_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT m.org_id INTO o FROM identity.membership m WHERE m.user_id = s.user_id AND (p_org IS NULL OR m.org_id = p_org) ORDER BY m.created_at, m.org_id LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('countersign.org', o::text, true);
  RETURN QUERY SELECT s.session_id, s.user_id, s.email, m.name, g.org_id, g.name, g.time_zone, d.demo,
      coalesce((SELECT array_agg(DISTINCT r.role ORDER BY r.role) FROM app.member_role r WHERE r.org_id = o AND r.user_id = s.user_id), '{}'),
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'queues', CASE WHEN r.team_id = '00000000-0000-0000-0000-000000000000' THEN NULL
          ELSE coalesce((SELECT jsonb_agg(q.queue_id ORDER BY q.queue_id) FROM app.team_queue q WHERE q.org_id = o AND q.team_id = r.team_id), '[]') END) ORDER BY r.role, r.team_id)
        FROM app.member_role r WHERE r.org_id = o AND r.user_id = s.user_id), '[]'), s.expires_at
    FROM app.member m JOIN app.organisation g USING (org_id) JOIN identity.organisation d USING (org_id) WHERE m.org_id = o AND m.user_id = s.user_id AND m.disabled_at IS NULL;
END $$;
--> statement-breakpoint
DROP FUNCTION identity.create_session(bytea, uuid, timestamptz);
--> statement-breakpoint
CREATE FUNCTION identity.create_session(p_token_hash bytea, p_user uuid, p_expires timestamptz, p_device text DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.session (token_hash, user_id, expires_at, device) VALUES (p_token_hash, p_user, p_expires, p_device) $$;
--> statement-breakpoint
-- Sessions of whoever holds this one: the token proves whose they are.
CREATE FUNCTION identity.sessions_beside(p_token_hash bytea)
  RETURNS TABLE (session_id uuid, device text, created_at timestamptz, seen_at timestamptz, expires_at timestamptz, this boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.session_id, o.device, o.created_at, o.seen_at, o.expires_at, o.token_hash = p_token_hash
  FROM identity.session s JOIN identity.session o USING (user_id)
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now() AND o.revoked_at IS NULL AND o.expires_at > now()
  ORDER BY o.seen_at DESC LIMIT 200 $$;
--> statement-breakpoint
CREATE FUNCTION identity.revoke_session_beside(p_token_hash bytea, p_session uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH ended AS (UPDATE identity.session o SET revoked_at = now() FROM identity.session s
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now() AND o.user_id = s.user_id AND o.session_id = p_session AND o.revoked_at IS NULL RETURNING 1)
  SELECT EXISTS (SELECT FROM ended) $$;
--> statement-breakpoint
CREATE FUNCTION identity.mark_session_seen(p_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE identity.session SET seen_at = now() WHERE token_hash = p_token_hash AND revoked_at IS NULL AND seen_at < now() - interval '1 minute' $$;
--> statement-breakpoint
CREATE FUNCTION identity.revoke_other_sessions(p_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE identity.session o SET revoked_at = now() FROM identity.session s
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now() AND o.user_id = s.user_id AND o.token_hash <> p_token_hash AND o.revoked_at IS NULL $$;
--> statement-breakpoint
-- A new password for whoever holds this session; whoever signed in with the old one elsewhere is signed out.
CREATE FUNCTION identity.change_password(p_token_hash bytea, p_password_hash text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  UPDATE identity."user" u SET password_hash = p_password_hash FROM identity.session s
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now() AND u.user_id = s.user_id AND u.disabled_at IS NULL;
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
  PERFORM identity.revoke_other_sessions(p_token_hash);
END $$;
--> statement-breakpoint
-- What follows acts inside the organisation that the transaction has entered, and reaches nobody else's.
CREATE FUNCTION identity.members_here(p_users uuid[] DEFAULT NULL) RETURNS TABLE (user_id uuid, email text, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.user_id, u.email, (SELECT max(s.seen_at) FROM identity.session s WHERE s.user_id = u.user_id)
  FROM identity."user" u JOIN app.member m ON m.user_id = u.user_id WHERE m.org_id = app.current_org() AND (p_users IS NULL OR m.user_id = ANY (p_users)) $$;
--> statement-breakpoint
CREATE INDEX session_of_user ON identity.session (user_id, seen_at);
--> statement-breakpoint
CREATE INDEX member_name ON app.member (org_id, name, user_id);
--> statement-breakpoint
CREATE FUNCTION identity.remove_membership_here(p_user uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DELETE FROM identity.membership WHERE user_id = p_user AND org_id = app.current_org() $$;
--> statement-breakpoint
CREATE FUNCTION identity.restore_membership_here(p_user uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.membership (user_id, org_id) SELECT m.user_id, m.org_id FROM app.member m WHERE m.user_id = p_user AND m.org_id = app.current_org()
  ON CONFLICT DO NOTHING $$;
--> statement-breakpoint
-- Ends every session of somebody who is a member of no organisation but this one.
CREATE FUNCTION identity.revoke_sessions_here(p_user uuid) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH ended AS (UPDATE identity.session s SET revoked_at = now() WHERE s.user_id = p_user AND s.revoked_at IS NULL
    AND EXISTS (SELECT FROM app.member m WHERE m.user_id = p_user AND m.org_id = app.current_org())
    AND NOT EXISTS (SELECT FROM identity.membership o WHERE o.user_id = p_user AND o.org_id <> app.current_org()) RETURNING 1)
  SELECT count(*)::int FROM ended $$;
--> statement-breakpoint
CREATE FUNCTION identity.invite_here(p_token_hash bytea, p_invitation uuid, p_email text, p_roles jsonb, p_by uuid, p_expires timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.invitation (token_hash, invitation_id, org_id, email, roles, invited_by, expires_at)
  VALUES (p_token_hash, p_invitation, app.current_org(), p_email, p_roles, p_by, p_expires) $$;
--> statement-breakpoint
CREATE FUNCTION identity.invitations_here()
  RETURNS TABLE (invitation_id uuid, email text, roles jsonb, invited_by uuid, created_at timestamptz, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT i.invitation_id, i.email, i.roles, i.invited_by, i.created_at, i.expires_at FROM identity.invitation i
  WHERE i.org_id = app.current_org() AND i.accepted_at IS NULL AND i.revoked_at IS NULL ORDER BY i.created_at DESC LIMIT 200 $$;
--> statement-breakpoint
CREATE FUNCTION identity.revoke_invitation_here(p_invitation uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH ended AS (UPDATE identity.invitation SET revoked_at = now()
    WHERE org_id = app.current_org() AND invitation_id = p_invitation AND accepted_at IS NULL AND revoked_at IS NULL RETURNING 1)
  SELECT EXISTS (SELECT FROM ended) $$;
--> statement-breakpoint
-- An invitation is worth what its maker may still do: one made by an administrator who is none any more opens nothing.
CREATE FUNCTION identity.invites_here(p_user uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM app.member m JOIN app.member_role r ON r.org_id = m.org_id AND r.user_id = m.user_id
    WHERE m.org_id = app.current_org() AND m.user_id = p_user AND m.disabled_at IS NULL AND r.role = 'admin') $$;
--> statement-breakpoint
-- The first account at an identity provider takes the password's place: it may have been chosen by somebody who only held the link.
CREATE OR REPLACE FUNCTION identity.link_account(p_provider text, p_account text, p_user uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO identity.account (provider, provider_account_id, user_id) VALUES (p_provider, p_account, p_user) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    UPDATE identity."user" SET password_hash = NULL WHERE user_id = p_user;
    UPDATE identity.session SET revoked_at = now() WHERE user_id = p_user AND revoked_at IS NULL;
  END IF;
END $$;
--> statement-breakpoint
-- The token leads to its organisation before any is entered, as an API key does.
CREATE FUNCTION identity.invitation_of_token(p_token_hash bytea)
  RETURNS TABLE (invitation_id uuid, org_id uuid, org_name text, email text, roles jsonb, expires_at timestamptz, known boolean, has_password boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE i record;
BEGIN
  SELECT n.* INTO i FROM identity.invitation n WHERE n.token_hash = p_token_hash AND n.accepted_at IS NULL AND n.revoked_at IS NULL AND n.expires_at > now();
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('countersign.org', i.org_id::text, true);
  IF NOT identity.invites_here(i.invited_by) THEN RETURN; END IF;
  RETURN QUERY SELECT i.invitation_id, i.org_id, g.name, i.email, i.roles, i.expires_at,
      EXISTS (SELECT FROM identity."user" u WHERE u.email = i.email),
      EXISTS (SELECT FROM identity."user" u WHERE u.email = i.email AND u.password_hash IS NOT NULL)
    FROM app.organisation g WHERE g.org_id = i.org_id;
END $$;
--> statement-breakpoint
-- Used up once: to be sent in the transaction that makes the member.
CREATE FUNCTION identity.accept_invitation(p_token_hash bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  UPDATE identity.invitation SET accepted_at = now() WHERE token_hash = p_token_hash AND org_id = app.current_org() AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
    AND identity.invites_here(invited_by);
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
END $$;
--> statement-breakpoint
CREATE FUNCTION identity.api_keys_here(p_source uuid)
  RETURNS TABLE (key_id uuid, prefix text, created_at timestamptz, revoked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.key_id, a.prefix, a.created_at, a.revoked_at FROM identity.api_key a
  WHERE a.org_id = app.current_org() AND a.source_id = p_source ORDER BY a.created_at DESC LIMIT 200 $$;
--> statement-breakpoint
CREATE FUNCTION identity.revoke_api_key_here(p_source uuid, p_key uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH ended AS (UPDATE identity.api_key SET revoked_at = now()
    WHERE org_id = app.current_org() AND source_id = p_source AND key_id = p_key AND revoked_at IS NULL RETURNING 1)
  SELECT EXISTS (SELECT FROM ended) $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA identity TO countersign_app;
--> statement-breakpoint
-- A page of a queue for whom only some queues concern: p_queues null is all of them. `mine` is what I hold and what was given to me.
DROP FUNCTION app.queue_page(uuid, text, uuid, text, smallint, timestamptz, uuid, integer);
--> statement-breakpoint
CREATE INDEX item_assigned ON app.item (org_id, assigned_to, urgency, due_at, item_id) WHERE state IN ('queued', 'claimed') AND assigned_to IS NOT NULL;
--> statement-breakpoint
CREATE INDEX delivery_open ON app.delivery (org_id, state, created_at, delivery_id) WHERE state <> 'delivered';
--> statement-breakpoint
CREATE INDEX draft_stuck ON app.draft (org_id, state, updated_at, draft_id) WHERE state IN ('blocked', 'delivery_failed');
--> statement-breakpoint
CREATE FUNCTION app.queue_page(p_org uuid, p_tab text, p_me uuid, p_queue text, p_queues text[], p_urgency smallint, p_due timestamptz, p_item uuid, p_limit integer)
  RETURNS TABLE (item_id uuid, kind text, state text, queue_id text, level smallint, urgency smallint, reason_check text, reason_code text, findings smallint,
    language text, channel text, two_person boolean, due_at timestamptz, created_at timestamptz, assigned_to uuid, claimed_by uuid, claimed_name text, claim_expires_at timestamptz, closed_at timestamptz)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('countersign.org', p_org::text, true);
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
      WHERE p_queues IS NULL OR i.queue_id = ANY (p_queues)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_tab = 'second_look' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.kind = 'second_look' AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_queue IS NOT NULL THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.queue_id = p_queue AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSE
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.assigned_to, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND (p_queues IS NULL OR i.queue_id = ANY (p_queues))
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  END IF;
END $$;
--> statement-breakpoint
CREATE INDEX conversation_subject ON app.conversation (org_id, subject_id, created_at);

--> statement-breakpoint
-- What people decided in similar cases: items settled lately for the same leading reason.
CREATE INDEX item_reason ON app.item (org_id, reason_code, closed_at DESC) WHERE state = 'done' AND reason_code IS NOT NULL;
--> statement-breakpoint
-- What one member decided today.
CREATE INDEX decision_member ON app.decision (org_id, decided_by, decided_at);
--> statement-breakpoint
-- The flagged room: what waits and what was settled, newest first, and the items of one flag.
CREATE INDEX item_flagged_open ON app.item (org_id, created_at DESC, item_id DESC) WHERE kind = 'flag' AND state IN ('queued', 'claimed');
--> statement-breakpoint
CREATE INDEX item_flagged_closed ON app.item (org_id, closed_at DESC, item_id DESC) WHERE kind = 'flag' AND state IN ('done', 'withdrawn');
--> statement-breakpoint
CREATE INDEX item_flag ON app.item (org_id, flag_id, created_at DESC) WHERE flag_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX flag_conversation ON app.flag (org_id, conversation_id, created_at DESC);
