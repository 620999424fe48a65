import { permittedIn } from "@/core/identity/grants";
import type { Opened } from "@/core/privacy/masked-text";
import { partsOf } from "@/core/release/disclosed-text";
import { done, type Result, refused } from "@/core/result";
import type { SentReply } from "@/core/review/flagged-view";
import { itemPlace } from "@/db/repositories/desk-beside";
import { releasesAround, sentBefore } from "@/db/repositories/flagged-file";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { withoutSecret } from "../receipt/receipt-token";
import { keepsBackSince } from "../review/blind-look";
import type { MemberContext } from "../review/member-context";
import { loadDesk, maskOfDesk } from "../review/read-item";
import { type DraftBody, PLACES } from "../sealed-bodies";

/**
 * What the customer got from the AI, or from us in its place, in the conversation of an item: the exact texts, oldest first.
 */
export async function readSent(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<SentReply[]>> {
  return unlessRemoved(rt, member.orgId, itemId, () => openSent(rt, member, itemId));
}

/** @throws Erased when the texts were taken away */
async function openSent(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<SentReply[]>> {
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
  const sent: Opened<SentReply>[] = [
    ...before.map((d) => ({
      id: d.draft_id,
      kind: "unreviewed" as const,
      draft: d.draft_id,
      text: openJson<DraftBody>(key, PLACES.draft(orgId, d.draft_id), d.sealed_body).text,
      footer: "",
      at: d.created_at.toISOString(),
      by: null,
    })),
    ...releases.map((r) => ({
      id: r.release_id,
      kind: r.kind,
      draft: r.draft_id,
      ...sentParts(open(key, PLACES.release(orgId, r.release_id), r.sealed_text).toString("utf8"), r.body_length),
      at: r.released_at.toISOString(),
      by: r.decision_kind ? { decision: r.decision_kind, name: r.decided_name ?? "" } : null,
    })),
  ];
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  const org = await organisationContext(rt, orgId);
  const { mask } = await maskOfDesk(
    rt,
    org,
    member,
    loaded,
    sent.map(({ text }) => text),
  );
  sent.sort((a, b) => a.at.localeCompare(b.at));
  const until = keepsBackSince(loaded.item)?.toISOString();
  const told = until === undefined ? sent : sent.filter(({ at }) => at <= until);
  return done(told.map((each) => ({ ...each, text: mask.text(each.text) })));
}

/** Under what we let out stands what its reader was told; the customer's own words are in the body alone. */
function sentParts(whole: string, bodyLength: number | null): { text: string; footer: string } {
  const { body, footer } = partsOf(whole, bodyLength);
  return { text: body, footer: withoutSecret(footer) };
}
