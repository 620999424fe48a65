import { drawnOf, type SampleGround, type SampleTerms } from "@/core/insight/sampling";
import { insertWork } from "@/db/repositories/intake";
import { replyToSample, type SampledReplyRow } from "@/db/repositories/sample";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { closeLastWeek } from "./close-week";
import { composeSample } from "./compose-sample";
import { drawOf, drawSecret } from "./draw-number";

/** How often it is looked whether a week is over. */
const EVERY_MS = 5 * 60_000;
const OFF: SampleTerms = { share: 0, floor: 0 };

/** The clock of an organisation's samples: a piece of work under its own id, which is never finished. */
export function sampleClock(orgId: string, now: number): Statement {
  return insertWork(orgId, "sampling", orgId, new Date(now + EVERY_MS));
}

/**
 * Asked for with every reply that goes out: the work of drawing it, where a rule marks it or the policy's share falls on
 * it. Nothing for the others, and nothing is read.
 */
export function sampleAfterRelease(
  org: OrganisationContext,
  release: { id: string; kind: "reply" | "holding_reply" | "correction"; rule: string | null },
  now: number,
): Statement[] {
  if (release.kind !== "reply") return [];
  const marked = org.policy.rules.some(({ id, then }) => then === "sample" && id === release.rule);
  if (!marked && !shareFalls(org, release.id)) return [];
  return [insertWork(org.orgId, "sampling", release.id, new Date(now))];
}

/** Whatever is due of sampling: the clock closes a week that is over, or one reply that went out is drawn. */
export async function drawSamples(rt: Runtime, orgId: string, id: string): Promise<void> {
  const org = await organisationContext(rt, orgId);
  if (id !== orgId) return drawReply(rt, org, id);
  await closeLastWeek(rt, org, org.policy.oversight?.samples ?? OFF);
  await writeUnlogged(rt.pool, orgId, [sampleClock(orgId, rt.now())]);
}

async function drawReply(rt: Runtime, org: OrganisationContext, releaseId: string): Promise<void> {
  const { orgId } = org;
  const finished = finishWork(orgId, "sampling", releaseId);
  const [[reply]] = await read(rt.pool, orgId, [replyToSample(orgId, releaseId)]);
  const drawn = reply && groundOf(org, reply);
  if (!reply || !drawn) return writeUnlogged(rt.pool, orgId, [finished]);
  const { statements, event } = composeSample(rt, org, reply, drawn);
  try {
    await write(rt.pool, orgId, { statements: [...statements, finished], events: [event] });
  } catch (error) {
    // Somebody drew it at the same moment, and it is drawn once.
    if (!(error instanceof LostRace)) throw error;
    return writeUnlogged(rt.pool, orgId, [finished]);
  }
  rt.announce({ orgId, kind: "queue", item: null });
}

/** Null where the policy has changed its mind since the reply went out. */
function groundOf(org: OrganisationContext, reply: SampledReplyRow): { ground: SampleGround; chance: number } | null {
  if (reply.marked_item !== null) return { ground: "rule", chance: 1 };
  return shareFalls(org, reply.release_id)
    ? { ground: "share", chance: org.policy.oversight?.samples?.share ?? 0 }
    : null;
}

/** The floor is met when the week is over and it is known how many there were. */
function shareFalls({ policy, keys }: OrganisationContext, releaseId: string): boolean {
  const share = policy.oversight?.samples?.share ?? 0;
  if (share <= 0) return false;
  return drawnOf([{ draw: drawOf(drawSecret(keys), releaseId) }], { share, floor: 0 }).length > 0;
}
