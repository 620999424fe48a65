import { encodeEvent } from "@/core/audit/event";
import { permittedIn } from "@/core/identity/grants";
import { type RevealRequest, revealFault } from "@/core/privacy/reveal";
import { done, type Result, refused } from "@/core/result";
import { itemPlace } from "@/db/repositories/desk-beside";
import { insertReveal } from "@/db/repositories/reveal";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { unmaskWritten } from "../privacy/unmask-written";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

export type RevealBody = { note: string | null; salt: string };
type Revealed = { reveal: string; until: string };

/**
 * Shows this member the personal data of one conversation for some minutes, for a reason that is on record and will be
 * looked at. It changes nothing about the item: what a decision binds to is what is true, not what was shown.
 */
export async function revealPersonalData(
  rt: Runtime,
  member: MemberContext,
  given: RevealRequest & { item: string },
): Promise<Result<Revealed>> {
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, given.item, () => revealIn(rt, member, given));
}

/** @throws Erased when the texts were taken away */
async function revealIn(
  rt: Runtime,
  member: MemberContext,
  { item: itemId, ...given }: RevealRequest & { item: string },
): Promise<Result<Revealed>> {
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const [[item]] = await read(rt.pool, orgId, [itemPlace(orgId, itemId)]);
  if (!item) return refused("not_found", { field: "item" });
  const may = (permission: "queue.read" | "personal_data.reveal") =>
    permittedIn(member.grants, permission, item.queue_id);
  if (!may("queue.read") || !may("personal_data.reveal")) return refused("not_permitted");
  const fault = revealFault(given);
  if (fault !== null) return refused(fault === "note" ? "reason_required" : "invalid_field", { field: fault });
  const written = await unmaskWritten(rt, member, { item: itemId, edited: false }, { note: given.note ?? "" });
  if (!written.ok) return written;
  const note = written.value.note.normalize("NFC").trim() || null;
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const reveal = rt.newId();
  const now = rt.now();
  const until = new Date(now + org.privacy.masking.reveal_minutes * 60_000);
  const body: RevealBody = { note, salt: newSalt() };
  const kinds = [...new Set(given.kinds)];
  await write(rt.pool, orgId, {
    statements: [
      insertReveal(
        ...[orgId, reveal, member.userId, item.conversation_id, item.subject_id, itemId, kinds, given.reason],
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
        itemId,
        draftId: item.draft_id,
        data: {
          reveal,
          conversation: item.conversation_id,
          item: itemId,
          reason: given.reason,
          note: note === null ? null : commitment(body.salt, "note", note),
          kinds,
          until: until.toISOString(),
        },
      }),
    ],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ reveal, until: until.toISOString() });
}
