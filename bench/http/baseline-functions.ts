import type pg from "pg";
import { OWNER } from "@/db/roles";

/**
 * The baseline: functions that set the organisation and make the row changes of one of our verbs, with everything that
 * ours reads, checks, seals and encodes handed in. They belong to the owner and run as the caller, under row-level security.
 */
const FUNCTIONS = [
  `CREATE FUNCTION bench.take_in(p_org uuid, p_source uuid, p_subject uuid, p_conversation uuid, p_conversation_token bytea, p_conversation_body bytea, p_messages uuid[],
     p_message_tokens bytea[], p_message_bodies bytea[], p_draft uuid, p_draft_token bytea, p_digest bytea, p_draft_body bytea, p_document uuid, p_event uuid, p_bytes bytea)
   RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM set_config('countersign.org', p_org::text, true);
     INSERT INTO app.conversation (org_id, conversation_id, source_id, subject_id, external_token, channel, language, sealed_body, messages, drafts)
       VALUES (p_org, p_conversation, p_source, p_subject, p_conversation_token, 'chat', 'en', p_conversation_body, cardinality(p_messages), 1);
     INSERT INTO app.message (org_id, conversation_id, position, message_id, external_token, role, sent_at, sealed_body)
       SELECT p_org, p_conversation, m.n - 1, m.id, m.token, CASE m.n % 2 WHEN 1 THEN 'customer' ELSE 'ai' END, now(), m.body
       FROM unnest(p_messages, p_message_tokens, p_message_bodies) WITH ORDINALITY AS m(id, token, body, n);
     INSERT INTO app.draft (org_id, draft_id, source_id, conversation_id, subject_id, external_token, body_digest, state, already_sent, answers_position, position,
         language, channel, confidence, provider, model, agent, prompt_version, sealed_body)
       VALUES (p_org, p_draft, p_source, p_conversation, p_subject, p_draft_token, p_digest, 'checking', false, 2, 0, 'en', 'chat', 0.41, 'openai', 'gpt-4o',
         'baseline-agent', '2025-05-02', p_draft_body);
     INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES (p_org, 'check', p_draft, now());
     INSERT INTO app.draft_document (org_id, draft_id, position, document_id) VALUES (p_org, p_draft, 0, p_document);
     INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
       VALUES (p_org, p_event, 'draft.received', 1, now(), p_source, p_draft, NULL, p_bytes);
   END $$`,
  `CREATE FUNCTION bench.claim(p_org uuid, p_item uuid, p_draft uuid, p_member uuid, p_token bytea, p_event uuid, p_bytes bytea) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM set_config('countersign.org', p_org::text, true);
     UPDATE app.item SET state = 'claimed', claimed_by = p_member, claim_token_hash = p_token, claim_expires_at = now() + interval '5 minutes', revision = revision + 1
       WHERE org_id = p_org AND item_id = p_item AND state IN ('queued', 'claimed') AND (state = 'queued' OR claimed_by = p_member OR claim_expires_at <= now());
     IF NOT FOUND THEN RAISE EXCEPTION 'nothing was claimed'; END IF;
     INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
       VALUES (p_org, p_event, 'item.claimed', 1, now(), p_member, p_draft, p_item, p_bytes);
   END $$`,
  `CREATE FUNCTION bench.decide(p_org uuid, p_item uuid, p_draft uuid, p_member uuid, p_token bytea, p_event uuid, p_bytes bytea, p_decision uuid, p_body bytea, p_digest bytea,
     p_conversation uuid, p_subject uuid, p_source uuid, p_release uuid, p_text bytea) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM set_config('countersign.org', p_org::text, true);
     UPDATE app.item SET state = 'done', closed_at = now(), closed_by = p_member, revision = revision + 1
       WHERE org_id = p_org AND item_id = p_item AND claim_token_hash = p_token AND state = 'claimed';
     IF NOT FOUND THEN RAISE EXCEPTION 'nothing was decided'; END IF;
     INSERT INTO app.decision (org_id, decision_id, item_id, draft_id, kind, decided_by, decided_at, sealed_body, seen_digest, text_digest, policy_version, edit_distance, claim_token_hash)
       VALUES (p_org, p_decision, p_item, p_draft, 'approve', p_member, now(), p_body, p_digest, p_digest, 1, 0, p_token);
     UPDATE app.draft SET state = 'releasing', revision = revision + 1, updated_at = now() WHERE org_id = p_org AND draft_id = p_draft AND revision = 0;
     DELETE FROM app.work WHERE org_id = p_org AND kind = 'deadline' AND ref_id = p_item;
     INSERT INTO app.release (org_id, release_id, kind, draft_id, conversation_id, subject_id, source_id, decision_id, text_digest, seen_digest, sealed_text, state, due_at)
       VALUES (p_org, p_release, 'reply', p_draft, p_conversation, p_subject, p_source, p_decision, p_digest, p_digest, p_text, 'pending', now() + interval '10 seconds');
     INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES (p_org, 'release', p_release, now() + interval '10 seconds');
     INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
       VALUES (p_org, p_event, 'item.decided', 1, now(), p_member, p_draft, p_item, p_bytes);
   END $$`,
  `CREATE FUNCTION bench.claim_and_decide(p_org uuid, p_item uuid, p_draft uuid, p_member uuid, p_token bytea, p_claim_event uuid, p_claim_bytes bytea, p_event uuid, p_bytes bytea,
     p_decision uuid, p_body bytea, p_digest bytea, p_conversation uuid, p_subject uuid, p_source uuid, p_release uuid, p_text bytea) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM bench.claim(p_org, p_item, p_draft, p_member, p_token, p_claim_event, p_claim_bytes);
     PERFORM bench.decide(p_org, p_item, p_draft, p_member, p_token, p_event, p_bytes, p_decision, p_body, p_digest, p_conversation, p_subject, p_source, p_release, p_text);
   END $$`,
];

export async function createBaseline(superuser: pg.Client): Promise<void> {
  await superuser.query("CREATE SCHEMA bench");
  for (const sql of FUNCTIONS) await superuser.query(sql);
  const { rows } = await superuser.query<{ name: string }>(
    "SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'bench'::regnamespace",
  );
  for (const { name } of rows) await superuser.query(`ALTER FUNCTION ${name} OWNER TO ${OWNER}`);
  await superuser.query("GRANT USAGE ON SCHEMA bench TO countersign_app");
}
