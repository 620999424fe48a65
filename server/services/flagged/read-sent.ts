import { permittedIn } from "@/core/identity/grants";
import type { Opened } from "@/core/privacy/masked-text";
import { partsOf } from "@/core/release/disclosed-text";
import { done, type Result, refused } from "@/core/result";
import type { SentReply } from "@/core/review/flagged-view";
import { notedAsTold } from "@/db/repositories/chain";
import { itemPlace } from "@/db/repositories/desk-beside";
import { releasesAround, sentBefore } from "@/db/repositories/flagged-file";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { withoutSecret } from "../receipt/receipt-token";
import { outgoing } from "../release/outgoing";
import { keepsBackSince } from "../review/blind-look";
import { holdingWords } from "../review/holding-reply";
import { allKeptBack } from "../review/kept-back";
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
  const [[item], released, before, [noted]] = await read(rt.pool, orgId, [
    itemPlace(orgId, itemId),
    releasesAround(orgId, itemId),
    sentBefore(orgId, itemId),
    notedAsTold(orgId, itemId),
  ]);
  if (!item) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const { drafts: kept } = await allKeptBack(rt, org, member);
  const releases = released.filter((r) => r.kind === "holding_reply" || !kept.has(r.draft_id ?? ""));
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
    ...(noted?.told_at ? [holdingAsNoted(rt, org, itemId, { ...noted, told_at: noted.told_at })] : []),
  ];
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
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

/** The words that a customer would have had, where it is noted that they were told and none are on record. */
function holdingAsNoted(
  rt: Runtime,
  org: OrganisationContext,
  itemId: string,
  { told_at: at, language, draft_id: draft }: { told_at: Date; language: string; draft_id: string | null },
): Opened<SentReply> {
  const id = idFrom(keyedDigest(org.keys, "told", itemId), at);
  const to = { language, receipt: { kind: "holding_reply", id } } as const;
  const { body, footer } = outgoing(rt, org, to, holdingWords(org.policy, language), "automatic");
  return {
    ...{ id, kind: "holding_reply", draft, text: body, footer: withoutSecret(footer) },
    at: at.toISOString(),
    by: null,
  };
}

/** Of the shape of every other id, and the same at every reading. */
function idFrom(bytes: Buffer, at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0") + bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
