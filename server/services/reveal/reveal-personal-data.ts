import { permittedIn } from "@/core/identity/grants";
import { type RevealRequest, revealFault } from "@/core/privacy/reveal";
import { done, type Result, refused } from "@/core/result";
import { itemPlace } from "@/db/repositories/desk-beside";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { unmaskWritten } from "../privacy/unmask-written";
import type { MemberContext } from "../review/member-context";
import { type Revealed, storeReveal } from "./store-reveal";

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
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const place = {
    ...{ conversation: item.conversation_id, subject: item.subject_id, item: itemId, record: null },
    ...{ draft: item.draft_id, key },
  };
  return done(await storeReveal(rt, org, member, place, { ...given, note: written.value.note }));
}
