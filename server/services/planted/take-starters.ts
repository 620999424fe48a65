import { permitted } from "@/core/identity/roles";
import { STARTER_CASES } from "@/core/oversight/starter-cases";
import { done, type Result, refused } from "@/core/result";
import { plantCases } from "@/db/repositories/planted";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { caseSaved } from "./save-case";

/** Takes over the cases that come with Countersign, as far as they are not there already. @returns how many */
export async function takeStarters(rt: Runtime, member: MemberContext): Promise<Result<{ taken: number }>> {
  if (!permitted(member.roles, "planted.manage")) return refused("not_permitted");
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [rows] = await read(rt.pool, orgId, [plantCases()]);
    const have = new Set(rows.map(({ starter }) => starter));
    const changes = STARTER_CASES.filter(({ code }) => !have.has(code)).map(({ code, body }) =>
      caseSaved(rt, org, member, { id: rt.newId(), version: 1, body, starter: code }),
    );
    const [first, ...more] = changes;
    if (!first) return done({ taken: 0 });
    await write(rt.pool, orgId, {
      statements: changes.map(({ statement }) => statement),
      events: [first.event, ...more.map(({ event }) => event)],
    });
    rt.announce({ orgId, kind: "planted", item: null });
    return done({ taken: changes.length });
  });
}
