import type { MailKind } from "@/core/mail/outgoing";
import { insertWork } from "@/db/repositories/intake";
import { insertMail } from "@/db/repositories/mail";
import type { Statement } from "@/db/statement";
import { EMPTIED } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

type Asked = {
  id: string;
  kind: MailKind;
  ref: string;
  request: string | null;
  sealed?: Buffer;
  codeDigest?: Buffer;
};

/** A mail and the work of sending it, in the transaction of what it tells; what was asked for before turns it back. */
export function mailStatements(rt: Runtime, { orgId, userId }: MemberContext, asked: Asked): Statement[] {
  const now = new Date(rt.now());
  const { id, kind, ref, request, sealed = EMPTIED, codeDigest = null } = asked;
  return [
    insertMail(orgId, id, kind, ref, request, sealed, codeDigest, userId, now),
    insertWork(orgId, "mail", id, now),
  ];
}
