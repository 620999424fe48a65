import { queuesWith } from "@/core/identity/grants";
import type { RowText } from "@/core/review/desk-view";
import { firstCustomerMessages, type ItemTextRow, textsOfItems } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import { type DataKey, Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type ConversationBody, type DraftBody, type MessageBody, PLACES } from "../sealed-bodies";

const PREVIEW = 140;
const TITLE = 80;

/** Titles and previews of at most a page of items; an erased customer's are empty. */
export async function readQueueTexts(rt: Runtime, member: MemberContext, items: string[]): Promise<RowText[]> {
  const { orgId } = member;
  const [rows, firsts] = await read(rt.pool, orgId, [
    textsOfItems(orgId, items, queuesWith(member.grants, "queue.read")),
    firstCustomerMessages(orgId, items),
  ]);
  const first = new Map(firsts.map((f) => [f.conversation_id, f]));
  return rows.map((row) => {
    const key = keyOf(rt, orgId, row);
    return key ? textOf(orgId, key, row, first.get(row.conversation_id)) : { id: row.item_id, title: "", preview: "" };
  });
}

function keyOf(rt: Runtime, orgId: string, row: ItemTextRow): DataKey | null {
  try {
    return openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function textOf(
  orgId: string,
  key: DataKey,
  row: ItemTextRow,
  first: { message_id: string; sealed_body: Buffer } | undefined,
): RowText {
  const { title } = openJson<ConversationBody>(
    key,
    PLACES.conversation(orgId, row.conversation_id),
    row.conversation_body,
  );
  const opening = first
    ? openJson<MessageBody>(key, PLACES.message(orgId, first.message_id), first.sealed_body).text
    : "";
  const draft =
    row.draft_id && row.draft_body
      ? openJson<DraftBody>(key, PLACES.draft(orgId, row.draft_id), row.draft_body).text
      : opening;
  return { id: row.item_id, title: oneLine(title ?? opening, TITLE), preview: oneLine(draft, PREVIEW) };
}

function oneLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).trimEnd()}…`;
}
