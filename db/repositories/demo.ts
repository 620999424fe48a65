import type { ItemKind } from "@/core/review/words";
import { statement } from "../statement";
import type { WorkKind } from "./work";

/** What the demo's weeks need to know; nobody else may ask. */

/** The job that is due first, by a clock of the caller's own; what indexes and tidies up the worker finds when it comes. */
export const dueWork = statement<{ kind: WorkKind; ref_id: string; due_at: Date }>(
  "demo.due_work",
  `SELECT kind, ref_id, due_at FROM app.work WHERE org_id = $1 AND due_at <= $2 AND kind IN ('check', 'release', 'delivery', 'deadline') ORDER BY due_at, kind, ref_id LIMIT 1`,
);

export const openItemsOfDraft = statement<{ item_id: string; kind: ItemKind; findings: number }>(
  "demo.open_items",
  `SELECT item_id, kind, findings FROM app.item WHERE org_id = $1 AND draft_id = $2 AND state IN ('queued', 'claimed') ORDER BY created_at, item_id`,
);
