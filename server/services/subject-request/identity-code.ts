import { randomInt, timingSafeEqual } from "node:crypto";
import { normalEmail } from "@/core/identity/email";
import { permitted } from "@/core/identity/roles";
import { CODE_TRIES, CODE_VALID_MS } from "@/core/mail/outgoing";
import { isClosed } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import { countTry, type MailRow, mailsOfRequest } from "@/db/repositories/mail";
import { read, write } from "@/db/transaction";
import { commitment, keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { mailStatements } from "../mail/ask-mail";
import type { CodeBody } from "../mail/mail-body";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { handleRequest } from "./handle-request";
import { openRequest } from "./request-body";
import { requestFile } from "./request-file";
import { type SubjectFile, subjectFile } from "./subject-file";

const DIGITS = 8;

/** Where a customer can be mailed, as their source's records say: never where whoever asks says so. */
export function addressesOf({ identifiers }: Pick<SubjectFile, "identifiers">): string[] {
  const found = identifiers.flatMap(({ type, value }) => (type === "email" ? (normalEmail(value) ?? []) : []));
  return [...new Set(found)];
}

/** Mails a fresh code to an address on file. Nobody here is shown it: who asks reads it out, and {@link confirmByCode} tells. */
export async function mailIdentityCode(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  address: string,
): Promise<Result<{ mail: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  if (rt.mail?.ready !== true) return refused("mail_not_set_up");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const { row } = opened;
  if (isClosed(row.state)) return refused("request_closed");
  if (row.identity_at !== null) return refused("conflict", { field: "identity" });
  const file = row.subject_id ? await subjectFile(rt, orgId, row.subject_id) : null;
  if (!file) return refused("not_found", { field: "subject" });
  const to = addressesOf(file).find((each) => each === address);
  if (to === undefined) return refused("invalid_field", { field: "address" });
  const { keys } = await organisationContext(rt, orgId);
  const body = openRequest(orgId, keys, row);
  if (body === null) return refused("request_closed");
  const mail = rt.newId();
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");
  const sealed = sealJson(file.key, PLACES.mail(orgId, mail), { to, code } satisfies CodeBody);
  const asked = { id: mail, kind: "identity_code", ref: mail, request: requestId, sealed } as const;
  await write(rt.pool, orgId, {
    statements: mailStatements(rt, member, { ...asked, codeDigest: codeDigest(keys, mail, code) }),
    events: [
      toldByMember(rt, member, "subject_request.code_mailed", {
        ...{ request: requestId, mail, to: commitment(body.salt, "address", to) },
      }),
    ],
  });
  if (row.state === "received") await handleRequest(rt, member, requestId, { do: "ask_identity" });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ mail });
}

function codeDigest(keys: OrganisationKeys, mail: string, code: string): Buffer {
  return keyedDigest(keys, "identity_code", `${mail}\0${code}`);
}

/** The newest code of a request, while it proves anything. */
export function codeInForce(mails: readonly MailRow[], now: number): (MailRow & { code_digest: Buffer }) | null {
  const newest = mails.filter(({ kind }) => kind === "identity_code").at(-1);
  if (!newest?.code_digest || newest.state !== "sent" || newest.tries >= CODE_TRIES) return null;
  if (newest.created_at.getTime() + CODE_VALID_MS <= now) return null;
  return { ...newest, code_digest: newest.code_digest };
}

/** Whoever asks has read the mailbox on file: they told the code that was sent there. A wrong one counts. */
export async function confirmByCode(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  said: string,
): Promise<Result<{ state: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const { keys } = await organisationContext(rt, orgId);
  const told = await retryLostRace(async (): Promise<Result<null>> => {
    const [mails] = await read(rt.pool, orgId, [mailsOfRequest(orgId, requestId)]);
    const code = codeInForce(mails, rt.now());
    if (!code) return refused("not_found", { field: "code" });
    const digest = codeDigest(keys, code.mail_id, said.replaceAll(/\s/g, ""));
    if (timingSafeEqual(digest, code.code_digest)) return done(null);
    await write(rt.pool, orgId, {
      statements: [countTry(orgId, code.mail_id, code.tries)],
      events: [
        toldByMember(rt, member, "subject_request.code_refused", {
          ...{ request: requestId, mail: code.mail_id, tries: code.tries + 1 },
        }),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    return refused("invalid_field", { field: "code" });
  });
  if (!told.ok) return told;
  return handleRequest(rt, member, requestId, { do: "confirm_identity", method: "code_to_address_on_file" });
}
