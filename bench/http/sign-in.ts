/** Signs in as a browser would, through the sign-in endpoint. @returns the Cookie header of the session */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(first).join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: `${origin}/desk` }),
  });
  const session = cookiesOf(answer).find((cookie) => cookie.startsWith("authjs.session-token="));
  if (!session) throw new Error(`the sign-in was refused: ${answer.status} ${answer.headers.get("location") ?? ""}`);
  return session;
}

function cookiesOf(answer: Response): string[] {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
}
