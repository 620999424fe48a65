import { queuesWith } from "@/core/identity/grants";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import type { StuckView } from "@/core/review/lead-view";
import type { StuckState } from "@/core/review/stuck";
import { type StuckRow, stuckPage } from "@/db/repositories/stuck";
import { read } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type ConversationBody, type DraftBody, type MessageBody, PLACES } from "../sealed-bodies";

export type StuckPage = { rows: StuckView[]; next: string | null };

const TITLE = 80;
const PREVIEW = 140;

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
  return done({ rows: page.rows.map((row) => stuckView(rt, orgId, policy, row, input.state)), next: page.next });
}

function stuckView(rt: Runtime, orgId: string, policy: Policy, row: StuckRow, state: StuckState): StuckView {
  const rule = row.policy_version === policy.version ? policy.rules.find((r) => r.id === row.rule_id) : undefined;
  return {
    id: row.draft_id,
    state,
    since: row.updated_at.toISOString(),
    queue: row.queue_id,
    channel: row.channel,
    language: row.language,
    ...textsOf(rt, orgId, row),
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

/** An erased customer's are empty. */
function textsOf(rt: Runtime, orgId: string, row: StuckRow): { title: string; preview: string } {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const place = PLACES.conversation(orgId, row.conversation_id);
    const { title } = openJson<ConversationBody>(key, place, row.conversation_body);
    const opening =
      row.first_message_id && row.first_message_body
        ? openJson<MessageBody>(key, PLACES.message(orgId, row.first_message_id), row.first_message_body).text
        : "";
    const { text } = openJson<DraftBody>(key, PLACES.draft(orgId, row.draft_id), row.draft_body);
    return { title: oneLine(title ?? opening, TITLE), preview: oneLine(text, PREVIEW) };
  } catch (error) {
    if (error instanceof Erased) return { title: "", preview: "" };
    throw error;
  }
}

function oneLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).trimEnd()}…`;
}
