import { createHash, randomBytes } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import type { Grant } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";
import {
  createSession,
  extendSession,
  revokeSession,
  type SessionMemberRow,
  sessionMember,
} from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** A member as their session proves them. */
export type SignedInMember = {
  userId: string;
  email: string;
  name: string;
  orgId: string;
  orgName: string;
  timeZone: string;
  /** The demo organisation says so on its screens. */
  demo: boolean;
  /** Every role held, wherever it reaches. */
  roles: Role[];
  /** The same roles with the queues each reaches. */
  grants: Grant[];
  sessionId: string;
  expiresAt: string;
};

/** A session that was revoked, or a role that was taken, ends everywhere within this time. */
const FRESH_MS = 1000;
const MOST = 10_000;

type Known = { at: number; value: SignedInMember | null };
const CACHE = Symbol.for("countersign.sessions");
type Holder = { [CACHE]?: WeakMap<Runtime, Map<string, Known>> };

/** One cache a process: Next bundles pages apart, and a session that is closed on a page must be closed for the API at once. */
function cacheOf(rt: Runtime): Map<string, Known> {
  const holder = globalThis as Holder;
  holder[CACHE] ??= new WeakMap();
  const cache = holder[CACHE].get(rt) ?? new Map<string, Known>();
  holder[CACHE].set(rt, cache);
  return cache;
}

/** Tokens are 256 random bits; only their hash is stored. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Opens a session and records it. @returns the token, told once */
export async function openSession(rt: Runtime, userId: string, expires: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await readAlone(rt.pool, createSession(hashOf(token), userId, expires));
  const member = await memberOfSession(rt, token);
  if (member) await record(rt, member, "session.opened");
  return token;
}

/** Who holds a session; null when it is unknown, over or revoked, or its person is no member any more. */
export async function memberOfSession(rt: Runtime, token: string): Promise<SignedInMember | null> {
  const cache = cacheOf(rt);
  const hash = hashOf(token);
  const name = hash.toString("base64");
  const known = cache.get(name);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.value;
  const [row] = await readAlone(rt.pool, sessionMember(hash));
  const value = row ? memberOf(row) : null;
  if (cache.size >= MOST) cache.clear();
  cache.set(name, { at: now, value });
  return value;
}

export async function prolongSession(rt: Runtime, token: string, expires: Date): Promise<void> {
  await readAlone(rt.pool, extendSession(hashOf(token), expires));
}

export async function closeSession(rt: Runtime, token: string): Promise<void> {
  const member = await memberOfSession(rt, token);
  await readAlone(rt.pool, revokeSession(hashOf(token)));
  cacheOf(rt).delete(hashOf(token).toString("base64"));
  if (member) await record(rt, member, "session.revoked");
}

function memberOf(row: SessionMemberRow): SignedInMember {
  return {
    userId: row.user_id,
    email: row.email,
    name: row.name,
    orgId: row.org_id,
    orgName: row.org_name,
    timeZone: row.time_zone,
    demo: row.demo,
    roles: row.roles,
    grants: row.grants,
    sessionId: row.session_id,
    expiresAt: row.expires_at.toISOString(),
  };
}

async function record(rt: Runtime, member: SignedInMember, type: "session.opened" | "session.revoked"): Promise<void> {
  const event = encodeEvent({
    type,
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    data: { member: member.userId },
  });
  await write(rt.pool, member.orgId, { statements: [], events: [event] });
}
