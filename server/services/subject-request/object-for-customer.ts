import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { draftById, setDraftState } from "@/db/repositories/draft";
import { recallRelease } from "@/db/repositories/erasure";
import { insertWork } from "@/db/repositories/intake";
import { pendingByRule, setObjected } from "@/db/repositories/subject-request";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { linkedCustomer } from "./linked-customer";

/**
 * From now on no rule releases anything to this customer: a person reads it first (GDPR 21, 22). What a rule had let out
 * and that has not left yet is judged again.
 */
export async function setObjection(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  objects: boolean,
): Promise<Result<{ recalled: number }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  return retryLostRace(async () => {
    const linked = await linkedCustomer(rt, orgId, requestId, { closed: !objects });
    if (!linked.ok) return linked;
    const subject = linked.value.file.row.subject_id;
    const now = new Date(rt.now());
    const pending = objects ? (await read(rt.pool, orgId, [pendingByRule(orgId, subject)]))[0] : [];
    const statements: Statement[] = [];
    for (const { release_id, draft_id } of pending) {
      const [[draft]] = draft_id ? await read(rt.pool, orgId, [draftById(orgId, draft_id)]) : [[]];
      statements.push(recallRelease(orgId, release_id), finishWork(orgId, "release", release_id));
      if (draft?.state === "releasing")
        statements.push(
          setDraftState(orgId, draft.draft_id, draft.revision, "checking", now),
          insertWork(orgId, "check", draft.draft_id, now),
        );
    }
    const told = { subject, request: requestId };
    await write(rt.pool, orgId, {
      statements: [setObjected(orgId, subject, objects ? now : null), ...statements],
      events: [
        objects
          ? toldByMember(rt, member, "subject.objected", { ...told, recalled: pending.length })
          : toldByMember(rt, member, "subject.objection_withdrawn", told),
        ...pending.map(({ release_id: release, draft_id: draft }) =>
          toldByMember(rt, member, "release.returned", { release, draft, item: null, because: "seen_changed" }, draft),
        ),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ recalled: pending.length });
  });
}
