import { foreignKey, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";
import { subject } from "./subject";

/** A breach of personal data, suspected or sure, in the register that GDPR 33(5) asks for, with its clock of 72 hours. */
export const incident = app.table(
  "incident",
  {
    orgId: orgId(),
    incidentId: uuid("incident_id").notNull(),
    /** Counted in the organisation from 1. */
    number: integer("number").notNull(),
    kind: text("kind", { enum: ["leak_sent", "wrong_recipient", "access", "loss", "other"] }).notNull(),
    state: text("state", { enum: ["suspected", "confirmed", "dismissed", "closed"] }).notNull(),
    risk: text("risk", { enum: ["unknown", "none", "risk", "high"] }).notNull(),
    /** What it began with, where it began here. */
    draftId: uuid("draft_id"),
    conversationId: uuid("conversation_id"),
    /** When we became aware of it: the clock runs from here. */
    awareAt: at("aware_at").notNull(),
    dueAt: at("due_at").notNull(),
    /** Sealed JSON under the organisation's key: what happened, effects, measures, reasons for a delay. */
    sealedBody: bytea("sealed_body").notNull(),
    openedBy: uuid("opened_by"),
    authorityToldAt: at("authority_told_at"),
    subjectsToldAt: at("subjects_told_at"),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by"),
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.incidentId] }),
    unique("incident_number_key").on(t.orgId, t.number),
    index("incident_draft").on(t.orgId, t.draftId),
    index("incident_time").on(t.orgId, t.awareAt, t.incidentId),
  ],
);

/** Whose data it concerns: the person exposed, or the one who got to see it. */
export const incidentSubject = app.table(
  "incident_subject",
  {
    orgId: orgId(),
    incidentId: uuid("incident_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    part: text("part", { enum: ["exposed", "recipient"] }).notNull(),
    toldAt: at("told_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.incidentId, t.subjectId] }),
    index("incident_subject_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.incidentId], foreignColumns: [incident.orgId, incident.incidentId] }),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);
