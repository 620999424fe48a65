import type { HeldRole } from "@/core/identity/member-change";
import { guarded, statement } from "../statement";
import type { MailRow } from "./mail";

export type InvitationRow = {
  invitation_id: string;
  email: string;
  roles: HeldRole[];
  invited_by_name: string | null;
  created_at: Date;
  expires_at: Date;
  /** Null where the link was passed on by hand. */
  mail: (Pick<MailRow, "mail_id" | "state" | "attempts" | "last_status" | "last_error"> & { at: string }) | null;
};

/** Open ones, the newest first; those that ran out stay until they are revoked or sent anew. */
export const openInvitations = statement<InvitationRow>(
  "invitation.open",
  `SELECT i.invitation_id, i.email, i.roles, m.name AS invited_by_name, i.created_at, i.expires_at,
     (SELECT jsonb_build_object('mail_id', y.mail_id, 'state', y.state, 'attempts', y.attempts, 'last_status', y.last_status, 'last_error', y.last_error, 'at', coalesce(y.sent_at, y.created_at))
      FROM app.mail y WHERE y.org_id = $1 AND y.kind = 'invitation' AND y.ref_id = i.invitation_id) AS mail
   FROM identity.invitations_here() i LEFT JOIN app.member m ON m.org_id = $1 AND m.user_id = i.invited_by ORDER BY i.created_at DESC`,
);

export const insertInvitation = statement(
  "invitation.insert",
  `SELECT identity.invite_here($1, $2, $3, $4::jsonb, $5, $6)`,
);

/** One link an address: somebody who invited the same person at the same moment turns the transaction back. */
export const soleInvitation = guarded(
  "invitation.sole",
  `SELECT 1 FROM identity.invitations_here() WHERE email = $1 HAVING count(*) = 1`,
);

/** Once, or the transaction is turned back. */
export const revokeInvitation = guarded("invitation.revoke", `SELECT 1 WHERE identity.revoke_invitation_here($1)`);

export type InvitedRow = {
  invitation_id: string;
  org_id: string;
  org_name: string;
  email: string;
  roles: HeldRole[];
  expires_at: Date;
  known: boolean;
  has_password: boolean;
};
/** Sets the organisation itself: to be sent alone. */
export const invitationOfToken = statement<InvitedRow>(
  "invitation.of_token",
  `SELECT * FROM identity.invitation_of_token($1)`,
);

export const acceptInvitation = statement("invitation.accept", `SELECT identity.accept_invitation($1)`);

/** A person under an id of ours; turned back when the address has come to be somebody else's meanwhile. */
export const createNewUser = guarded(
  "identity.create_new_user",
  `SELECT 1 FROM identity.create_user($1, $2, $3, $4) AS made(id) WHERE made.id = $1`,
);
