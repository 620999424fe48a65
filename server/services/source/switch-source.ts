import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { disableSource, enableSource } from "@/db/repositories/source-change";
import { sourceList } from "@/db/repositories/source-list";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { forgetSource } from "./authenticate-source";

/** A disabled source's keys open nothing; what it sent before goes on as if nothing had happened. Twice is once. */
export async function switchSource(rt: Runtime, member: MemberContext, id: string, on: boolean): Promise<Result<null>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [sourceList(orgId, id)]);
    if (!row) return refused("not_found");
    if ((row.disabled_at === null) === on) return done(null);
    await write(rt.pool, orgId, {
      statements: [on ? enableSource(orgId, id) : disableSource(orgId, id, new Date(rt.now()))],
      events: [toldByMember(rt, member, on ? "source.enabled" : "source.disabled", { source: id })],
    });
    forgetSource(rt, id);
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}
