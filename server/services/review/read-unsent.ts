import { mayWork } from "@/core/review/claim";
import type { KeptWork, UnsentWork } from "@/core/review/unsent-work";
import { type UnsentRow, unsentOfMember } from "@/db/repositories/unsent";
import { read } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { PLACES } from "../sealed-bodies";
import { actor } from "./claim-item";
import type { MemberContext } from "./member-context";

type Kept = Omit<UnsentWork, "leaked"> & Partial<Pick<UnsentWork, "leaked">>;

/** What this member has begun and not sent, where they may still work; newest first, fifty at most. */
export async function readUnsent(rt: Runtime, member: MemberContext): Promise<KeptWork[]> {
  const { orgId, userId } = member;
  const [rows] = await read(rt.pool, orgId, [unsentOfMember(orgId, userId)]);
  return rows
    .filter((row) => mayWork({ item: row }, actor(member, row.queue_id)).ok)
    .flatMap((row) => opened(rt, member, row));
}

/** Of a customer who was erased there is nothing to open any more. */
function opened(rt: Runtime, { orgId, userId }: MemberContext, row: UnsentRow): KeptWork[] {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const place = PLACES.unsentWork(orgId, `${row.item_id}/${userId}`);
    // What was kept before that was asked has no answer.
    const work = { leaked: null, ...openJson<Kept>(key, place, row.sealed_body) };
    return [{ item: row.item_id, savedAt: row.saved_at.toISOString(), work }];
  } catch (error) {
    if (error instanceof Erased) return [];
    throw error;
  }
}
