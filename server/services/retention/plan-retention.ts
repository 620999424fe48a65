import { permitted } from "@/core/identity/roles";
import type { RunCounts } from "@/core/privacy/retention-view";
import { done, type Result, refused } from "@/core/result";
import { insertRetentionRun } from "@/db/repositories/retention-run";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { countsNow, toldCounts } from "./count-past";

/** A dry run: what a run would do now, and what keeps the rest. Only that somebody looked is written. */
export async function planRetention(
  rt: Runtime,
  member: MemberContext,
): Promise<Result<{ id: string; counts: RunCounts }>> {
  if (!permitted(member.roles, "retention.run")) return refused("not_permitted");
  const { orgId } = member;
  const { version, counts } = await countsNow(rt, orgId);
  const id = rt.newId();
  const at = new Date(rt.now());
  const event = toldByMember(rt, member, "retention.planned", {
    run: id,
    policy_version: version,
    categories: toldCounts(counts),
  });
  await write(rt.pool, orgId, {
    statements: [
      insertRetentionRun(
        ...[orgId, id, version, true, "done", member.userId, at, at],
        ...[JSON.stringify(counts), event.eventId],
      ),
    ],
    events: [event],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ id, counts });
}
