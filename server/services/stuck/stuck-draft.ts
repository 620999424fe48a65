import { rolesIn } from "@/core/identity/grants";
import type { RefusalCode, Result } from "@/core/result";
import { refused } from "@/core/result";
import type { ActingMember } from "@/core/review/case";
import type { StuckDraft } from "@/core/review/stuck";
import { type StuckFileRow, stuckFile } from "@/db/repositories/stuck";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";

/** What became of each draft: done, or refused and why. */
export type StuckReport = { draft: string; refused: RefusalCode | null };

export type StuckFile = { row: StuckFileRow; draft: StuckDraft; actor: ActingMember };

/** One draft, one transaction, as often as somebody was faster. */
export async function withStuckDraft(
  rt: Runtime,
  member: MemberContext,
  draftId: string,
  act: (file: StuckFile) => Promise<Result<null>>,
): Promise<Result<null>> {
  if (!isUuid(draftId)) return refused("not_found", { field: "draft" });
  const { policy } = await organisationContext(rt, member.orgId);
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, member.orgId, [stuckFile(member.orgId, draftId, policy.queues[0]?.id ?? "")]);
    if (!row) return refused("not_found", { field: "draft" });
    const { state, stopped, restricted, delivery_state: delivery, queue_id } = row;
    const actor = { id: member.userId, roles: rolesIn(member.grants, queue_id) };
    return act({ row, draft: { state, stopped, restricted, delivery }, actor });
  });
}

/** One after the other, each by itself: that one is refused must not hold up the others. */
export async function eachDraft(
  drafts: readonly string[],
  act: (draft: string) => Promise<Result<unknown>>,
): Promise<StuckReport[]> {
  const reports: StuckReport[] = [];
  for (const draft of new Set(drafts)) {
    const result = await act(draft);
    reports.push({ draft, refused: result.ok ? null : result.refusal.code });
  }
  return reports;
}
