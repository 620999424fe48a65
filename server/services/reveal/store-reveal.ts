import { encodeEvent } from "@/core/audit/event";
import type { RevealRequest } from "@/core/privacy/reveal";
import { insertReveal } from "@/db/repositories/reveal";
import { write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { type DataKey, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

export type RevealBody = { note: string | null; salt: string };
export type Revealed = { reveal: string; until: string };

/** Where it was asked for; a record of what a rule released has no item. */
type Place = {
  conversation: string;
  subject: string;
  item: string | null;
  record: string | null;
  draft: string | null;
  key: DataKey;
};

/** Begins a reveal that was allowed: its row, sealed note and event. `given.note` has the values, not placeholders. */
export async function storeReveal(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  { conversation, subject, item, record, draft, key }: Place,
  given: RevealRequest,
): Promise<Revealed> {
  const { orgId } = member;
  const note = (given.note ?? "").normalize("NFC").trim() || null;
  const reveal = rt.newId();
  const now = rt.now();
  const until = new Date(now + org.privacy.masking.reveal_minutes * 60_000);
  const body: RevealBody = { note, salt: newSalt() };
  const kinds = [...new Set(given.kinds)];
  await write(rt.pool, orgId, {
    statements: [
      insertReveal(
        ...[orgId, reveal, member.userId, conversation, subject, item, record, kinds, given.reason],
        ...[sealJson(key, PLACES.reveal(orgId, reveal), body), new Date(now), until],
      ),
    ],
    events: [
      encodeEvent({
        type: "personal_data.revealed",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        itemId: item,
        draftId: draft,
        data: {
          reveal,
          conversation,
          item,
          reason: given.reason,
          note: note === null ? null : commitment(body.salt, "note", note),
          kinds,
          until: until.toISOString(),
        },
      }),
    ],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return { reveal, until: until.toISOString() };
}
