import type { Policy } from "@/core/policy/policy";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import type { PrivacyPolicy, PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import { newestPolicy, organisationKeys } from "@/db/repositories/organisation";
import { newestPrivacyPolicy } from "@/db/repositories/privacy-policy";
import { reasonsOf } from "@/db/repositories/reason";
import { atOnceOf, queueSkills } from "@/db/repositories/reviewer";
import { read } from "@/db/transaction";
import { combineOrganisationKeys, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";

/** What nearly every verb needs of an organisation. */
export type OrganisationContext = {
  orgId: string;
  keys: OrganisationKeys;
  policy: Policy;
  privacy: PrivacyPolicy;
  /** Codes of the reasons that a decision may give. */
  reasons: ReadonlySet<string>;
  /** Items one person may hold at once, unless something else was said of them. */
  atOnce: number;
  /** By queue, what whoever is given its items must know. */
  queueSkills: ReadonlyMap<string, readonly string[]>;
};

/** A published policy version, or a change of the reasons, is in force everywhere within this time. */
const FRESH_MS = 1000;

const CACHE = new WeakMap<Runtime, Map<string, { at: number; value: Promise<OrganisationContext> }>>();

/**
 * Keys and policy of an organisation, from memory while fresh.
 * @throws Error when the organisation has no key or policy: it was not created by us
 */
export function organisationContext(rt: Runtime, orgId: string): Promise<OrganisationContext> {
  const cache = CACHE.get(rt) ?? new Map<string, { at: number; value: Promise<OrganisationContext> }>();
  CACHE.set(rt, cache);
  const known = cache.get(orgId);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.value;
  const value = load(rt, orgId);
  cache.set(orgId, { at: now, value });
  // A failure must not be remembered as the answer.
  value.catch(() => cache.delete(orgId));
  return value;
}

/** What was just changed here is seen at once in this process. */
export function forgetOrganisationContext(rt: Runtime, orgId: string): void {
  CACHE.get(rt)?.delete(orgId);
}

async function load(rt: Runtime, orgId: string): Promise<OrganisationContext> {
  const [keys, [policy], reasons, [privacy], [hands], skills] = await read(rt.pool, orgId, [
    organisationKeys(orgId),
    newestPolicy(orgId),
    reasonsOf(orgId),
    newestPrivacyPolicy(orgId),
    atOnceOf(orgId),
    queueSkills(orgId),
  ]);
  if (keys.length === 0 || !policy) throw new Error(`organisation ${orgId} has no key or no policy`);
  const roots = keys.map(({ version, wrapped, created_at }) => ({
    version,
    root: rt.kek.unwrap(wrapped, `${orgId}|organisation|${version}`),
    createdAt: created_at.getTime(),
  }));
  return {
    orgId,
    keys: combineOrganisationKeys(roots, rt.now()),
    policy: { ...(policy.body as Policy), version: policy.version },
    privacy: privacy ? { ...(privacy.body as PrivacyPolicyBody), version: privacy.version } : DEFAULT_PRIVACY_POLICY,
    reasons: new Set(reasons.filter((each) => each.retired_at === null).map((each) => each.code)),
    atOnce: hands?.at_once ?? 1,
    queueSkills: new Map(skills.map((each) => [each.queue_id, each.skills])),
  };
}
