import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { type CreatedSource, type NewSource, newSource } from "./new-source";
import { settingsFault } from "./source-settings";

const CODE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A new source. Its key and signing secret are in the answer and nowhere else, ever again. */
export async function createSource(
  rt: Runtime,
  member: MemberContext,
  given: NewSource,
): Promise<Result<CreatedSource>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!CODE.test(given.code)) return refused("invalid_field", { field: "code" });
  const input = { ...given, name: given.name.trim() };
  const fault = settingsFault(input, rt.privateWebhooks);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  const made = newSource(rt, orgId, keys, input);
  try {
    await write(rt.pool, orgId, {
      statements: made.statements,
      events: [
        toldByMember(rt, member, "source.created", made.created),
        toldByMember(rt, member, "source.key_created", made.keyCreated),
      ],
    });
  } catch (error) {
    // Ids are random: what can be taken is the code.
    if (error instanceof LostRace) return refused("conflict", { field: "code" });
    throw error;
  }
  rt.announce({ orgId, kind: "delivery", item: null });
  return done(made.told);
}
