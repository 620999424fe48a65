import { guarded, statement } from "../statement";

export const newestPrivacyPolicy = statement<{ version: number; body: unknown }>(
  "privacy_policy.newest",
  `SELECT version, body FROM app.privacy_policy WHERE org_id = $1 ORDER BY version DESC LIMIT 1`,
);

/** The one with this number; two who publish the same number meet at the primary key. */
export const insertPrivacyPolicy = guarded(
  "privacy_policy.insert",
  `INSERT INTO app.privacy_policy (org_id, version, body, published_by, published_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING 1`,
);

export const privacyPolicyVersions = statement<{
  version: number;
  body: unknown;
  published_at: Date;
  published_by: string | null;
  published_name: string | null;
}>(
  "privacy_policy.versions",
  `SELECT p.version, p.body, p.published_at, p.published_by, m.name AS published_name FROM app.privacy_policy p
   LEFT JOIN app.member m ON m.org_id = p.org_id AND m.user_id = p.published_by
   WHERE p.org_id = $1 ORDER BY p.version DESC LIMIT 100`,
);
