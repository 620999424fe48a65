import type { MailKind, MailProgress, OutgoingError } from "@/core/mail/outgoing";
import { guarded, statement } from "../statement";

/** Once each: whoever asks for the same a second time is turned back. $5 is the request that it belongs to, $7 a code's digest. */
export const insertMail = guarded(
  "mail.insert",
  `INSERT INTO app.mail (org_id, mail_id, kind, ref_id, request_id, sealed_body, code_digest, state, asked_by, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
);

export type MailRow = {
  mail_id: string;
  kind: MailKind;
  ref_id: string;
  request_id: string | null;
  sealed_body: Buffer;
  state: MailProgress;
  attempts: number;
  last_status: number | null;
  last_error: OutgoingError | null;
  code_digest: Buffer | null;
  tries: number;
  created_at: Date;
  sent_at: Date | null;
};

const MAIL =
  "y.mail_id, y.kind, y.ref_id, y.request_id, y.sealed_body, y.state, y.attempts, y.last_status, y.last_error, y.code_digest, y.tries, y.created_at, y.sent_at";

export type MailFileRow = MailRow & { organisation: string; time_zone: string };

export const mailFile = statement<MailFileRow>(
  "mail.file",
  `SELECT ${MAIL}, o.name AS organisation, o.time_zone FROM app.mail y JOIN app.organisation o ON o.org_id = y.org_id WHERE y.org_id = $1 AND y.mail_id = $2`,
);

export const mailsOfRequest = statement<MailRow>(
  "mail.of_request",
  `SELECT ${MAIL} FROM app.mail y WHERE y.org_id = $1 AND y.request_id = $2 ORDER BY y.created_at, y.mail_id`,
);

/** What came of an attempt, once; when it is over nothing is left of what was to be sent. */
export const recordMail = guarded(
  "mail.record",
  `UPDATE app.mail SET attempts = $3, state = $4, last_status = $5, last_error = $6, sent_at = $7, sealed_body = CASE WHEN $4 = 'waiting' THEN sealed_body ELSE ''::bytea END
   WHERE org_id = $1 AND mail_id = $2 AND state = 'waiting' AND attempts = $3 - 1 RETURNING 1`,
);

/** Only a letter can be sent again as it is: of the others nothing is left. */
export const reviveMail = guarded(
  "mail.revive",
  `UPDATE app.mail SET state = 'waiting', attempts = 0 WHERE org_id = $1 AND mail_id = $2 AND kind = 'letter' AND state = 'failed' RETURNING 1`,
);

/** A wrong code counts, as long as none was entered beside it. */
export const countTry = guarded(
  "mail.count_try",
  `UPDATE app.mail SET tries = tries + 1 WHERE org_id = $1 AND mail_id = $2 AND tries = $3 AND code_digest IS NOT NULL RETURNING 1`,
);

type InvitationToMailRow = { email: string; expires_at: Date; invited_by_name: string | null };

/** No row once it opens nothing any more. */
export const invitationToMail = statement<InvitationToMailRow>(
  "mail.invitation",
  `SELECT i.email, i.expires_at, m.name AS invited_by_name FROM identity.invitation_to_mail_here($2) i LEFT JOIN app.member m ON m.org_id = $1 AND m.user_id = i.invited_by`,
);

/** Its link is shown to nobody: in the transaction that makes the invitation. */
export const markInvitationMailed = statement("mail.mark_invitation", `SELECT identity.mail_invitation_here($1)`);
