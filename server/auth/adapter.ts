import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { linkAccount, type UserRow, userByAccount, userByEmail, userById } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import type { Runtime } from "../runtime";
import { closeSession, memberOfSession, openSession, prolongSession } from "../services/identity/session";

/**
 * Auth.js on our identity functions. Sessions are stored as hashes and the plain token is returned, since Auth.js puts
 * into the cookie what it gets here. Nobody is created by signing in: people are invited.
 */
export function identityAdapter(rt: Runtime, device: () => Promise<string | null>): Adapter {
  return {
    createUser: () => Promise.reject(new Error("people are invited, never created by signing in")),
    getUser: async (id) => userOf((await readAlone(rt.pool, userById(id)))[0]),
    getUserByEmail: async (email) => userOf((await readAlone(rt.pool, userByEmail(email.toLowerCase())))[0]),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      userOf((await readAlone(rt.pool, userByAccount(provider, providerAccountId)))[0]),
    updateUser: async (user) => user as AdapterUser,
    linkAccount: async (account: AdapterAccount) => {
      await readAlone(rt.pool, linkAccount(account.provider, account.providerAccountId, account.userId));
      return account;
    },
    createSession: async ({ userId, expires }) => ({
      userId,
      expires,
      sessionToken: await openSession(rt, userId, expires, await device()),
    }),
    getSessionAndUser: async (sessionToken) => {
      const member = await memberOfSession(rt, sessionToken);
      if (!member) return null;
      return {
        session: { sessionToken, userId: member.userId, expires: new Date(member.expiresAt) },
        user: { id: member.userId, email: member.email, name: member.name, emailVerified: null },
      };
    },
    updateSession: async ({ sessionToken, expires }) => {
      if (expires) await prolongSession(rt, sessionToken, expires);
      return null;
    },
    deleteSession: async (sessionToken) => closeSession(rt, sessionToken),
  };
}

function userOf(row: UserRow | undefined): AdapterUser | null {
  return row ? { id: row.user_id, email: row.email, name: row.name, emailVerified: null } : null;
}
