import { bigint, boolean, index, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { app } from "./organisation";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** An export that somebody asked for: a bundle of the log, built beside everything else and kept for a while. */
export const logExport = app.table(
  "export",
  {
    orgId: orgId(),
    exportId: uuid("export_id").notNull(),
    state: text("state", { enum: ["waiting", "building", "ready", "cancelled", "failed", "gone"] }).notNull(),
    /** Null for the command line. */
    requestedBy: uuid("requested_by"),
    requestedAt: at("requested_at").notNull(),
    disclosure: text("disclosure", { enum: ["without_text", "with_openings"] }).notNull(),
    language: text("language", { enum: ["en", "de"] }).notNull(),
    /** What is in it: `{from, to, team, item, subject}`, each null for everything. */
    selection: jsonb("selection").notNull(),
    eventsDone: bigint("events_done", { mode: "number" }).notNull().default(0),
    eventsTotal: bigint("events_total", { mode: "number" }),
    cancelAsked: boolean("cancel_asked").notNull().default(false),
    /** SHA-256 of the manifest: set by who builds, signed by the sealer. */
    manifestDigest: bytea("manifest_digest"),
    manifestNote: text("manifest_note"),
    bytes: bigint("bytes", { mode: "number" }),
    failure: text("failure"),
    finishedAt: at("finished_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.exportId] }), index("export_time").on(t.orgId, t.requestedAt, t.exportId)],
);
