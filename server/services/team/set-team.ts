import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { allTeams, deleteTeamQueues, insertTeam, insertTeamQueues, renameTeam } from "@/db/repositories/team";
import { read, write } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

const LONGEST_NAME = 60;

export type TeamInput = { name: string; queues: readonly string[] };
type Checked = { org: OrganisationContext; name: string; queues: string[] };

/** A new team with the queues it looks after. */
export async function createTeam(
  rt: Runtime,
  member: MemberContext,
  input: TeamInput,
): Promise<Result<{ id: string }>> {
  if (!permitted(member.roles, "team.manage")) return refused("not_permitted");
  const { orgId } = member;
  const checked = await check(rt, orgId, input, []);
  if (!checked.ok) return checked;
  const { org, name, queues } = checked.value;
  const [teams] = await read(rt.pool, orgId, [allTeams(orgId)]);
  if (teams.some((team) => team.name === name)) return refused("conflict", { field: "name" });
  const id = rt.newId();
  await write(rt.pool, orgId, {
    statements: [insertTeam(orgId, id, name), insertTeamQueues(orgId, id, queues)],
    events: [toldByMember(rt, member, "team.created", { team: id, after: told(org, name, queues) })],
  });
  rt.announce({ orgId, kind: "people", item: null });
  return done({ id });
}

/** Another name, or other queues; roles held for the team reach those within a second. */
export async function changeTeam(
  rt: Runtime,
  member: MemberContext,
  id: string,
  input: TeamInput,
): Promise<Result<null>> {
  if (!permitted(member.roles, "team.manage")) return refused("not_permitted");
  return retryLostRace(async () => {
    const { orgId } = member;
    const [teams] = await read(rt.pool, orgId, [allTeams(orgId)]);
    const team = teams.find((one) => one.team_id === id);
    if (!team) return refused("not_found", { field: "team" });
    const checked = await check(rt, orgId, input, team.queues);
    if (!checked.ok) return checked;
    const { org, name, queues } = checked.value;
    if (teams.some((one) => one !== team && one.name === name)) return refused("conflict", { field: "name" });
    if (name === team.name && queues.join() === team.queues.join()) return done(null);
    await write(rt.pool, orgId, {
      statements: [
        renameTeam(orgId, id, name, team.name, team.queues),
        deleteTeamQueues(orgId, id),
        insertTeamQueues(orgId, id, queues),
      ],
      events: [
        toldByMember(rt, member, "team.changed", {
          team: id,
          before: told(org, team.name, team.queues),
          after: told(org, name, queues),
        }),
      ],
    });
    rt.announce({ orgId, kind: "people", item: null });
    rt.announce({ orgId, kind: "queue", item: null });
    return done(null);
  });
}

/** Queues of the policy in force; one that the team has had may stay when the policy knows it no longer. */
async function check(rt: Runtime, orgId: string, input: TeamInput, had: readonly string[]): Promise<Result<Checked>> {
  const org = await organisationContext(rt, orgId);
  const name = input.name.trim().replaceAll(/\s+/gu, " ");
  if (name === "" || name.length > LONGEST_NAME) return refused("invalid_field", { field: "name" });
  const known = new Set([...org.policy.queues.map((queue) => queue.id), ...had]);
  const queues = [...new Set(input.queues)].sort();
  if (queues.some((queue) => !known.has(queue))) return refused("unknown_reference", { field: "queues" });
  return done({ org, name, queues });
}

function told(org: OrganisationContext, name: string, queues: string[]) {
  return { name: keyedDigest(org.keys, "team", name).toString("hex"), queues };
}
