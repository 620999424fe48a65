import { queuesWith } from "@/core/identity/grants";
import type { Policy } from "@/core/policy/policy";
import { NO_WORDS } from "@/core/privacy/masked-text";
import { done, type Result, refused } from "@/core/result";
import type { StuckView } from "@/core/review/lead-view";
import type { StuckState } from "@/core/review/stuck";
import { type StuckRow, stuckPage } from "@/db/repositories/stuck";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import { maskPreviews, type Preview, type PreviewRow } from "../privacy/mask-previews";
import type { MemberContext } from "../review/member-context";

export type StuckPage = { rows: StuckView[]; next: string | null };

/** Drafts that go no further by themselves, newest first, in the queues whose blocked drafts the member may see to. */
export async function readStuck(
  rt: Runtime,
  member: MemberContext,
  input: { state: StuckState; cursor?: string },
): Promise<Result<StuckPage>> {
  const queues = queuesWith(member.grants, "item.queue_blocked");
  if (queues?.length === 0) return refused("not_permitted");
  const from = placeOf(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const { policy } = await organisationContext(rt, orgId);
  const [rows] = await read(rt.pool, orgId, [
    stuckPage(orgId, input.state, policy.queues[0]?.id ?? "", queues, from.at, from.id, PAGE + 1),
  ]);
  const page = pageOf(rows, (row) => ({ at: row.place, id: row.draft_id }));
  const previews = await maskPreviews(rt, member, page.rows.map(previewRow));
  return done({
    rows: page.rows.map((row) => stuckView(policy, row, input.state, previews.get(row.draft_id))),
    next: page.next,
  });
}

/** An erased customer's words are empty. */
function stuckView(policy: Policy, row: StuckRow, state: StuckState, words: Preview | undefined): StuckView {
  const rule = row.policy_version === policy.version ? policy.rules.find((r) => r.id === row.rule_id) : undefined;
  return {
    id: row.draft_id,
    state,
    since: row.updated_at.toISOString(),
    queue: row.queue_id,
    channel: row.channel,
    language: row.language,
    title: words?.title ?? NO_WORDS,
    preview: words?.draft ?? NO_WORDS,
    because: row.expired ? { kind: "expired" } : { kind: "rule", title: rule?.title ?? null, finding: row.finding },
    delivery:
      row.attempts === null
        ? null
        : {
            attempts: row.attempts,
            lastStatus: row.last_status,
            lastAt: row.last_attempt_at?.toISOString() ?? null,
          },
  };
}

function previewRow(row: StuckRow): PreviewRow {
  const { first_message_id: first, first_message_body: said } = row;
  return {
    id: row.draft_id,
    queue: row.queue_id,
    language: row.language,
    subject: {
      id: row.subject_id,
      profile: row.sealed_profile,
      key: { version: row.key_version, wrapped: row.wrapped },
    },
    conversation: { id: row.conversation_id, body: row.conversation_body },
    opening: first && said ? { id: first, body: said } : null,
    draft: { id: row.draft_id, body: row.draft_body },
    flag: null,
  };
}
