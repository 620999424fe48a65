import type { TeamList } from "@/core/identity/people-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { allTeams } from "@/db/repositories/team";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** Teams with their queues and who holds a role for them, beside the queues there are. */
export async function readTeams(rt: Runtime, member: MemberContext): Promise<Result<TeamList>> {
  if (!permitted(member.roles, "team.manage")) return refused("not_permitted");
  const { policy } = await organisationContext(rt, member.orgId);
  const [rows] = await read(rt.pool, member.orgId, [allTeams(member.orgId)]);
  return done({
    teams: rows.map((r) => ({ id: r.team_id, name: r.name, queues: r.queues, members: r.members })),
    queues: policy.queues.map(({ id, title }) => ({ id, title })),
  });
}
