import { done, type Result, refused } from "@/core/result";
import { AT_ONCE, languageCodes, skillCodes } from "@/core/review/reviewer";
import { colleagues } from "@/db/repositories/lead";
import { reviewersOf, setReviewing as updateReviewing } from "@/db/repositories/reviewer";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { mayKeep } from "./may-keep";

export type ReviewingInput = {
  member: string;
  languages: readonly string[];
  skills: readonly string[];
  atOnce: number | null;
};

/** Writes down in which languages and with which skills somebody decides, and how much they may hold at once. */
export async function setReviewing(rt: Runtime, member: MemberContext, input: ReviewingInput): Promise<Result<null>> {
  const { orgId } = member;
  if (!mayKeep(member)) return refused("not_permitted");
  if (!isUuid(input.member)) return refused("not_found", { field: "member" });
  const languages = languageCodes(input.languages);
  if (!languages) return refused("invalid_field", { field: "languages" });
  const skills = skillCodes(input.skills);
  if (!skills) return refused("invalid_field", { field: "skills" });
  const { atOnce } = input;
  if (atOnce !== null && !isAtOnce(atOnce)) return refused("invalid_field", { field: "atOnce" });
  return retryLostRace(async () => {
    const [people, [row]] = await read(rt.pool, orgId, [colleagues(orgId), reviewersOf(orgId, [input.member])]);
    const person = people.find((each) => each.user_id === input.member);
    if (!person) return refused("not_found", { field: "member" });
    if (!mayKeep(member, person.grants)) return refused("not_permitted");
    const before = [row?.languages ?? [], row?.skills ?? [], row?.at_once ?? null];
    if (JSON.stringify(before) === JSON.stringify([languages, skills, atOnce])) return done(null);
    const now = { member: input.member, languages, skills, at_once: atOnce };
    await write(rt.pool, orgId, {
      statements: [updateReviewing(orgId, input.member, languages, skills, atOnce, row?.revision ?? null)],
      events: [toldByMember(rt, member, "member.reviewing_changed", now)],
    });
    rt.announce({ orgId, kind: "people", item: null });
    // Their queue marks what is not for them.
    rt.announce({ orgId, kind: "queue", item: null });
    return done(null);
  });
}

export function isAtOnce(value: number): boolean {
  return Number.isInteger(value) && value >= AT_ONCE.least && value <= AT_ONCE.most;
}
