import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { isOwnOrigin } from "@/server/auth/own-origin";
import type { LogReader } from "@/server/services/log/log-reader";
import { admit } from "./admit";
import { fieldErrors } from "./field-errors";
import { LOG_ROUTES, type LogRoute } from "./log-routes";
import { BASE_PATH } from "./openapi";
import { refusalProblem } from "./problem";
import type { RestServices } from "./services";

type Admitted = { ok: true; reader: LogReader } | { ok: false; response: Response };

/** A source by its key, or a member by the session of the console; a page of another site is neither. */
async function admitReader(c: Context, services: RestServices): Promise<Admitted> {
  const cookie = c.req.header("cookie");
  if (c.req.header("authorization") === undefined && cookie !== undefined) {
    const own = isOwnOrigin((name) => c.req.header(name));
    const member = own ? await services.memberOf(cookie) : null;
    if (member) return { ok: true, reader: { orgId: member.orgId, member } };
  }
  const admitted = await admit(c, services);
  return admitted.ok ? { ok: true, reader: { orgId: admitted.source.orgId, member: null } } : admitted;
}

async function serve(c: Context, route: LogRoute, services: RestServices): Promise<Response> {
  const admitted = await admitReader(c, services);
  if (!admitted.ok) return admitted.response;
  const query = route.query.safeParse(c.req.query());
  if (!query.success) return refusalProblem(c, { code: "invalid_field" }, { errors: fieldErrors(query.error) });
  const path = c.req.path.slice(`${BASE_PATH}/log/`.length);
  const answer = await route.run({ log: services.log, reader: admitted.reader, query: query.data, path });
  if (!answer.ok) return refusalProblem(c, answer.refusal);
  const { type, body, forever } = answer.value;
  return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    "content-type": type,
    // One organisation's: no cache between us and whoever asked may give it to another.
    "cache-control": forever ? "private, max-age=31536000, immutable" : "private, no-cache",
    vary: "authorization, cookie",
  });
}

/** The log's addresses, each by whichever of its two ways of asking. */
export function serveLog(app: OpenAPIHono, services: RestServices): void {
  const served = new Map(LOG_ROUTES.map((route) => [route.route ?? route.path, route]));
  for (const [path, route] of served) app.get(path, (c) => serve(c, route, services));
}
