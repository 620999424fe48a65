import type { AlertChannel, AlertKind } from "@/core/alert/alert";
import type { Role } from "@/core/identity/roles";
import { guarded, statement } from "../statement";

export type AlertRuleRow = {
  rule_id: string;
  kind: AlertKind;
  queue_id: string | null;
  channel: AlertChannel;
  roles: Role[];
  members: string[];
  endpoint_id: string | null;
  threshold: number | null;
  while_working: boolean;
  revision: number;
};

const RULE =
  "r.rule_id, r.kind, r.queue_id, r.channel, r.roles, r.members, r.endpoint_id, r.threshold, r.while_working, r.revision";

/** Rules in force, of one kind ($2) or all. */
export const alertRules = statement<AlertRuleRow>(
  "alert_rule.in_force",
  `SELECT ${RULE} FROM app.alert_rule r WHERE r.org_id = $1 AND r.removed_at IS NULL AND ($2::text IS NULL OR r.kind = $2) ORDER BY r.created_at, r.rule_id LIMIT 500`,
);

export const insertAlertRule = guarded(
  "alert_rule.insert",
  `INSERT INTO app.alert_rule (org_id, rule_id, kind, queue_id, channel, roles, members, endpoint_id, threshold, while_working, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING 1`,
);

export const changeAlertRule = guarded(
  "alert_rule.change",
  `UPDATE app.alert_rule SET kind = $4, queue_id = $5, channel = $6, roles = $7, members = $8, endpoint_id = $9, threshold = $10, while_working = $11, revision = revision + 1
   WHERE org_id = $1 AND rule_id = $2 AND revision = $3 AND removed_at IS NULL RETURNING 1`,
);

export const removeAlertRule = guarded(
  "alert_rule.remove",
  `UPDATE app.alert_rule SET removed_at = $3 WHERE org_id = $1 AND rule_id = $2 AND removed_at IS NULL RETURNING 1`,
);

/** Rules that send to an endpoint go with it. */
export const removeRulesOfEndpoint = statement<{ rule_id: string }>(
  "alert_rule.remove_of_endpoint",
  `UPDATE app.alert_rule SET removed_at = $3 WHERE org_id = $1 AND endpoint_id = $2 AND removed_at IS NULL RETURNING rule_id`,
);

export type AlertEndpointRow = {
  endpoint_id: string;
  name: string;
  url: string;
  secret_version: number;
  sealed_secret: Buffer;
  earlier_until: Date | null;
  revision: number;
  created_at: Date;
};

export const alertEndpoints = statement<AlertEndpointRow>(
  "alert_endpoint.in_use",
  `SELECT endpoint_id, name, url, secret_version, sealed_secret, earlier_until, revision, created_at FROM app.alert_endpoint
   WHERE org_id = $1 AND removed_at IS NULL ORDER BY name, endpoint_id LIMIT 100`,
);

export const insertAlertEndpoint = statement(
  "alert_endpoint.insert",
  `INSERT INTO app.alert_endpoint (org_id, endpoint_id, name, url, secret_version, sealed_secret, created_at) VALUES ($1, $2, $3, $4, 1, $5, $6)`,
);

export const changeAlertEndpoint = guarded(
  "alert_endpoint.change",
  `UPDATE app.alert_endpoint SET name = $4, url = $5, revision = revision + 1 WHERE org_id = $1 AND endpoint_id = $2 AND revision = $3 AND removed_at IS NULL RETURNING 1`,
);

/** The secret so far goes on signing until $6. */
export const rotateAlertSecret = guarded(
  "alert_endpoint.rotate",
  `UPDATE app.alert_endpoint SET secret_version = $4, sealed_earlier = sealed_secret, sealed_secret = $5, earlier_until = $6, revision = revision + 1
   WHERE org_id = $1 AND endpoint_id = $2 AND revision = $3 AND removed_at IS NULL RETURNING 1`,
);

export const removeAlertEndpoint = guarded(
  "alert_endpoint.remove",
  `UPDATE app.alert_endpoint SET removed_at = $3, sealed_secret = '', sealed_earlier = NULL WHERE org_id = $1 AND endpoint_id = $2 AND removed_at IS NULL RETURNING 1`,
);

export type AlertChoiceRow = { language: "en" | "de" | null; muted: AlertKind[] };

export const alertChoice = statement<AlertChoiceRow>(
  "alert_choice.of_member",
  `SELECT language, muted FROM app.alert_choice WHERE org_id = $1 AND user_id = $2`,
);

export const setAlertChoice = statement(
  "alert_choice.set",
  `INSERT INTO app.alert_choice (org_id, user_id, language, muted, changed_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (org_id, user_id) DO UPDATE SET language = excluded.language, muted = excluded.muted, changed_at = excluded.changed_at`,
);
