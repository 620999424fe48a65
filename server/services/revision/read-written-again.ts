import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { WrittenAgain } from "@/core/review/again-view";
import { answeredRevision } from "@/db/repositories/revision";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import type { MemberContext } from "../review/member-context";
import { loadDesk, maskOfDesk } from "../review/read-item";
import { type DraftBody, PLACES, type RevisionBody } from "../sealed-bodies";

/** What a draft was written again for: the instruction, and what stood there before; null where nobody had asked. */
export async function readWrittenAgain(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
): Promise<Result<WrittenAgain | null>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, itemId, () => openWrittenAgain(rt, member, itemId));
}

/** @throws Erased when the texts were taken away */
async function openWrittenAgain(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
): Promise<Result<WrittenAgain | null>> {
  const { orgId } = member;
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  const { item } = loaded;
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  const [[row]] = await read(rt.pool, orgId, [answeredRevision(orgId, itemId)]);
  if (!row) return done(null);
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const { instruction } = openJson<RevisionBody>(key, PLACES.revision(orgId, row.revision_id), row.sealed_body);
  const { text } = openJson<DraftBody>(key, PLACES.draft(orgId, row.before_id), row.before_body);
  const org = await organisationContext(rt, orgId);
  const { mask } = await maskOfDesk(rt, org, member, loaded, [instruction, text]);
  return done({
    instruction: mask.text(instruction),
    by: { id: row.requested_by, name: row.requested_name ?? "" },
    at: row.requested_at.toISOString(),
    before: mask.text(text),
  });
}
