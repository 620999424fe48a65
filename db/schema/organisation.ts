import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ROLES } from "@/core/identity/roles";
import { PROPOSAL_ORIGINS, PROPOSAL_STATES, REPLAY_STATES } from "@/core/policy/proposal";
import { STOP_SCOPES } from "@/core/review/stop-scope";
import { bytea, orgId } from "./columns";

/** Tenant tables: `org_id` first in every key, row-level security forced. */
export const app = pgSchema("app");
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const organisation = app.table("organisation", {
  orgId: orgId().primaryKey(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull().default("Europe/Berlin"),
  /** Items one person may hold at once. */
  atOnce: smallint("at_once").notNull().default(10),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** The organisation's own data key, wrapped by the key-encryption key; indexes, digests and texts of no customer derive from it. */
export const organisationKey = app.table(
  "organisation_key",
  {
    orgId: orgId(),
    version: integer("version").notNull(),
    wrapped: bytea("wrapped").notNull(),
    kekId: text("kek_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.version] })],
);

export const team = app.table(
  "team",
  { orgId: orgId(), teamId: uuid("team_id").notNull(), name: text("name").notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.teamId] })],
);

/** The queues a team looks after: a role held for the team reaches these and no others. */
export const teamQueue = app.table(
  "team_queue",
  { orgId: orgId(), teamId: uuid("team_id").notNull(), queueId: text("queue_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.teamId, t.queueId] }),
    foreignKey({ columns: [t.orgId, t.teamId], foreignColumns: [team.orgId, team.teamId] }),
  ],
);

export const member = app.table(
  "member",
  {
    orgId: orgId(),
    userId: uuid("user_id").notNull(),
    name: text("name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    disabledAt: at("disabled_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.userId] })],
);

/** A role held in the whole organisation (`team_id` is the nil UUID) or for one team. */
export const memberRole = app.table(
  "member_role",
  {
    orgId: orgId(),
    userId: uuid("user_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    teamId: uuid("team_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId, t.role, t.teamId] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** When a member last had the console open; for who is on, never for how long somebody worked. */
export const presence = app.table(
  "presence",
  { orgId: orgId(), userId: uuid("user_id").notNull(), seenAt: at("seen_at").notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** What a decision may give as its reason; a retired one stays readable on what it once explained. */
export const reason = app.table(
  "reason",
  {
    orgId: orgId(),
    code: text("code").notNull(),
    titleEn: text("title_en").notNull(),
    titleDe: text("title_de").notNull(),
    position: smallint("position").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    retiredAt: at("retired_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.code] })],
);

export const source = app.table(
  "source",
  {
    orgId: orgId(),
    sourceId: uuid("source_id").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    /** Names of its tools that change something outside. */
    writingTools: text("writing_tools").array().notNull().default([]),
    deliveryUrl: text("delivery_url"),
    requestsPerMinute: integer("requests_per_minute").notNull().default(60000),
    createdAt: at("created_at").notNull().defaultNow(),
    disabledAt: at("disabled_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.sourceId] }), unique("source_code_key").on(t.orgId, t.code)],
);

/** Secrets that sign deliveries; two are valid while one replaces the other. */
export const sourceSecret = app.table(
  "source_secret",
  {
    orgId: orgId(),
    sourceId: uuid("source_id").notNull(),
    version: integer("version").notNull(),
    sealedSecret: bytea("sealed_secret").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    retiredAt: at("retired_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.sourceId, t.version] }),
    foreignKey({ columns: [t.orgId, t.sourceId], foreignColumns: [source.orgId, source.sourceId] }),
  ],
);

export const policyVersion = app.table(
  "policy_version",
  {
    orgId: orgId(),
    version: integer("version").notNull(),
    body: jsonb("body").notNull(),
    publishedBy: uuid("published_by"),
    publishedAt: at("published_at").notNull().defaultNow(),
    /** The proposal that it was; null where it came with the organisation or brought an earlier version back. */
    proposalId: uuid("proposal_id"),
    /** The earlier version that it brought back. */
    restores: integer("restores"),
    /** Sealed JSON: why that version was brought back. */
    sealedReason: bytea("sealed_reason"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.version] })],
);

/** A policy on its way: what somebody writes, hands in, and a second person publishes. It holds no personal data. */
export const policyProposal = app.table(
  "policy_proposal",
  {
    orgId: orgId(),
    proposalId: uuid("proposal_id").notNull(),
    state: text("state", { enum: PROPOSAL_STATES }).notNull(),
    origin: text("origin", { enum: PROPOSAL_ORIGINS }).notNull(),
    /** The version in force that it was written against. */
    baseVersion: integer("base_version").notNull(),
    /** As it is being written: a draft may be faulty, what was handed in is not. */
    body: jsonb("body").notNull(),
    /** Sealed JSON: why, in the words of whoever handed it in. */
    sealedNote: bytea("sealed_note").notNull(),
    /** Everybody who wrote any of it: none of them publishes it. */
    authors: uuid("authors").array().notNull(),
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    proposedBy: uuid("proposed_by"),
    proposedAt: at("proposed_at"),
    /** What it would have changed, as counted when it was handed in. */
    dryRun: jsonb("dry_run"),
    closedBy: uuid("closed_by"),
    closedAt: at("closed_at"),
    publishedVersion: integer("published_version"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.proposalId] }),
    index("policy_proposal_time").on(t.orgId, t.createdAt, t.proposalId),
  ],
);

/** A dry run over more texts than whoever hands a proposal in waits for; a worker counts it. */
export const policyReplay = app.table(
  "policy_replay",
  {
    orgId: orgId(),
    proposalId: uuid("proposal_id").notNull(),
    days: integer("days").notNull(),
    state: text("state", { enum: REPLAY_STATES }).notNull(),
    looked: integer("looked").notNull().default(0),
    /** Replies to look at; null before that is known. */
    total: integer("total"),
    dryRun: jsonb("dry_run"),
    askedAt: at("asked_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.proposalId] }),
    foreignKey({
      columns: [t.orgId, t.proposalId],
      foreignColumns: [policyProposal.orgId, policyProposal.proposalId],
    }),
  ],
);

/** A stop in force (`lifted_at` null) sends everything of its scope back to hold and releases nothing. */
export const stop = app.table(
  "stop",
  {
    orgId: orgId(),
    stopId: uuid("stop_id").notNull(),
    scope: text("scope", { enum: STOP_SCOPES }).notNull(),
    sourceId: uuid("source_id"),
    /** The model, prompt version or channel, as the source calls it. */
    value: text("value"),
    sealedReason: bytea("sealed_reason").notNull(),
    setBy: uuid("set_by").notNull(),
    setAt: at("set_at").notNull().defaultNow(),
    liftedBy: uuid("lifted_by"),
    liftedAt: at("lifted_at"),
    drill: boolean("drill").notNull().default(false),
    /** What a drill found: replies held, milliseconds until nothing of its scope could go out, and what still could. */
    drillHeld: integer("drill_held"),
    drillMs: integer("drill_ms"),
    drillLeft: integer("drill_left"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.stopId] })],
);
