import { createHash, randomBytes } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import type { Grant } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";
import {
  createSession,
  extendSession,
  markSessionSeen,
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
  /** In which they read the console: of the request, not of the session. */
  language?: "en" | "de";
};

/** A session that was revoked, or a role that was taken, ends everywhere within this time. */
const FRESH_MS = 1000;
const MOST = 10_000;

/** How often a session in use is noted as such. */
const SEEN_MS = 60_000;

type Known = { at: number; value: SignedInMember | null; seenAt: number };
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
export function sessionHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Opens a session and records it.
 * @param device what it is opened from, in two words
 * @returns the token, told once
 */
export async function openSession(
  rt: Runtime,
  userId: string,
  expires: Date,
  device: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await readAlone(rt.pool, createSession(sessionHash(token), userId, expires, device));
  const member = await memberOfSession(rt, token);
  if (member) await record(rt, member, "session.opened");
  return token;
}

/** Who holds a session; null when it is unknown, over or revoked, or its person is no member any more. */
export async function memberOfSession(rt: Runtime, token: string): Promise<SignedInMember | null> {
  const cache = cacheOf(rt);
  const hash = sessionHash(token);
  const name = hash.toString("base64");
  const known = cache.get(name);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.value;
  const [row] = await readAlone(rt.pool, sessionMember(hash));
  const value = row ? memberOf(row) : null;
  if (cache.size >= MOST) cache.clear();
  const noted = known?.seenAt ?? Number.NEGATIVE_INFINITY;
  const due = value !== null && now - noted >= SEEN_MS;
  cache.set(name, { at: now, value, seenAt: due ? now : noted });
  // Beside the request: nobody waits for a note, and a lost one is made good a minute later.
  if (due) void readAlone(rt.pool, markSessionSeen(hash)).catch(() => undefined);
  return value;
}

/** For this process at once, elsewhere within the time that a session is remembered: somebody's access has changed. */
export function forgetSessionsOf(rt: Runtime, userId: string): void {
  const cache = cacheOf(rt);
  for (const [name, { value }] of cache) if (value?.userId === userId) cache.delete(name);
}

export async function prolongSession(rt: Runtime, token: string, expires: Date): Promise<void> {
  await readAlone(rt.pool, extendSession(sessionHash(token), expires));
}

export async function closeSession(rt: Runtime, token: string): Promise<void> {
  const member = await memberOfSession(rt, token);
  await readAlone(rt.pool, revokeSession(sessionHash(token)));
  cacheOf(rt).delete(sessionHash(token).toString("base64"));
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
