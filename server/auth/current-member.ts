import { cookies, headers } from "next/headers";
import { cache } from "react";
import { LOCALE_COOKIE, readerLanguage } from "@/core/identity/reader-language";
import { readEnv } from "../env";
import { processRuntime } from "../process-runtime";
import { memberOfSession, type SignedInMember } from "../services/identity/session";
import { sessionCookieName } from "./session-cookie";

export type CurrentMember = SignedInMember;

/** The member whose session this request carries, or null; looked up once a request. */
export const currentMember = cache(async (): Promise<CurrentMember | null> => {
  const token = await currentSessionToken();
  const member = token === null ? null : await memberOfSession(processRuntime(), token);
  if (member === null) return null;
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return { ...member, language: readerLanguage(chosen, (await headers()).get("accept-language")) };
});

/** The token of the session that this request carries, whether or not it opens anything. */
export async function currentSessionToken(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(sessionCookieName(isSecure()))?.value ?? null;
}

function isSecure(): boolean {
  return readEnv().AUTH_URL?.startsWith("https:") ?? false;
}
