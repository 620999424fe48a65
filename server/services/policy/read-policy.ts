import { permitted } from "@/core/identity/roles";
import { comparePolicies, differs, type PolicyChanges } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import { policyVersions, policyWithBefore, ruleCounts } from "@/db/repositories/policy";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { mayEditPolicy, mayPublishPolicy } from "./may-change-policy";

export type PolicyVersionView = {
  version: number;
  publishedAt: string;
  /** Null: it came with the organisation. */
  publishedBy: { id: string; name: string } | null;
  /** The earlier version that it brought back. */
  restores: number | null;
  proposal: string | null;
};

export type PolicyView = {
  policy: Policy;
  inForce: boolean;
  versions: PolicyVersionView[];
  /** Against the version before; null where there is none. */
  changes: { since: number; what: PolicyChanges; any: boolean } | null;
  may: { edit: boolean; publish: boolean; attention: boolean };
  counts: {
    /** Decisions of this version, by rule. */
    byRule: Record<string, number>;
    days: number;
    /** True when there were more drafts than are counted; then only the newest are. */
    bounded: boolean;
    most: number;
  };
};

const DAYS = 30;
const DAY_MS = 86_400_000;
/** Counting stops here. */
const MOST = 20_000;

/** A version of the policy, the one in force unless another is named, with what it changed and how often its rules decided. */
export async function readPolicy(
  rt: Runtime,
  member: MemberContext,
  version: number | null,
): Promise<Result<PolicyView>> {
  if (!permitted(member.roles, "policy.read")) return refused("not_permitted");
  const { orgId } = member;
  const [versions, [now, before]] = await read(rt.pool, orgId, [
    policyVersions(orgId),
    policyWithBefore(orgId, version),
  ]);
  if (!now || (version !== null && now.version !== version)) return refused("not_found");
  const since = new Date(rt.now() - DAYS * DAY_MS);
  const [counts] = await read(rt.pool, orgId, [ruleCounts(orgId, now.version, since, MOST)]);
  const policy = { ...(now.body as Policy), version: now.version };
  const what = before ? comparePolicies(before.body as Policy, policy) : null;
  return done({
    policy,
    inForce: versions[0]?.version === now.version,
    versions: versions.map((v) => ({
      version: v.version,
      publishedAt: v.published_at.toISOString(),
      publishedBy: v.published_by === null ? null : { id: v.published_by, name: v.published_name ?? "" },
      restores: v.restores,
      proposal: v.proposal_id,
    })),
    changes: before && what ? { since: before.version, what, any: differs(what) } : null,
    may: {
      edit: mayEditPolicy(member),
      publish: mayPublishPolicy(member),
      attention: permitted(member.roles, "attention.read"),
    },
    counts: {
      byRule: Object.fromEntries(counts.map((c) => [c.rule_id, c.decided])),
      days: DAYS,
      bounded: (counts[0]?.of ?? 0) >= MOST,
      most: MOST,
    },
  });
}
