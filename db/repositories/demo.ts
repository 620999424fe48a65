import type { DecisionKind, ItemKind } from "@/core/review/words";
import { statement } from "../statement";
import type { WorkKind } from "./work";

/** What the demo's weeks need to know; nobody else may ask. */

/** The job that is due first, by a clock of the caller's own; what indexes and tidies up the worker finds when it comes. */
export const dueWork = statement<{ kind: WorkKind; ref_id: string; due_at: Date }>(
  "demo.due_work",
  `SELECT kind, ref_id, due_at FROM app.work WHERE org_id = $1 AND due_at <= $2 AND (kind IN ('check', 'release', 'delivery', 'deadline', 'planting') OR kind = 'sampling' AND ref_id <> org_id) ORDER BY due_at, kind, ref_id LIMIT 1`,
);

export const openItemsOfDraft = statement<{ item_id: string; kind: ItemKind; findings: number }>(
  "demo.open_items",
  `SELECT item_id, kind, findings FROM app.item WHERE org_id = $1 AND draft_id = $2 AND state IN ('queued', 'claimed') ORDER BY created_at, item_id`,
);

export type DrawnItem = { item_id: string; kind: ItemKind; findings: number; first: DecisionKind | null };

/** What chance brought and nobody has taken: samples, second opinions (`first` is what was decided), and drafts of which the story says nothing. */
export const drawnItems = statement<DrawnItem>(
  "demo.drawn_items",
  `SELECT i.item_id, i.kind, i.findings, d.kind AS first FROM app.item i
   LEFT JOIN app.decision d ON d.org_id = i.org_id AND d.decision_id = i.reviews_decision_id
   WHERE i.org_id = $1 AND i.state = 'queued' AND i.created_at <= $3 AND (d.decision_id IS NOT NULL OR i.kind = 'draft' AND i.draft_id <> ALL ($2::uuid[])
     OR EXISTS (SELECT FROM app.sample_draw w WHERE w.org_id = i.org_id AND w.item_id = i.item_id AND w.ground <> 'rule'))
   ORDER BY i.created_at, i.item_id`,
);
