import { statement } from "../statement";

export type SourceListRow = {
  source_id: string;
  code: string;
  name: string;
  writing_tools: string[];
  delivery_url: string | null;
  requests_per_minute: number;
  created_at: Date;
  disabled_at: Date | null;
  keys: number;
  last_draft_at: Date | null;
};

/**
 * Sources with the keys that open them. The last draft is looked up in the log by its actor, which is the source: that
 * index is there already, and intake pays for no other.
 */
export const sourceList = statement<SourceListRow>(
  "source_list.all",
  `SELECT s.source_id, s.code, s.name, s.writing_tools, s.delivery_url, s.requests_per_minute, s.created_at, s.disabled_at,
     (SELECT count(*)::int FROM identity.api_keys_here(s.source_id) k WHERE k.revoked_at IS NULL) AS keys,
     (SELECT e.occurred_at FROM ONLY audit.event e WHERE e.org_id = s.org_id AND e.actor_id = s.source_id AND e.type = 'draft.received'
       ORDER BY e.occurred_at DESC, e.event_id DESC LIMIT 1) AS last_draft_at
   FROM app.source s WHERE s.org_id = $1 AND ($2::uuid IS NULL OR s.source_id = $2) ORDER BY s.disabled_at IS NOT NULL, s.name, s.source_id LIMIT 500`,
);

export type SourceKeyRow = { key_id: string; prefix: string; created_at: Date; revoked_at: Date | null };

export const keysOfSource = statement<SourceKeyRow>(
  "source_list.keys",
  `SELECT key_id, prefix, created_at, revoked_at FROM identity.api_keys_here($1) ORDER BY created_at DESC, key_id`,
);

export type SourceSecretRow = { version: number; created_at: Date; retired_at: Date | null };

/** Secrets by version only: what is sealed stays sealed. */
export const secretsOfSource = statement<SourceSecretRow>(
  "source_list.secrets",
  `SELECT version, created_at, retired_at FROM app.source_secret WHERE org_id = $1 AND source_id = $2 ORDER BY version DESC LIMIT 50`,
);
