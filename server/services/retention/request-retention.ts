import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { insertWork } from "@/db/repositories/intake";
import { insertRetentionRun } from "@/db/repositories/retention-run";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { NO_COUNTS } from "./no-counts";

/** Asks for a run; a worker does it. While one is under way there is none to ask for. */
export async function requestRetention(rt: Runtime, member: MemberContext): Promise<Result<{ id: string }>> {
  if (!permitted(member.roles, "retention.run")) return refused("not_permitted");
  const { orgId } = member;
  const { privacy } = await organisationContext(rt, orgId);
  const id = rt.newId();
  const at = new Date(rt.now());
  try {
    await write(rt.pool, orgId, {
      statements: waitingRun({ orgId, id, version: privacy.version, by: member.userId, at }),
      events: [toldByMember(rt, member, "retention.requested", { run: id, policy_version: privacy.version })],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict");
    throw error;
  }
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ id });
}

type Asked = { orgId: string; id: string; version: number; by: string | null; at: Date };

/** A run that waits for a worker; turned back while another one is under way. */
export function waitingRun({ orgId, id, version, by, at }: Asked): Statement[] {
  return [
    insertRetentionRun(orgId, id, version, false, "waiting", by, at, null, JSON.stringify(NO_COUNTS), null),
    insertWork(orgId, "retention", id, at),
  ];
}
