import type { Query } from "./test-database";

/** What no verb of a draft's life leaves behind: items decided together, text blocks, a draft asked for again. */
export async function plantSpeedRows(admin: Query, orgId: string): Promise<void> {
  for (const made of [
    "INSERT INTO app.bulk (org_id, bulk_id, started_by, queue_id, reason_check, reason_code, policy_version, state, started_at, expires_at) SELECT org_id, gen_random_uuid(), user_id, 'general', 'tone', 'tone', 1, 'open', now(), now() FROM app.member WHERE org_id = $1 LIMIT 1",
    "INSERT INTO app.bulk_item (org_id, bulk_id, item_id, position, sampled, seen_digest) SELECT b.org_id, b.bulk_id, i.item_id, 0, true, '' FROM app.bulk b JOIN app.item i USING (org_id) WHERE b.org_id = $1 LIMIT 1",
    "INSERT INTO app.snippet (org_id, snippet_id, position, sealed_body, created_at, updated_at) VALUES ($1, gen_random_uuid(), 0, '', now(), now())",
    "INSERT INTO app.draft_revision (org_id, revision_id, draft_id, item_id, conversation_id, subject_id, answers_position, requested_by, requested_at, sealed_body) SELECT i.org_id, gen_random_uuid(), i.draft_id, i.item_id, i.conversation_id, i.subject_id, 0, gen_random_uuid(), now(), '' FROM app.item i WHERE i.org_id = $1 AND i.draft_id IS NOT NULL LIMIT 1",
  ])
    await admin(made, [orgId]);
}
