import { readFile } from "node:fs/promises";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { packageById } from "@/db/repositories/data-package";
import { requestById, subjectById } from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { open } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { packageFile } from "../erasure/remove-copies";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";

export type OpenedFile = { name: string; type: string; bytes: Buffer };

/** Lets whoever handles the request have the copy, to pass it on; each time is on record. */
export async function openPackage(
  rt: Runtime,
  member: MemberContext,
  id: string,
  dir: string,
): Promise<Result<OpenedFile>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const [[row]] = isUuid(id) ? await read(rt.pool, orgId, [packageById(orgId, id)]) : [[]];
  if (row?.state !== "ready") return refused("not_found");
  const [[subject], [request]] = await read(rt.pool, orgId, [
    subjectById(orgId, row.subject_id),
    requestById(orgId, row.request_id),
  ]);
  if (!subject?.wrapped) return refused("not_found");
  const sealed = await readFile(packageFile(dir, orgId, id)).catch(() => null);
  if (!sealed) return refused("not_found");
  const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: subject.key_version, wrapped: subject.wrapped });
  const bytes = open(key, PLACES.package(orgId, id), sealed);
  await write(rt.pool, orgId, {
    statements: [],
    events: [toldByMember(rt, member, "subject_request.package_downloaded", { request: row.request_id, package: id })],
  });
  return done({ name: `request-${request?.number ?? 0}-data.zip`, type: "application/zip", bytes });
}
