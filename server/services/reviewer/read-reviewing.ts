import { done, type Result, refused } from "@/core/result";
import { ANYBODY } from "@/core/review/reviewer";
import type { Reviewing, ReviewingView } from "@/core/review/reviewing-view";
import { colleagues } from "@/db/repositories/lead";
import { type ReviewerRow, reviewersOf } from "@/db/repositories/reviewer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { mayKeep } from "./may-keep";

/** What this member decides in and whether they are on a break. */
export async function readOwnReviewing(rt: Runtime, member: MemberContext): Promise<ReviewingView> {
  const { orgId, userId } = member;
  const org = await organisationContext(rt, orgId);
  const [[row]] = await read(rt.pool, orgId, [reviewersOf(orgId, [userId])]);
  return { ...reviewingOf(row), id: userId, name: member.name, ofOrganisation: org.atOnce };
}

/** The same of everybody whose languages and skills the reader keeps, in the order of their names. */
export async function readReviewing(rt: Runtime, member: MemberContext): Promise<Result<ReviewingView[]>> {
  const { orgId } = member;
  if (!mayKeep(member)) return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  const [people, rows] = await read(rt.pool, orgId, [colleagues(orgId), reviewersOf(orgId, null)]);
  const known = new Map(rows.map((row) => [row.user_id, row]));
  return done(
    people
      .filter((each) => mayKeep(member, each.grants))
      .map(({ user_id: id, name }) => ({ ...reviewingOf(known.get(id)), id, name, ofOrganisation: org.atOnce })),
  );
}

function reviewingOf(row: ReviewerRow | undefined): Reviewing {
  return {
    languages: row?.languages ?? [...ANYBODY.languages],
    skills: row?.skills ?? [...ANYBODY.skills],
    atOnce: row?.at_once ?? null,
    awaySince: row?.away_since?.toISOString() ?? null,
  };
}
