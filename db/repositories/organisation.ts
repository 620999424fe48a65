import { statement } from "../statement";

export type OrganisationKeyRow = { version: number; wrapped: Buffer; created_at: Date };

/** All versions, the oldest first: each opens what was sealed under it. */
export const organisationKeys = statement<OrganisationKeyRow>(
  "organisation_key.all",
  `SELECT version, wrapped, created_at FROM app.organisation_key WHERE org_id = $1 ORDER BY version`,
);

export const newestPolicy = statement<{ version: number; body: unknown }>(
  "policy.newest",
  `SELECT version, body FROM app.policy_version WHERE org_id = $1 ORDER BY version DESC LIMIT 1`,
);

export const insertOrganisation = statement(
  "organisation.insert",
  `INSERT INTO app.organisation (org_id, name, time_zone) VALUES ($1, $2, $3)`,
);

export const registerOrganisation = statement(
  "organisation.register",
  `SELECT identity.create_organisation($1, $2, $3)`,
);

export const insertOrganisationKey = statement(
  "organisation_key.insert",
  `INSERT INTO app.organisation_key (org_id, version, wrapped, kek_id) VALUES ($1, $2, $3, $4)`,
);

export const insertPolicy = statement(
  "policy.insert",
  `INSERT INTO app.policy_version (org_id, version, body, published_by, published_at) VALUES ($1, $2, $3, $4, $5)`,
);

export const insertMember = statement(
  "member.insert",
  `INSERT INTO app.member (org_id, user_id, name) VALUES ($1, $2, $3) ON CONFLICT (org_id, user_id) DO UPDATE SET disabled_at = NULL`,
);

export const insertRoles = statement(
  "member_role.insert",
  `INSERT INTO app.member_role (org_id, user_id, role, team_id) SELECT $1, $2, unnest($3::text[]), '00000000-0000-0000-0000-000000000000' ON CONFLICT DO NOTHING`,
);

export const addMembership = statement("membership.add", `SELECT identity.add_membership($1, $2)`);

export const insertSource = statement(
  "source.insert",
  `INSERT INTO app.source (org_id, source_id, code, name, writing_tools, delivery_url) VALUES ($1, $2, $3, $4, $5, $6)`,
);

export const insertSourceSecret = statement(
  "source_secret.insert",
  `INSERT INTO app.source_secret (org_id, source_id, version, sealed_secret) VALUES ($1, $2, $3, $4)`,
);

export const addApiKey = statement("api_key.add", `SELECT identity.add_api_key($1, $2, $3, $4, $5)`);

export type SourceRow = {
  source_id: string;
  code: string;
  name: string;
  writing_tools: string[];
  delivery_url: string | null;
};

export const allSources = statement<SourceRow>(
  "source.all",
  `SELECT source_id, code, name, writing_tools, delivery_url FROM app.source WHERE org_id = $1 AND disabled_at IS NULL ORDER BY name`,
);

export const validSecrets = statement<{ version: number; sealed_secret: Buffer }>(
  "source_secret.valid",
  `SELECT version, sealed_secret FROM app.source_secret WHERE org_id = $1 AND source_id = $2 AND retired_at IS NULL ORDER BY version DESC`,
);
