import type { DeclineReason } from "@/core/review/decline";
import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";
import { NOTED_AS_TOLD, TOLD_IN_THIS_WAIT } from "./chain";
import type { DocumentRow, MessageRow } from "./draft";
import type { FlagRow } from "./flag";
import { ITEM_FILE, type ItemFileRow } from "./item";
import type { RunningRevealRow } from "./reveal";
import { AGAIN_COLUMNS, type AgainColumns } from "./revision";

/** Of the draft that an item is about, what is not sealed. */
export type DeskDraftRow = {
  draft_id: string;
  answers_position: number;
  language: string;
  confidence: number | null;
  provider: string;
  model: string;
  agent: string;
  prompt_version: string;
  created_at: Date;
  writing_tools: string[];
};

/** Columns whose names the item has taken are called after the draft. */
type DraftColumns = Omit<DeskDraftRow, "draft_id" | "language" | "created_at"> & {
  draft_language: string;
  draft_created_at: Date;
};

type Nullable<Row> = { [K in keyof Row]: Row[K] | null };

export type DeskRow = ItemFileRow &
  Nullable<DraftColumns> &
  AgainColumns & {
    sealed_explanation: Buffer | null;
    flag_raised_by: FlagRow["raised_by"] | null;
    flag_reason: string | null;
    flag_body: Buffer | null;
    /** Where personal data stand in the draft, by the detector that was asked for; null where it has not looked. */
    sealed_spans: Buffer | null;
    /** What this reader, as a second person, thought before they saw what the first did. */
    formed_kind: DecisionKind | null;
    /** Positions of the findings that this reader has opened on the item. */
    opened: number[];
    notes: number;
    declines: { user: string; reason: DeclineReason }[];
    /** When its customer was told, in this wait, that somebody is looking into it. */
    told_at: Date | null;
    /** Of this reader, in this conversation, running now. */
    reveals: (Omit<RunningRevealRow, "expires_at"> & { expires_at: string })[] | null;
  };

/** An item with all that the desk shows of it but its lists, still sealed; as one statement, since each costs more than what it reads. */
export const deskOfItem = statement<DeskRow>(
  "desk.item",
  `SELECT ${ITEM_FILE.columns}, d.answers_position, d.language AS draft_language, d.confidence, d.provider, d.model, d.agent, d.prompt_version, d.created_at AS draft_created_at,
     (SELECT src.writing_tools FROM app.source src WHERE src.org_id = $1 AND src.source_id = d.source_id) AS writing_tools,
     p.sealed_explanation, f.raised_by AS flag_raised_by, f.reason AS flag_reason, f.sealed_body AS flag_body,
     (SELECT s.sealed_spans FROM app.personal_data s WHERE s.org_id = $1 AND s.of = 'draft' AND s.ref_id = i.draft_id AND s.detector = $5) AS sealed_spans,
     ${AGAIN_COLUMNS},
     CASE WHEN i.seconds_decision_id IS NOT NULL THEN (SELECT o.kind FROM app.formed_judgement o WHERE o.org_id = $1 AND o.item_id = $2 AND o.member = $3) END AS formed_kind,
     ARRAY(SELECT e.position FROM app.evidence_view e WHERE e.org_id = $1 AND e.item_id = $2 AND e.member = $3 AND e.disposition_id = i.disposition_id ORDER BY e.position) AS opened,
     (SELECT count(*)::int FROM app.requeue_note n WHERE n.org_id = $1 AND n.item_id = $2) AS notes,
     coalesce((SELECT jsonb_agg(jsonb_build_object('user', n.user_id, 'reason', n.reason)) FROM app.decline n WHERE n.org_id = $1 AND n.item_id = $2 AND n.taken_back_at IS NULL), '[]') AS declines,
     (SELECT jsonb_agg(jsonb_build_object('reveal_id', r.reveal_id, 'kinds', r.kinds, 'expires_at', r.expires_at)) FROM app.reveal r
      WHERE r.org_id = $1 AND r.user_id = $3 AND r.conversation_id = i.conversation_id AND r.ended_at IS NULL AND r.expires_at > $4) AS reveals,
     coalesce(${TOLD_IN_THIS_WAIT("i.conversation_id", "released_at")}, ${NOTED_AS_TOLD}) AS told_at
   ${ITEM_FILE.from} LEFT JOIN app.flag f ON f.org_id = $1 AND f.flag_id = i.flag_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

export const messagesOfItem = statement<MessageRow>(
  "desk.messages",
  `SELECT m.message_id, m.position, m.role, m.sent_at, m.sealed_body FROM app.item i
   JOIN app.message m ON m.org_id = i.org_id AND m.conversation_id = i.conversation_id WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY m.position`,
);

export const documentsOfItem = statement<DocumentRow>(
  "desk.documents",
  `SELECT doc.document_id, doc.external_id, doc.version, doc.kind, doc.party, doc.sealed_body FROM app.item i
   JOIN app.draft_document dd ON dd.org_id = i.org_id AND dd.draft_id = i.draft_id
   JOIN app.document doc ON doc.org_id = dd.org_id AND doc.document_id = dd.document_id WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY dd.position`,
);

/** Null where the item is about none. */
export function draftOfDesk(row: DeskRow): DeskDraftRow | null {
  if (row.draft_id === null || row.draft_created_at === null) return null;
  const { answers_position, confidence, provider, model, agent, prompt_version, writing_tools } =
    row as unknown as DraftColumns;
  return {
    ...{ draft_id: row.draft_id, answers_position, confidence, provider, model, agent, prompt_version, writing_tools },
    language: row.draft_language ?? row.language,
    created_at: row.draft_created_at,
  };
}
