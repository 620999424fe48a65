import type { MailView } from "../mail/outgoing";
import type { HeldRole } from "./member-change";
import type { Role } from "./roles";

/** A member as the list of members shows them. */
export type MemberView = {
  id: string;
  name: string;
  email: string;
  roles: HeldRole[];
  lastSeenAt: string | null;
  disabled: boolean;
};
export type MemberPage = { rows: MemberView[]; next: string | null };

/** A seat that waits for somebody. */
export type InvitationView = {
  id: string;
  email: string;
  roles: HeldRole[];
  invitedBy: string | null;
  createdAt: string;
  expiresAt: string;
  expired: boolean;
  /** How far its mail got; null where the link was passed on by hand. */
  mail: MailView | null;
};
/** The link's token is told once; null where the link is mailed, and shown to nobody else. */
export type NewInvitation = { id: string; email: string; token: string | null; expiresAt: string };

export type TeamView = {
  id: string;
  name: string;
  queues: string[];
  members: { id: string; name: string; roles: Role[] }[];
};
export type TeamList = { teams: TeamView[]; queues: { id: string; title: { en: string; de: string } }[] };

/** Who holds a role: the first by name, and how many there are. */
export type RoleHolders = { role: Role; count: number; names: string[] };

export type SessionView = {
  id: string;
  device: string | null;
  createdAt: string;
  seenAt: string;
  /** The one that asks. */
  here: boolean;
};
