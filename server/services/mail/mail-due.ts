import type { MailAttempt } from "@/core/alert/letter";
import { nextTryAt } from "@/core/alert/retry";
import { encodeEvent } from "@/core/audit/event";
import { normalEmail } from "@/core/identity/email";
import { CODE_VALID_MS, OUTGOING_ERRORS, type OutgoingMail } from "@/core/mail/outgoing";
import { invitationToMail, type MailFileRow, mailFile, recordMail } from "@/db/repositories/mail";
import { letterById, requestById } from "@/db/repositories/subject-request";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";
import { languageOf, openLetter, openRequest } from "../subject-request/request-body";
import { subjectFile } from "../subject-request/subject-file";
import type { CodeBody, InvitationBody } from "./mail-body";

/** How a mail leaves the house; null without a mail server. */
export type SendMail = ((mail: OutgoingMail) => Promise<MailAttempt>) | null;

type Attempt = Pick<MailAttempt, "sent" | "status" | "retryable"> & { error: string | null };

const failed = (error: string, retryable: boolean): Attempt => ({ sent: false, status: null, error, retryable });

/**
 * One attempt. At least once: a crash between sending and recording sends again under the same Message-ID; after a recorded
 * success nothing is sent.
 */
export async function mailDue(rt: Runtime, orgId: string, mailId: string, send: SendMail): Promise<void> {
  const org = await organisationContext(rt, orgId);
  const [[row]] = await read(rt.pool, orgId, [mailFile(orgId, mailId)]);
  if (row?.state !== "waiting") return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "mail", mailId)]);
  const mail = await outgoing(rt, org, row);
  const attempt =
    mail === null
      ? failed("withdrawn", false)
      : send === null
        ? // Whoever runs the installation may be about to say where the mail server is.
          failed("not_set_up", true)
        : await send(mail);
  await record(rt, orgId, row, attempt);
}

/** Null where there is nothing to send any more: taken back, emptied or erased meanwhile. */
async function outgoing(rt: Runtime, org: OrganisationContext, row: MailFileRow): Promise<OutgoingMail | null> {
  try {
    switch (row.kind) {
      case "invitation":
        return await invitation(rt, org, row);
      case "letter":
        return await letter(rt, org, row);
      case "identity_code":
        return await identityCode(rt, org, row);
    }
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

async function invitation(rt: Runtime, { orgId, keys }: OrganisationContext, row: MailFileRow) {
  const [[found]] = await read(rt.pool, orgId, [invitationToMail(orgId, row.ref_id)]);
  if (!found) return null;
  const { token } = openJson<InvitationBody>(keys.data, PLACES.mail(orgId, row.mail_id), row.sealed_body);
  return {
    ...{ id: row.mail_id, to: found.email, organisation: row.organisation, timeZone: row.time_zone },
    ...{ kind: "invitation" as const, link: `${rt.consoleUrl ?? rt.publicUrl}/invitation/${token}` },
    ...{ invitedBy: found.invited_by_name, until: found.expires_at.toISOString() },
  };
}

/** To the address that the request gives as its contact now, in the words that were filed. */
async function letter(rt: Runtime, org: OrganisationContext, row: MailFileRow) {
  const { orgId, keys } = org;
  const [[written], [request]] = await read(rt.pool, orgId, [
    letterById(orgId, row.ref_id),
    requestById(orgId, row.request_id ?? ""),
  ]);
  const body = written && openLetter(orgId, keys, row.ref_id, written.sealed_body);
  const to = request ? normalEmail(openRequest(orgId, keys, request)?.contact ?? "") : null;
  if (!written || !body || to === null) return null;
  const { subject, text } = body;
  return {
    ...{ id: row.mail_id, to, ...senderOf(org, row), kind: "letter" as const },
    ...{ language: written.language, subject, text },
  };
}

async function identityCode(rt: Runtime, org: OrganisationContext, row: MailFileRow) {
  const { orgId } = org;
  const [[request]] = await read(rt.pool, orgId, [requestById(orgId, row.request_id ?? "")]);
  const file = request?.subject_id ? await subjectFile(rt, orgId, request.subject_id) : null;
  if (!request || !file || request.identity_at !== null) return null;
  const { to, code } = openJson<CodeBody>(file.key, PLACES.mail(orgId, row.mail_id), row.sealed_body);
  return {
    ...{ id: row.mail_id, to, ...senderOf(org, row), kind: "identity_code" as const, code },
    ...{ language: languageOf(request.language), request: request.number },
    until: new Date(row.created_at.getTime() + CODE_VALID_MS).toISOString(),
  };
}

/** Customers hear from the controller, and answer to it. */
function senderOf({ privacy }: OrganisationContext, row: MailFileRow) {
  const { name, contact } = privacy.controller;
  return { organisation: name || row.organisation, timeZone: row.time_zone, replyTo: normalEmail(contact) };
}

async function record(rt: Runtime, orgId: string, row: MailFileRow, attempt: Attempt): Promise<void> {
  const now = new Date(rt.now());
  const number = row.attempts + 1;
  const again = attempt.sent || !attempt.retryable ? null : nextTryAt(number, now.getTime(), Math.random());
  const error = attempt.sent ? null : (OUTGOING_ERRORS.find((each) => each === attempt.error) ?? "connection");
  const state = attempt.sent ? "sent" : again ? "waiting" : "failed";
  const told = { mail: row.mail_id, kind: row.kind, of: row.ref_id, attempt: number };
  const about = { eventId: rt.newId(), orgId, at: rt.now(), actor: { kind: "system", id: "worker" } } as const;
  try {
    await write(rt.pool, orgId, {
      statements: [
        recordMail(orgId, row.mail_id, number, state, attempt.status, error, attempt.sent ? now : null),
        again ? postponeWork(orgId, "mail", row.mail_id, again) : finishWork(orgId, "mail", row.mail_id),
      ],
      events: [
        error === null
          ? encodeEvent({ ...about, type: "mail.sent", data: told })
          : encodeEvent({
              ...about,
              type: "mail.failed",
              data: { ...told, error, status: attempt.status, final: again === null },
            }),
      ],
    });
  } catch (failure) {
    // Two workers sent it at once: one of them has recorded it, and the receiver knows the repeat by its id.
    if (!(failure instanceof LostRace)) throw failure;
    return;
  }
  rt.announce({ orgId, kind: row.kind === "invitation" ? "people" : "privacy", item: null });
}
