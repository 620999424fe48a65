/** Auth.js's own names; the secure one is used wherever the address is https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Secure-authjs.session-token" : "authjs.session-token";
}

/** The session's token out of a Cookie header; ours are base64url, so nothing in them is ever escaped. */
export function sessionToken(cookieHeader: string | undefined, secure: boolean): string | null {
  const name = `${sessionCookieName(secure)}=`;
  for (const part of cookieHeader?.split(";") ?? []) {
    const cookie = part.trim();
    if (cookie.startsWith(name)) return cookie.slice(name.length);
  }
  return null;
}
