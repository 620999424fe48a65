import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";

export type OwnDecisionsRow = {
  decisions: number;
  evidence_due: number;
  evidence_opened: number;
  timed: number;
  hurried: number;
};

/** How one member ($2) looked at what they decided since a time ($3); blind reviews are counted beside. */
export const ownDecisions = statement<OwnDecisionsRow>(
  "own_figures.decisions",
  `SELECT count(*)::int AS decisions, coalesce(sum(d.evidence_due), 0)::int AS evidence_due, coalesce(sum(d.evidence_opened), 0)::int AS evidence_opened,
     count(*) FILTER (WHERE d.held_ms IS NOT NULL AND d.expected_ms > 0)::int AS timed,
     count(*) FILTER (WHERE d.held_ms IS NOT NULL AND d.expected_ms > 0 AND d.held_ms::bigint * 3 < d.expected_ms)::int AS hurried
   FROM app.decision d WHERE d.org_id = $1 AND d.decided_by = $2 AND d.decided_at >= $3 AND d.undone_at IS NULL
     AND NOT EXISTS (SELECT FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = d.item_id)`,
);

export type OwnReviewRow = { first_kind: DecisionKind; second_kind: DecisionKind; reviews: number };

/** Of the blind reviews in which one member was the first or the second, what both decided. */
export const ownReviews = statement<OwnReviewRow>(
  "own_figures.reviews",
  `SELECT first_kind, second_kind, count(*)::int AS reviews FROM (
     SELECT first_kind, second_kind FROM app.blind_review WHERE org_id = $1 AND first_by = $2 AND decided_at >= $3
     UNION ALL SELECT first_kind, second_kind FROM app.blind_review WHERE org_id = $1 AND second_by = $2 AND decided_at >= $3) r
   GROUP BY first_kind, second_kind`,
);
