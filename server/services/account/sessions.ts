import type { SessionView } from "@/core/identity/people-view";
import { done, type Result, refused } from "@/core/result";
import { revokeOtherSessions, revokeSessionBeside, sessionsBeside } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { LostRace, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { forgetSessionsOf, sessionHash } from "../identity/session";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** Where the holder of this session is signed in, the one used last first. */
export async function readSessions(rt: Runtime, token: string): Promise<SessionView[]> {
  const rows = await readAlone(rt.pool, sessionsBeside(sessionHash(token)));
  return rows.map((r) => ({
    id: r.session_id,
    device: r.device,
    createdAt: r.created_at.toISOString(),
    seenAt: r.seen_at.toISOString(),
    here: r.this,
  }));
}

/** Ends one session of the holder's own; everywhere within a second. */
export async function endSession(rt: Runtime, member: MemberContext, token: string, id: string): Promise<Result<null>> {
  if (!isUuid(id)) return refused("not_found", { field: "session" });
  try {
    await write(rt.pool, member.orgId, {
      statements: [revokeSessionBeside(sessionHash(token), id)],
      events: [toldByMember(rt, member, "session.revoked", { member: member.userId })],
    });
  } catch (error) {
    // Over already, or somebody else's: to its asker both are nothing.
    if (error instanceof LostRace) return refused("not_found", { field: "session" });
    throw error;
  }
  forgetSessionsOf(rt, member.userId);
  return done(null);
}

/** Ends all but this one; an event each. */
export async function endOtherSessions(rt: Runtime, member: MemberContext, token: string): Promise<Result<number>> {
  const others = (await readSessions(rt, token)).filter((session) => !session.here);
  const [first, ...more] = others.map(() => toldByMember(rt, member, "session.revoked", { member: member.userId }));
  if (!first) return done(0);
  await write(rt.pool, member.orgId, {
    statements: [revokeOtherSessions(sessionHash(token))],
    events: [first, ...more],
  });
  forgetSessionsOf(rt, member.userId);
  return done(others.length);
}
