import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { DECISION_KINDS } from "@/core/review/words";
import { orgId } from "./columns";
import { app, at } from "./organisation";
import { decision, finding, item } from "./review";

/** Findings that somebody who held an item opened on it. Never changed. */
export const evidenceView = app.table(
  "evidence_view",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    member: uuid("member").notNull(),
    dispositionId: uuid("disposition_id").notNull(),
    position: smallint("position").notNull(),
    openedAt: at("opened_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId, t.member, t.dispositionId, t.position] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({
      columns: [t.orgId, t.dispositionId, t.position],
      foreignColumns: [finding.orgId, finding.dispositionId, finding.position],
    }),
  ],
);

/** What a second person thought before they were shown the first one's decision. Never changed. */
export const formedJudgement = app.table(
  "formed_judgement",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    member: uuid("member").notNull(),
    /** The first decision. */
    decisionId: uuid("decision_id").notNull(),
    kind: text("kind", { enum: DECISION_KINDS }).notNull(),
    /** One of the organisation's reasons, by code. */
    reason: text("reason"),
    formedAt: at("formed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId, t.member] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({ columns: [t.orgId, t.decisionId], foreignColumns: [decision.orgId, decision.decisionId] }),
  ],
);

/** A decision that was drawn to be judged once more by somebody who does not see it, and how that one judged. */
export const blindReview = app.table(
  "blind_review",
  {
    orgId: orgId(),
    /** The item of the second. */
    itemId: uuid("item_id").notNull(),
    /** The first. */
    decisionId: uuid("decision_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    queueId: text("queue_id").notNull(),
    firstKind: text("first_kind", { enum: DECISION_KINDS }).notNull(),
    secondKind: text("second_kind", { enum: DECISION_KINDS }),
    firstBy: uuid("first_by").notNull(),
    secondBy: uuid("second_by"),
    /** Messages that the conversation had when the first decided. */
    messages: integer("messages").notNull(),
    drawnAt: at("drawn_at").notNull(),
    decidedAt: at("decided_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId] }),
    unique("blind_review_decision_key").on(t.orgId, t.decisionId),
    index("blind_review_time").on(t.orgId, t.decidedAt).where(sql`decided_at IS NOT NULL`),
    index("blind_review_second").on(t.orgId, t.secondBy, t.decidedAt).where(sql`decided_at IS NOT NULL`),
    index("blind_review_first").on(t.orgId, t.firstBy, t.decidedAt).where(sql`decided_at IS NOT NULL`),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({ columns: [t.orgId, t.decisionId], foreignColumns: [decision.orgId, decision.decisionId] }),
  ],
);
