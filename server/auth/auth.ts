import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import type { Provider } from "next-auth/providers";
import Credentials from "next-auth/providers/credentials";
import { deviceOf } from "@/core/identity/device";
import { readEnv } from "../env";
import { processRuntime } from "../process-runtime";
import { checkPassword } from "../services/identity/check-password";
import { openSession } from "../services/identity/session";
import { identityAdapter } from "./adapter";

/** A working day; a session in use is prolonged. */
const SESSION_S = 12 * 60 * 60;

/** Told to the form as `too_many_attempts:<minutes>`. */
class TooManyAttempts extends CredentialsSignin {
  constructor(minutes: number) {
    super();
    this.code = `too_many_attempts:${minutes}`;
  }
}

/** Read at the first request: `next build` has neither database nor secrets. */
export const { handlers, signIn, signOut } = NextAuth(() => {
  const env = readEnv();
  const rt = processRuntime();
  return {
    secret: env.AUTH_SECRET,
    trustHost: true,
    adapter: identityAdapter(rt, device),
    // Left without a strategy on purpose: with an adapter it is "database", and stating it would refuse credentials.
    session: { maxAge: SESSION_S, updateAge: 30 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(), ...oidcProviders()],
    // For credentials Auth.js encodes a JWT where a session belongs: what this returns goes into the cookie.
    jwt: {
      encode: async ({ token }) =>
        openSession(rt, String(token?.sub), new Date(Date.now() + SESSION_S * 1000), await device()),
    },
    logger: { error: () => undefined },
  };
});

/** What the person at this request signs in from. */
async function device(): Promise<string | null> {
  return deviceOf((await headers()).get("user-agent"));
}

/** Whether a sign-in by OpenID Connect is configured. */
export function oidcEnabled(): boolean {
  const env = readEnv();
  return env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID !== undefined;
}

function passwordProvider(): Provider {
  return Credentials({
    credentials: { email: {}, password: {} },
    authorize: async (given, request) => {
      const { email, password } = given;
      if (typeof email !== "string" || typeof password !== "string" || email.length > 320 || password.length > 1024)
        return null;
      // The server sets this header itself from the connection; see http.ts.
      const address = request.headers.get("x-countersign-address") ?? "unknown";
      const checked = await checkPassword(processRuntime(), email, password, address, readEnv().AUTH_SECRET ?? "");
      if (checked.ok) return { id: checked.user.user_id, email: checked.user.email, name: checked.user.name };
      if (checked.tooManyMinutes !== null) throw new TooManyAttempts(checked.tooManyMinutes);
      return null;
    },
  });
}

/** OpenID Connect by configuration. The e-mail must be verified by the issuer, and its person invited before. */
function oidcProviders(): Provider[] {
  const env = readEnv();
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID) return [];
  return [
    {
      id: "oidc",
      name: env.OIDC_NAME,
      type: "oidc",
      issuer: env.OIDC_ISSUER,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      allowDangerousEmailAccountLinking: true,
      profile: (profile) => {
        if (profile.email_verified !== true) throw new Error("the issuer has not verified this e-mail");
        return { id: String(profile.sub), email: String(profile.email), name: String(profile.name ?? profile.email) };
      },
    },
  ];
}
