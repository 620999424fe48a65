import type { Context } from "hono";
import type { SourceContext } from "@/server/services/source/source-context";
import { refusalProblem } from "./problem";
import type { RestServices } from "./services";

const BEARER = /^Bearer +(cs_[\w-]{16,200})$/i;

/** Who asks, by the API key, and whether there is room for one more request; else the problem to answer with. */
export async function admit(
  c: Context,
  services: RestServices,
): Promise<{ ok: true; source: SourceContext } | { ok: false; response: Response }> {
  const key = BEARER.exec(c.req.header("authorization") ?? "")?.[1];
  const source = key === undefined ? null : await services.authenticate(key);
  if (source === null) {
    const headers = { "www-authenticate": 'Bearer realm="countersign"' };
    return { ok: false, response: refusalProblem(c, { code: "not_signed_in" }, {}, headers) };
  }
  const rate = await services.takeTokens(source);
  if (rate.ok) return { ok: true, source };
  const headers = { "retry-after": String(Math.max(1, Math.ceil(rate.retryAfterSeconds))) };
  return { ok: false, response: refusalProblem(c, { code: "rate_limited" }, {}, headers) };
}
