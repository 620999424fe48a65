import type { Query } from "./test-database";

/** One row each in the tables that the sealer and exports fill, for tests of who may see and touch them; none of it is a true log. */
const ROWS = [
  "INSERT INTO audit.leaf SELECT $1, 1000000, event_id FROM audit.event WHERE org_id = $1 LIMIT 1 ON CONFLICT DO NOTHING",
  "INSERT INTO audit.tile VALUES ($1, 60, 0, 1, sha256('a'))",
  "INSERT INTO audit.checkpoint VALUES ($1, 1000000, now(), sha256('a'), 'note')",
  "INSERT INTO audit.meta_leaf VALUES ($1, 1000000, $1, 1, 'text')",
  "INSERT INTO audit.cosignature VALUES ($1, 1000000, 'witness', now(), 'line')",
  "INSERT INTO audit.alarm VALUES ($1, now(), 'changed', 'ended', 1)",
  // In truth only the installation has one; here it shows that organisations would not see each other's.
  "INSERT INTO app.sequencer VALUES ($1, '0') ON CONFLICT DO NOTHING",
  `INSERT INTO app.export (org_id, export_id, state, requested_at, disclosure, language, selection) VALUES ($1, gen_random_uuid(), 'waiting', now(), 'without_text', 'en', '{}')`,
];

export async function plantLogRows(admin: Query, orgId: string): Promise<void> {
  for (const row of ROWS) await admin(row, [orgId]);
}
