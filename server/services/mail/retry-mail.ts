import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { insertWork } from "@/db/repositories/intake";
import { mailFile, reviveMail } from "@/db/repositories/mail";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Sends a letter that was given up once more, under the same Message-ID. Nothing is sent after a recorded success. */
export async function retryMail(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "mail" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [mailFile(orgId, id)]);
    if (row?.kind !== "letter") return refused("not_found", { field: "mail" });
    if (row.state !== "failed") return refused("conflict");
    if (rt.mail?.ready !== true) return refused("mail_not_set_up");
    await write(rt.pool, orgId, {
      statements: [reviveMail(orgId, id), insertWork(orgId, "mail", id, new Date(rt.now()))],
      events: [toldByMember(rt, member, "mail.retried", { mail: id, attempts: row.attempts })],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    return done(null);
  });
}
