import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { holdById, liftHoldRow } from "@/db/repositories/hold";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment } from "@/server/keys/organisation-keys";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import type { HoldBody } from "./set-hold";

/** Ends a hold: what it covered falls under the retention rules again. Pressing twice is pressing once. */
export async function liftHold(
  rt: Runtime,
  member: MemberContext,
  input: { hold: string; reason: string },
): Promise<Result<null>> {
  if (!permitted(member.roles, "legal_hold.manage")) return refused("not_permitted");
  if (!isUuid(input.hold)) return refused("not_found", { field: "hold" });
  const { orgId } = member;
  const because = input.reason.trim();
  if (because.length > 2_000) return refused("too_large", { field: "reason" });
  const org = await organisationContext(rt, orgId);
  const lifted = await retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [holdById(orgId, input.hold)]);
    if (!row) return refused("not_found", { field: "hold" });
    if (row.lifted_at !== null) return done(null);
    const place = PLACES.hold(orgId, row.hold_id);
    const body = openJson<HoldBody>(org.keys.data, place, row.sealed_body);
    const sealed = sealJson(org.keys.data, place, { ...body, lifted: because });
    const reason = because === "" ? null : commitment(body.salt, "lifted", because);
    await write(rt.pool, orgId, {
      statements: [liftHoldRow(orgId, row.hold_id, member.userId, new Date(rt.now()), sealed)],
      events: [toldByMember(rt, member, "legal_hold.lifted", { hold: row.hold_id, reason })],
    });
    return done(null);
  });
  if (lifted.ok) rt.announce({ orgId, kind: "privacy", item: null });
  return lifted;
}
