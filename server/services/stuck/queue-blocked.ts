import type { Policy } from "@/core/policy/policy";
import { minutesAfter, workingMinutesBetween } from "@/core/policy/working-hours";
import { done, type Result, refused } from "@/core/result";
import { severityOfRank, urgencyOf } from "@/core/review/priority";
import { queueBlocked as mayQueue } from "@/core/review/stuck";
import { setDraftState } from "@/db/repositories/draft";
import { insertWork } from "@/db/repositories/intake";
import { insertItem, undoHeldDecisions } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { chainStatements } from "../review/follow-chain";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { eachDraft, type StuckFile, type StuckReport, withStuckDraft } from "./stuck-draft";

/**
 * Blocked drafts into a queue: theirs, or the one given. What was decided on them before stands no more; from here they
 * are decided like any other.
 */
export async function queueBlocked(
  rt: Runtime,
  member: MemberContext,
  drafts: readonly string[],
  queue: string | null,
): Promise<Result<StuckReport[]>> {
  const org = await organisationContext(rt, member.orgId);
  if (queue !== null && !org.policy.queues.some((q) => q.id === queue))
    return refused("unknown_reference", { field: "queue" });
  const reports = await eachDraft(drafts, (draftId) =>
    withStuckDraft(rt, member, draftId, async (file) => {
      const may = mayQueue(file.draft, file.actor);
      if (!may.ok) return may;
      const { orgId } = member;
      const { row } = file;
      const into = queue ?? row.queue_id;
      const opened = openedItem(rt, org, file, into);
      await write(rt.pool, orgId, {
        statements: [
          setDraftState(orgId, row.draft_id, row.revision, may.value.state, new Date(rt.now())),
          undoHeldDecisions(orgId, row.draft_id, new Date(rt.now())),
          ...opened.statements,
        ],
        events: [
          toldByMember(
            rt,
            member,
            "draft.queued",
            { draft: row.draft_id, item: opened.itemId, queue: into, due_at: opened.dueAt?.toISOString() ?? null },
            row.draft_id,
          ),
        ],
      });
      rt.announce({ orgId, kind: "queue", item: null });
      return done(null);
    }),
  );
  return done(reports);
}

/** A fresh item with the time that its rule gives, from now on. */
function openedItem(
  rt: Runtime,
  { orgId, policy }: OrganisationContext,
  { row }: StuckFile,
  queue: string,
): { itemId: string; dueAt: Date | null; statements: Statement[] } {
  const now = rt.now();
  const itemId = rt.newId();
  const dueAt =
    row.due_at === null ? null : new Date(dueFrom(policy, row.rule_id, { from: row.drafted_at, to: row.due_at }, now));
  const urgency = urgencyOf(severityOfRank(row.rank), row.risk);
  const statements = [
    insertItem(
      ...[orgId, itemId, "draft", queue, row.level, urgency, dueAt ?? "infinity", row.on_expiry],
      ...[row.outcome === "two_person", false, row.conversation_id, row.subject_id, row.draft_id, null],
      ...[row.disposition_id, null, row.finding_check, row.finding_code, row.findings, row.language, row.channel],
      new Date(now),
    ),
  ];
  if (dueAt && row.on_expiry) statements.push(insertWork(orgId, "deadline", itemId, dueAt));
  statements.push(...chainStatements(policy, { orgId, itemId, kind: "draft", queue, alreadySent: false, at: now }));
  return { itemId, dueAt, statements };
}

/** As long from now as it was from the draft's arrival; in working hours where its rule counts those. */
function dueFrom(policy: Policy, ruleId: string | null, was: { from: Date; to: Date }, now: number): number {
  const counted = policy.rules.find(({ id }) => id === ruleId)?.deadline_counts;
  const [from, to] = [was.from.getTime(), was.to.getTime()];
  if (!counted || !policy.working_hours) return now + (to - from);
  return minutesAfter(policy.working_hours, now, workingMinutesBetween(policy.working_hours, from, to));
}
