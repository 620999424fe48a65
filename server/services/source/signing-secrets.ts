import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { retireSecret } from "@/db/repositories/source-change";
import { secretsOfSource } from "@/db/repositories/source-list";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { newSigningSecret } from "./new-source";

/** At most one secret on its way out beside the one that stays: receivers know two at most. */
const MOST_VALID = 2;

/**
 * A new signing secret beside the present one. Webhooks carry both signatures until the older is retired, so that a
 * receiver may change over whenever it likes.
 */
export async function rotateSecret(
  rt: Runtime,
  member: MemberContext,
  source: string,
): Promise<Result<{ signingSecret: string }>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(source)) return refused("not_found");
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [secrets] = await read(rt.pool, orgId, [secretsOfSource(orgId, source)]);
    const [newest] = secrets;
    if (!newest) return refused("not_found");
    if (secrets.filter((s) => s.retired_at === null).length >= MOST_VALID) return refused("secrets_overlap");
    const version = newest.version + 1;
    const made = newSigningSecret(keys, orgId, source, version);
    await write(rt.pool, orgId, {
      statements: [made.statement],
      events: [toldByMember(rt, member, "source.secret_rotated", { source, version })],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done({ signingSecret: made.signingSecret });
  });
}

/** The older secret signs nothing any more. The newest cannot be retired. */
export async function retireOldSecret(
  rt: Runtime,
  member: MemberContext,
  source: string,
  version: number,
): Promise<Result<null>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(source)) return refused("not_found");
  const { orgId } = member;
  return retryLostRace(async () => {
    const [secrets] = await read(rt.pool, orgId, [secretsOfSource(orgId, source)]);
    const found = secrets.find((s) => s.version === version);
    if (!found) return refused("not_found");
    if (found.retired_at !== null) return done(null);
    if (!secrets.some((s) => s.version > version && s.retired_at === null)) return refused("conflict");
    await write(rt.pool, orgId, {
      statements: [retireSecret(orgId, source, version, new Date(rt.now()))],
      events: [toldByMember(rt, member, "source.secret_retired", { source, version })],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}
