import type { CheckId, FindingCode } from "@/core/checks/check";
import {
  CONTESTS,
  type DecisionKind,
  type DraftState,
  type ItemKind,
  type ItemState,
  type OnExpiry,
} from "@/core/review/words";
import { guarded, statement } from "../statement";
import { stopped } from "./stop-covers";

export const insertItem = statement(
  "item.insert",
  `INSERT INTO app.item (org_id, item_id, kind, state, queue_id, level, urgency, due_at, on_expiry, two_person, already_sent, conversation_id, subject_id, draft_id, flag_id,
     disposition_id, seconds_decision_id, reason_check, reason_code, findings, language, channel, created_at)
   VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
);

export type ItemRow = {
  item_id: string;
  kind: ItemKind;
  state: ItemState;
  queue_id: string;
  level: number;
  urgency: number;
  due_at: Date | null;
  on_expiry: OnExpiry | null;
  two_person: boolean;
  already_sent: boolean;
  conversation_id: string;
  subject_id: string;
  draft_id: string | null;
  flag_id: string | null;
  disposition_id: string | null;
  seconds_decision_id: string | null;
  /** Under a blind review. */
  reviews_decision_id: string | null;
  reviewed_kind: DecisionKind | null;
  reviewed_at: Date | null;
  reviewed_messages: number | null;
  /** Under a second person's look: who has formed a judgement of their own. */
  formed_by: string[] | null;
  reason_check: CheckId | null;
  reason_code: FindingCode | null;
  findings: number;
  language: string;
  channel: string;
  assigned_to: string | null;
  assigned_name: string | null;
  claimed_by: string | null;
  claim_token_hash: Buffer | null;
  claim_expires_at: Date | null;
  /** Since when they have held it without a break. */
  held_since: Date | null;
  claimed_name: string | null;
  revision: number;
  closed_at: Date | null;
  draft_state: DraftState | null;
  draft_revision: number | null;
  body_digest: Buffer | null;
  conversation_messages: number;
  findings_digest: Buffer | null;
  policy_version: number | null;
  reading_chars: number | null;
  stopped: boolean;
  restricted: boolean;
  contested: boolean;
};

/** Whether the customer contests what item `i` judges: nobody who decided it before may. */
export const CONTESTED = `EXISTS (SELECT FROM app.flag g WHERE g.org_id = i.org_id AND g.flag_id = i.flag_id AND g.reason = '${CONTESTS}') AS contested`;

/** Whether the data of the customer of item `i` are frozen. */
export const RESTRICTED = `(SELECT z.restricted_at IS NOT NULL FROM app.subject z WHERE z.org_id = i.org_id AND z.subject_id = i.subject_id) AS restricted`;

/** Items in which was decided what the flag of one item contests, also where that item itself is about no draft. */
export const contestedItems = (item: string) => `SELECT o.item_id FROM app.item n
       JOIN app.flag g ON g.org_id = n.org_id AND g.flag_id = n.flag_id AND g.reason = '${CONTESTS}'
       JOIN app.item o ON o.org_id = n.org_id AND o.conversation_id = n.conversation_id AND o.item_id <> n.item_id AND o.draft_id IS NOT DISTINCT FROM g.draft_id AND o.reviews_decision_id IS NULL
       WHERE n.org_id = $1 AND n.item_id = ${item}`;

/**
 * Every join carries all columns of those below it, so what gives one column is looked up instead. `i` is the item, `c`
 * its conversation, `d` its draft, `p` the disposition.
 */
const ITEM_COLUMNS = `i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, CASE WHEN i.due_at = 'infinity' THEN NULL ELSE i.due_at END AS due_at, i.on_expiry, i.two_person, i.already_sent,
     i.conversation_id, i.subject_id, i.draft_id, i.flag_id, i.disposition_id, i.seconds_decision_id, i.reason_check, i.reason_code, i.findings, i.language, i.channel,
     i.reviews_decision_id, CASE WHEN i.reviews_decision_id IS NOT NULL THEN (SELECT b.first_kind FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = i.item_id) END AS reviewed_kind,
     CASE WHEN i.reviews_decision_id IS NOT NULL THEN (SELECT b.drawn_at FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = i.item_id) END AS reviewed_at,
     CASE WHEN i.reviews_decision_id IS NOT NULL THEN (SELECT b.messages FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = i.item_id) END AS reviewed_messages,
     CASE WHEN i.seconds_decision_id IS NOT NULL THEN ARRAY(SELECT o.member FROM app.formed_judgement o WHERE o.org_id = $1 AND o.item_id = i.item_id) END AS formed_by,
     i.assigned_to, (SELECT g.name FROM app.member g WHERE g.org_id = $1 AND g.user_id = i.assigned_to) AS assigned_name,
     i.claimed_by, i.claim_token_hash, i.claim_expires_at, i.held_since, (SELECT m.name FROM app.member m WHERE m.org_id = $1 AND m.user_id = i.claimed_by) AS claimed_name, i.revision, i.closed_at,
     d.state AS draft_state, d.revision AS draft_revision, d.body_digest, c.messages AS conversation_messages, p.findings_digest, p.policy_version, p.reading_chars,
     ${stopped("d", "c.source_id", "i.channel")} AS stopped,
     ${RESTRICTED},
     ${CONTESTED}`;

const AROUND_ITEM = `FROM app.item i
   JOIN app.conversation c ON c.org_id = $1 AND c.conversation_id = i.conversation_id
   LEFT JOIN app.draft d ON d.org_id = $1 AND d.draft_id = i.draft_id
   LEFT JOIN app.disposition p ON p.org_id = $1 AND p.disposition_id = i.disposition_id`;

/** An item with everything that the rules and the digest of what was seen look at, and nothing that is sealed. */
export const itemById = statement<ItemRow>(
  "item.by_id",
  `SELECT ${ITEM_COLUMNS} ${AROUND_ITEM} WHERE i.org_id = $1 AND i.item_id = $2`,
);

export type DecisionRow = {
  decision_id: string;
  item_id: string;
  kind: DecisionKind;
  decided_by: string;
  decided_name: string;
  decided_at: Date;
  reason: string | null;
  sealed_body: Buffer;
  text_digest: Buffer | null;
  edit_distance: number | null;
  claim_token_hash: Buffer;
  /** When its text leaves; null where none does. */
  undo_until: Date | null;
};

/** Decisions that stand on an item's draft, or on the item itself where there is no draft; oldest first. */
export const decisionsOfItem = statement<DecisionRow>(
  "decision.of_item",
  `SELECT x.decision_id, x.item_id, x.kind, x.decided_by, coalesce(m.name, '') AS decided_name, x.decided_at, x.reason, x.sealed_body, x.text_digest, x.edit_distance, x.claim_token_hash,
     (SELECT r.due_at FROM app.release r WHERE r.org_id = x.org_id AND r.decision_id = x.decision_id) AS undo_until
   FROM app.decision x LEFT JOIN app.member m ON m.org_id = x.org_id AND m.user_id = x.decided_by
   WHERE x.org_id = $1 AND x.undone_at IS NULL
     AND (x.item_id = $2 OR x.draft_id = (SELECT draft_id FROM app.item WHERE org_id = $1 AND item_id = $2) OR x.item_id = ANY (ARRAY(${contestedItems("$2")})))
   ORDER BY x.decided_at, x.decision_id`,
);

/** As part of a claim at `at` by `by`: whose claim was alive has held the item since it began, anybody else since now. */
const heldSince = (by: string, at: string) =>
  `held_since = CASE WHEN state = 'claimed' AND claimed_by = ${by} AND claim_expires_at > ${at} THEN coalesce(held_since, ${at}) ELSE ${at} END`;

/** The claim: one conditional update. Nobody's, expired, or already this member's; else the caller reads who was faster. */
export const claimItem = guarded(
  "item.claim",
  `UPDATE app.item SET ${heldSince("$3", "$7")}, state = 'claimed', claimed_by = $3, claim_token_hash = $4, claim_expires_at = $5, revision = revision + 1
   WHERE org_id = $1 AND item_id = $2 AND revision = $6 AND state IN ('queued', 'claimed')
     AND (state = 'queued' OR claimed_by = $3 OR claim_expires_at <= $7) RETURNING 1`,
);

/**
 * Written so that it implies no partial index: the planner takes the one over claims for all but empty, and every write
 * by its item would walk all claims there are.
 */
const HELD = `state || '' = 'claimed'`;

export const extendClaim = guarded(
  "item.extend",
  `UPDATE app.item SET claim_expires_at = $4 WHERE org_id = $1 AND item_id = $2 AND claim_token_hash = $3 AND ${HELD} RETURNING 1`,
);

export const unclaimItem = guarded(
  "item.unclaim",
  `UPDATE app.item SET state = 'queued', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, revision = revision + 1
   WHERE org_id = $1 AND item_id = $2 AND claim_token_hash = $3 AND ${HELD} RETURNING 1`,
);

/** Settles an item that is held under this token; nothing else settles it. */
export const closeItem = guarded(
  "item.close",
  `UPDATE app.item SET state = 'done', closed_at = $4, closed_by = $5, revision = revision + 1
   WHERE org_id = $1 AND item_id = $2 AND claim_token_hash = $3 AND ${HELD} RETURNING 1`,
);

/** Back into the queue, or straight to somebody: undo, or a release that was turned back. Whoever undoes goes on looking where they began. */
export const reopenItem = guarded(
  "item.reopen",
  `UPDATE app.item SET state = CASE WHEN $3::uuid IS NULL THEN 'queued' ELSE 'claimed' END, claimed_by = $3, claim_token_hash = $4, claim_expires_at = $5,
     closed_at = NULL, closed_by = NULL, revision = revision + 1
   WHERE org_id = $1 AND item_id = $2 AND state = 'done' RETURNING 1`,
);

export const insertDecision = statement(
  "decision.insert",
  `INSERT INTO app.decision (org_id, decision_id, item_id, draft_id, kind, decided_by, decided_at, reason, sealed_body, seen_digest, text_digest, policy_version, edit_distance,
     claim_token_hash, held_ms, expected_ms, evidence_due, evidence_opened)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
);

export const undoDecision = guarded(
  "decision.undo",
  `UPDATE app.decision SET undone_at = $3 WHERE org_id = $1 AND decision_id = $2 AND undone_at IS NULL RETURNING 1`,
);

export type SecondedRow = {
  item_id: string;
  seconds_decision_id: string | null;
  seen_digest: Buffer;
  undone_at: Date | null;
};

/** The decision that an item's second person seconds, with the item it was made on. */
export const secondedDecision = statement<SecondedRow>(
  "decision.seconded",
  `SELECT x.item_id, f.seconds_decision_id, x.seen_digest, x.undone_at FROM app.item i
   JOIN app.decision x ON x.org_id = i.org_id AND x.decision_id = i.seconds_decision_id
   JOIN app.item f ON f.org_id = x.org_id AND f.item_id = x.item_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** What lies sealed around an item: its conversation, its customer with the key, its draft. */
type Surroundings = {
  conversation_body: Buffer;
  sealed_profile: Buffer;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  delivery_url: string | null;
  draft_body: Buffer | null;
};

/** An item with what lies sealed around it: what deciding reads, beside the decisions before. */
export type ItemFileRow = ItemRow & Surroundings;

/** For statements that read more of an item. */
export const ITEM_FILE = {
  columns: `${ITEM_COLUMNS}, c.source_id, (SELECT src.delivery_url FROM app.source src WHERE src.org_id = $1 AND src.source_id = c.source_id) AS delivery_url,
     (SELECT s.sealed_profile FROM app.subject s WHERE s.org_id = $1 AND s.subject_id = i.subject_id) AS sealed_profile, k.version AS key_version, k.wrapped,
     c.sealed_body AS conversation_body, d.sealed_body AS draft_body`,
  from: `${AROUND_ITEM}
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = $1 AND subject_id = i.subject_id ORDER BY version DESC LIMIT 1) k ON true`,
};

export const itemFile = statement<ItemFileRow>(
  "item.file",
  `SELECT ${ITEM_FILE.columns} ${ITEM_FILE.from} WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** Past its deadline, undecided. */
export const expireItem = guarded(
  "item.expire",
  `UPDATE app.item SET state = 'withdrawn', closed_at = $4, revision = revision + 1 WHERE org_id = $1 AND item_id = $2 AND revision = $3 AND state IN ('queued', 'claimed') RETURNING 1`,
);

/** Decisions on a draft as it was held; what was decided of a flag or sample on the same draft stands. */
export const undoHeldDecisions = statement(
  "decision.undo_held",
  `UPDATE app.decision x SET undone_at = $3 FROM app.item i
   WHERE x.org_id = $1 AND x.draft_id = $2 AND x.undone_at IS NULL AND i.org_id = x.org_id AND i.item_id = x.item_id AND i.kind IN ('draft', 'second_look')`,
);

/** The item in which a draft was first decided, back into its queue. */
export const reopenDraftItem = guarded(
  "item.reopen_draft",
  `UPDATE app.item SET state = 'queued', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, closed_at = NULL, closed_by = NULL, revision = revision + 1
   WHERE org_id = $1 AND item_id = (SELECT item_id FROM app.item WHERE org_id = $1 AND draft_id = $2 AND kind = 'draft' AND state = 'done' ORDER BY created_at DESC LIMIT 1) RETURNING 1`,
);

/** Deadlines of what waits again after it was decided: deciding had taken them away. Of one item, or of a draft's items. */
export const restoreDeadlines = statement(
  "item.restore_deadlines",
  `INSERT INTO app.work (org_id, kind, ref_id, due_at)
   SELECT org_id, 'deadline', item_id, due_at FROM app.item
   WHERE org_id = $1 AND (item_id = $2 OR draft_id = $3) AND state = 'queued' AND on_expiry IS NOT NULL AND due_at < 'infinity'
   ON CONFLICT DO NOTHING`,
);
