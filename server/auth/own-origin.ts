/** A browser says where a request comes from; one from another site may carry the cookie but does not get in. */
export function isOwnOrigin(header: (name: "sec-fetch-site" | "origin" | "host") => string | undefined): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = header("origin");
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === header("host"));
}
