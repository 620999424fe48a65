import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { SentReply } from "@/core/review/flagged-view";
import { itemPlace } from "@/db/repositories/desk-beside";
import { releasesAround, sentBefore } from "@/db/repositories/flagged-file";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type DraftBody, PLACES } from "../sealed-bodies";

/**
 * What the customer got from the AI, or from us in its place, in the conversation of an item: the exact texts, oldest first.
 * @throws Erased when the customer's key was destroyed
 */
export async function readSent(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<SentReply[]>> {
  const { orgId } = member;
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const [[item], releases, before] = await read(rt.pool, orgId, [
    itemPlace(orgId, itemId),
    releasesAround(orgId, itemId),
    sentBefore(orgId, itemId),
  ]);
  if (!item) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const sent: SentReply[] = [
    ...before.map((d) => ({
      id: d.draft_id,
      kind: "unreviewed" as const,
      draft: d.draft_id,
      text: openJson<DraftBody>(key, PLACES.draft(orgId, d.draft_id), d.sealed_body).text,
      at: d.created_at.toISOString(),
      by: null,
    })),
    ...releases.map((r) => ({
      id: r.release_id,
      kind: r.kind,
      draft: r.draft_id,
      text: open(key, PLACES.release(orgId, r.release_id), r.sealed_text).toString("utf8"),
      at: r.released_at.toISOString(),
      by: r.decision_kind ? { decision: r.decision_kind, name: r.decided_name ?? "" } : null,
    })),
  ];
  return done(sent.sort((a, b) => a.at.localeCompare(b.at)));
}
