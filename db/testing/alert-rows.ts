/** A row in each table of alerts, which a draft's life leaves empty. */
const ROWS = [
  "INSERT INTO app.alert_endpoint (org_id, endpoint_id, name, url, secret_version, sealed_secret, created_at) SELECT $1, gen_random_uuid(), 'x', 'https://x.example', 1, '', now()",
  "INSERT INTO app.alert_rule (org_id, rule_id, kind, channel, roles, members, while_working, created_at) SELECT $1, gen_random_uuid(), 'stop_set', 'app', '{admin}', '{}', false, now()",
  "INSERT INTO app.alert_signal (org_id, signal_id, kind, at) SELECT $1, gen_random_uuid(), 'stop_set', now()",
  "INSERT INTO app.alert (org_id, alert_id, channel, kind, user_id, state, due_at, created_at) SELECT $1, gen_random_uuid(), 'email', 'stop_set', gen_random_uuid(), 'sent', now(), now()",
  "INSERT INTO app.alert_part (org_id, signal_id, reader_id, alert_id) SELECT org_id, signal_id, gen_random_uuid(), gen_random_uuid() FROM app.alert_signal WHERE org_id = $1",
  "INSERT INTO app.alert_attempt (org_id, alert_id, attempt, attempted_at, sent, duration_ms) SELECT org_id, alert_id, 1, now(), true, 1 FROM app.alert WHERE org_id = $1",
  "INSERT INTO app.alert_choice (org_id, user_id, muted, changed_at) SELECT org_id, user_id, '{}', now() FROM app.member WHERE org_id = $1",
  "INSERT INTO app.alert_told (org_id, key, told_at) SELECT $1, 'x', now()",
] as const;

export async function plantAlertRows(
  admin: (text: string, values?: unknown[]) => Promise<unknown>,
  orgId: string,
): Promise<void> {
  for (const text of ROWS) await admin(text, [orgId]);
}
