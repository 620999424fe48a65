import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import type { HeldRole } from "@/core/identity/member-change";
import { bytea } from "./columns";

/** Global tables, outside any organisation. The application reaches them only through the functions of `identity`. */
export const identity = pgSchema("identity");

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const organisationDirectory = identity.table(
  "organisation",
  {
    orgId: uuid("org_id").primaryKey(),
    slug: text("slug").notNull(),
    demo: boolean("demo").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [unique("organisation_slug_key").on(t.slug)],
);

export const user = identity.table(
  "user",
  {
    userId: uuid("user_id").primaryKey(),
    /** Lower case, NFC. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    createdAt: at("created_at").notNull().defaultNow(),
    disabledAt: at("disabled_at"),
  },
  (t) => [unique("user_email_key").on(t.email)],
);

export const account = identity.table(
  "account",
  {
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    userId: uuid("user_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] })],
);

/** Sessions by the SHA-256 of an opaque token: reading the table opens none. */
export const session = identity.table("session", {
  tokenHash: bytea("token_hash").primaryKey(),
  /** Names the session to its holder; opens nothing. */
  sessionId: uuid("session_id").notNull().defaultRandom(),
  userId: uuid("user_id").notNull(),
  /** Browser and system in a few words, such as "Firefox, Linux"; never an address. */
  device: text("device"),
  createdAt: at("created_at").notNull().defaultNow(),
  seenAt: at("seen_at").notNull().defaultNow(),
  expiresAt: at("expires_at").notNull(),
  revokedAt: at("revoked_at"),
});

/** A seat that waits for somebody; the link's token is kept as a hash. */
export const invitation = identity.table(
  "invitation",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    invitationId: uuid("invitation_id").notNull(),
    orgId: uuid("org_id").notNull(),
    /** Lower case, NFC. */
    email: text("email").notNull(),
    /** Roles with the team each is to be held for; null is the whole organisation. */
    roles: jsonb("roles").$type<HeldRole[]>().notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [unique("invitation_id_key").on(t.orgId, t.invitationId)],
);

/** Which organisations a user may enter; the roles there are tenant data. */
export const membership = identity.table(
  "membership",
  {
    userId: uuid("user_id").notNull(),
    orgId: uuid("org_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.orgId] })],
);

/** API keys carry their organisation: the hash leads to it before any organisation is set. */
export const apiKey = identity.table("api_key", {
  keyHash: bytea("key_hash").primaryKey(),
  keyId: uuid("key_id").notNull(),
  orgId: uuid("org_id").notNull(),
  sourceId: uuid("source_id").notNull(),
  prefix: text("prefix").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  revokedAt: at("revoked_at"),
});

/** Points used, in the shape rate-limiter-flexible reads; keys are hashes, never addresses or names. */
export const rateLimit = identity.table("rate_limit", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
