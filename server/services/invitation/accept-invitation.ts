import { encodeEvent } from "@/core/audit/event";
import { passwordFault } from "@/core/identity/password";
import { userByEmail } from "@/db/repositories/identity";
import {
  createNewUser,
  type InvitedRow,
  invitationOfToken,
  acceptInvitation as markAccepted,
} from "@/db/repositories/invitation";
import { insertHeldRoles } from "@/db/repositories/member";
import { addMembership, insertMember } from "@/db/repositories/organisation";
import { readAlone } from "@/db/repositories/queue";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { AskedFrom } from "../account/asked-from";
import { checkPassword, hashPassword } from "../identity/check-password";
import { invitationHash } from "./invite";

/**
 * Who is asked in, and how they prove who they are: `new` people choose a password; who is `known` types the one they
 * have; who signs in elsewhere only (`outside`) has none here.
 */
export type Invited = {
  orgName: string;
  email: string;
  person: "new" | "known" | "outside";
  expiresAt: string;
};

/** Null when the link is wrong, used, taken back or out of date. */
export async function readInvitation(rt: Runtime, token: string): Promise<Invited | null> {
  const row = await find(rt, token);
  if (!row) return null;
  return { orgName: row.org_name, email: row.email, person: personOf(row), expiresAt: row.expires_at.toISOString() };
}

function personOf(row: InvitedRow): Invited["person"] {
  if (!row.known) return "new";
  return row.has_password ? "known" : "outside";
}

async function find(rt: Runtime, token: string): Promise<InvitedRow | null> {
  const [row] = await readAlone(rt.pool, invitationOfToken(invitationHash(token)));
  return row ?? null;
}

/**
 * `password` null: a new person who will prove themselves to the identity provider when they sign in. `signedInAs` is the
 * address of the session that presents the link, if there is one.
 */
export type Acceptance = { token: string; name: string; password: string | null; signedInAs?: string | null };
export type AcceptOutcome =
  | { done: true; email: string }
  | { done: false; problem: "gone" | "name" | "wrong" | "short" | "long" | "email" | "sign_in_first" }
  | { done: false; problem: "too_many"; minutes: number };

/**
 * Takes the seat: user, member, roles and membership in the transaction that uses the link up. Somebody who is known
 * here keeps name and password and must prove the account, by its password or by being signed in: the link alone, in
 * whoever's hands, makes nobody them.
 */
export async function acceptInvitation(rt: Runtime, given: Acceptance, from: AskedFrom): Promise<AcceptOutcome> {
  const row = await find(rt, given.token);
  if (!row) return GONE;
  const name = given.name.trim().replaceAll(/\s+/gu, " ");
  const hindered = await hindrance(rt, row, { ...given, name }, from);
  if (hindered) return hindered;
  const made = row.known ? await knownUser(rt, row.email) : await newUser(rt, row.email, name, given.password);
  if (!made) return GONE;
  try {
    await join(rt, given.token, row, made);
  } catch (error) {
    // Used, taken back, or the address became somebody's while the form was filled in.
    if (error instanceof LostRace) return GONE;
    throw error;
  }
  return { done: true, email: row.email };
}

const GONE: AcceptOutcome = { done: false, problem: "gone" };

/** What stands against taking the seat with what was typed; null when nothing does. */
async function hindrance(
  rt: Runtime,
  row: InvitedRow,
  { name, password, signedInAs }: Acceptance,
  from: AskedFrom,
): Promise<AcceptOutcome | null> {
  const person = personOf(row);
  if (person === "new" && (name === "" || name.length > 100)) return { done: false, problem: "name" };
  if (person === "new") {
    if (password === null) return null;
    const fault = passwordFault(password, row.email);
    return fault && { done: false, problem: fault };
  }
  // Whoever holds the link could be anybody: an account that exists is joined by its own session or its own password.
  if (signedInAs === row.email) return null;
  if (password === null || person === "outside") return { done: false, problem: "sign_in_first" };
  const checked = await checkPassword(rt, row.email, password, from.address, from.pepper);
  if (checked.ok) return null;
  const minutes = checked.tooManyMinutes;
  return minutes === null ? { done: false, problem: "wrong" } : { done: false, problem: "too_many", minutes };
}

type Joining = { userId: string; name: string; statements: Statement[] };

async function newUser(rt: Runtime, email: string, name: string, password: string | null): Promise<Joining> {
  const userId = rt.newId();
  const hash = password === null ? null : await hashPassword(password);
  return { userId, name, statements: [createNewUser(userId, email, name, hash)] };
}

async function knownUser(rt: Runtime, email: string): Promise<Joining | null> {
  const [user] = await readAlone(rt.pool, userByEmail(email));
  return user ? { userId: user.user_id, name: user.name, statements: [] } : null;
}

async function join(rt: Runtime, token: string, row: InvitedRow, { userId, name, statements }: Joining): Promise<void> {
  const { org_id: orgId, roles } = row;
  await write(rt.pool, orgId, {
    statements: [
      ...statements,
      // After the user: who comes by a mailed link has shown that the mailbox is theirs.
      markAccepted(invitationHash(token)),
      insertMember(orgId, userId, name),
      insertHeldRoles(orgId, userId, JSON.stringify(roles)),
      addMembership(userId, orgId),
    ],
    events: [
      encodeEvent({
        type: "member.joined",
        eventId: rt.newId(),
        orgId,
        at: rt.now(),
        actor: { kind: "member", id: userId },
        data: { member: userId, invitation: row.invitation_id, roles },
      }),
    ],
  });
  rt.announce({ orgId, kind: "people", item: null });
}
