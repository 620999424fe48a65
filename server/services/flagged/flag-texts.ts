import { queuesWith } from "@/core/identity/grants";
import { NO_WORDS } from "@/core/privacy/masked-text";
import type { FlagText } from "@/core/review/flagged-view";
import { notesOfFlags } from "@/db/repositories/flagged-list";
import { firstCustomerMessages, textsOfItems } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { maskPreviews } from "../privacy/mask-previews";
import { previewRow } from "../queue/queue-texts";
import type { MemberContext } from "../review/member-context";

/** What the conversations of at most a page of flags are about, and how their notes begin, masked; an erased customer's are empty. */
export async function readFlagTexts(rt: Runtime, member: MemberContext, items: string[]): Promise<FlagText[]> {
  const { orgId } = member;
  const queues = queuesWith(member.grants, "queue.read");
  const [notes, rows, firsts] = await read(rt.pool, orgId, [
    notesOfFlags(orgId, items, queues),
    textsOfItems(orgId, items, queues),
    firstCustomerMessages(orgId, items),
  ]);
  const first = new Map(firsts.map((f) => [f.conversation_id, { id: f.message_id, body: f.sealed_body }]));
  const flags = new Map(notes.map((each) => [each.item_id, { id: each.flag_id, body: each.sealed_body }]));
  const previews = await maskPreviews(
    rt,
    member,
    rows.map((row) => ({
      ...previewRow(row, first.get(row.conversation_id) ?? null),
      draft: null,
      flag: flags.get(row.item_id) ?? null,
    })),
  );
  return notes.map(({ item_id }) => ({
    item: item_id,
    title: previews.get(item_id)?.title ?? NO_WORDS,
    note: previews.get(item_id)?.note ?? NO_WORDS,
  }));
}
