import { passwordFault } from "@/core/identity/password";
import { changePassword as replacePassword } from "@/db/repositories/identity";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { checkPassword, hashPassword } from "../identity/check-password";
import { forgetSessionsOf, type SignedInMember, sessionHash } from "../identity/session";
import { toldByMember } from "../told-by-member";
import type { AskedFrom } from "./asked-from";

export type PasswordChange = { current: string; next: string };
export type PasswordOutcome =
  | { done: true }
  | { done: false; problem: "wrong" | "short" | "long" | "email" }
  | { done: false; problem: "too_many"; minutes: number };

/** A new password for whoever proves the old one; their other sessions end with it. */
export async function changePassword(
  rt: Runtime,
  member: SignedInMember,
  token: string,
  given: PasswordChange,
  from: AskedFrom,
): Promise<PasswordOutcome> {
  const fault = passwordFault(given.next, member.email);
  if (fault) return { done: false, problem: fault };
  const checked = await checkPassword(rt, member.email, given.current, from.address, from.pepper);
  if (!checked.ok)
    return checked.tooManyMinutes === null
      ? { done: false, problem: "wrong" }
      : { done: false, problem: "too_many", minutes: checked.tooManyMinutes };
  const hash = await hashPassword(given.next);
  await write(rt.pool, member.orgId, {
    statements: [replacePassword(sessionHash(token), hash)],
    events: [toldByMember(rt, member, "member.password_changed", { member: member.userId })],
  });
  forgetSessionsOf(rt, member.userId);
  return { done: true };
}
