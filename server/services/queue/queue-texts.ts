import { queuesWith } from "@/core/identity/grants";
import { NO_WORDS } from "@/core/privacy/masked-text";
import type { RowText } from "@/core/review/desk-view";
import { firstCustomerMessages, type ItemTextRow, textsOfItems } from "@/db/repositories/queue";
import { askedOfItems } from "@/db/repositories/revision";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { maskPreviews, type PreviewRow } from "../privacy/mask-previews";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";

/** Titles and previews of at most a page of items, masked; an erased customer's are empty. */
export async function readQueueTexts(rt: Runtime, member: MemberContext, items: string[]): Promise<RowText[]> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  // Without a second person's own judgement first, nothing stands on their desk in the place of the draft.
  const kept = org.policy.oversight?.blind_second ? (await allKeptBack(rt, org, member)).drafts : null;
  const [rows, firsts, asked] = await read(rt.pool, orgId, [
    textsOfItems(orgId, items, queuesWith(member.grants, "queue.read")),
    firstCustomerMessages(orgId, items),
    askedOfItems(orgId, items),
  ]);
  const first = new Map(firsts.map((f) => [f.conversation_id, { id: f.message_id, body: f.sealed_body }]));
  const previews = await maskPreviews(
    rt,
    member,
    rows.map((row) => previewRow(row, first.get(row.conversation_id) ?? null)),
  );
  return rows.map(({ item_id, draft_id }) => {
    const preview = previews.get(item_id);
    const { title, draft, opening } = preview ?? { title: NO_WORDS, draft: NO_WORDS, opening: NO_WORDS };
    const askedAt = asked.find((each) => each.item_id === item_id)?.asked_at.toISOString() ?? null;
    // Beside the text that would go out, the draft would tell whether the first person changed it.
    const hidden = draft_id === null || kept?.get(draft_id)?.blind === "form";
    return { id: item_id, title, preview: hidden ? opening : draft, askedAt };
  });
}

export function previewRow(row: ItemTextRow, opening: PreviewRow["opening"]): PreviewRow {
  return {
    id: row.item_id,
    queue: row.queue_id,
    language: row.language,
    subject: {
      id: row.subject_id,
      profile: row.sealed_profile,
      key: { version: row.key_version, wrapped: row.wrapped },
    },
    conversation: { id: row.conversation_id, body: row.conversation_body },
    opening,
    draft: row.draft_id && row.draft_body ? { id: row.draft_id, body: row.draft_body } : null,
    flag: null,
  };
}
