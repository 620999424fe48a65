import { cookies } from "next/headers";
import { cache } from "react";
import { readEnv } from "../env";
import { processRuntime } from "../process-runtime";
import { memberOfSession, type SignedInMember } from "../services/identity/session";
import { sessionCookieName } from "./session-cookie";

export type CurrentMember = SignedInMember;

/** The member whose session this request carries, or null; looked up once a request. */
export const currentMember = cache(async (): Promise<CurrentMember | null> => {
  const jar = await cookies();
  const token = jar.get(sessionCookieName(isSecure()))?.value;
  if (!token) return null;
  return memberOfSession(processRuntime(), token);
});

function isSecure(): boolean {
  return readEnv().AUTH_URL?.startsWith("https:") ?? false;
}
