import { permitted } from "@/core/identity/roles";
import { plantCase } from "@/core/oversight/plant-case";
import type { CaseVerdict } from "@/core/oversight/planted-view";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { fieldOf } from "./case-field";
import { verdictOf } from "./read-library";
import { usualNow } from "./usual-provenance";

/** What the policy in force would do with a case as it is written so far; nothing is kept. */
export async function tryCase(rt: Runtime, member: MemberContext, given: unknown): Promise<Result<CaseVerdict | null>> {
  if (!permitted(member.roles, "planted.manage")) return refused("not_permitted");
  const parsed = plantCase.safeParse(given);
  if (!parsed.success) return refused("invalid_field", { field: fieldOf(parsed.error) });
  const org = await organisationContext(rt, member.orgId);
  return done(await verdictOf(rt, org, await usualNow(rt, member.orgId), parsed.data));
}
