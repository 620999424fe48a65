import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { ClaimGrant } from "@/core/review/desk-view";
import type { NextGrant, PassedOver } from "@/core/review/next-view";
import { handsFull, offerItem } from "@/core/review/offer-item";
import type { WaitingRow } from "@/db/repositories/next-item";
import type { AskingRow } from "@/db/repositories/reviewer";
import { HandsFull, LostRace } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { actor } from "./claim-item";
import type { MemberContext } from "./member-context";
import { takeItem } from "./take-item";
import { caseOfWaiting } from "./waiting-case";
import { FIRST_PLACE, type Look, type Search, waitingRounds } from "./waiting-rounds";

/** Rounds of one request: of a long stretch that is not for this member, no more than this is looked through. */
const MOST_LOOKS = 12;

type Asking = { rt: Runtime; org: OrganisationContext; member: MemberContext; besides: ReadonlySet<string> };
type Passed = NextGrant["passed"];

/**
 * Gives the member the next item that is theirs to take, in the order of the queues: as many round trips as claiming one
 * by its id. What they may not take, declined, cannot read or named in `besides` passes by.
 */
export async function claimNext(
  rt: Runtime,
  member: MemberContext,
  input: { queue?: string; besides?: readonly string[] },
): Promise<Result<NextGrant>> {
  const org = await organisationContext(rt, member.orgId);
  const within = input.queue === undefined ? org.policy.queues.map((q) => q.id) : [input.queue];
  const queues = within.filter((queue) => permittedIn(member.grants, "item.claim", queue));
  if (queues.length === 0) return refused("not_permitted");
  const escalated = queues.filter((queue) => permittedIn(member.grants, "item.decide_escalated", queue));
  const asking = { rt, org, member, besides: new Set(input.besides) };
  return lookThrough(asking, { queues, escalated, languages: null, after: FIRST_PLACE });
}

async function lookThrough(asking: Asking, first: Search): Promise<Result<NextGrant>> {
  const { rt, org, member } = asking;
  const rounds = waitingRounds(rt, org.orgId);
  const passed: Passed = { declined: 0, language: 0, skill: 0, other: 0 };
  let search = first;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const look = await rounds.look(search, member.userId);
    const { away, held, at_once } = look.asking;
    if (away) return refused("on_break");
    if (handsFull(held, at_once, org.atOnce)) return refused("hands_full");
    const taken = await takeFirst(asking, look, passed);
    if (taken === "full") return refused("hands_full");
    if (taken) return done({ grant: taken, passed });
    const last = look.rows.at(-1);
    if (!look.full || !last) break;
    search = { ...search, ...deeper(look.asking), after: placeOf(last) };
  }
  return done({ grant: null, passed });
}

/** Past the first stretch what is in other languages is not read any more; it was counted as far as it was seen. */
function deeper({ languages }: AskingRow): Pick<Search, "languages"> {
  return { languages: languages.length > 0 ? languages : null };
}

function placeOf(row: WaitingRow) {
  return { urgency: row.urgency, due: row.due_place, item: row.item_id };
}

/** The first of these that is this member's to take and that nobody else took meanwhile. */
async function takeFirst(asking: Asking, look: Look, passed: Passed): Promise<ClaimGrant | "full" | null> {
  const { rt, org, member } = asking;
  const rounds = waitingRounds(rt, org.orgId);
  for (const row of look.rows) {
    const because = passesBy(asking, look.asking, row);
    if (because) {
      passed[because] += 1;
      continue;
    }
    if (!rounds.reserve(row.item_id, look.round)) continue;
    try {
      const grant = await takeItem(rt, org, member, row, look.asking.at_once ?? org.atOnce);
      if (grant) return grant;
    } catch (error) {
      if (error instanceof HandsFull) return "full";
      if (!(error instanceof LostRace)) throw error;
    } finally {
      rounds.settled(row.item_id);
    }
  }
  return null;
}

function passesBy({ org, member, besides, rt }: Asking, asking: AskingRow, row: WaitingRow): PassedOver | null {
  if (besides.has(row.item_id)) return "other";
  const reviewer = { ...asking, atOnce: asking.at_once };
  const offer = offerItem(caseOfWaiting(org, row), actor(member, row.queue_id), reviewer, rt.now());
  return offer.ok ? null : offer.because;
}
