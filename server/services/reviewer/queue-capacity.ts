import { permittedIn } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { ON_FOR_MS } from "@/core/review/lead-view";
import { skillsFor, speaks } from "@/core/review/reviewer";
import type { QueueCapacity } from "@/core/review/reviewing-view";
import { type PresentRow, presentReviewers, type WaitingInRow, waitingLanguages } from "@/db/repositories/reviewer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** Of each queue the member leads: who could take its items now, and in which languages. */
export async function readQueueCapacity(rt: Runtime, member: MemberContext): Promise<Result<QueueCapacity[]>> {
  if (!permitted(member.roles, "presence.read")) return refused("not_permitted");
  const org = await organisationContext(rt, member.orgId);
  const queues = org.policy.queues.map((q) => q.id).filter((id) => permittedIn(member.grants, "presence.read", id));
  return done(await queueCapacity(rt, org, queues));
}

/** The same of these queues, whoever asks; for forecasts. */
async function queueCapacity(
  rt: Runtime,
  org: OrganisationContext,
  queues: readonly string[],
): Promise<QueueCapacity[]> {
  const { orgId } = org;
  const now = rt.now();
  const [present, waiting] = await read(rt.pool, orgId, [
    presentReviewers(orgId, new Date(now - ON_FOR_MS), new Date(now)),
    waitingLanguages(orgId, queues),
  ]);
  return queues.map((queue) => capacityOf(org, queue, present, waiting));
}

function capacityOf(
  org: OrganisationContext,
  queue: string,
  present: readonly PresentRow[],
  waiting: readonly WaitingInRow[],
): QueueCapacity {
  const skills = [...(org.queueSkills.get(queue) ?? [])];
  const always = skillsFor(skills, null);
  const people = present.filter(
    (each) =>
      !each.away &&
      permittedIn(each.grants, "item.claim", queue) &&
      permittedIn(each.grants, "item.decide", queue) &&
      always.every((skill) => each.skills.includes(skill)),
  );
  return {
    queue,
    people: people.length,
    free: people.reduce((sum, each) => sum + Math.max(0, (each.at_once ?? org.atOnce) - each.held), 0),
    skills,
    languages: waiting
      .filter((each) => each.queue_id === queue)
      .map((each) => ({
        language: each.language,
        waiting: each.waiting,
        people: people.filter((person) => speaks(person, each.language)).length,
      }))
      .sort((a, b) => b.waiting - a.waiting),
  };
}
