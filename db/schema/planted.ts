import { boolean, foreignKey, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { FAULTS } from "@/core/oversight/fault";
import { DECISION_KINDS } from "@/core/review/words";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";

/** The library of drafts with a known fault, version by version. No role but the owner reads it. */
export const plantCase = app.table(
  "plant_case",
  {
    orgId: orgId(),
    caseId: uuid("case_id").notNull(),
    version: integer("version").notNull(),
    language: text("language").notNull(),
    fault: text("fault", { enum: FAULTS }).notNull(),
    /** Which of the cases that come with Countersign it began as. */
    starter: text("starter"),
    /** Sealed JSON under the organisation's key: no customer's words. */
    sealedBody: bytea("sealed_body").notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: at("made_at").notNull(),
    retiredAt: at("retired_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.caseId, t.version] })],
);

/** Which draft was planted, and how it ended: the mark. Its draft, item and all else are ordinary rows until then, and gone afterwards. */
export const plant = app.table(
  "plant",
  {
    orgId: orgId(),
    plantId: uuid("plant_id").notNull(),
    caseId: uuid("case_id").notNull(),
    caseVersion: integer("case_version").notNull(),
    itemId: uuid("item_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** Documents that were stored for it alone. */
    documents: uuid("documents").array().notNull(),
    queueId: text("queue_id").notNull(),
    salt: text("salt").notNull(),
    insertedAt: at("inserted_at").notNull(),
    withdrawnAt: at("withdrawn_at"),
    decidedAt: at("decided_at"),
    decidedBy: uuid("decided_by"),
    decisionId: uuid("decision_id"),
    decisionKind: text("decision_kind", { enum: DECISION_KINDS }),
    caught: boolean("caught"),
    /** They had decided the same case before: it counts in no rate. */
    repeat: boolean("repeat"),
    heldMs: integer("held_ms"),
    expectedMs: integer("expected_ms"),
    claimTokenHash: bytea("claim_token_hash"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.plantId] }),
    unique("plant_draft_key").on(t.orgId, t.draftId),
    unique("plant_item_key").on(t.orgId, t.itemId),
    unique("plant_conversation_key").on(t.orgId, t.conversationId),
    unique("plant_subject_key").on(t.orgId, t.subjectId),
    index("plant_of_case").on(t.orgId, t.caseId),
    foreignKey({
      columns: [t.orgId, t.caseId, t.caseVersion],
      foreignColumns: [plantCase.orgId, plantCase.caseId, plantCase.version],
    }),
  ],
);
