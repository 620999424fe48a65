import { date, foreignKey, index, integer, primaryKey, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { orgId } from "./columns";
import { app, at } from "./organisation";
import { release } from "./release";
import { item } from "./review";

/** Replies that went out and were drawn to be looked at afterwards, each once. */
export const sampleDraw = app.table(
  "sample_draw",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    releaseId: uuid("release_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    language: text("language").notNull(),
    queueId: text("queue_id").notNull(),
    /** A rule said so, the policy's share fell on it, or its source and language had too few in their week. */
    ground: text("ground", { enum: ["rule", "share", "floor"] }).notNull(),
    /** With which it was to be drawn, above 0 and at most 1; made exact when its week is over. */
    chance: real("chance").notNull(),
    releasedAt: at("released_at").notNull(),
    drawnAt: at("drawn_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId] }),
    unique("sample_draw_release_key").on(t.orgId, t.releaseId),
    index("sample_draw_time").on(t.orgId, t.releasedAt),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({ columns: [t.orgId, t.releaseId], foreignColumns: [release.orgId, release.releaseId] }),
  ],
);

/** A week that is over, by source and language: how many replies went out that no rule had marked, and their chance. */
export const sampleWeek = app.table(
  "sample_week",
  {
    orgId: orgId(),
    /** Its Monday, in UTC. */
    week: date("week").notNull(),
    sourceId: uuid("source_id").notNull(),
    language: text("language").notNull(),
    released: integer("released").notNull(),
    drawn: integer("drawn").notNull(),
    chance: real("chance").notNull(),
    closedAt: at("closed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.week, t.sourceId, t.language] })],
);
