import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { CameAfter } from "@/core/review/beside-view";
import { draftAfter, itemPlace, messagesAfter } from "@/db/repositories/desk-beside";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { type DraftBody, type MessageBody, PLACES } from "../sealed-bodies";
import { keepsBackSince } from "./blind-look";
import { allKeptBack } from "./kept-back";
import type { MemberContext } from "./member-context";
import { loadDesk, maskOfDesk } from "./read-item";

/**
 * What was said and drafted since an item's draft was written: why it no longer counts, and where the work went.
 */
export async function readWhatCameAfter(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
): Promise<Result<CameAfter>> {
  return unlessRemoved(rt, member.orgId, itemId, () => openWhatCameAfter(rt, member, itemId));
}

/** @throws Erased when the texts were taken away */
async function openWhatCameAfter(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<CameAfter>> {
  const { orgId } = member;
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const [[item], messages, [newest]] = await read(rt.pool, orgId, [
    itemPlace(orgId, itemId),
    messagesAfter(orgId, itemId),
    draftAfter(orgId, itemId),
  ]);
  if (!item) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  const kept = await allKeptBack(rt, org, member);
  if (item.draft_id !== null && kept.drafts.has(item.draft_id)) return done({ messages: [], draft: null });
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  if (keepsBackSince(loaded.item)) return done({ messages: [], draft: null });
  const draft = newest && !kept.drafts.has(newest.draft_id) ? newest : null;
  const newer = draft && openJson<DraftBody>(key, PLACES.draft(orgId, draft.draft_id), draft.sealed_body).text;
  const { mask } = await maskOfDesk(rt, org, member, loaded, [newer ?? null]);
  return done({
    messages: messages.map((m) => ({
      id: m.message_id,
      role: m.role,
      text:
        mask.message(m.message_id)?.text ??
        mask.text(openJson<MessageBody>(key, PLACES.message(orgId, m.message_id), m.sealed_body).text),
      sentAt: m.sent_at.toISOString(),
    })),
    draft: draft
      ? {
          text: mask.text(newer ?? ""),
          at: draft.created_at.toISOString(),
          state: draft.state,
          item: draft.item_id,
          waits: draft.item_state === "queued" || draft.item_state === "claimed",
        }
      : null,
  });
}
