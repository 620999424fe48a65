import { permitted } from "@/core/identity/roles";
import { comparison } from "@/core/review/blind-review";
import { ownDecisions, ownReviews } from "@/db/repositories/own-figures";
import { plantFigures } from "@/db/repositories/planted";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

const DAYS = 30;
const DAY_MS = 86_400_000;

/** How somebody looked at what they decided. For themselves: nobody else is ever shown it, and nobody is compared by it. */
export type OwnFigures = {
  days: number;
  decisions: number;
  /** Severe findings that were theirs to open, and those that they opened. */
  evidence: { due: number; opened: number };
  /** Decisions whose time is known, and those that took less than a third of what reading takes. */
  timed: { decisions: number; hurried: number };
  /** Blind reviews in which they were one of the two, and those that agreed. */
  reviews: { done: number; agreed: number };
  /** Planted drafts that they decided without having met the case before, and those whose fault they caught. */
  planted: { done: number; caught: number };
};

/** Null for those who decide nothing. */
export async function readOwnFigures(rt: Runtime, member: MemberContext): Promise<OwnFigures | null> {
  if (!permitted(member.roles, "item.decide")) return null;
  const { orgId, userId } = member;
  const since = new Date(rt.now() - DAYS * DAY_MS);
  const [[own], pairs, planted] = await read(rt.pool, orgId, [
    ownDecisions(orgId, userId, since),
    ownReviews(orgId, userId, since),
    plantFigures(since, new Date(rt.now() + DAY_MS), userId),
  ]);
  const sum = (rows: typeof pairs) => rows.reduce((total, { reviews }) => total + reviews, 0);
  return {
    days: DAYS,
    decisions: own?.decisions ?? 0,
    evidence: { due: own?.evidence_due ?? 0, opened: own?.evidence_opened ?? 0 },
    timed: { decisions: own?.timed ?? 0, hurried: own?.hurried ?? 0 },
    reviews: {
      done: sum(pairs),
      agreed: sum(pairs.filter((pair) => comparison(pair.first_kind, pair.second_kind).agree)),
    },
    planted: {
      done: planted.reduce((total, { decided }) => total + decided, 0),
      caught: planted.reduce((total, { caught }) => total + caught, 0),
    },
  };
}
