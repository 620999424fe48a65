CREATE TABLE "app"."mail" (
	"org_id" uuid NOT NULL,
	"mail_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref_id" uuid NOT NULL,
	"request_id" uuid,
	"sealed_body" "bytea" NOT NULL,
	"state" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_status" smallint,
	"last_error" text,
	"code_digest" "bytea",
	"tries" smallint DEFAULT 0 NOT NULL,
	"asked_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mail_org_id_mail_id_pk" PRIMARY KEY("org_id","mail_id"),
	CONSTRAINT "mail_ref_key" UNIQUE("org_id","kind","ref_id")
);
--> statement-breakpoint
ALTER TABLE "app"."mail" ADD CONSTRAINT "mail_org_id_request_id_subject_request_org_id_request_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "app"."subject_request"("org_id","request_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_request" ON "app"."mail" USING btree ("org_id","request_id","created_at");--> statement-breakpoint
ALTER TABLE "identity"."user" ADD COLUMN "mailbox_proven_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."invitation" ADD COLUMN "mailed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE app.mail ADD CONSTRAINT mail_of_request CHECK ((kind = 'invitation') = (request_id IS NULL));
--> statement-breakpoint
ALTER TABLE app.mail ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.mail FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organisation ON app.mail USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org());
--> statement-breakpoint
GRANT SELECT, INSERT ON app.mail TO countersign_app, countersign_worker;
--> statement-breakpoint
-- What a mail is and to whom never changes: only how far it got.
GRANT UPDATE (sealed_body, state, attempts, last_status, last_error, code_digest, tries, sent_at) ON app.mail TO countersign_app, countersign_worker;
--> statement-breakpoint
-- Its link goes to the invited address and is shown to nobody: in the transaction that makes the invitation, and never taken back.
CREATE FUNCTION identity.mail_invitation_here(p_invitation uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  UPDATE identity.invitation SET mailed = true
    WHERE org_id = app.current_org() AND invitation_id = p_invitation AND accepted_at IS NULL AND revoked_at IS NULL AND created_at = now();
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
END $$;
--> statement-breakpoint
-- What the mail of an invitation says; nothing once it was used, taken back or ran out, or its maker is no administrator any more.
CREATE FUNCTION identity.invitation_to_mail_here(p_invitation uuid)
  RETURNS TABLE (email text, expires_at timestamptz, invited_by uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT i.email, i.expires_at, i.invited_by FROM identity.invitation i
  WHERE i.org_id = app.current_org() AND i.invitation_id = p_invitation AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now() AND identity.invites_here(i.invited_by) $$;
--> statement-breakpoint
-- As before; whoever uses a link that only went to the mailbox has shown that it is theirs.
CREATE OR REPLACE FUNCTION identity.accept_invitation(p_token_hash bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE touched bigint;
BEGIN
  UPDATE identity.invitation SET accepted_at = now() WHERE token_hash = p_token_hash AND org_id = app.current_org() AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
    AND identity.invites_here(invited_by);
  GET DIAGNOSTICS touched = ROW_COUNT;
  PERFORM app.require_one(touched);
  UPDATE identity."user" u SET mailbox_proven_at = now() FROM identity.invitation i
    WHERE i.token_hash = p_token_hash AND i.mailed AND u.email = i.email AND u.mailbox_proven_at IS NULL;
END $$;
--> statement-breakpoint
-- The first account at an identity provider takes the password's place, unless whoever chose it had shown that the mailbox is theirs.
CREATE OR REPLACE FUNCTION identity.link_account(p_provider text, p_account text, p_user uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO identity.account (provider, provider_account_id, user_id) VALUES (p_provider, p_account, p_user) ON CONFLICT DO NOTHING;
  IF FOUND AND EXISTS (SELECT FROM identity."user" WHERE user_id = p_user AND mailbox_proven_at IS NULL) THEN
    UPDATE identity."user" SET password_hash = NULL WHERE user_id = p_user;
    UPDATE identity.session SET revoked_at = now() WHERE user_id = p_user AND revoked_at IS NULL;
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION identity.mail_invitation_here(uuid), identity.invitation_to_mail_here(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.mail_invitation_here(uuid) TO countersign_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.invitation_to_mail_here(uuid) TO countersign_worker;
