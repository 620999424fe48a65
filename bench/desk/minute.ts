import { CLAIM_EVENTS, claimEvents, claimFaults, manyReviewers, type Tally } from "@/server/testing/many-reviewers";
import type { Stage } from "../http/stage";
import { anotherProcess, makeCrowd } from "./crowd";

const REVIEWERS = 50;

export type Minute = Tally & {
  /** Items with more than one decision, and those that were not decided. */
  decidedTwice: number;
  lost: number;
  /** What the audit log tells otherwise. */
  faults: string[];
};

/** Fifty reviewers at one queue. */
export async function reviewersMinute(stage: Stage, seconds: number): Promise<Minute> {
  const crowd = await makeCrowd(stage.rt, "minute", REVIEWERS);
  const rts = [anotherProcess(stage, "minute-1"), anotherProcess(stage, "minute-2")];
  const tally = await manyReviewers({ rts, members: crowd.members, source: crowd.source, forMs: seconds * 1000 });
  const { rows } = await stage.superuser.query<{ twice: number; decided: number }>(
    `SELECT count(*) FILTER (WHERE d.decisions > 1)::int AS twice, count(*) FILTER (WHERE i.state = 'done' AND d.decisions = 1)::int AS decided FROM app.item i
     CROSS JOIN LATERAL (SELECT count(*) AS decisions FROM app.decision x WHERE x.org_id = i.org_id AND x.item_id = i.item_id) d WHERE i.org_id = $1`,
    [crowd.orgId],
  );
  const log = await stage.superuser.query<{ text: string }>(CLAIM_EVENTS, [crowd.orgId]);
  const events = claimEvents(log.rows);
  const faults = claimFaults(events);
  const told = events.filter(({ type }) => type === "item.decided").length;
  if (told !== tally.items) faults.push(`${told} decisions told of ${tally.items} items`);
  const [found] = rows;
  return { ...tally, decidedTwice: found?.twice ?? 0, lost: tally.items - (found?.decided ?? 0), faults };
}
