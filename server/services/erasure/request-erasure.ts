import { permitted } from "@/core/identity/roles";
import { isClosed } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import { insertWork } from "@/db/repositories/intake";
import {
  holdsOver,
  insertErasure,
  requestsOfSubject,
  setRestricted,
  subjectById,
} from "@/db/repositories/subject-request";
import { LostRace, read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { requestFile } from "../subject-request/request-file";
import { toldByMember } from "../told-by-member";

/** Records that law or a claim wants kept are frozen instead: a customer is erased whole or not at all. */
const ALWAYS_KEPT = new Set(["audit_log", "requests"]);

/**
 * Begins the end of a customer's data, under their request. `typed` is the request's number: nobody does this by a slip.
 * From now on nothing new is taken in for them; a worker does the rest.
 */
export async function requestErasure(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  typed: string,
): Promise<Result<{ erasure: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const { row, outcomes } = opened;
  if (isClosed(row.state)) return refused("request_closed");
  if (row.kind !== "erasure") return refused("conflict", { field: "kind" });
  if (row.identity_at === null || row.subject_id === null) return refused("identity_first");
  if (typed.trim() !== String(row.number)) return refused("invalid_field", { field: "typed" });
  const kept = outcomes.find(
    ({ category, outcome }) => !ALWAYS_KEPT.has(category) && /^(kept|restricted|refused)$/.test(outcome),
  );
  if (kept) return refused("conflict", { field: kept.category });
  const subjectId = row.subject_id;
  const [[subject], holds, requests] = await read(rt.pool, orgId, [
    subjectById(orgId, subjectId),
    holdsOver(orgId, subjectId),
    requestsOfSubject(orgId, subjectId),
  ]);
  if (!subject) return refused("not_found", { field: "subject" });
  if (holds[0]) return refused("legal_hold", { field: holds[0].hold_id });
  const other = requests.find((each) => each.request_id !== requestId && !isClosed(each.state));
  if (other) return refused("conflict", { field: `request ${other.number}` });
  const erasure = rt.newId();
  const now = new Date(rt.now());
  try {
    await write(rt.pool, orgId, {
      statements: [
        insertErasure(orgId, erasure, subjectId, requestId, member.userId, now),
        setRestricted(orgId, subjectId, subject.restricted_at ?? now),
        insertWork(orgId, "erasure", erasure, now),
      ],
      events: [toldByMember(rt, member, "erasure.requested", { erasure, subject: subjectId, request: requestId })],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "erasure" });
    throw error;
  }
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ erasure });
}
