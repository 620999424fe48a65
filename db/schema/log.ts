import { bigint, index, primaryKey, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { audit } from "./audit";
import { bytea, orgId, xid8 } from "./columns";
import { app } from "./organisation";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 }).notNull();
const count = (name: string) => bigint(name, { mode: "number" }).notNull();

/*
 * The log on the events: append-only like them, written by the sealer alone. The log over all logs' checkpoints is kept
 * in the same tables under the organisation of zeros.
 */

/** Which event stands at which index. */
export const leaf = audit.table(
  "leaf",
  { orgId: orgId(), index: count("index"), eventId: uuid("event_id").notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.index] }), unique("leaf_event").on(t.orgId, t.eventId)],
);

/** Hashes of the tree in tiles of up to 256 (C2SP tlog-tiles); a tile that has grown is a further row. */
export const tile = audit.table(
  "tile",
  {
    orgId: orgId(),
    level: smallint("level").notNull(),
    index: count("index"),
    width: smallint("width").notNull(),
    hashes: bytea("hashes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.level, t.index, t.width] })],
);

/** Every checkpoint that was ever signed; `note` is the signed note as it is given out. */
export const checkpoint = audit.table(
  "checkpoint",
  {
    orgId: orgId(),
    size: count("size"),
    signedAt: at("signed_at"),
    root: bytea("root").notNull(),
    note: text("note").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.size, t.signedAt] })],
);

/** A leaf of the log of all logs: the text of one organisation's checkpoint. */
export const metaLeaf = audit.table(
  "meta_leaf",
  {
    orgId: orgId(),
    index: count("index"),
    aboutOrg: uuid("about_org").notNull(),
    aboutSize: count("about_size"),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.index] }), index("meta_leaf_about").on(t.orgId, t.aboutOrg, t.aboutSize)],
);

/** What a witness said of a checkpoint: its signature line. */
export const cosignature = audit.table(
  "cosignature",
  {
    orgId: orgId(),
    size: count("size"),
    witness: text("witness").notNull(),
    seenAt: at("seen_at"),
    line: text("line").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.size, t.witness, t.seenAt] })],
);

/** Something is not as the log's keeper left it, or is so again: `ended` says which. */
export const alarm = audit.table(
  "alarm",
  {
    orgId: orgId(),
    raisedAt: at("raised_at"),
    code: text("code", { enum: ["rolled_back", "changed", "split", "altered", "witness_refused"] }).notNull(),
    state: text("state", { enum: ["raised", "ended"] }).notNull(),
    size: bigint("size", { mode: "number" }),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.raisedAt, t.code] })],
);

/** How far the sequencer has come: every transaction below has ended, and its events have their index. One row, of the organisation of zeros. */
export const sequencer = app.table("sequencer", { orgId: orgId(), cursor: xid8("cursor").notNull() }, (t) => [
  primaryKey({ columns: [t.orgId] }),
]);
