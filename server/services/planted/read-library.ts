import { permitted } from "@/core/identity/roles";
import type { PlantCase } from "@/core/oversight/plant-case";
import type { CaseVerdict, Library, LibraryCase } from "@/core/oversight/planted-view";
import { STARTER_CASES } from "@/core/oversight/starter-cases";
import { done, type Result, refused } from "@/core/result";
import { channelsSeen, type PlantCaseRow, plantCases } from "@/db/repositories/planted";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import type { Usual } from "./case-intake";
import { judgeCase } from "./judge-case";
import { openCase } from "./sealed-case";
import { usualNow } from "./usual-provenance";

/** The whole library, with what the policy in force would do with each case. Kept by a few, and read by nobody else. */
export async function readLibrary(rt: Runtime, member: MemberContext): Promise<Result<Library>> {
  if (!permitted(member.roles, "planted.manage")) return refused("not_permitted");
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const usual = await usualNow(rt, orgId);
  const [rows, channels] = await read(rt.pool, orgId, [plantCases(), channelsSeen(orgId)]);
  const cases: LibraryCase[] = [];
  for (const row of rows) cases.push(await caseOf(rt, org, usual, row));
  const taken = new Set(rows.map(({ starter }) => starter));
  return done({
    cases: cases.sort((one, other) => Number(one.retired) - Number(other.retired)),
    starters: STARTER_CASES.filter(({ code }) => !taken.has(code)).length,
    queues: Object.fromEntries(org.policy.queues.map(({ id, title }) => [id, title])),
    channels: channels.map(({ channel }) => channel),
  });
}

async function caseOf(
  rt: Runtime,
  org: OrganisationContext,
  usual: Usual | null,
  row: PlantCaseRow,
): Promise<LibraryCase> {
  const body = openCase(org, row);
  return {
    id: row.case_id,
    version: row.version,
    starter: row.starter,
    retired: row.retired_at !== null,
    madeAt: row.made_at.toISOString(),
    body,
    // What is retired is planted no more, whatever the policy says.
    verdict: row.retired_at === null ? await verdictOf(rt, org, usual, body) : null,
    decided: row.decided,
    caught: row.caught,
    repeated: row.repeated,
  };
}

/** Null while there is no source that it could come from. */
export async function verdictOf(
  rt: Runtime,
  org: OrganisationContext,
  usual: Usual | null,
  body: PlantCase,
): Promise<CaseVerdict | null> {
  return usual ? judgeCase(rt, org, body, usual) : null;
}
