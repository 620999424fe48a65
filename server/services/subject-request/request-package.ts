import { permitted } from "@/core/identity/roles";
import { isClosed } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import { insertPackage } from "@/db/repositories/data-package";
import { insertWork } from "@/db/repositories/intake";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { requestFile } from "./request-file";

/** Asks for the copy that access and portability promise; a worker makes it. Nobody gets one before it is sure who asks. */
export async function requestPackage(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
): Promise<Result<{ package: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const { row } = opened;
  if (row.kind !== "access" && row.kind !== "portability") return refused("conflict", { field: "kind" });
  if (isClosed(row.state)) return refused("request_closed");
  if (row.identity_at === null || row.subject_id === null) return refused("identity_first");
  const id = rt.newId();
  const now = new Date(rt.now());
  await write(rt.pool, orgId, {
    statements: [
      insertPackage(orgId, id, requestId, row.subject_id, member.userId, now),
      insertWork(orgId, "package", id, now),
    ],
    events: [toldByMember(rt, member, "subject_request.package_requested", { request: requestId, package: id })],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ package: id });
}
