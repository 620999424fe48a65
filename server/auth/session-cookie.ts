/** Auth.js's own names; the secure one is used wherever the address is https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Secure-authjs.session-token" : "authjs.session-token";
}

/** The session's token out of a Cookie header; ours are base64url, so nothing in them is ever escaped. */
export function sessionToken(cookieHeader: string | undefined, secure: boolean): string | null {
  return cookieValue(cookieHeader, sessionCookieName(secure));
}

/** A cookie that needs no unescaping. */
export function cookieValue(cookieHeader: string | undefined, cookie: string): string | null {
  const name = `${cookie}=`;
  for (const part of cookieHeader?.split(";") ?? []) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return null;
}
