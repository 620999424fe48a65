import { NO_WORDS } from "@/core/privacy/masked-text";
import { done, type Result, refused } from "@/core/result";
import { remaining, unread } from "@/core/review/bulk";
import type { BulkView } from "@/core/review/bulk-view";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { readQueueTexts } from "../queue/queue-texts";
import type { MemberContext } from "../review/member-context";
import { type BulkFile, bulkFile } from "./bulk-file";
import { unsentOfBulk } from "./keep-unsent-of-bulk";
import { titleOfQueue } from "./read-alike";

/** One's own items that are being decided together, or were: each with its beginning, and what became of it. */
export async function readBulk(rt: Runtime, member: MemberContext, id: string): Promise<Result<BulkView>> {
  const file = await bulkFile(rt, member, id);
  if (!file) return refused("not_found", { field: "bulk" });
  const { row, items, bulk } = file;
  const org = await organisationContext(rt, member.orgId);
  const texts = await readQueueTexts(
    rt,
    member,
    items.map((each) => each.item_id),
  );
  const textOf = new Map(texts.map((each) => [each.id, each]));
  return done({
    id: row.bulk_id,
    state: row.state,
    queueTitle: titleOfQueue(org.policy, row.queue_id),
    check: row.reason_check,
    code: row.reason_code,
    until: row.expires_at.toISOString(),
    expired: row.state === "open" && row.expires_at.getTime() <= rt.now(),
    kind: row.kind,
    reason: row.reason,
    unread: unread(bulk).length,
    remaining: remaining(bulk).length,
    sample: items.filter((each) => each.sampled).length,
    undoUntil: undoUntil(file, rt.now()),
    undone: row.undone_at !== null,
    undoSeconds: org.policy.undo_seconds,
    unsent: unsentOfBulk(org, row),
    rows: items.map((each) => ({
      id: each.item_id,
      sampled: each.sampled,
      opened: each.opened_at !== null,
      leftOut: each.left_out_at !== null,
      fellOut: each.fell_out,
      decided: each.decision_id !== null,
      undone: each.undone,
      title: textOf.get(each.item_id)?.title ?? NO_WORDS,
      preview: textOf.get(each.item_id)?.preview ?? NO_WORDS,
    })),
  });
}

/** When the first of them leaves: from then on not all can be taken back. */
function undoUntil({ row, items }: BulkFile, now: number): string | null {
  if (row.state !== "decided" || row.undone_at !== null) return null;
  const ends = items.flatMap((each) => (each.undo_until && !each.undone ? [each.undo_until.getTime()] : []));
  const first = Math.min(...ends);
  return ends.length > 0 && first > now ? new Date(first).toISOString() : null;
}
