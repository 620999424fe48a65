import { cookies } from "next/headers";
import { cache } from "react";
import { readEnv } from "../env";
import { processRuntime } from "../process-runtime";
import { memberOfSession, type SignedInMember } from "../services/identity/session";
import { sessionCookieName } from "./session-cookie";

export type CurrentMember = SignedInMember & { locale: string };

/** The member whose session this request carries, or null; looked up once a request. */
export const currentMember = cache(async (): Promise<CurrentMember | null> => {
  const jar = await cookies();
  const token = jar.get(sessionCookieName(isSecure()))?.value;
  if (!token) return null;
  const member = await memberOfSession(processRuntime(), token);
  return member ? { ...member, locale: jar.get("locale")?.value ?? "" } : null;
});

function isSecure(): boolean {
  return readEnv().AUTH_URL?.startsWith("https:") ?? false;
}
