import type { MailAttempt } from "@/core/alert/letter";
import type { OutgoingMail } from "@/core/mail/outgoing";
import type { Pool } from "@/db/pool";
import type { TestDatabase } from "@/db/testing/test-database";
import type { Runtime } from "@/server/runtime";
import { mailDue, type SendMail } from "@/server/services/mail/mail-due";

export const TAKEN: MailAttempt = { sent: true, status: 250, error: null, durationMs: 3, retryable: false };
export const AWAY: MailAttempt = { sent: false, status: null, error: "connection", durationMs: 3, retryable: true };
export const REFUSED: MailAttempt = { sent: false, status: 550, error: "refused", durationMs: 3, retryable: false };

/** Keeps what is mailed; answers as told. */
export function outbox(answer: MailAttempt = TAKEN) {
  const mails: OutgoingMail[] = [];
  const box = { mails, answer, send: null as unknown as NonNullable<SendMail> };
  box.send = async (mail) => {
    mails.push(mail);
    return box.answer;
  };
  return box;
}

/** Does the work of mails that is due in an organisation, as the worker's role. */
export async function sendMails(db: TestDatabase, rt: Runtime, worker: Pool, orgId: string, send: SendMail) {
  const works = await db.admin<{ ref_id: string }>(
    "SELECT ref_id FROM app.work WHERE kind = 'mail' AND org_id = $1 AND due_at <= $2",
    [orgId, new Date(rt.now())],
  );
  for (const { ref_id } of works) await mailDue({ ...rt, pool: worker }, orgId, ref_id, send);
}

/** What the audit log's events of a type tell, the oldest first. */
export async function toldOf(db: TestDatabase, type: string): Promise<Record<string, unknown>[]> {
  const events = await db.admin<{ text: string }>(
    "SELECT convert_from(bytes, 'UTF8') AS text FROM audit.event WHERE type = $1 ORDER BY occurred_at",
    [type],
  );
  return events.map(({ text }) => JSON.parse(text).data as Record<string, unknown>);
}
