import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import { policyVersionBody } from "@/db/repositories/policy";
import { insertVersion } from "@/db/repositories/policy-proposal";
import { LostRace, read, write } from "@/db/transaction";
import { commitment, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { mayPublishPolicy } from "./may-change-policy";
import { lostQueues, MOST_NOTE, policyInForce } from "./proposal-file";

/** Why an earlier version was brought back. */
export type RollbackReason = { reason: string; salt: string };

/**
 * Brings an earlier version back at once, as a new one: one person is enough, since two agreed on it before. A queue in
 * which something still waits is kept, so that nothing is out of sight.
 */
export async function rollBackPolicy(
  rt: Runtime,
  member: MemberContext,
  input: { to: number; inForce: number; reason: string },
): Promise<Result<{ version: number }>> {
  if (!mayPublishPolicy(member)) return refused("not_permitted");
  const { orgId, userId } = member;
  const reason = input.reason.trim();
  if (reason === "") return refused("reason_required", { field: "reason" });
  if (reason.length > MOST_NOTE) return refused("too_large", { field: "reason" });
  const now = await policyInForce(rt, orgId);
  if (now.version !== input.inForce) return refused("policy_moved_on");
  if (input.to >= now.version) return refused("invalid_field", { field: "to" });
  const [[earlier]] = await read(rt.pool, orgId, [policyVersionBody(orgId, input.to)]);
  if (!earlier) return refused("not_found");
  const version = now.version + 1;
  const policy = await withQueues(rt, orgId, now, { ...(earlier.body as Policy), version });
  const { keys } = await organisationContext(rt, orgId);
  const body = stableJson(policy);
  const digest = keyedDigest(keys, "policy", body).toString("hex");
  const because: RollbackReason = { reason, salt: newSalt() };
  const sealed = sealJson(keys.data, PLACES.policyVersion(orgId, String(version)), because);
  try {
    await write(rt.pool, orgId, {
      statements: [insertVersion(orgId, version, body, userId, new Date(rt.now()), null, input.to, sealed)],
      events: [
        toldByMember(rt, member, "policy.published", { version, digest }),
        toldByMember(rt, member, "policy.rolled_back", {
          ...{ version, restores: input.to },
          reason: commitment(because.salt, "reason", reason),
        }),
      ],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("policy_moved_on");
    throw error;
  }
  forgetOrganisationContext(rt, orgId);
  rt.announce({ orgId, kind: "policy", item: null });
  return done({ version });
}

async function withQueues(rt: Runtime, orgId: string, now: Policy, earlier: Policy): Promise<Policy> {
  const lost = await lostQueues(rt, orgId, now, earlier);
  if (lost.length === 0) return earlier;
  const known = new Set([...earlier.queues.map(({ id }) => id), ...lost]);
  const kept = now.queues
    .filter(({ id }) => lost.includes(id))
    .map((queue) => (known.has(queue.escalates_to) ? queue : { ...queue, escalates_to: queue.id }));
  return { ...earlier, queues: [...earlier.queues, ...kept] };
}
