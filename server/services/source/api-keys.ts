import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { revokeApiKey } from "@/db/repositories/source-change";
import { keysOfSource, sourceList } from "@/db/repositories/source-list";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { forgetSource } from "./authenticate-source";
import { newApiKey } from "./new-source";

/** Another key beside those there are, so that one can replace another without a gap. The answer is the only place that ever holds it. */
export async function createApiKey(
  rt: Runtime,
  member: MemberContext,
  source: string,
): Promise<Result<{ apiKey: string }>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(source)) return refused("not_found");
  const { orgId } = member;
  const [[row]] = await read(rt.pool, orgId, [sourceList(orgId, source)]);
  if (!row) return refused("not_found");
  const made = newApiKey(rt, orgId, source);
  await write(rt.pool, orgId, {
    statements: [made.statement],
    events: [toldByMember(rt, member, "source.key_created", { source, key: made.keyId })],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  return done({ apiKey: made.apiKey });
}

/** Ends a key: at once in this process, within a second in every other. Twice is once. */
export async function revokeKey(
  rt: Runtime,
  member: MemberContext,
  source: string,
  key: string,
): Promise<Result<null>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(source) || !isUuid(key)) return refused("not_found");
  const { orgId } = member;
  return retryLostRace(async () => {
    const [keys] = await read(rt.pool, orgId, [keysOfSource(source)]);
    const found = keys.find((k) => k.key_id === key);
    if (!found) return refused("not_found");
    if (found.revoked_at !== null) return done(null);
    await write(rt.pool, orgId, {
      statements: [revokeApiKey(source, key)],
      events: [toldByMember(rt, member, "source.key_revoked", { source, key })],
    });
    forgetSource(rt, source);
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}
