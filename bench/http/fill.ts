import type pg from "pg";
import type { Stage } from "./stage";

/** Where an item made by SQL stands; the baseline is told, where ours reads it. */
export type MadeItem = { itemId: string; draftId: string; conversationId: string; subjectId: string };

const CONVERSATIONS = 1000;

const COLUMNS = `org_id, item_id, kind, state, queue_id, level, urgency, due_at, on_expiry, conversation_id, subject_id, draft_id, reason_check, reason_code, findings,
  language, channel, created_at`;

const CODES = `'low_confidence', 'low_confidence', 1, 'en', 'chat'`;
const PLACE = `(ARRAY['general', 'facts', 'care', 'privacy', 'actions'])[1 + n % 5], 0, n % 30, now() + n * interval '1 second', 'holding_reply'`;

/** Waiting items by SQL, with nothing sealed around them: what the queue page reads. */
export async function fillQueue(stage: Stage, items: number): Promise<void> {
  const { superuser: db, orgId } = stage;
  await makeConversations(stage);
  await db.query(
    `INSERT INTO app.item (${COLUMNS})
     SELECT $1, uuidv7(), 'draft', 'queued', ${PLACE}, c.conversation_id, c.subject_id, uuidv7(), ${CODES}, now()
     FROM generate_series(1, $2::int) AS g(n) JOIN bench.conversation c ON c.place = n % ${CONVERSATIONS}`,
    [orgId, items],
  );
  // Not all of them: of a table that is empty now PostgreSQL would believe for a while that it stays so.
  await db.query("ANALYZE app.item, app.conversation");
}

/** Items with a draft and a deadline each, for the baseline to claim and to decide; they are of the lowest urgency. */
export async function makeItems(stage: Stage, items: number): Promise<MadeItem[]> {
  const { superuser: db, orgId, sourceId } = stage;
  await db.query("TRUNCATE bench.made");
  await db.query(
    `INSERT INTO bench.made SELECT n, uuidv7(), uuidv7(), c.conversation_id, c.subject_id
     FROM generate_series(1, $1::int) AS g(n) JOIN bench.conversation c ON c.place = n % ${CONVERSATIONS}`,
    [items],
  );
  await db.query(
    `INSERT INTO app.draft (org_id, draft_id, source_id, conversation_id, subject_id, external_token, body_digest, state, already_sent, answers_position, position,
       language, channel, confidence, provider, model, agent, prompt_version, sealed_body)
     SELECT $1, draft_id, $2, conversation_id, subject_id, uuid_send(draft_id) || uuid_send(item_id), uuid_send(draft_id) || uuid_send(item_id), 'queued', false, 2, 0,
       'en', 'chat', 0.41, 'openai', 'gpt-4o', 'baseline-agent', '2025-05-02', decode(repeat('ab', 1800), 'hex') FROM bench.made`,
    [orgId, sourceId],
  );
  await db.query(
    `INSERT INTO app.item (${COLUMNS}) SELECT $1, item_id, 'draft', 'queued', ${PLACE}, conversation_id, subject_id, draft_id, ${CODES}, now() FROM bench.made`,
    [orgId],
  );
  await db.query(
    `INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT $1, 'deadline', item_id, now() + interval '4 hours' FROM bench.made`,
    [orgId],
  );
  const { rows } = await db.query<MadeItem>(
    `SELECT item_id AS "itemId", draft_id AS "draftId", conversation_id AS "conversationId", subject_id AS "subjectId" FROM bench.made ORDER BY n`,
  );
  return rows;
}

/** Items that came through intake and checks and wait to be claimed. */
export async function judgedItems(db: pg.Client, orgId: string): Promise<string[]> {
  const { rows } = await db.query<{ item_id: string }>(
    `SELECT item_id FROM app.item WHERE org_id = $1 AND state = 'queued' AND disposition_id IS NOT NULL ORDER BY item_id`,
    [orgId],
  );
  return rows.map((row) => row.item_id);
}

/** Where a page begins, for ours as an address and for the baseline as values. */
export type PagePlace = { path: string; urgency: number; due: string; item: string };

/** Beginnings of pages, the first one and others spread over the queue. */
export async function pagePlaces(db: pg.Client, orgId: string, places: number): Promise<PagePlace[]> {
  const { rows } = await db.query<{ urgency: number; due_at: Date; item_id: string }>(
    `SELECT urgency, due_at, item_id FROM (SELECT row_number() OVER (ORDER BY urgency, due_at, item_id) AS n, count(*) OVER () AS total, urgency, due_at, item_id
       FROM app.item WHERE org_id = $1 AND state = 'queued') i WHERE n <= total * 0.9 AND n % (total / $2) = 0`,
    [orgId, places],
  );
  const first = { path: pagePath(), urgency: -1, due: "-infinity", item: "00000000-0000-0000-0000-000000000000" };
  return [
    first,
    ...rows.map(({ urgency, due_at, item_id }) => {
      const due = due_at.toISOString();
      return { path: pagePath(`${urgency}_${due}_${item_id}`), urgency, due, item: item_id };
    }),
  ];
}

function pagePath(cursor?: string): string {
  return `/api/trpc/queue.page?input=${encodeURIComponent(JSON.stringify({ tab: "waiting", cursor }))}`;
}

async function makeConversations({ superuser: db, orgId, sourceId }: Stage): Promise<void> {
  await db.query(
    `CREATE TABLE bench.conversation AS
     SELECT (row_number() OVER () - 1)::int AS place, uuidv7() AS conversation_id, subject_id FROM (SELECT subject_id FROM app.subject WHERE org_id = $1 LIMIT ${CONVERSATIONS}) s`,
    [orgId],
  );
  await db.query(
    `INSERT INTO app.conversation (org_id, conversation_id, source_id, subject_id, external_token, channel, language, sealed_body, messages, drafts)
     SELECT $1, conversation_id, $2, subject_id, uuid_send(conversation_id), 'chat', 'en', decode(repeat('ab', 150), 'hex'), 3, 1 FROM bench.conversation`,
    [orgId, sourceId],
  );
  await db.query("CREATE TABLE bench.made (n int, item_id uuid, draft_id uuid, conversation_id uuid, subject_id uuid)");
}
