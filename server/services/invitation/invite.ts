import { createHash, randomBytes } from "node:crypto";
import { normalEmail } from "@/core/identity/email";
import { type HeldRole, keptRoles } from "@/core/identity/member-change";
import type { InvitationView, NewInvitation } from "@/core/identity/people-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { insertInvitation, openInvitations, revokeInvitation, soleInvitation } from "@/db/repositories/invitation";
import { markInvitationMailed } from "@/db/repositories/mail";
import { lockAccess, memberByEmail } from "@/db/repositories/member";
import { teamNames } from "@/db/repositories/team";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { mailStatements } from "../mail/ask-mail";
import type { InvitationBody } from "../mail/mail-body";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";

const VALID_MS = 7 * 24 * 3_600_000;

/** A link's token is 256 random bits and is kept as its hash: reading the table lets nobody in. */
export function invitationHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Invitations that nobody has taken up, those that ran out among them. */
export async function readInvitations(rt: Runtime, member: MemberContext): Promise<Result<InvitationView[]>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  const [rows] = await read(rt.pool, member.orgId, [openInvitations(member.orgId)]);
  return done(
    rows.map((r) => ({
      id: r.invitation_id,
      email: r.email,
      roles: r.roles,
      invitedBy: r.invited_by_name,
      createdAt: r.created_at.toISOString(),
      expiresAt: r.expires_at.toISOString(),
      expired: r.expires_at.getTime() <= rt.now(),
      mail: r.mail && {
        ...{ id: r.mail.mail_id, state: r.mail.state, attempts: r.mail.attempts },
        ...{ status: r.mail.last_status, error: r.mail.last_error, at: new Date(r.mail.at).toISOString() },
      },
    })),
  );
}

export type InviteInput = { email: string; roles: readonly HeldRole[] };

/**
 * A seat for somebody, and the link to it: mailed where there is a mail server, and then shown to nobody; else told once, to be
 * passed on. One link an address: an earlier one is dead from now on.
 */
export async function invite(rt: Runtime, member: MemberContext, input: InviteInput): Promise<Result<NewInvitation>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  const email = normalEmail(input.email);
  if (email === null) return refused("invalid_field", { field: "email" });
  return retryLostRace(async () => {
    const { orgId } = member;
    const [[known], open, teams] = await read(rt.pool, orgId, [
      memberByEmail(email),
      openInvitations(orgId),
      teamNames(orgId),
    ]);
    if (known) return refused("conflict", { field: "email" });
    const kept = keptRoles(
      input.roles,
      teams.map((team) => team.team_id),
    );
    if (!kept.ok) return kept;
    const earlier = open.filter((one) => one.email === email).map((one) => one.invitation_id);
    return done(await send(rt, member, { email, roles: kept.value }, earlier));
  });
}

/** The same seat under a new link. */
export async function inviteAgain(rt: Runtime, member: MemberContext, id: string): Promise<Result<NewInvitation>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  const [open] = await read(rt.pool, member.orgId, [openInvitations(member.orgId)]);
  const found = open.find((one) => one.invitation_id === id);
  return found ? invite(rt, member, found) : refused("not_found", { field: "invitation" });
}

/** Takes a seat back: its link opens nothing any more. */
export async function revokeInvitationOf(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!permitted(member.roles, "member.manage")) return refused("not_permitted");
  return retryLostRace(async () => {
    const [open] = await read(rt.pool, member.orgId, [openInvitations(member.orgId)]);
    if (!isUuid(id) || !open.some((one) => one.invitation_id === id))
      return refused("not_found", { field: "invitation" });
    await write(rt.pool, member.orgId, {
      statements: [revokeInvitation(id)],
      events: [toldByMember(rt, member, "invitation.revoked", { invitation: id })],
    });
    rt.announce({ orgId: member.orgId, kind: "people", item: null });
    return done(null);
  });
}

type Seat = { email: string; roles: HeldRole[] };

async function send(rt: Runtime, member: MemberContext, seat: Seat, earlier: string[]): Promise<NewInvitation> {
  const id = rt.newId();
  const token = randomBytes(32).toString("base64url");
  const expires = new Date(rt.now() + VALID_MS);
  const mailed = rt.mail?.ready === true ? await mailOf(rt, member, id, token) : null;
  await write(rt.pool, member.orgId, {
    statements: [
      // Two who invite the same person come one after the other; the second finds the first's link and reads again.
      lockAccess(member.orgId),
      ...earlier.map((one) => revokeInvitation(one)),
      insertInvitation(invitationHash(token), id, seat.email, JSON.stringify(seat.roles), member.userId, expires),
      soleInvitation(seat.email),
      ...(mailed ?? []),
    ],
    events: [
      toldByMember(rt, member, "member.invited", { invitation: id, roles: seat.roles }),
      ...earlier.map((one) => toldByMember(rt, member, "invitation.revoked", { invitation: one })),
    ],
  });
  rt.announce({ orgId: member.orgId, kind: "people", item: null });
  return { id, email: seat.email, token: mailed ? null : token, expiresAt: expires.toISOString() };
}

/** The token lies sealed until its mail has gone; whoever uses it has read the mailbox. */
async function mailOf(rt: Runtime, member: MemberContext, invitation: string, token: string): Promise<Statement[]> {
  const { keys } = await organisationContext(rt, member.orgId);
  const id = rt.newId();
  const sealed = sealJson(keys.data, PLACES.mail(member.orgId, id), { token } satisfies InvitationBody);
  return [
    markInvitationMailed(invitation),
    ...mailStatements(rt, member, { id, kind: "invitation", ref: invitation, request: null, sealed }),
  ];
}
