import type { Grant } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";
import { guarded, statement } from "../statement";

/** The narrow doors to the global tables; all may be called outside an organisation. */
export type SessionMemberRow = {
  session_id: string;
  user_id: string;
  email: string;
  name: string;
  org_id: string;
  org_name: string;
  time_zone: string;
  demo: boolean;
  roles: Role[];
  grants: Grant[];
  expires_at: Date;
};
export const sessionMember = statement<SessionMemberRow>(
  "identity.session_member",
  `SELECT * FROM identity.session_member($1)`,
);
export const createSession = statement("identity.create_session", `SELECT identity.create_session($1, $2, $3, $4)`);
export const extendSession = statement("identity.extend_session", `SELECT identity.extend_session($1, $2)`);
export const revokeSession = statement("identity.revoke_session", `SELECT identity.revoke_session($1)`);

export type UserRow = { user_id: string; email: string; name: string };
export const userByEmail = statement<UserRow & { password_hash: string | null }>(
  "identity.user_by_email",
  `SELECT * FROM identity.user_by_email($1)`,
);
export const userById = statement<UserRow>("identity.user_by_id", `SELECT * FROM identity.user_by_id($1)`);
export const userByAccount = statement<UserRow>(
  "identity.user_by_account",
  `SELECT * FROM identity.user_by_account($1, $2)`,
);
export const linkAccount = statement("identity.link_account", `SELECT identity.link_account($1, $2, $3)`);
export const createUser = statement<{ create_user: string }>(
  "identity.create_user",
  `SELECT identity.create_user($1, $2, $3, $4)`,
);

export type KeySourceRow = {
  key_id: string;
  org_id: string;
  source_id: string;
  code: string;
  writing_tools: string[];
  requests_per_minute: number;
  delivery_url: string | null;
};
export const sourceOfKey = statement<KeySourceRow>(
  "identity.source_of_key",
  `SELECT * FROM identity.source_of_key($1)`,
);

export const organisationBySlug = statement<{ org_id: string | null }>(
  "identity.organisation_by_slug",
  `SELECT identity.organisation_by_slug($1) AS org_id`,
);
export const organisationCount = statement<{ organisations: string }>(
  "identity.organisation_count",
  `SELECT identity.organisation_count() AS organisations`,
);

export type SessionRow = {
  session_id: string;
  device: string | null;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
  this: boolean;
};
/** Sessions of whoever holds the one with this token. */
export const sessionsBeside = statement<SessionRow>(
  "identity.sessions_beside",
  `SELECT * FROM identity.sessions_beside($1)`,
);
export const revokeSessionBeside = guarded(
  "identity.revoke_session_beside",
  `SELECT 1 WHERE identity.revoke_session_beside($1, $2)`,
);
export const revokeOtherSessions = statement(
  "identity.revoke_other_sessions",
  `SELECT identity.revoke_other_sessions($1)`,
);
export const markSessionSeen = statement("identity.mark_session_seen", `SELECT identity.mark_session_seen($1)`);
export const changePassword = statement("identity.change_password", `SELECT identity.change_password($1, $2)`);
