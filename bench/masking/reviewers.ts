import { randomUUID } from "node:crypto";
import { openSession } from "@/server/services/identity/session";
import type { Stage } from "../http/stage";

const HOUR_MS = 3_600_000;

/**
 * Supervisors who are signed in: one a connection. One alone would wait for themselves, since nobody's claims are counted
 * beside one another. @returns the Cookie headers of their sessions
 */
export async function reviewers(stage: Stage, many: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 1; n <= many; n += 1) {
    const [userId, name] = [randomUUID(), `Reviewer ${n}`];
    const as = [stage.orgId, userId];
    const insert = (text: string, more: readonly unknown[] = []) => stage.superuser.query(text, [...as, ...more]);
    await stage.superuser.query(`INSERT INTO identity."user" (user_id, email, name) VALUES ($1, $2, $3)`, [
      userId,
      `reviewer-${n}@bench.example`,
      name,
    ]);
    await insert("INSERT INTO identity.membership (org_id, user_id) VALUES ($1, $2)");
    await insert("INSERT INTO app.member (org_id, user_id, name, created_at) VALUES ($1, $2, $3, now())", [name]);
    await insert(
      "INSERT INTO app.member_role (org_id, user_id, role, team_id) SELECT org_id, $2, role, team_id FROM app.member_role WHERE org_id = $1 AND user_id = $3",
      [stage.memberId],
    );
    cookies.push(`authjs.session-token=${await openSession(stage.rt, userId, new Date(Date.now() + HOUR_MS))}`);
  }
  return cookies;
}

/** What was opened is done with: nobody holds more from round to round. */
export async function putAside({ superuser, orgId }: Stage): Promise<void> {
  await superuser.query(
    "UPDATE app.item SET state = 'done', closed_at = now(), claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL WHERE org_id = $1 AND state = 'claimed'",
    [orgId],
  );
}
