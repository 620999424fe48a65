-- The narrow doors to the global tables, and the reads that must cost one round trip.
CREATE FUNCTION identity.session_member(p_token_hash bytea, p_org uuid DEFAULT NULL)
  RETURNS TABLE (user_id uuid, email text, name text, org_id uuid, org_name text, time_zone text, roles text[], expires_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE s record; o uuid;
BEGIN
  SELECT u.user_id, u.email, ses.expires_at INTO s FROM identity.session ses JOIN identity."user" u USING (user_id)
    WHERE ses.token_hash = p_token_hash AND ses.revoked_at IS NULL AND ses.expires_at > now() AND u.disabled_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT m.org_id INTO o FROM identity.membership m WHERE m.user_id = s.user_id AND (p_org IS NULL OR m.org_id = p_org) ORDER BY m.created_at, m.org_id LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('countersign.org', o::text, true);
  RETURN QUERY SELECT s.user_id, s.email, m.name, g.org_id, g.name, g.time_zone,
      coalesce((SELECT array_agg(DISTINCT r.role ORDER BY r.role) FROM app.member_role r WHERE r.org_id = o AND r.user_id = s.user_id), '{}'), s.expires_at
    FROM app.member m JOIN app.organisation g USING (org_id) WHERE m.org_id = o AND m.user_id = s.user_id AND m.disabled_at IS NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION identity.create_session(p_token_hash bytea, p_user uuid, p_expires timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.session (token_hash, user_id, expires_at) VALUES (p_token_hash, p_user, p_expires) $$;
--> statement-breakpoint
CREATE FUNCTION identity.extend_session(p_token_hash bytea, p_expires timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE identity.session SET expires_at = p_expires WHERE token_hash = p_token_hash AND revoked_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION identity.revoke_session(p_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE identity.session SET revoked_at = now() WHERE token_hash = p_token_hash AND revoked_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION identity.user_by_email(p_email text) RETURNS TABLE (user_id uuid, email text, name text, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.user_id, u.email, u.name, u.password_hash FROM identity."user" u WHERE u.email = p_email AND u.disabled_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION identity.user_by_id(p_user uuid) RETURNS TABLE (user_id uuid, email text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.user_id, u.email, u.name FROM identity."user" u WHERE u.user_id = p_user AND u.disabled_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION identity.user_by_account(p_provider text, p_account text) RETURNS TABLE (user_id uuid, email text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.user_id, u.email, u.name FROM identity.account a JOIN identity."user" u USING (user_id)
  WHERE a.provider = p_provider AND a.provider_account_id = p_account AND u.disabled_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION identity.link_account(p_provider text, p_account text, p_user uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.account (provider, provider_account_id, user_id) VALUES (p_provider, p_account, p_user) ON CONFLICT DO NOTHING $$;
--> statement-breakpoint
CREATE FUNCTION identity.create_user(p_user uuid, p_email text, p_name text, p_password_hash text) RETURNS uuid
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity."user" (user_id, email, name, password_hash) VALUES (p_user, p_email, p_name, p_password_hash)
  ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING user_id $$;
--> statement-breakpoint
CREATE FUNCTION identity.create_organisation(p_org uuid, p_slug text, p_demo boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.organisation (org_id, slug, demo) VALUES (p_org, p_slug, p_demo) $$;
--> statement-breakpoint
CREATE FUNCTION identity.organisation_by_slug(p_slug text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT org_id FROM identity.organisation WHERE slug = p_slug $$;
--> statement-breakpoint
CREATE FUNCTION identity.organisation_count() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT count(*) FROM identity.organisation $$;
--> statement-breakpoint
CREATE FUNCTION identity.add_membership(p_user uuid, p_org uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.membership (user_id, org_id) VALUES (p_user, p_org) ON CONFLICT DO NOTHING $$;
--> statement-breakpoint
CREATE FUNCTION identity.add_api_key(p_hash bytea, p_key uuid, p_org uuid, p_source uuid, p_prefix text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO identity.api_key (key_hash, key_id, org_id, source_id, prefix) VALUES (p_hash, p_key, p_org, p_source, p_prefix) $$;
--> statement-breakpoint
CREATE FUNCTION identity.source_of_key(p_hash bytea)
  RETURNS TABLE (key_id uuid, org_id uuid, source_id uuid, code text, writing_tools text[], requests_per_minute integer, delivery_url text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE k record;
BEGIN
  SELECT a.key_id, a.org_id, a.source_id INTO k FROM identity.api_key a WHERE a.key_hash = p_hash AND a.revoked_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('countersign.org', k.org_id::text, true);
  RETURN QUERY SELECT k.key_id, s.org_id, s.source_id, s.code, s.writing_tools, s.requests_per_minute, s.delivery_url
    FROM app.source s WHERE s.org_id = k.org_id AND s.source_id = k.source_id AND s.disabled_at IS NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA identity TO countersign_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.source_of_key(bytea) TO countersign_worker;
--> statement-breakpoint
-- One page of a queue. It sets the organisation itself, so that a page is one round trip; it runs as the caller, under the caller's policies.
CREATE FUNCTION app.queue_page(p_org uuid, p_tab text, p_me uuid, p_queue text, p_urgency smallint, p_due timestamptz, p_item uuid, p_limit integer)
  RETURNS TABLE (item_id uuid, kind text, state text, queue_id text, level smallint, urgency smallint, reason_check text, reason_code text, findings smallint,
    language text, channel text, two_person boolean, due_at timestamptz, created_at timestamptz, claimed_by uuid, claimed_name text, claim_expires_at timestamptz, closed_at timestamptz)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('countersign.org', p_org::text, true);
  IF p_tab = 'decided' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.closed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.closed_by
      WHERE i.org_id = p_org AND i.state = 'done' AND (p_queue IS NULL OR i.queue_id = p_queue) AND (i.closed_at, i.item_id) < (p_due, p_item)
      ORDER BY i.closed_at DESC, i.item_id DESC LIMIT p_limit;
  ELSIF p_tab = 'mine' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state = 'claimed' AND i.claimed_by = p_me AND i.claim_expires_at > now()
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_tab = 'second_look' THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.kind = 'second_look'
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSIF p_queue IS NOT NULL THEN
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed') AND i.queue_id = p_queue
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  ELSE
    RETURN QUERY SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person,
        i.due_at, i.created_at, i.claimed_by, m.name, i.claim_expires_at, i.closed_at
      FROM app.item i LEFT JOIN app.member m ON m.org_id = i.org_id AND m.user_id = i.claimed_by
      WHERE i.org_id = p_org AND i.state IN ('queued', 'claimed')
        AND (i.urgency, i.due_at, i.item_id) > (p_urgency, p_due, p_item)
      ORDER BY i.urgency, i.due_at, i.item_id LIMIT p_limit;
  END IF;
END $$;
