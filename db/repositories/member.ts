import type { HeldRole } from "@/core/identity/member-change";
import type { Role } from "@/core/identity/roles";
import { guarded, statement } from "../statement";

/** Stands for "the whole organisation" where a key needs a team. */
export const NO_TEAM = "00000000-0000-0000-0000-000000000000";

const ROLES_OF = `coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'team', nullif(r.team_id, '${NO_TEAM}')) ORDER BY r.role, r.team_id)
  FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id), '[]')`;

export type MemberRow = {
  user_id: string;
  name: string;
  disabled_at: Date | null;
  roles: HeldRole[];
};
type ListedMemberRow = MemberRow & { email: string | null; last_seen_at: Date | null };

/** A page by name: $2 and $3 are the last row's name and id, $4 whether disabled members are wanted, or all (null). */
export const memberPage = statement<ListedMemberRow>(
  "member.page",
  `WITH page AS (SELECT m.* FROM app.member m WHERE m.org_id = $1 AND (m.name, m.user_id) > ($2, $3::uuid) AND ($4::boolean IS NULL OR (m.disabled_at IS NOT NULL) = $4)
     ORDER BY m.name, m.user_id LIMIT $5)
   SELECT m.user_id, m.name, m.disabled_at, ${ROLES_OF} AS roles, u.email, u.last_seen_at
   FROM page m LEFT JOIN identity.members_here((SELECT array_agg(user_id) FROM page)) u USING (user_id) ORDER BY m.name, m.user_id`,
);

export const memberById = statement<MemberRow>(
  "member.by_id",
  `SELECT m.user_id, m.name, m.disabled_at, ${ROLES_OF} AS roles FROM app.member m WHERE m.org_id = $1 AND m.user_id = $2`,
);

export const memberByEmail = statement<{ user_id: string }>(
  "member.by_email",
  `SELECT user_id FROM identity.members_here() WHERE email = $1`,
);

const ADMINS = `FROM app.member_role r JOIN app.member m USING (org_id, user_id)
  WHERE r.org_id = $1 AND r.role = 'admin' AND r.team_id = '${NO_TEAM}' AND m.disabled_at IS NULL`;

export const otherAdmins = statement<{ admins: number }>(
  "member.other_admins",
  `SELECT count(*)::int AS admins ${ADMINS} AND m.user_id <> $2`,
);

/** Holders of each role: how many, and the first by name. */
export const roleHolders = statement<{ role: Role; holders: number; names: string[] }>(
  "member_role.holders",
  `SELECT role, count(*)::int AS holders, (array_agg(name ORDER BY name))[1:$2] AS names
   FROM (SELECT DISTINCT r.role, m.user_id, m.name FROM app.member_role r JOIN app.member m USING (org_id, user_id) WHERE r.org_id = $1 AND m.disabled_at IS NULL) h
   GROUP BY role`,
);

/** Changes of access in one organisation come one after the other; what is read after it is what holds. */
export const lockAccess = statement(
  "member.lock_access",
  `SELECT FROM app.organisation WHERE org_id = $1 FOR NO KEY UPDATE`,
);

/** Nothing has happened to the member since they were read. */
export const memberUnchanged = guarded(
  "member.unchanged",
  `SELECT 1 FROM app.member m WHERE m.org_id = $1 AND m.user_id = $2 AND (m.disabled_at IS NOT NULL) = $3 AND ${ROLES_OF} = $4::jsonb`,
);

/** Somebody can still keep the organisation. */
export const adminRemains = guarded("member.admin_remains", `SELECT 1 WHERE EXISTS (SELECT ${ADMINS})`);

export const deleteRoles = statement(
  "member_role.delete",
  `DELETE FROM app.member_role WHERE org_id = $1 AND user_id = $2`,
);

export const insertHeldRoles = statement(
  "member_role.insert_held",
  `INSERT INTO app.member_role (org_id, user_id, role, team_id)
   SELECT $1, $2, h.role, coalesce(h.team, '${NO_TEAM}') FROM jsonb_to_recordset($3::jsonb) AS h(role text, team uuid)`,
);

export const setDisabled = statement(
  "member.set_disabled",
  `UPDATE app.member SET disabled_at = $3 WHERE org_id = $1 AND user_id = $2`,
);

/** In this order: whoever is a member elsewhere as well keeps their sessions there. */
export const revokeSessions = statement("membership.revoke_sessions", `SELECT identity.revoke_sessions_here($1)`);
export const removeMembership = statement("membership.remove", `SELECT identity.remove_membership_here($1)`);
export const restoreMembership = statement("membership.restore", `SELECT identity.restore_membership_here($1)`);

/** What a member holds, or was given to decide. */
export const itemsInHands = statement<{ item_id: string; draft_id: string | null; claimed: boolean }>(
  "item.in_hands",
  `SELECT item_id, draft_id, true AS claimed FROM app.item WHERE org_id = $1 AND state = 'claimed' AND claimed_by = $2
   UNION ALL
   SELECT item_id, draft_id, false FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND assigned_to = $2
     AND NOT (state = 'claimed' AND claimed_by = $2)`,
);

export const giveBackClaims = statement(
  "item.give_back_claims",
  `UPDATE app.item SET state = 'queued', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, revision = revision + 1
   WHERE org_id = $1 AND state = 'claimed' AND claimed_by = $2`,
);

export const giveBackAssigned = statement(
  "item.give_back_assigned",
  `UPDATE app.item SET assigned_to = NULL, revision = revision + 1 WHERE org_id = $1 AND state IN ('queued', 'claimed') AND assigned_to = $2`,
);
