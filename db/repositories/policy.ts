import { guarded, statement } from "../statement";

export type PolicyVersionRow = {
  version: number;
  published_at: Date;
  published_by: string | null;
  published_name: string | null;
  restores: number | null;
  proposal_id: string | null;
};

export const policyVersions = statement<PolicyVersionRow>(
  "policy.versions",
  `SELECT p.version, p.published_at, p.published_by, m.name AS published_name, p.restores, p.proposal_id FROM app.policy_version p
   LEFT JOIN app.member m ON m.org_id = p.org_id AND m.user_id = p.published_by WHERE p.org_id = $1 ORDER BY p.version DESC LIMIT 200`,
);

/** A version and the one before it; the newest where none is named. */
export const policyWithBefore = statement<{ version: number; body: unknown }>(
  "policy.with_before",
  `SELECT version, body FROM app.policy_version WHERE org_id = $1 AND ($2::int IS NULL OR version <= $2) ORDER BY version DESC LIMIT 2`,
);

/** How often each rule of a version decided since a time, among the newest $4 dispositions: a bound that a busy day cannot pass. */
export const ruleCounts = statement<{ rule_id: string; decided: number; of: number }>(
  "policy.rule_counts",
  `SELECT d.rule_id, count(*) FILTER (WHERE d.policy_version = $2)::int AS decided, sum(count(*)) OVER ()::int AS of
   FROM (SELECT rule_id, policy_version FROM app.disposition WHERE org_id = $1 AND created_at > $3 ORDER BY created_at DESC, disposition_id DESC LIMIT $4) d
   GROUP BY d.rule_id`,
);

export const policyVersionBody = statement<{ body: unknown }>(
  "policy.version_body",
  `SELECT body FROM app.policy_version WHERE org_id = $1 AND version = $2`,
);

/** That a version is the newest still: in a transaction that writes down what it decided. */
export const stillInForce = guarded(
  "policy.still_in_force",
  `SELECT 1 FROM app.policy_version v WHERE v.org_id = $1 AND v.version = $2
     AND NOT EXISTS (SELECT FROM app.policy_version n WHERE n.org_id = v.org_id AND n.version > v.version)`,
);
