import { permittedEverywhere, permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { skillCodes } from "@/core/review/reviewer";
import {
  atOnceOf,
  queueSkills,
  setAtOnce as updateAtOnce,
  setQueueSkills as updateSkills,
} from "@/db/repositories/reviewer";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { isAtOnce } from "./set-reviewing";

/** What whoever is given the items of a queue must know. */
export async function setQueueSkills(
  rt: Runtime,
  member: MemberContext,
  input: { queue: string; skills: readonly string[] },
): Promise<Result<null>> {
  const { orgId } = member;
  const { queue } = input;
  const { policy } = await organisationContext(rt, orgId);
  if (!permittedIn(member.grants, "reviewer.manage", queue)) return refused("not_permitted");
  if (!policy.queues.some((each) => each.id === queue)) return refused("unknown_reference", { field: "queue" });
  const skills = skillCodes(input.skills);
  if (!skills) return refused("invalid_field", { field: "skills" });
  const [rows] = await read(rt.pool, orgId, [queueSkills(orgId)]);
  const before = rows.find((each) => each.queue_id === queue)?.skills ?? [];
  if (before.join() === skills.join()) return done(null);
  await write(rt.pool, orgId, {
    statements: [updateSkills(orgId, queue, skills)],
    events: [toldByMember(rt, member, "queue.skills_changed", { queue, skills })],
  });
  forgetOrganisationContext(rt, orgId);
  rt.announce({ orgId, kind: "queue", item: null });
  return done(null);
}

/** How many items anybody may hold at once, of whom nothing else was said. */
export async function setAtOnce(rt: Runtime, member: MemberContext, atOnce: number): Promise<Result<null>> {
  const { orgId } = member;
  if (!permittedEverywhere(member.grants, "reviewer.manage")) return refused("not_permitted");
  if (!isAtOnce(atOnce)) return refused("invalid_field", { field: "atOnce" });
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [atOnceOf(orgId)]);
    if (!row || row.at_once === atOnce) return done(null);
    await write(rt.pool, orgId, {
      statements: [updateAtOnce(orgId, atOnce, row.at_once)],
      events: [toldByMember(rt, member, "organisation.at_once_changed", { at_once: atOnce })],
    });
    forgetOrganisationContext(rt, orgId);
    rt.announce({ orgId, kind: "people", item: null });
    return done(null);
  });
}
