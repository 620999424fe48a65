import type { MailView } from "@/core/mail/outgoing";
import type { MailRow } from "@/db/repositories/mail";

/** What lies sealed in the row of a mail until it is over; of a letter nothing does. */
export type InvitationBody = { token: string };
export type CodeBody = { to: string; code: string };

/** How far a mail got. */
export function mailView(row: MailRow): MailView {
  return {
    ...{ id: row.mail_id, state: row.state, attempts: row.attempts, status: row.last_status, error: row.last_error },
    at: (row.sent_at ?? row.created_at).toISOString(),
  };
}
